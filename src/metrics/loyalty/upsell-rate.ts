import { constant, field, t0, t1 } from '../../states/expression.js';
import { and, blank, compare, known } from '../../states/predicate.js';
import { count, max } from '../../states/state.js';
import { foldedCurrencies } from '../currency.js';
import { defineMetric } from '../define-metric.js';
import { proportion } from '../estimate.js';
import { wholeNumber } from '../whole-number.js';
import { activeAt } from './active.js';
import { mrrOfCustomers, paidAtStart, strayMrr, strayService } from './mrr.js';

const rose = compare(field('end'), '>', field('start'));

/**
 * Upsell rate: the share of the customers with a plan when the window starts who have a higher one when it ends.
 *
 * A plan is higher by its `planRank`; of several plans the highest counts, so that a second, smaller product is no upsell but
 * a cross-sell. Up and down again is none. Who left counts as not sold to. Nobody can rise above the top: `top=3` leaves those
 * out who start there. Some give the name to a mere number of upgrades, which is no rate, others divide by offers made.
 */
export const upsellRate = defineMetric({
  id: 'upsell-rate',
  variant: 'plan',
  version: '1.0.0',
  label: 'Upsell rate',
  area: 'loyalty',
  timing: 'lagging',
  unit: 'ratio',
  better: 'higher',
  domain: [0, 1],
  records: 'customerSpans',
  counted: 'customer',
  needs: ['customerId', 'startAt', 'endAt', 'planRank'],
  fold: {
    per: 'customerId',
    columns: { start: max(field('planRank'), activeAt(t0)), end: max(field('planRank'), activeAt(t1)) },
  },
  states: { upgraded: count(rose), eligible: count(known('start')) },
  finish: (s) => proportion(s.upgraded, s.eligible),
  leavesOut: { ...strayService, 'without a plan rank': blank('planRank') },
  working: 'upgraded ÷ eligible',
  params: { top: 'rank of the highest plan, whose customers have nowhere to rise' },
  withParams: ({ top }) => {
    const below = compare(field('start'), '<', constant(wholeNumber('top', top, 3)));
    return { states: { upgraded: count(and(rose, below)), eligible: count(below) } };
  },
});

/**
 * Upsell rate by revenue: the share of the paying customers of the start who pay more a month at the end, price rises
 * among it. For firms whose plans have no order.
 */
export const upsellRateByRevenue = defineMetric({
  ...upsellRate,
  variant: 'mrr',
  label: 'Upsell rate by revenue',
  needs: ['customerId', 'startAt', 'endAt', 'mrr'],
  fold: mrrOfCustomers,
  states: { upgraded: count(and(paidAtStart, rose)), eligible: count(paidAtStart), ...foldedCurrencies(paidAtStart) },
  finish: (s) => proportion(s.upgraded, s.eligible),
  leavesOut: strayMrr,
  params: {},
  withParams: () => ({}),
});
