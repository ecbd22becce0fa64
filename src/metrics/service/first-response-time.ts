import { asOf, businessMinutes, constant, minutes } from '../../states/expression.js';
import { and, before, blank, compare, known, not } from '../../states/predicate.js';
import { defineMetric } from '../define-metric.js';
import { meanOf } from './durations.js';
import { timeUntil } from './time-until.js';

const response = minutes('createdAt', 'firstReplyAt');
const words = ['answered', 'unanswered'] as const;
const stray = {
  'without a creation date': blank('createdAt'),
  'answered before it was created': compare(response, '<', constant(0)),
} as const;

/**
 * First response time: the minutes by which half of the tickets created in the period had their first public reply by a person.
 *
 * Tickets without a reply are in it with the time that they have waited (Kaplan–Meier); where all have one it is the plain
 * median. `firstReplyAt` must not be an automatic receipt. A ticket counts in the period of its creation; vendors that count
 * it in that of its reply show the newest periods too well, for who still waits is not seen.
 */
export const firstResponseTime = defineMetric({
  id: 'first-response-time',
  variant: 'median',
  version: '1.0.0',
  label: 'First response time',
  area: 'service',
  timing: 'leading',
  unit: 'minutes',
  better: 'lower',
  domain: [0, undefined],
  records: 'tickets',
  counted: 'ticket',
  date: 'createdAt',
  needs: ['createdAt', 'firstReplyAt'],
  ...timeUntil('firstReplyAt', words),
  leavesOut: stray,
  working: 'median of minutes from creation to first reply of answered and unanswered tickets',
});

/**
 * The mean of the answered tickets alone: no mean knows how long the others will wait. Zendesk's benchmark starts
 * from the mean of each account, in calendar hours.
 */
export const meanFirstResponseTime = defineMetric({
  ...firstResponseTime,
  ...meanOf(response, 'answered tickets'),
  variant: 'mean',
  label: 'Mean first response time',
  leavesOut: { ...stray, unanswered: not(and(known('firstReplyAt'), before('firstReplyAt', asOf))) },
  working: 'minutes ÷ answered tickets',
});

/**
 * The time by which nine of ten tickets had their first reply, the unanswered counted. For those who promise
 * customers a time.
 */
export const firstResponseTimeP90 = defineMetric({
  ...firstResponseTime,
  ...timeUntil('firstReplyAt', words, minutes, 0.9),
  variant: 'p90',
  label: 'First response time, 90th percentile',
  working: '90th percentile of minutes from creation to first reply of answered and unanswered tickets',
});

/**
 * The median in minutes of the opening hours: for a ticket of the night the clock starts when the doors open. For
 * agreements in working hours.
 */
export const firstResponseTimeBusiness = defineMetric({
  ...firstResponseTime,
  ...timeUntil('firstReplyAt', words, businessMinutes),
  variant: 'business',
  label: 'First response time in business hours',
  working: 'median of business minutes from creation to first reply of answered and unanswered tickets',
});
