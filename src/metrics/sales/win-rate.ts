import { ratioInterval } from '../../statistics/ratio-interval.js';
import { field, flag, times } from '../../states/expression.js';
import { and, blank, is } from '../../states/predicate.js';
import { count, moments, sum } from '../../states/state.js';
import { currencies } from '../currency.js';
import { defineMetric } from '../define-metric.js';
import { nothing, proportion } from '../estimate.js';

const won = is('status', 'won');
const lost = is('status', 'lost');

/**
 * Win rate: the share of decided deals that were won.
 *
 * A deal counts in the period in which it was closed. Open deals are not in it; deals lost to "no decision" are.
 * Vendors differ: some divide by all deals created, some weigh by amount (`variant: 'value'`; this one is `'closed'`).
 */
export const winRate = defineMetric({
  id: 'win-rate',
  variant: 'closed',
  version: '1.0.0',
  label: 'Win rate',
  area: 'sales',
  timing: 'lagging',
  unit: 'ratio',
  better: 'higher',
  domain: [0, 1],
  records: 'deals',
  counted: 'deal',
  date: 'closedAt',
  needs: ['status'],
  states: { won: count(won), lost: count(lost) },
  finish: (s) => proportion(s.won, s.won + s.lost),
  leavesOut: { open: is('status', 'open'), 'without a status': blank('status') },
  working: 'won ÷ (won + lost)',
});

/**
 * Win rate by value: the won share of the amounts of decided deals.
 *
 * Only decided deals with an amount are in it. Some exports leave the amount of every lost deal blank or set it to 0; the
 * rate would then read 100 %, and is refused. Where some lost deals have none, it is too high, and warns. The interval
 * linearises the ratio of sums (Cochran, Sampling Techniques, 6.4). Fivetran's model of Salesforce calls it `win_percent`.
 */
export const winRateByValue = defineMetric({
  ...winRate,
  variant: 'value',
  label: 'Win rate by value',
  needs: ['status', 'amount'],
  states: {
    decided: moments(field('amount'), times(field('amount'), flag(won))),
    lost: count(lost),
    lostAmount: sum(field('amount'), lost),
    lostBlank: count(and(lost, blank('amount'))),
    ...currencies(),
  },
  finish: ({ decided: d, lost: losses, lostAmount, lostBlank }) => {
    if (d.n === 0) return nothing;
    if (d.sx === 0 || (losses > 0 && lostAmount === 0)) return { value: undefined, n: d.n, reason: 'amounts-missing' };
    return {
      value: d.sy / d.sx,
      n: d.n,
      parts: { 'won amount': d.sy, 'decided amount': d.sx },
      warnings: lostBlank > 0 ? ['amounts-missing'] : [],
      interval: (level) => {
        const ends = ratioInterval(d, level);
        return ends && ends[0] < ends[1]
          ? { low: ends[0], high: ends[1], method: 'ratio-linearised', kind: 'process' }
          : undefined;
      },
    };
  },
  leavesOut: { ...winRate.leavesOut, 'won without an amount': and(won, blank('amount')) },
  working: 'won amount ÷ decided amount',
});
