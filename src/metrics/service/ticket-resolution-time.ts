import { businessMinutes, constant, minutes } from '../../states/expression.js';
import { blank, compare } from '../../states/predicate.js';
import { defineMetric } from '../define-metric.js';
import { meanOf, quantileOf } from './durations.js';

const resolution = minutes('createdAt', 'solvedAt');
const solved = 'solved tickets';

/**
 * Ticket resolution time: the median of minutes from creation to (final) solution of the tickets solved in the period.
 *
 * Calendar time, nights and weekends in it. Tickets still open are not, so a growing backlog makes it look better
 * (`time-to-resolution` counts them). Vendors differ: a reopened ticket counts to its last solution here, to its first where
 * `fields="solvedAt=firstSolvedAt"` says so. Time on hold is not taken off.
 */
export const ticketResolutionTime = defineMetric({
  id: 'ticket-resolution-time',
  variant: 'median',
  version: '1.0.0',
  label: 'Ticket resolution time',
  area: 'service',
  timing: 'lagging',
  unit: 'minutes',
  better: 'lower',
  domain: [0, undefined],
  records: 'tickets',
  counted: 'ticket',
  date: 'solvedAt',
  needs: ['createdAt', 'solvedAt'],
  ...quantileOf(resolution, solved),
  leavesOut: {
    unsolved: blank('solvedAt'),
    'without a creation date': blank('createdAt'),
    'solved before it was created': compare(resolution, '<', constant(0)),
  },
  working: 'median of minutes from creation to solution of solved tickets',
});

/**
 * Ticket resolution time as a mean, which a few long tickets pull up. Means of teams can be put together by their
 * numbers, medians cannot.
 */
export const meanTicketResolutionTime = defineMetric({
  ...ticketResolutionTime,
  ...meanOf(resolution, solved),
  variant: 'mean',
  label: 'Mean ticket resolution time',
  working: 'minutes ÷ solved tickets',
});

/**
 * The time within which nine of ten solved tickets were: what the slow ones take, which the median does not see. For
 * those who promise customers a time.
 */
export const ticketResolutionTimeP90 = defineMetric({
  ...ticketResolutionTime,
  ...quantileOf(resolution, solved, 0.9),
  variant: 'p90',
  label: 'Ticket resolution time, 90th percentile',
  working: '90th percentile of minutes from creation to solution of solved tickets',
});

/**
 * The median in minutes of the opening hours, which is not comparable with one of the calendar. For agreements in
 * working hours.
 */
export const ticketResolutionTimeBusiness = defineMetric({
  ...ticketResolutionTime,
  ...quantileOf(businessMinutes('createdAt', 'solvedAt'), solved),
  variant: 'business',
  label: 'Ticket resolution time in business hours',
  working: 'median of business minutes from creation to solution of solved tickets',
});
