import { count } from '../../states/state.js';
import type { FinishedStates } from '../../states/values.js';
import { defineMetric } from '../define-metric.js';
import { nothing } from '../estimate.js';
import { lifetimeRevenue, subscriptions } from '../loyalty/subscriptions.js';
import { marginGiven } from '../margin.js';
import { scaled } from '../scaled.js';
import { acquisitionCost, lagged, wasWon, withSpend, type Spend } from './acquisition.js';
import { quotient } from './quotient.js';

const states = { ...subscriptions.states, won: count(wasWon) } as const;

/**
 * LTV to CAC: the lifetime margin of a customer over what one cost to win, both of the same window.
 *
 * Lifetime value is the one by margin; revenue over cost would flatter it and is not offered. A customer is won with their first paid
 * span. `lag=30` takes the spend of thirty days earlier. Three is a rule of thumb and no law; very high may mean that growth was
 * not paid for. Never where nobody is lost.
 */
export const ltvCacRatio = defineMetric({
  ...subscriptions,
  ...withSpend,
  id: 'ltv-cac-ratio',
  variant: 'margin',
  version: '1.0.0',
  label: 'LTV to CAC',
  area: 'economics',
  timing: 'lagging',
  unit: 'multiple',
  better: 'higher',
  domain: [0, undefined],
  states,
  finish: () => nothing,
  working: '(margin × revenue ÷ lost) ÷ (spend ÷ won)',
  withParams: (params) =>
    marginGiven(params, (margin) => ({
      ...lagged(params['lag']),
      finish: (s: FinishedStates<typeof states>, { spend: { amount } }: Spend) => {
        const revenue = lifetimeRevenue(s);
        return {
          ...quotient(scaled(revenue, margin), acquisitionCost(amount, s.won)),
          parts: { margin, ...revenue.parts, spend: amount, won: s.won },
          inMoney: true,
        };
      },
    })),
});
