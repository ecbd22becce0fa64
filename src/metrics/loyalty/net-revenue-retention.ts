import { constant, field, minus, smaller, type Expression } from '../../states/expression.js';
import { and, compare, type Relation } from '../../states/predicate.js';
import { moments, sum } from '../../states/state.js';
import type { FinishedStates } from '../../states/values.js';
import { foldedCurrencies } from '../currency.js';
import { defineMetric } from '../define-metric.js';
import { complement, ratio, type Estimate } from '../estimate.js';
import { mrrOfCustomers, paidAtStart, strayMrr } from './mrr.js';

const [start, end] = [field('start'), field('end')];
const stays = compare(end, '>', constant(0));
const moved = (relation: Relation) => and(paidAtStart, compare(end, relation, start));

const movements = {
  expansion: sum(minus(end, start), moved('>')),
  contraction: sum(minus(start, end), and(stays, moved('<'))),
  churned: sum(start, and(paidAtStart, compare(end, '<=', constant(0)))),
  ...foldedCurrencies(paidAtStart),
} as const;

const statesOf = (kept: Expression) => ({ mrr: moments(start, kept, paidAtStart), ...movements });
type Told = FinishedStates<ReturnType<typeof statesOf>>;

/** A share of the revenue at the start, with the movements that are named as its parts. */
function shareOf(
  share: Estimate,
  told: Told,
  ...named: readonly ('expansion' | 'contraction' | 'churned')[]
): Estimate {
  const parts = named.map((name) => [name, told[name]] as const);
  return { ...share, parts: { 'MRR at start': told.mrr.sx, ...Object.fromEntries(parts) }, inMoney: true };
}

/**
 * Net revenue retention: what the customers of the window's start pay a month at its end, over what they paid at its start.
 *
 * Expansion is in it, so it may be above 100 %; customers won in the window are not. Who left and came back counts with what
 * they pay at the end. It takes twelve months unless told otherwise; twelve monthly rates multiplied are another number, for
 * each month has starters of its own. The interval is that of a ratio of sums over customers, not over their contracts.
 */
export const netRevenueRetention = defineMetric({
  id: 'net-revenue-retention',
  variant: 'customer',
  version: '1.0.0',
  label: 'Net revenue retention',
  area: 'loyalty',
  timing: 'lagging',
  unit: 'ratio',
  better: 'higher',
  domain: [0, undefined],
  records: 'customerSpans',
  counted: 'customer',
  needs: ['customerId', 'startAt', 'endAt', 'mrr'],
  fold: mrrOfCustomers,
  states: statesOf(end),
  finish: (s) => shareOf(ratio(s.mrr), s, 'expansion', 'contraction', 'churned'),
  leavesOut: strayMrr,
  working: '(MRR at start + expansion − contraction − churned) ÷ MRR at start',
});

/**
 * Gross revenue retention: the same without expansion, no customer counting for more than they paid at the start.
 *
 * Capped customer by customer: a cap on the total would let one customer's expansion hide another's loss. Some vendors cap
 * each contract, and find more contraction where customers move from one to another.
 */
export const grossRevenueRetention = defineMetric({
  ...netRevenueRetention,
  id: 'gross-revenue-retention',
  label: 'Gross revenue retention',
  domain: [0, 1],
  states: statesOf(smaller(start, end)),
  finish: (s) => shareOf(ratio(s.mrr), s, 'contraction', 'churned'),
  working: '(MRR at start − contraction − churned) ÷ MRR at start',
});

/**
 * Revenue churn rate: the share of the monthly revenue of the window's start that was lost, customers and downgrades together.
 *
 * One less gross revenue retention. `variant: 'customers'` leaves downgrades out, as some vendors do.
 */
export const revenueChurnRate = defineMetric({
  ...grossRevenueRetention,
  id: 'revenue-churn-rate',
  variant: 'gross',
  label: 'Revenue churn rate',
  better: 'lower',
  states: statesOf(smaller(start, end)),
  finish: (s) => shareOf(complement(ratio(s.mrr)), s, 'contraction', 'churned'),
  working: '(contraction + churned) ÷ MRR at start',
});

/**
 * The share of the monthly revenue of the window's start that was lost with customers who left altogether. Used by
 * vendors for whom a downgrade is no churn.
 */
export const revenueChurnOfCustomers = defineMetric({
  ...revenueChurnRate,
  variant: 'customers',
  label: 'Revenue churn rate by lost customers',
  states: statesOf({ op: '×', left: start, right: { op: 'flag', when: stays } }),
  finish: (s) => shareOf(complement(ratio(s.mrr)), s, 'churned'),
  working: 'churned ÷ MRR at start',
});
