import { field } from '../../states/expression.js';
import { blank } from '../../states/predicate.js';
import { moments } from '../../states/state.js';
import type { FinishedStates } from '../../states/values.js';
import { currencies } from '../currency.js';
import { defineMetric } from '../define-metric.js';
import { nothing, ratio } from '../estimate.js';
import { asksMargin, marginGiven } from '../margin.js';
import { scaled } from '../scaled.js';

const campaigns = {
  id: 'marketing-roi',
  version: '1.0.0',
  area: 'economics',
  timing: 'lagging',
  better: 'higher',
  records: 'campaigns',
  counted: 'campaign',
  date: 'sentAt',
  needs: ['cost', 'revenue'],
  states: { money: moments(field('cost'), field('revenue')), ...currencies() },
  leavesOut: { 'without a cost': blank('cost'), 'without a revenue': blank('revenue') },
} as const;

/**
 * Marketing ROI: what campaigns brought above their cost, over that cost.
 *
 * What they brought is the margin on the revenue that the records credit to them: how it is attributed is decided there, and
 * campaigns of a period may earn after it. Revenue over cost is another number, return on ad spend (`variant: 'roas'`): at a
 * margin of 25 % a return of 4× gains nothing. The interval is that of a ratio of sums over campaigns.
 */
export const marketingRoi = defineMetric({
  ...campaigns,
  ...asksMargin,
  variant: 'margin',
  label: 'Marketing ROI',
  unit: 'ratio',
  domain: [-1, undefined],
  finish: () => nothing,
  working: '(margin × revenue − cost) ÷ cost',
  withParams: (params) =>
    marginGiven(params, (margin) => ({
      finish: ({ money }: FinishedStates<typeof campaigns.states>) => ({
        ...scaled(ratio(money), margin, -1),
        parts: { margin, revenue: money.sy, cost: money.sx },
        inMoney: true,
      }),
    })),
});

/**
 * Return on ad spend: the revenue credited to campaigns over their cost, before what it took to deliver. It is what
 * advertising platforms report, which do not know the margin.
 */
export const returnOnAdSpend = defineMetric({
  ...campaigns,
  variant: 'roas',
  label: 'Return on ad spend',
  unit: 'multiple',
  domain: [0, undefined],
  finish: ({ money }) => ({ ...ratio(money), parts: { revenue: money.sy, cost: money.sx }, inMoney: true }),
  working: 'revenue ÷ cost',
});
