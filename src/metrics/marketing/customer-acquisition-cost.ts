import { field } from '../../states/expression.js';
import { blank } from '../../states/predicate.js';
import { count, sum } from '../../states/state.js';
import { currencies } from '../currency.js';
import { defineMetric } from '../define-metric.js';
import { costPer } from '../estimate.js';
import { wholeNumber } from '../whole-number.js';

/** What was spent in the period, by the day on which it is booked. */
export const spend = {
  records: 'spend',
  date: 'date',
  needs: ['amount'],
  states: { amount: sum(field('amount')), ...currencies() },
  leavesOut: { 'spend without an amount': blank('amount') },
} as const;

/**
 * Customer acquisition cost: what was spent to win customers in the period, by customer won in it.
 *
 * Spend counts on the day it is booked, a customer on the day they started. Spend works with a delay: `lag=30` takes the spend
 * of the period thirty days earlier. Vendors differ in what they count as spend, from paid media alone to salaries and
 * tools; the sum is of what the records hold, and `where` picks among it. No customers won is no cost, not an endless one.
 */
export const customerAcquisitionCost = defineMetric({
  id: 'customer-acquisition-cost',
  variant: 'blended',
  version: '1.0.0',
  label: 'Customer acquisition cost',
  area: 'marketing',
  timing: 'lagging',
  unit: 'money',
  better: 'lower',
  domain: [0, undefined],
  records: 'customers',
  counted: 'customer',
  date: 'startAt',
  needs: ['startAt'],
  states: { won: count() },
  beside: { spend },
  finish: ({ won }, { spend: { amount } }) => ({
    ...costPer(amount, won),
    parts: { spend: amount, 'customers won': won },
  }),
  leavesOut: { 'without a start': blank('startAt') },
  working: 'spend ÷ customers won',
  params: { lag: 'days by which spend comes before the customers it wins' },
  withParams: ({ lag }) => ({ beside: { spend: { ...spend, span: { daysEarlier: wholeNumber('lag', lag, 30) } } } }),
});
