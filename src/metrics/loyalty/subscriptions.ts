import {
  constant,
  days,
  field,
  flag,
  minus,
  plus,
  smaller,
  t0,
  times,
  type Expression,
} from '../../states/expression.js';
import { blank, compare, known, notBefore, or } from '../../states/predicate.js';
import { moments, sum } from '../../states/state.js';
import type { FinishedStates } from '../../states/values.js';
import { currencies, foldedCurrencies } from '../currency.js';
import { nothing, ratio, type Estimate } from '../estimate.js';
import { scaled } from '../scaled.js';
import { strayMrr } from './mrr.js';
import { close, customerDays, daysPerMonth, daysServed, exposure, startedByThen, tenure, wasLost } from './tenure.js';

const [start, end] = [days(t0, 'startAt'), days(t0, 'endAt')];

/** Monthly revenue times the days for which it was paid: of spans that have an end, and of those without. */
const paidOver = (ended: Expression, open: Expression) => ({
  paidByEnded: sum(times(field('mrr'), ended), known('endAt')),
  paidByOpen: sum(times(field('mrr'), open), blank('endAt')),
});

/** What customers paid from their start to the window's end. */
export const paidSoFar = paidOver(minus(smaller(end, close), start), minus(close, start));

/** Monthly revenue times the days for which it was paid, by customer. */
export const paid = plus(field('paidByEnded'), field('paidByOpen'));

/** Who was a customer when, and what they paid in the window: what a subscription is worth stands on these. */
export const subscriptions = {
  records: 'customerSpans',
  counted: 'customer',
  needs: ['customerId', 'startAt', 'endAt', 'mrr'],
  where: startedByThen,
  fold: {
    per: 'customerId',
    columns: {
      ...tenure,
      ...paidOver(daysServed(start, end), daysServed(start)),
      ...currencies(or(blank('endAt'), notBefore('endAt', t0))),
    },
  },
  states: { paid: moments(flag(wasLost), paid), ...exposure, ...foldedCurrencies() },
  leavesOut: { ...strayMrr, 'free of charge': compare(field('mrr'), '=', constant(0)) },
} as const;

/** Revenue and losses of a window. */
export type Subscriptions = FinishedStates<typeof subscriptions.states>;

/**
 * Revenue per customer-month over losses per customer-month, which is revenue over losses; never, where nobody is lost. The
 * interval is that of a ratio of sums over customers, who differ in what they pay as well as in whether they leave.
 */
export function lifetimeRevenue(s: Subscriptions): Estimate {
  const months = customerDays(s) / daysPerMonth;
  if (months === 0) return nothing;
  const parts = { revenue: s.paid.sy / daysPerMonth, lost: s.lost, 'customer-months': months };
  if (s.lost === 0) return { value: undefined, n: 0, reason: 'never', parts };
  return { ...scaled(ratio(s.paid), 1 / daysPerMonth), n: s.lost, parts };
}
