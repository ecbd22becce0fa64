import { field } from '../../states/expression.js';
import { blank } from '../../states/predicate.js';
import { count, histogram, moments, sum } from '../../states/state.js';
import type { Histogram, PlainMoments } from '../../states/values.js';
import { currencies, foldedCurrencies } from '../currency.js';
import { defineMetric } from '../define-metric.js';
import { mean, ratio, type Estimate } from '../estimate.js';
import { median } from '../median.js';
import { orderLines, orders, paid } from './orders.js';

const priced = { 'without an amount': blank('amount') } as const;

const middle = ({ paid: amounts }: { readonly paid: Histogram }): Estimate => {
  const estimate = median(amounts);
  return { ...estimate, parts: { orders: estimate.n } };
};

/**
 * Average order value: what the orders placed in the period brought, by order.
 *
 * Net of refunds, whenever they were made: a refund restates its order's own period rather than the one it falls into, so past
 * months may still move. Free orders count, as in most shops' reports; `where="amount>=0.01"` leaves them out. Vendors differ
 * in whether tax and shipping are in it: here it is what `amount` holds. A few large orders pull it up (`variant: 'median'`).
 * The interval takes the orders of one customer as hanging together.
 */
export const averageOrderValue = defineMetric({
  ...orders,
  id: 'average-order-value',
  variant: 'mean',
  version: '1.0.0',
  label: 'Average order value',
  area: 'loyalty',
  timing: 'lagging',
  unit: 'money',
  better: 'higher',
  domain: [0, undefined],
  needs: ['amount'],
  fold: { per: 'customerId', columns: { orders: count(), paid: sum(paid), ...currencies() } },
  states: { paid: moments(field('orders'), field('paid')), ...foldedCurrencies() },
  finish: ({ paid: sums }) => ({ ...ratio(sums), n: sums.sx, parts: { revenue: sums.sy, orders: sums.sx } }),
  leavesOut: { ...priced, ...orders.leavesOut },
  working: 'revenue ÷ orders',
});

/**
 * The median of what orders brought, which large ones do not pull up. For shops that set prices of delivery by the
 * usual order.
 */
export const medianOrderValue = defineMetric({
  ...averageOrderValue,
  variant: 'median',
  label: 'Median order value',
  fold: undefined,
  states: { paid: histogram(paid), ...currencies() },
  finish: middle,
  working: 'median of what orders brought',
});

/** Average order value where the records are the lines of orders. The interval takes orders as independent. */
export const averageOrderValueFromLines = defineMetric({
  ...averageOrderValue,
  ...orderLines,
  id: 'average-order-value-from-lines',
  label: 'Average order value, from lines',
  needs: ['orderId', 'placedAt', 'amount'],
  fold: { per: 'orderId', columns: { paid: sum(field('amount')), ...currencies() } },
  states: { paid: moments(field('paid')), ...foldedCurrencies() },
  finish: ({ paid: sums }: { readonly paid: PlainMoments }) => ({
    ...mean(sums),
    parts: { revenue: sums.sx, orders: sums.n },
  }),
  leavesOut: { ...priced, ...orderLines.leavesOut },
});

/** The median of what orders brought, from their lines. */
export const medianOrderValueFromLines = defineMetric({
  ...averageOrderValueFromLines,
  variant: 'median',
  label: 'Median order value, from lines',
  states: { paid: histogram(field('paid')), ...foldedCurrencies() },
  finish: middle,
  working: medianOrderValue.working,
});
