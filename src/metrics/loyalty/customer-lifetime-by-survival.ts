import type { FinishedStates } from '../../states/values.js';
import { sizeOf } from '../../statistics/histogram.js';
import { kaplanMeier } from '../../statistics/kaplan-meier.js';
import { zOf } from '../../statistics/normal.js';
import { restrictedMean } from '../../statistics/restricted-mean.js';
import { defineMetric } from '../define-metric.js';
import { nothing, type Estimate } from '../estimate.js';
import { asksMargin, marginGiven } from '../margin.js';
import { shareOption } from '../share-option.js';
import { wholeNumber } from '../whole-number.js';
import { customerLifetimeValue } from './customer-lifetime-value.js';
import { subscriptions } from './subscriptions.js';
import { customerDays, daysPerMonth, stays } from './tenure.js';

const states = { ...subscriptions.states, ...stays } as const;

/** `horizon` in months, `discount` a year. */
interface Terms {
  readonly margin: number;
  readonly horizon: number;
  readonly discount: number;
}

function valueOf(s: FinishedStates<typeof states>, { margin, horizon, discount }: Terms): Estimate {
  const days = customerDays(s);
  const curve = kaplanMeier(s.ended, s.open);
  if (!curve || days === 0) return nothing;
  const n = sizeOf(s.ended) + sizeOf(s.open);
  const stay = restrictedMean(curve, horizon * daysPerMonth, Math.log1p(discount) / 12 / daysPerMonth);
  if (!stay) return { value: undefined, n, reason: 'not-reached' };
  const monthly = s.paid.sy / days;
  const perDay = (margin * monthly) / daysPerMonth;
  const value = perDay * stay.mean;
  return {
    value,
    n,
    parts: { margin, 'monthly revenue': monthly, 'expected months': stay.mean / daysPerMonth },
    interval: (level) => {
      const half = zOf(level) * perDay * stay.error;
      if (half === 0) return undefined;
      return { low: value - half, high: value + half, method: 'survival-area', kind: 'process' };
    },
  };
}

/**
 * Customer lifetime value by survival: the margin on a customer's monthly revenue over the months that they are expected to
 * stay within a horizon, 36 months unless `horizon` tells another.
 *
 * The revenue is that of the window. The months are the area under the Kaplan–Meier curve of all customers up to its end, those
 * still there among them; `discount=10%` a year makes later money worth less. A horizon past what the records know has no
 * value: ten years take ten years of records. The interval speaks of the staying alone, and takes the revenue for certain.
 */
export const customerLifetimeBySurvival = defineMetric({
  ...customerLifetimeValue,
  ...asksMargin,
  variant: 'survival',
  label: 'Customer lifetime value by survival',
  states,
  finish: () => nothing,
  working: 'margin × monthly revenue × expected months',
  params: {
    ...asksMargin.params,
    horizon: 'months that count',
    discount: 'share by which money is worth less a year later',
  },
  withParams: (params) =>
    marginGiven(params, (margin) => {
      const { horizon = '36', discount: rate } = params;
      const discount = rate === undefined ? 0 : shareOption('discount', rate, '10%');
      const terms = { margin, horizon: wholeNumber('horizon', horizon, 36), discount };
      return { finish: (s: FinishedStates<typeof states>) => valueOf(s, terms) };
    }),
});
