import type { Reading } from '../metrics/reading.js';
import { monthsIn, type Length } from './alike.js';
import { BenchmarkError } from './benchmark-error.js';
import type { Benchmark, BenchmarkShape } from './benchmark.js';

/** An interval as a range, or the value that has none; undefined where it is not above 0 for certain. */
function shapeOf({ value, interval }: Reading, turned: (figure: number) => number): BenchmarkShape | undefined {
  if (value === undefined || value <= 0) return undefined;
  if (!interval) return { point: turned(value) };
  if (interval.low <= 0) return undefined;
  const [low, high] = [turned(interval.low), turned(interval.high)];
  return { low: Math.min(low, high), high: Math.max(low, high) };
}

function expectReading({ metric, variant }: Reading, wanted: string, variants: readonly string[]): void {
  if (metric === wanted && variants.includes(variant)) return;
  throw new BenchmarkError(`A reading of ${metric}, ${variant}: expected one of ${wanted}, ${variants.join(' or ')}.`);
}

/**
 * The pipeline coverage that the own win rate asks for: 1 ÷ win rate, 3.03 times what the quota lacks at 33%. The interval of the
 * win rate, turned over, is its range. Undefined where nothing was won, or the interval reaches 0. Throws {@link BenchmarkError}
 * for a reading of another metric.
 */
export function neededCoverage(winRate: Reading): Benchmark | undefined {
  expectReading(winRate, 'win-rate', ['closed', 'value']);
  const shape = shapeOf(winRate, (rate) => 1 / rate);
  return (
    shape && {
      id: 'needed-coverage',
      metric: 'pipeline-coverage',
      variant: 'remaining',
      kind: 'target',
      shape,
      source: { name: '1 ÷ own win rate' },
    }
  );
}

/**
 * The cost at which winning a customer no longer pays: the lifetime value by margin, since CAC ÷ lifetime margin is then 1. Its
 * interval is the range; in its currency. Undefined where it has no value, or its interval reaches 0. Throws {@link BenchmarkError}
 * for a lifetime value in revenue, which would call revenue profit, for one of the past alone, and for another metric.
 */
export function breakEvenCac(lifetimeValue: Reading): Benchmark | undefined {
  expectReading(lifetimeValue, 'customer-lifetime-value', ['margin', 'survival']);
  const shape = shapeOf(lifetimeValue, (value) => value);
  const { currency } = lifetimeValue;
  return (
    shape && {
      id: 'break-even-cac',
      metric: 'customer-acquisition-cost',
      variant: 'blended',
      kind: 'target',
      shape,
      ...(currency !== undefined && { currency }),
      source: { name: 'own customer lifetime value by margin' },
    }
  );
}

/** What share of customers is to be kept over what time, 0–1. */
export interface RetentionGoal {
  readonly retention: number;
  readonly over: Length;
}

/**
 * The churn that a retention goal leaves room for, at the same rate all along: 1 − retention^(length ÷ length of the goal). To keep
 * 90% over a year is to lose 0.87% a month, and not 10% ÷ 12. Throws {@link BenchmarkError} for a goal that is no share.
 */
export function impliedChurn({ retention, over }: RetentionGoal, per: Length): Benchmark {
  if (!(retention >= 0 && retention <= 1)) {
    throw new BenchmarkError(`A retention of ${String(retention)} is no share: expected 0 to 1, as 0.9 for 90%.`);
  }
  return {
    id: `implied-churn-a-${per}`,
    metric: 'customer-churn-rate',
    variant: 'set',
    kind: 'target',
    shape: { point: 1 - retention ** (monthsIn[per] / monthsIn[over]) },
    method: { periodLength: per },
    source: { name: 'own retention goal' },
  };
}
