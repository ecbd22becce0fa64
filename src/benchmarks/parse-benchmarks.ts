import * as z from 'zod/mini';
import { calendarPeriod } from '../calendar/period-names.js';
import { BenchmarkError } from './benchmark-error.js';
import type { Benchmark } from './benchmark.js';

const figure = z.number('expected a number, ratios from 0 to 1');
const rising = 'the figures must rise: low to high, p25 to p50 to p75';
const dated = 'expected a year, month or day such as 2024, 2024-06 or 2024-06-30';
const text = z.string('expected text').check(z.minLength(1, 'expected text that is not empty'));

/** Whether text is a year, month or day that the calendar has, for by its end a verdict tells what is stale. */
function isDate(written: string): boolean {
  try {
    return /^\d{4}(-\d\d){0,2}$/.test(written) && calendarPeriod(written, 1) !== undefined;
  } catch {
    return false;
  }
}

/** What a benchmark must look like: who the peers are, whence and of when are not optional. */
export const benchmarkSchema = z.strictObject(
  {
    id: text,
    metric: text,
    variant: z.optional(text),
    kind: z.enum(
      ['history', 'industry', 'expectation', 'target', 'stretch'],
      'expected history, industry, expectation, target or stretch',
    ),
    shape: z.union(
      [
        z.strictObject({ point: figure }),
        z.strictObject({ low: figure, high: figure }).check(z.refine(({ low, high }) => low <= high, rising)),
        z
          .strictObject({ p25: figure, p50: figure, p75: figure })
          .check(z.refine(({ p25, p50, p75 }) => p25 <= p50 && p50 <= p75, rising)),
      ],
      'expected { point }, { low, high } or { p25, p50, p75 }, numbers that rise',
    ),
    peers: text,
    source: text,
    date: z.string(dated).check(z.refine(isDate, dated)),
  },
  'expected id, metric, kind, shape, peers, source and date, and nothing else',
);

/** Reads benchmarks given as data. Throws {@link BenchmarkError} that names the row and field of the first fault. */
export function parseBenchmarks(data: unknown): Benchmark[] {
  const { success, data: rows, error } = z.safeParse(z.array(benchmarkSchema, 'expected a list'), data);
  if (success) return rows as Benchmark[];
  const { path, message } = error.issues[0]!;
  const [row, ...field] = path;
  const place =
    typeof row === 'number'
      ? `benchmark ${String(row + 1)}${field.length > 0 ? `, ${field.join('.')}` : ''}`
      : 'benchmarks';
  throw new BenchmarkError(`${place}: ${message}`, { cause: error });
}
