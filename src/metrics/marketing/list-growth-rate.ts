import { skellamInterval } from '../../statistics/skellam-interval.js';
import { t0 } from '../../states/expression.js';
import { and, before, blank, is, unless } from '../../states/predicate.js';
import { count } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { nothing } from '../estimate.js';
import { inWindow } from '../window.js';

const joined = is('kind', 'join');
const left = is('kind', 'unsubscribe', 'clean');
const now = inWindow('at', true);

/**
 * List growth rate: those who joined a mailing list in the window less those who left it or were cleaned from it, over those
 * on it when the window starts.
 *
 * Who was on it then is counted from its events, so they must go back to where it began: of a list that was brought in from
 * elsewhere without them, the rate reads high. Somebody on two lists counts on each. The interval is that of a difference of
 * two Poisson counts (Skellam). Joins alone over the list are the gross rate, which hides that a list wears out.
 */
export const listGrowthRate = defineMetric({
  id: 'list-growth-rate',
  variant: 'net',
  version: '1.0.0',
  label: 'List growth rate',
  area: 'marketing',
  timing: 'leading',
  unit: 'ratio',
  better: 'higher',
  domain: [undefined, undefined],
  records: 'listEvents',
  counted: 'subscriber',
  needs: ['at', 'kind'],
  states: {
    joined: count(and(joined, now)),
    left: count(and(left, now)),
    joinedBefore: count(and(joined, before('at', t0))),
    leftBefore: count(and(left, before('at', t0))),
  },
  finish: (s) => {
    const start = s.joinedBefore - s.leftBefore;
    if (start <= 0) return nothing;
    return {
      value: (s.joined - s.left) / start,
      n: start,
      parts: { joined: s.joined, left: s.left, 'at start': start },
      interval: (level) => {
        const ends = skellamInterval(s.joined, s.left, start, level);
        return ends && { low: ends[0], high: ends[1], method: 'skellam', kind: 'process' };
      },
    };
  },
  leavesOut: {
    'without a date': blank('at'),
    'neither joined nor left': unless(is('kind', 'join', 'unsubscribe', 'clean')),
  },
  working: '(joined − left) ÷ at start',
});
