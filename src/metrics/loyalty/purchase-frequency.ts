import { constant, field, word } from '../../states/expression.js';
import { count, distinct, moments } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { ratio } from '../estimate.js';
import { ofNobody, orderLines, orders } from './orders.js';

/**
 * Purchase frequency: the orders placed in the period, by customer who placed any.
 *
 * Customers who bought nothing are not in it, so it is never below 1; divided by all customers, as some do, it would also say
 * how many buy at all. It grows with the length of the period: compare like with like.
 */
export const purchaseFrequency = defineMetric({
  ...orders,
  id: 'purchase-frequency',
  variant: 'buyers',
  version: '1.0.0',
  label: 'Purchase frequency',
  area: 'loyalty',
  timing: 'leading',
  unit: 'number',
  better: 'higher',
  domain: [1, undefined],
  counted: 'customer',
  needs: ['customerId'],
  fold: { per: 'customerId', columns: { orders: count() } },
  states: { orders: moments(constant(1), field('orders')) },
  finish: ({ orders: sums }) => ({ ...ratio(sums), parts: { orders: sums.sy, buyers: sums.n } }),
  leavesOut: { ...ofNobody, ...orders.leavesOut },
  working: 'orders ÷ buyers',
});

/** Purchase frequency where the records are the lines of orders. */
export const purchaseFrequencyFromLines = defineMetric({
  ...purchaseFrequency,
  ...orderLines,
  id: 'purchase-frequency-from-lines',
  label: 'Purchase frequency, from lines',
  counted: 'customer',
  needs: ['orderId', 'customerId', 'placedAt'],
  fold: { per: 'customerId', columns: { orders: distinct(word('orderId')) } },
  leavesOut: { ...ofNobody, ...orderLines.leavesOut },
});
