import type * as z from 'zod/mini';
import { registeredMetrics } from '../metrics/catalogue.js';
import type { MetricDefinition } from '../metrics/define-metric.js';
import { BenchmarkError } from './benchmark-error.js';
import { benchmarkSchema } from './benchmark-schema.js';
import type { Benchmark } from './benchmark.js';
import { checkFigures } from './within-domain.js';

/** A row that is not used, and why. */
export interface RefusedBenchmark {
  /** Counted from 1. */
  readonly row: number;
  readonly id?: string;
  readonly field: string;
  /** A sentence: `benchmark 2, shape.quantiles: the figures must rise from p10 to p90`. */
  readonly message: string;
}

/** The rows of a file that can be used, and those that cannot. */
export interface ParsedBenchmarks {
  readonly benchmarks: readonly Benchmark[];
  readonly refused: readonly RefusedBenchmark[];
}

type Issue = z.core.$ZodIssue;

interface Fault {
  readonly field: string;
  readonly says: string;
}

/** Of the faults by each form that a value may have, those by the form that it was meant to have. */
function meantIssue(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const isMeant = ({ code, path }: Issue): boolean =>
    code === 'custom' || (code !== 'unrecognized_keys' && path.length > 0);
  const meant = issue.errors.find((issues) => issues.every(isMeant));
  return meant?.[0] ? { ...meant[0], path: [...issue.path, ...meant[0].path] } : issue;
}

function faultOf({ issues: [first] }: z.core.$ZodError): Fault {
  const issue = meantIssue(first!);
  const field = [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys : [])].join('.');
  return { field, says: sayingOf(issue) };
}

/** Where the schema does not say what is expected, its kind or its words do. */
function sayingOf(issue: Issue): string {
  if (issue.code === 'unrecognized_keys') return 'is no field of a benchmark';
  if (issue.code === 'invalid_value') return `expected ${issue.values.join(', ')}`;
  return issue.code === 'invalid_type' && issue.message === 'Invalid input'
    ? `expected ${issue.expected}`
    : issue.message;
}

/** Why a row is none of its metric's. */
function misfit(row: Benchmark, metrics: readonly MetricDefinition[]): Fault | undefined {
  const { metric, variant, unit, currency } = row;
  const definitions = metrics.filter(({ id }) => id === metric);
  if (definitions.length === 0) return { field: 'metric', says: `there is no metric "${metric}"` };
  const definition = variant === undefined ? definitions[0] : definitions.find((one) => one.variant === variant);
  if (!definition) return { field: 'variant', says: `${metric} has no variant "${variant!}"` };
  if (unit !== undefined && unit !== definition.unit)
    return { field: 'unit', says: `${definition.label} counts in ${definition.unit}, not ${unit}` };
  if (definition.unit === 'money' && currency === undefined)
    return { field: 'currency', says: 'expected the currency of the amounts, such as EUR' };
  try {
    checkFigures(definition, row);
    return undefined;
  } catch (error) {
    return { field: 'shape', says: (error as BenchmarkError).message };
  }
}

/** The rows of a file. Throws {@link BenchmarkError} where it has none. */
function rowsOf(json: unknown): readonly unknown[] {
  let data = json;
  try {
    if (typeof json === 'string') data = JSON.parse(json);
  } catch (cause) {
    throw new BenchmarkError('The file of benchmarks is no JSON.', { cause });
  }
  const rows = (data as { benchmarks?: unknown } | null)?.benchmarks ?? data;
  if (Array.isArray(rows)) return rows;
  throw new BenchmarkError('Expected a list of benchmarks, or { "name": …, "benchmarks": [ … ] }.');
}

/**
 * Reads a file of benchmarks, as text or data. A row that cannot be used is refused with its number and field, and the others go
 * on without it; of two rows of one id the later is refused. Rows are checked against `metrics`; by default against those on
 * this page, and of metrics of other areas their ids alone.
 *
 * Throws {@link BenchmarkError} for what is no list of rows.
 */
export function parseBenchmarks(json: unknown, metrics = registeredMetrics()): ParsedBenchmarks {
  const benchmarks: Benchmark[] = [];
  const refused: RefusedBenchmark[] = [];
  const seen = new Map<string, number>();
  rowsOf(json).forEach((data, i) => {
    const row = i + 1;
    const parsed = benchmarkSchema.safeParse(data);
    const benchmark = parsed.data as Benchmark | undefined;
    const id = benchmark?.id ?? (data as { id?: unknown } | null)?.id;
    const twin = typeof id === 'string' ? seen.get(id) : undefined;
    const fault = !benchmark
      ? faultOf(parsed.error!)
      : twin === undefined
        ? misfit(benchmark, metrics)
        : { field: 'id', says: `benchmark ${String(twin)} is "${benchmark.id}" too` };
    if (typeof id === 'string' && twin === undefined) seen.set(id, row);
    if (!fault) benchmarks.push(benchmark!);
    else {
      const place = `benchmark ${String(row)}${fault.field && `, ${fault.field}`}`;
      refused.push({
        row,
        ...(typeof id === 'string' && { id }),
        field: fault.field,
        message: `${place}: ${fault.says}`,
      });
    }
  });
  return { benchmarks, refused };
}
