import * as z from 'zod/mini';
import { daysOf } from './age.js';
import { quantileNames } from './shape.js';

const figure = z.number('expected a number, ratios from 0 to 1');
const text = z.string('expected text').check(z.minLength(1, 'expected text that is not empty'));
const rising = 'the figures must rise';

const isRising = (figures: readonly (number | undefined)[]): boolean => {
  const told = figures.filter((each) => each !== undefined);
  return told.every((each, i) => i === 0 || told[i - 1]! <= each);
};

/** Whether the calendar has that year, month or day, for by its end a verdict tells what is stale. */
function isDate(written: string): boolean {
  try {
    return daysOf(written) !== undefined;
  } catch {
    return false;
  }
}

const dated = 'expected a year, month or day such as 2024, 2024-06 or 2024-06-30';
const date = z.string(dated).check(z.regex(/^\d{4}(-\d\d){0,2}$/, dated), z.refine(isDate, dated));

const quantiles = z
  .strictObject({
    p10: z.optional(figure),
    p25: z.optional(figure),
    p50: z.optional(figure),
    p75: z.optional(figure),
    p90: z.optional(figure),
  })
  .check(
    z.refine((told) => Object.keys(told).length > 1, 'expected two or more of p10, p25, p50, p75 and p90'),
    z.refine((told) => isRising(quantileNames.map((name) => told[name])), `${rising} from p10 to p90`),
  );

const bands = z
  .array(
    z.strictObject({
      upTo: z.union([figure, z.null()], 'expected a number, or null for the last'),
      label: z.enum(['poor', 'ok', 'good', 'excellent']),
    }),
    'expected a list of { upTo, label }',
  )
  .check(
    z.minLength(2, 'expected two bands or more'),
    z.refine(
      (list) => list.every(({ upTo }, i) => upTo !== null || i === list.length - 1),
      'null can only be the last',
    ),
    z.refine((list) => isRising(list.map(({ upTo }) => upTo ?? undefined)), `${rising} from band to band`),
  );

const shape = z.union(
  [
    z.strictObject({ point: figure }),
    z
      .strictObject({ low: figure, high: figure })
      .check(z.refine(({ low, high }) => low <= high, `${rising} from low to high`)),
    z.strictObject({ quantiles }),
    z.strictObject({ bands }),
  ],
  'expected { point }, { low, high }, { quantiles } or { bands }',
);

const words = z.optional(text);
const kinds = ['history', 'industry', 'expectation', 'target', 'stretch', 'contract', 'peer-group'] as const;
const units = ['ratio', 'money', 'days', 'months', 'minutes', 'points', 'count', 'number', 'multiple'] as const;

/** What a benchmark must look like in a file. Who was asked and when is required of all but what one aims at. */
export const benchmarkSchema = z
  .strictObject({
    id: text,
    metric: text,
    variant: words,
    kind: z.enum(kinds),
    shape,
    unit: z.optional(z.enum(units)),
    currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/, 'expected a currency such as EUR'))),
    population: z.optional(z.strictObject({ industry: words, segment: words, region: words, size: words })),
    method: z.optional(
      z.strictObject({
        timeBasis: z.optional(z.enum(['calendar', 'business'])),
        denominator: words,
        aggregation: z.optional(z.enum(['pooled', 'mean-of-companies', 'median-of-companies', 'revenue-weighted'])),
        periodLength: z.optional(z.enum(['month', 'quarter', 'year'])),
      }),
    ),
    sample: z.optional(
      z.strictObject({
        n: z.number().check(z.positive('expected a number above 0')),
        unit: text,
        sd: z.optional(z.number().check(z.nonnegative('expected a number from 0'))),
      }),
    ),
    fieldwork: z.optional(z.strictObject({ from: z.optional(date), to: date })),
    published: z.optional(date),
    retrieved: z.optional(date),
    expires: z.optional(date),
    source: z.strictObject(
      {
        name: text,
        url: z.optional(z.string().check(z.regex(/^https?:\/\//, 'expected an address with http or https'))),
        licence: words,
        quote: words,
      },
      'expected { name }, and perhaps url, licence and quote',
    ),
    confidence: z.optional(z.enum(['high', 'medium', 'low'])),
    member: z.optional(z.record(z.string(), z.string())),
  })
  .check(
    z.refine(({ kind, population }) => isAimed(kind) || Object.keys(population ?? {}).length > 0, {
      error: 'expected who was measured, such as { industry } or { segment }',
      path: ['population'],
    }),
    z.refine(({ kind, fieldwork, published }) => isAimed(kind) || (fieldwork ?? published) !== undefined, {
      error: 'expected when it was measured, such as { to: "2024" }, or published',
      path: ['fieldwork'],
    }),
    z.refine(({ fieldwork }) => inOrder(fieldwork?.from, fieldwork?.to), {
      error: 'ends before it begins',
      path: ['fieldwork'],
    }),
    z.refine(({ fieldwork, published, expires }) => inOrder(fieldwork?.to ?? published, expires), {
      error: 'expired before the fieldwork was over',
      path: ['expires'],
    }),
  );

const isAimed = (kind: string): boolean => kind === 'target' || kind === 'stretch' || kind === 'contract';

/** Whether one date is over before another; also where one is not told. */
const inOrder = (first: string | undefined, second: string | undefined): boolean =>
  first === undefined || second === undefined || daysOf(first)!.from < daysOf(second)!.to;

/** A file of benchmarks: a list, or a list with a name and who publishes it. */
export const benchmarkFileSchema = z.union([
  z.array(benchmarkSchema),
  z.strictObject({ name: text, publisher: words, licence: words, benchmarks: z.array(benchmarkSchema) }),
]);
