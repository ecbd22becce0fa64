import { parseIsoDate } from '../calendar/civil.js';
import type { Reading } from '../metrics/reading.js';
import type { Because, Benchmark, BenchmarkMethod } from './benchmark.js';
import { mapShape } from './shape.js';

/** A benchmark as it compares with a reading, converted where that is exact, or what keeps it from being compared. */
export type Alike = { readonly benchmark: Benchmark } | { readonly obstacle: Because };

/** The lengths of time that a rate may speak of. */
export type Length = NonNullable<BenchmarkMethod['periodLength']>;

/** How many months a length of time has. */
export const monthsIn: Readonly<Record<Length, number>> = { month: 1, quarter: 3, year: 12 };
const daysIn: readonly (readonly [Length, least: number, most: number])[] = [
  ['month', 28, 31],
  ['quarter', 89, 92],
  ['year', 365, 366],
];

/** At one rate for all of it, what stays multiplies period by period: 5% lost a month are 1 − 0.95¹² = 46.0% a year. */
const compounded: Readonly<Record<string, (rate: number, times: number) => number>> = {
  'customer-retention-rate': (kept, times) => kept ** times,
  'customer-churn-rate': (lost, times) => 1 - (1 - lost) ** times,
};

/** What length of time a reading speaks of: a rate per customer-month of one, whatever its period. */
function lengthOf({ variant, warnings, period }: Reading): Length | undefined {
  if (variant === 'exposure') return 'month';
  if (warnings.includes('trailing-12-months')) return 'year';
  if (!period) return undefined;
  const days = parseIsoDate(period.to)! - parseIsoDate(period.from)!;
  return daysIn.find(([, least, most]) => days >= least && days <= most)?.[0];
}

const isDuration = ({ unit }: Reading): boolean => unit === 'minutes' || unit === 'days';
const isOfRevenue = ({ unit, metric, variant }: Reading): boolean =>
  unit === 'money' || /revenue/.test(metric) || variant === 'value' || variant === 'mrr';

/** Whether a published figure does not say how it was measured, in what makes a difference for this metric. */
export function isMethodUnknown(reading: Reading, { kind, method, marks }: Benchmark): boolean {
  if (marks) return marks.some((mark) => isMethodUnknown(reading, mark));
  if (kind !== 'industry' && kind !== 'peer-group' && kind !== 'expectation') return false;
  if (!method) return true;
  const needsLength = reading.metric in compounded && reading.variant !== 'exposure';
  return (isDuration(reading) && !method.timeBasis) || (needsLength && !method.periodLength);
}

function obstacleIn(
  reading: Reading,
  { metric, variant, unit, currency, method = {} }: Benchmark,
): Because | undefined {
  if (metric !== reading.metric) return 'metric';
  if (variant !== undefined && variant !== reading.variant) return 'variant';
  if (unit !== undefined && unit !== reading.unit) return 'unit';
  if (currency !== undefined && reading.currency !== undefined && currency !== reading.currency) return 'currency';
  const { timeBasis, aggregation } = method;
  const ours = reading.variant === 'business' ? 'business' : 'calendar';
  if (timeBasis && isDuration(reading) && timeBasis !== ours) return 'time-basis';
  return aggregation === 'revenue-weighted' && !isOfRevenue(reading) ? 'aggregation' : undefined;
}

/**
 * Whether a benchmark is measured as a reading is: same metric, variant, unit, currency, time basis and length of period, and not
 * weighted by revenue where the reading counts records. What it does not tell is no obstacle. Churn and retention of another
 * length are converted by compounding, which is exact where the rate stays the same; nothing else is, and nothing is multiplied.
 */
export function alike(reading: Reading, benchmark: Benchmark): Alike {
  const obstacle = obstacleIn(reading, benchmark);
  if (obstacle) return { obstacle };
  const { periodLength: theirs, ...method } = benchmark.method ?? {};
  const ours = lengthOf(reading);
  if (!theirs || theirs === ours) return { benchmark };
  const compound = compounded[reading.metric];
  if (!compound || !ours || reading.variant === 'exposure') return { obstacle: 'period-length' };
  const times = monthsIn[ours] / monthsIn[theirs];
  const { sample, ...rest } = benchmark;
  return {
    benchmark: {
      ...rest,
      shape: mapShape(benchmark.shape, (figure) => compound(figure, times)),
      method: { ...method, periodLength: ours },
      ...(sample && { sample: { n: sample.n, unit: sample.unit } }),
    },
  };
}
