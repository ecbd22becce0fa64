import { field } from '../../states/expression.js';
import { blank } from '../../states/predicate.js';
import { count, moments, sum } from '../../states/state.js';
import { currencies } from '../currency.js';
import { defineMetric } from '../define-metric.js';
import { nothing, ratio } from '../estimate.js';

const campaigns = {
  id: 'email-campaign-revenue',
  version: '1.0.0',
  area: 'marketing',
  timing: 'lagging',
  unit: 'money',
  better: 'higher',
  domain: [undefined, undefined],
  records: 'campaigns',
  counted: 'campaign',
  date: 'sentAt',
} as const;

/**
 * Email campaign revenue: the revenue that the campaigns sent in the period are said to have brought.
 *
 * By the day of sending, so what is bought later still counts there and young campaigns grow. Which orders a campaign brought is
 * the sending program's claim, mostly the last click: campaigns and channels added together can claim an order twice. Most of
 * it would have come without them.
 */
export const emailCampaignRevenue = defineMetric({
  ...campaigns,
  variant: 'sum',
  label: 'Email campaign revenue',
  census: true,
  needs: ['revenue'],
  states: { revenue: sum(field('revenue')), campaigns: count(), ...currencies() },
  finish: (s) => (s.campaigns === 0 ? nothing : { value: s.revenue, n: s.campaigns, parts: { revenue: s.revenue } }),
  leavesOut: { 'without a revenue': blank('revenue') },
  working: 'revenue',
});

/**
 * What one email delivered brought. The interval takes campaigns as independent. For comparing campaigns of different
 * size.
 */
export const revenuePerEmail = defineMetric({
  ...campaigns,
  variant: 'delivered',
  label: 'Revenue per email',
  needs: ['revenue', 'delivered'],
  states: { emails: moments(field('delivered'), field('revenue')), ...currencies() },
  finish: ({ emails }) => ({ ...ratio(emails), parts: { revenue: emails.sy, delivered: emails.sx } }),
  leavesOut: { ...emailCampaignRevenue.leavesOut, 'without delivered': blank('delivered') },
  working: 'revenue ÷ delivered',
});
