import { sizeOf } from '../../statistics/histogram.js';
import { defineMetric } from '../define-metric.js';
import { survivalPercentile } from '../median.js';
import { ageless, closedAs, stillOpen } from './deal-ages.js';

/**
 * Time to close: the days after which half of the deals created in the period are decided, won or lost.
 *
 * Open deals are in it with the days that they have lasted so far (Kaplan–Meier), so that it is not made short by the slow ones
 * still going on, as the sales cycle of closed deals alone is. A deal counts in the period in which it was created.
 */
export const timeToClose = defineMetric({
  id: 'time-to-close',
  variant: 'median',
  version: '1.0.0',
  label: 'Time to close',
  area: 'sales',
  timing: 'leading',
  unit: 'days',
  better: 'lower',
  domain: [0, undefined],
  records: 'deals',
  counted: 'deal',
  date: 'createdAt',
  needs: ['status', 'createdAt', 'closedAt'],
  states: { closed: closedAs('won', 'lost'), open: stillOpen },
  finish: ({ closed, open }) => ({
    ...survivalPercentile(closed, open),
    parts: { closed: sizeOf(closed), 'still open': sizeOf(open) },
  }),
  leavesOut: ageless,
  working: 'median of days from creation to close of closed and still open deals',
});
