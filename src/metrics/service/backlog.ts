import { asOf, constant, days, minus, smaller, t1 } from '../../states/expression.js';
import { before, blank } from '../../states/predicate.js';
import { count, histogram } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { nothing } from '../estimate.js';
import { percentile } from '../median.js';
import { openAtEnd, solvedWithoutDate } from './open-tickets.js';

/**
 * Ticket backlog: the tickets open at the end of the window.
 *
 * A full count and no sample, so it has no interval. A past moment is rebuilt from the dates of creation and (final) solution:
 * a ticket that was solved, reopened and solved again counts as open in between. None open is a backlog of 0; no tickets at
 * all are none.
 */
export const backlog = defineMetric({
  id: 'backlog',
  variant: 'open',
  version: '1.0.0',
  label: 'Ticket backlog',
  area: 'service',
  timing: 'leading',
  unit: 'count',
  better: 'lower',
  domain: [0, undefined],
  records: 'tickets',
  counted: 'ticket',
  census: true,
  needs: ['createdAt', 'solvedAt'],
  where: before('createdAt', t1),
  states: { open: count(openAtEnd), tickets: count() },
  finish: ({ open, tickets }) => (tickets === 0 ? nothing : { value: open, n: open, parts: { 'open tickets': open } }),
  leavesOut: { 'without a creation date': blank('createdAt'), ...solvedWithoutDate },
  working: 'open tickets',
});

const whole = constant(1);
const age = smaller(minus(days('createdAt', t1), whole), minus(days('createdAt', asOf), whole));

const aged = (p: number) => ({
  finish: (s: { readonly ages: Parameters<typeof percentile>[0] }) => {
    const { value, n, reason } = percentile(s.ages, p);
    return { value, n, ...(reason && { reason }), parts: { 'open tickets': n } };
  },
});

/** Backlog age: the median of days for which the tickets open at the end of the window have been so by its last day. */
export const backlogAge = defineMetric({
  ...backlog,
  id: 'backlog-age',
  variant: 'median',
  label: 'Backlog age',
  unit: 'days',
  where: openAtEnd,
  states: { ages: histogram(age) },
  ...aged(0.5),
  working: 'median of days since creation of open tickets',
});

/** The days that nine of ten open tickets do not exceed. For finding what was forgotten. */
export const backlogAgeP90 = defineMetric({
  ...backlogAge,
  ...aged(0.9),
  variant: 'p90',
  label: 'Backlog age, 90th percentile',
  working: '90th percentile of days since creation of open tickets',
});
