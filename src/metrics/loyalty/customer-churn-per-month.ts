import { defineMetric } from '../define-metric.js';
import { rate } from '../estimate.js';
import { customerChurnRate } from './customer-retention-rate.js';
import { customerDays, daysPerMonth, exposure, startedByThen, tenure } from './tenure.js';

/**
 * Customer churn per customer-month: customers lost in the window over the months that all customers spent in it.
 *
 * Customers won in the window count, in both: losses of the new are churn too. It is a monthly rate whatever the window is, so
 * windows of any length compare, and its inverse is the mean lifetime in months. A month is 365.25 ÷ 12 days; who left and
 * came back was never gone. The interval is that of a Poisson count.
 */
export const customerChurnPerMonth = defineMetric({
  ...customerChurnRate,
  variant: 'exposure',
  label: 'Customer churn per customer-month',
  domain: [0, undefined],
  where: startedByThen,
  fold: { per: 'id', columns: tenure },
  states: exposure,
  finish: (s) => {
    const months = customerDays(s) / daysPerMonth;
    return { ...rate(s.lost, months), parts: { lost: s.lost, 'customer-months': months } };
  },
  working: 'lost ÷ customer-months',
});
