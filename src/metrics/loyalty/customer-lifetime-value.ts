import { moments } from '../../states/state.js';
import type { FinishedStates } from '../../states/values.js';
import { currencies, foldedCurrencies } from '../currency.js';
import { defineMetric } from '../define-metric.js';
import { mean, nothing } from '../estimate.js';
import { asksMargin, marginGiven } from '../margin.js';
import { scaled } from '../scaled.js';
import { lifetimeRevenue, paid, paidSoFar, subscriptions, type Subscriptions } from './subscriptions.js';
import { daysPerMonth } from './tenure.js';

/**
 * Customer lifetime value, simple: monthly revenue per customer over monthly churn.
 *
 * Both of the window, per customer-month: what is left is its revenue over the customers lost in it, whatever its length.
 * It is revenue, called so, and never profit: what serving a customer costs is still in it, so that it is as many times too high
 * to be held against a cost as the margin goes into 1 (`variant: 'margin'`, once `margin` tells it; no record can). And it takes
 * churn as the same at every age, which it hardly is (`'survival'`).
 * Where nobody is lost it has no value: 1 ÷ 0 is no lifetime. The mean lifetime of those who left would be far too short, for
 * the loyal are not in it. It speaks of contracts; those who just buy again or not have orders, and measures of their own.
 * The interval is that of a ratio of sums over customers, who differ in what they pay and in whether they leave.
 */
export const customerLifetimeValue = defineMetric({
  ...subscriptions,
  id: 'customer-lifetime-value',
  variant: 'simple',
  version: '1.0.0',
  label: 'Customer lifetime revenue',
  area: 'loyalty',
  timing: 'lagging',
  unit: 'money',
  better: 'higher',
  domain: [0, undefined],
  finish: lifetimeRevenue,
  working: '(revenue ÷ customer-months) ÷ (lost ÷ customer-months)',
});

/**
 * Customer lifetime value by margin: the simple one times the gross margin. The one to hold against what it costs to
 * win a customer.
 */
export const customerLifetimeMargin = defineMetric({
  ...customerLifetimeValue,
  ...asksMargin,
  variant: 'margin',
  label: 'Customer lifetime value',
  finish: () => nothing,
  working: 'margin × (revenue ÷ customer-months) ÷ (lost ÷ customer-months)',
  withParams: (params) =>
    marginGiven(params, (margin) => ({
      finish: (s: Subscriptions) => {
        const revenue = lifetimeRevenue(s);
        return { ...scaled(revenue, margin), parts: { margin, ...revenue.parts } };
      },
    })),
});

const states = { paid: moments(paid), ...foldedCurrencies() } as const;

/**
 * Customer lifetime value so far: the mean margin that customers have brought from their start to the window's end.
 *
 * What was, and no forecast: the younger the customers, the lower.
 */
export const customerLifetimeSoFar = defineMetric({
  ...customerLifetimeValue,
  ...asksMargin,
  variant: 'historic',
  label: 'Customer value so far',
  fold: { per: 'customerId', columns: { ...paidSoFar, ...currencies() } },
  states,
  finish: () => nothing,
  working: 'margin × revenue ÷ customers',
  withParams: (params) =>
    marginGiven(params, (margin) => ({
      finish: (s: FinishedStates<typeof states>) => ({
        ...scaled(mean(s.paid), margin / daysPerMonth),
        parts: { margin, revenue: s.paid.sx / daysPerMonth, customers: s.paid.n },
      }),
    })),
});
