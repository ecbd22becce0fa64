import { field, t0, word, type Expression } from '../../states/expression.js';
import { lookup } from '../../states/derive.js';
import { before, blank, unless, type Predicate } from '../../states/predicate.js';
import { min, moments, sum } from '../../states/state.js';
import { currencies, foldedCurrencies } from '../currency.js';
import { defineMetric } from '../define-metric.js';
import { nothing, ratio } from '../estimate.js';
import { inWindow } from '../window.js';
import { ofNobody, orderLines, orders, paid } from './orders.js';

const firstOrder = (isReturn: Predicate) => lookup('customerId', min(word('placedAt'), unless(isReturn)));

const byCustomer = (amount: Expression) =>
  ({
    per: 'customerId',
    columns: { paid: sum(amount), existing: sum(amount, before('firstOrderAt', t0)), ...currencies() },
  }) as const;

const priced = { ...ofNobody, 'without an amount': blank('amount') } as const;

/**
 * Revenue from existing customers: of what the orders in the window brought, the share from customers who had ordered before it.
 *
 * Existing when the window starts: who ordered first in it stays new throughout. Counted at each order instead, as web shops
 * do, every second order would be of an existing customer and the share higher. So a longer window reads lower, and grouped
 * by month each month has its own start. It is worth what the records know of earlier orders.
 */
export const revenueFromExistingCustomers = defineMetric({
  ...orders,
  id: 'revenue-existing-customers',
  variant: 'share',
  version: '1.0.0',
  label: 'Revenue share of existing customers',
  area: 'loyalty',
  timing: 'lagging',
  unit: 'ratio',
  better: 'higher',
  domain: [0, 1],
  counted: 'customer',
  date: undefined,
  needs: ['customerId', 'placedAt', 'amount'],
  derives: { ...orders.derives, firstOrderAt: firstOrder(orders.leavesOut['a return']) },
  where: inWindow('placedAt', true),
  fold: byCustomer(paid),
  states: { paid: moments(field('paid'), field('existing')), ...foldedCurrencies() },
  finish: ({ paid: sums }) => ({
    ...ratio(sums),
    parts: { 'from existing customers': sums.sy, revenue: sums.sx },
    inMoney: true,
  }),
  leavesOut: { ...priced, ...orders.leavesOut },
  working: 'from existing customers ÷ revenue',
});

/** The same as an amount: all of it, and no sample. It is what a budget asks for. */
export const amountFromExistingCustomers = defineMetric({
  ...revenueFromExistingCustomers,
  variant: 'sum',
  label: 'Revenue from existing customers',
  unit: 'money',
  domain: [0, undefined],
  census: true,
  finish: ({ paid: sums }) =>
    sums.n === 0 ? nothing : { value: sums.sy, n: sums.n, parts: { 'from existing customers': sums.sy } },
  working: 'from existing customers',
});

const fromLines = {
  ...orderLines,
  id: 'revenue-existing-customers-from-lines',
  counted: 'customer',
  date: undefined,
  needs: ['orderId', 'customerId', 'placedAt', 'amount'],
  derives: { ...orderLines.derives, firstOrderAt: firstOrder(orderLines.leavesOut['of a return']) },
  where: inWindow('orderedAt', true),
  fold: byCustomer(field('amount')),
  leavesOut: { ...priced, ...orderLines.leavesOut },
} as const;

/** The share where the records are the lines of orders. */
export const revenueFromExistingCustomersFromLines = defineMetric({
  ...revenueFromExistingCustomers,
  ...fromLines,
  label: 'Revenue share of existing customers, from lines',
});

/** The amount where the records are the lines of orders. */
export const amountFromExistingCustomersFromLines = defineMetric({
  ...amountFromExistingCustomers,
  ...fromLines,
  label: 'Revenue from existing customers, from lines',
});
