import { meanInterval } from '../statistics/mean-interval.js';
import { poissonInterval } from '../statistics/poisson-interval.js';
import { ratioInterval } from '../statistics/ratio-interval.js';
import { wilson } from '../statistics/wilson.js';
import type { PlainMoments } from '../states/values.js';
import type { Interval, Reason, Spread, Warning } from './reading.js';

/** What a metric's `finish` gives: the number or why there is none, how many it rests on, and its interval at any level. */
export interface Estimate {
  readonly value: number | undefined;
  readonly n: number;
  readonly reason?: Reason;
  /** The interval at a confidence level between 0 and 1. */
  readonly interval?: (level: number) => Omit<Interval, 'level'> | undefined;
  /** The numbers in the formula where they are not simply the states. */
  readonly parts?: Readonly<Record<string, number>>;
  readonly warnings?: readonly Warning[];
  /** Of a family, which has one value per member: each with what it is of. */
  readonly family?: readonly Member[];
  /** The parts are money, whatever the value is. */
  readonly inMoney?: boolean;
  /** How the values under the number are spread, where a picture of them is wanted. */
  readonly spread?: Spread;
}

/** One value of a family, such as the step from one stage to the next. */
export interface Member {
  readonly key: Readonly<Record<string, string>>;
  readonly estimate: Estimate;
}

/** No value, because nothing was there to measure. */
export const nothing: Estimate = { value: undefined, n: 0, reason: 'nothing-to-measure' };

/** A share of `n` with Wilson's score interval; nothing over nothing. */
export function proportion(x: number, n: number, kind: Interval['kind'] = 'process'): Estimate {
  if (n === 0) return nothing;
  return {
    value: x / n,
    n,
    interval: (level) => {
      const [low, high] = wilson(x, n, level)!;
      return { low, high, method: 'wilson', kind };
    },
  };
}

/** One minus a share: the same interval, turned round. */
export function complement(share: Estimate): Estimate {
  if (share.value === undefined) return share;
  return {
    ...share,
    value: 1 - share.value,
    interval: (level) => {
      const of = share.interval?.(level);
      return of && { ...of, low: 1 - of.high, high: 1 - of.low };
    },
  };
}

/** A mean with Student's interval, from n, Σx and Σx². */
export function mean({ n, sx, sxx }: PlainMoments, kind: Interval['kind'] = 'process'): Estimate {
  if (n === 0) return nothing;
  return {
    value: sx / n,
    n,
    interval: (level) => {
      const ends = meanInterval(n, sx, sxx, level);
      // Equal values show no variation, which is not certainty.
      return ends && ends[0] < ends[1] ? { low: ends[0], high: ends[1], method: 'student', kind } : undefined;
    },
  };
}

/** A ratio of two sums Σy ÷ Σx over independent units, linearised; nothing where Σx is 0. */
export function ratio(sums: PlainMoments, kind: Interval['kind'] = 'process', method = 'ratio-linearised'): Estimate {
  if (sums.n === 0 || sums.sx === 0) return nothing;
  return {
    value: sums.sy / sums.sx,
    n: sums.n,
    interval: (level) => {
      const ends = ratioInterval(sums, level);
      // Equal ratios show no variation, which is not certainty.
      return ends && ends[0] < ends[1] ? { low: ends[0], high: ends[1], method, kind } : undefined;
    },
  };
}

const byCustomer = (sums: PlainMoments, kind: Interval['kind']): Estimate =>
  ratio(sums, kind, 'linearised-by-customer');

/**
 * A share Σy ÷ Σx of records of which each customer has x, y of them counting. Wilson's interval where customers are what is
 * counted, for each has one record or all say the same; elsewhere the linearised one.
 */
export function shareByCustomer(sums: PlainMoments, kind: Interval['kind'] = 'process'): Estimate {
  const { n, sx, sy, sxx } = sums;
  if (sx === 0) return nothing;
  const counting = sy === 0 ? 0 : sy === sx ? n : sxx === n ? sy : undefined;
  return {
    ...(counting === undefined ? byCustomer(sums, kind) : proportion(counting, n, kind)),
    value: sy / sx,
    n: sx,
  };
}

/** A mean Σy ÷ Σx of records of which each customer has x, that add up to y. Where each has one, Student's interval. */
export function meanByCustomer(sums: PlainMoments, kind: Interval['kind'] = 'process'): Estimate {
  const { n, sx, sy, sxx, syy } = sums;
  return { ...(sxx === n ? mean({ ...sums, sx: sy, sxx: syy }, kind) : byCustomer(sums, kind)), n: sx };
}

/** Events per unit of exposure (customer-months, days): the interval is that of a Poisson count. Nothing without exposure. */
export function rate(events: number, exposure: number): Estimate {
  if (!(exposure > 0)) return nothing;
  return {
    value: events / exposure,
    n: events,
    interval: (level) => {
      const [low, high] = poissonInterval(events, level);
      return { low: low / exposure, high: high / exposure, method: 'poisson', kind: 'process' };
    },
  };
}

/** What one of `count` cost of a known amount. The amount is certain, the count one that might have come out otherwise. */
export function costPer(amount: number, count: number): Estimate {
  if (count === 0) return nothing;
  return {
    value: amount / count,
    n: count,
    inMoney: true,
    interval: (level) => {
      const [low, high] = poissonInterval(count, level);
      return { low: amount / high, high: amount / low, method: 'poisson', kind: 'process' };
    },
  };
}
