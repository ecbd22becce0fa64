import { constant, minutes } from '../../states/expression.js';
import { blank, compare } from '../../states/predicate.js';
import { defineMetric } from '../define-metric.js';
import { solvedWithoutDate } from './open-tickets.js';
import { ticketResolutionTime } from './ticket-resolution-time.js';
import { timeUntil } from './time-until.js';

/**
 * Time to resolution: the minutes by which half of the tickets created in the period were solved, open ones counted.
 *
 * A ticket still open has taken at least the time until now; left out, the slow ones would be missing (Kaplan–Meier). Of
 * complaints alone: `where="type=complaint"`.
 */
export const timeToResolution = defineMetric({
  ...ticketResolutionTime,
  ...timeUntil('solvedAt', ['solved', 'still open']),
  id: 'time-to-resolution',
  label: 'Time to resolution',
  timing: 'leading',
  date: 'createdAt',
  leavesOut: {
    'without a creation date': blank('createdAt'),
    ...solvedWithoutDate,
    'solved before it was created': compare(minutes('createdAt', 'solvedAt'), '<', constant(0)),
  },
  working: 'median of minutes from creation to solution of solved and still open tickets',
});
