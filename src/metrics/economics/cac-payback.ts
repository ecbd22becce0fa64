import { and } from '../../states/predicate.js';
import { count, moments } from '../../states/state.js';
import type { FinishedStates, PlainMoments } from '../../states/values.js';
import { kaplanMeier } from '../../statistics/kaplan-meier.js';
import { timeOfArea } from '../../statistics/survival-area.js';
import { defineMetric } from '../define-metric.js';
import { nothing, ratio, type Estimate } from '../estimate.js';
import { paid, subscriptions } from '../loyalty/subscriptions.js';
import { daysPerMonth, hasLeft, isStill, servedByKept, servedByLost, stays } from '../loyalty/tenure.js';
import { marginGiven } from '../margin.js';
import { scaled } from '../scaled.js';
import { acquisitionCost, lagged, wasWon, withSpend, type Spend } from './acquisition.js';
import { quotient } from './quotient.js';

const states = {
  ...subscriptions.states,
  won: count(wasWon),
  newLost: moments(servedByLost, paid, and(wasWon, hasLeft)),
  newKept: moments(servedByKept, paid, and(wasWon, isStill)),
} as const;
type Told = FinishedStates<typeof states>;

const together = (a: PlainMoments, b: PlainMoments): PlainMoments => ({
  n: a.n + b.n,
  sx: a.sx + b.sx,
  sy: a.sy + b.sy,
  sxx: a.sxx + b.sxx,
  syy: a.syy + b.syy,
  sxy: a.sxy + b.sxy,
});

function payback({ won, newLost, newKept }: Told, { spend: { amount } }: Spend, margin: number): Estimate {
  const monthly = ratio(together(newLost, newKept));
  const months = quotient(acquisitionCost(amount, won), scaled(monthly, margin));
  const parts = {
    spend: amount,
    won,
    margin,
    ...(monthly.value !== undefined && { 'monthly revenue': monthly.value }),
  };
  return { ...months, parts, inMoney: true };
}

/**
 * CAC payback: months until the margin on a new customer's monthly revenue has paid for what one cost to win.
 *
 * Revenue per customer-month of the customers won in the window, in the window. As if nobody left (`variant: 'survival'` counts
 * on those who stay); by revenue instead of margin, as some vendors have it, it would be far too short. `lag=30` takes the
 * spend of thirty days earlier.
 */
export const cacPayback = defineMetric({
  ...subscriptions,
  ...withSpend,
  id: 'cac-payback',
  variant: 'margin',
  version: '1.0.0',
  label: 'CAC payback',
  area: 'economics',
  timing: 'lagging',
  unit: 'months',
  better: 'lower',
  domain: [0, undefined],
  states,
  finish: () => nothing,
  working: '(spend ÷ won) ÷ (margin × monthly revenue)',
  withParams: (params) =>
    marginGiven(params, (margin) => ({
      ...lagged(params['lag']),
      finish: (s: Told, beside: Spend) => payback(s, beside, margin),
    })),
});

const withStays = { ...states, ...stays } as const;

/** The time until those who stay have paid as much as everyone would have in so many months. */
function amongStayers(months: Estimate, { ended, open }: FinishedStates<typeof stays>): Estimate {
  const curve = kaplanMeier(ended, open);
  if (months.value === undefined || !curve) return months;
  const reached = (plain: number) => {
    const days = timeOfArea(curve, plain * daysPerMonth);
    return days === undefined ? undefined : days / daysPerMonth;
  };
  const value = reached(months.value);
  if (value === undefined) return { ...months, value, reason: 'not-reached' };
  if (value === Infinity) return { ...months, value: undefined, reason: 'never' };
  return {
    ...months,
    value,
    interval: (level) => {
      const ends = months.interval?.(level);
      const [low, high] = [ends && reached(ends.low), ends && reached(ends.high)];
      return ends && low !== undefined && high !== undefined ? { ...ends, low, high } : undefined;
    },
  };
}

/**
 * CAC payback with churn: the first month by which customers who stay have paid, on average, for all who were won.
 *
 * The smallest T at which margin × monthly revenue × the area under the survival curve up to T comes to the cost. The
 * curve is that of all customers up to the window's end (Kaplan–Meier). Never, where all have left before; not yet known,
 * where the records are too young to tell. For firms that lose many customers early.
 */
export const cacPaybackBySurvival = defineMetric({
  ...cacPayback,
  variant: 'survival',
  label: 'CAC payback with churn',
  states: withStays,
  finish: () => nothing,
  working: 'months until margin × monthly revenue of those who stay is spend ÷ won',
  withParams: (params) =>
    marginGiven(params, (margin) => ({
      ...lagged(params['lag']),
      finish: (s: FinishedStates<typeof withStays>, beside: Spend) => amongStayers(payback(s, beside, margin), s),
    })),
});
