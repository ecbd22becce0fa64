import { sizeOf } from '../statistics/histogram.js';
import { kaplanMeier } from '../statistics/kaplan-meier.js';
import { quantileInterval } from '../statistics/quantile-interval.js';
import { quantile } from '../statistics/quantile.js';
import { survivalQuantile, survivalQuantileInterval } from '../statistics/survival-quantile.js';
import type { Histogram } from '../states/values.js';
import { nothing, type Estimate } from './estimate.js';
import type { Interval } from './reading.js';

/** A quantile of a histogram with an interval of order statistics, which a few values alone do not have. */
export function percentile(histogram: Histogram, p: number, kind: Interval['kind'] = 'process'): Estimate {
  const value = quantile(histogram, p);
  if (value === undefined) return nothing;
  return {
    value,
    n: sizeOf(histogram),
    interval: (level) => {
      const ends = quantileInterval(histogram, p, level);
      return ends && { low: ends[0], high: ends[1], method: 'order-statistics', kind };
    },
  };
}

/** The median of a histogram with an interval of order statistics, which five values or fewer do not have. */
export const median = (histogram: Histogram, kind: Interval['kind'] = 'process'): Estimate =>
  percentile(histogram, 0.5, kind);

/**
 * The time by which a share of all have ended, those still open among them (Kaplan–Meier). No value where fewer than that
 * share have ended so far; no interval where its upper end is not reached yet.
 */
export function survivalPercentile(ended: Histogram, open: Histogram, p = 0.5): Estimate {
  const curve = kaplanMeier(ended, open);
  if (!curve) return nothing;
  const n = sizeOf(ended) + sizeOf(open);
  const value = survivalQuantile(curve, p);
  if (value === undefined) return { value, n, reason: 'not-reached' };
  return {
    value,
    n,
    interval: (level) => {
      const [low, high] = survivalQuantileInterval(curve, p, level);
      return low === undefined || high === undefined
        ? undefined
        : { low, high, method: 'kaplan-meier', kind: 'process' };
    },
  };
}
