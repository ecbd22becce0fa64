import { constant, field, t1, word } from '../../states/expression.js';
import { and, blank, compare } from '../../states/predicate.js';
import { count, distinct } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { proportion } from '../estimate.js';
import { activeAt } from './active.js';
import { strayService } from './mrr.js';
import { ofNobody, orderLines } from './orders.js';

const byCustomer = {
  fold: { per: 'customerId', columns: { families: distinct(word('family')) } },
  states: {
    'with two families': count(compare(field('families'), '>=', constant(2))),
    customers: count(),
  },
} as const;

/**
 * Cross-sell ratio: the share of the customers active when the window ends who hold products of two families or more.
 *
 * Of what they hold then, by their spans of service: what was once bought and given up does not count. A bundle is one family.
 * Two products of one family are an upsell, not this.
 */
export const crossSellRatio = defineMetric({
  ...byCustomer,
  id: 'cross-sell-ratio',
  variant: 'families',
  version: '1.0.0',
  label: 'Cross-sell ratio',
  area: 'loyalty',
  timing: 'lagging',
  unit: 'ratio',
  better: 'higher',
  domain: [0, 1],
  records: 'customerSpans',
  counted: 'customer',
  needs: ['customerId', 'startAt', 'endAt', 'family'],
  where: activeAt(t1),
  finish: (s) => proportion(s['with two families'], s.customers),
  leavesOut: { ...strayService, 'without a family': blank('family') },
  working: 'with two families ÷ customers',
});

/** The share of the period's buyers who bought of two families or more in it, from the lines of their orders. */
export const crossSellRatioFromLines = defineMetric({
  ...crossSellRatio,
  ...orderLines,
  id: 'cross-sell-ratio-from-lines',
  variant: 'bought',
  label: 'Cross-sell ratio, from lines',
  counted: 'customer',
  needs: ['orderId', 'customerId', 'placedAt', 'family'],
  where: and(),
  leavesOut: { ...ofNobody, ...orderLines.leavesOut, 'without a family': blank('family') },
});
