import { sizeOf } from '../statistics/histogram.js';
import { medianInterval } from '../statistics/median-interval.js';
import { quantile } from '../statistics/quantile.js';
import type { Histogram } from '../states/values.js';
import { nothing, type Estimate } from './estimate.js';
import type { Interval } from './reading.js';

/** The median of a histogram with an interval of order statistics, which five values or fewer do not have. */
export function median(histogram: Histogram, kind: Interval['kind'] = 'process'): Estimate {
  const value = quantile(histogram, 0.5);
  if (value === undefined) return nothing;
  return {
    value,
    n: sizeOf(histogram),
    interval: (level) => {
      const ends = medianInterval(histogram, level);
      return ends && { low: ends[0], high: ends[1], method: 'order-statistics', kind };
    },
  };
}
