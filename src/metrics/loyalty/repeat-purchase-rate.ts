import { constant, field, word } from '../../states/expression.js';
import { compare } from '../../states/predicate.js';
import { count, distinct } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { proportion } from '../estimate.js';
import { ofNobody, orderLines, orders } from './orders.js';

const atLeastTwo = (name: string) => ({
  'bought again': count(compare(field(name), '>=', constant(2))),
  buyers: count(),
});

/**
 * Repeat purchase rate: the share of the period's buyers who placed two orders or more in it.
 *
 * Both orders lie in the period, so a short one reads low, and so do buyers of its last weeks; `second-order-rate` gives
 * everyone the same time. Shops that call a customer "returning" count any earlier order and get more. Orders of one day are
 * often one purchase entered in parts: `variant: 'days'` counts them once.
 */
export const repeatPurchaseRate = defineMetric({
  ...orders,
  id: 'repeat-purchase-rate',
  variant: 'orders',
  version: '1.0.0',
  label: 'Repeat purchase rate',
  area: 'loyalty',
  timing: 'lagging',
  unit: 'ratio',
  better: 'higher',
  domain: [0, 1],
  counted: 'customer',
  needs: ['customerId'],
  fold: { per: 'customerId', columns: { orders: count(), days: distinct(word('placedAt')) } },
  states: atLeastTwo('orders'),
  finish: (s) => proportion(s['bought again'], s.buyers),
  leavesOut: { ...ofNobody, ...orders.leavesOut },
  working: 'bought again ÷ buyers',
});

/**
 * The share of the period's buyers who ordered on two days or more. For shops whose systems split a purchase into
 * several orders.
 */
export const repeatPurchaseRateByDays = defineMetric({
  ...repeatPurchaseRate,
  variant: 'days',
  label: 'Repeat purchase rate by days',
  needs: ['customerId', 'placedAt'],
  states: atLeastTwo('days'),
});

/** Repeat purchase rate where the records are the lines of orders. */
export const repeatPurchaseRateFromLines = defineMetric({
  ...repeatPurchaseRate,
  ...orderLines,
  id: 'repeat-purchase-rate-from-lines',
  label: 'Repeat purchase rate, from lines',
  counted: 'customer',
  needs: ['orderId', 'customerId', 'placedAt'],
  fold: {
    per: 'customerId',
    columns: { orders: distinct(word('orderId')), days: distinct(word('orderedAt')) },
  },
  leavesOut: { ...ofNobody, ...orderLines.leavesOut },
});

/** The same by days. */
export const repeatPurchaseRateByDaysFromLines = defineMetric({
  ...repeatPurchaseRateFromLines,
  variant: 'days',
  label: 'Repeat purchase rate by days, from lines',
  states: atLeastTwo('days'),
});
