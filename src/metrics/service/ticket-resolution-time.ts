import { constant, minutes } from '../../states/expression.js';
import { blank, compare } from '../../states/predicate.js';
import { histogram, moments } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { mean } from '../estimate.js';
import { median } from '../median.js';

const resolution = minutes('createdAt', 'solvedAt');

/**
 * Ticket resolution time: the median of minutes from creation to (final) solution of the tickets solved in the period.
 *
 * Calendar time, nights and weekends in it. Tickets still open are not, so a growing backlog makes it look better.
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
  states: { resolution: histogram(resolution) },
  finish: (s) => {
    const estimate = median(s.resolution);
    return { ...estimate, parts: { 'solved tickets': estimate.n } };
  },
  leavesOut: {
    unsolved: blank('solvedAt'),
    'without a creation date': blank('createdAt'),
    'solved before it was created': compare(resolution, '<', constant(0)),
  },
  working: 'median of minutes from creation to solution of solved tickets',
});

/** Ticket resolution time as a mean, which a few long tickets pull up. */
export const meanTicketResolutionTime = defineMetric({
  ...ticketResolutionTime,
  variant: 'mean',
  label: 'Mean ticket resolution time',
  states: { resolution: moments(resolution) },
  finish: (s) => ({ ...mean(s.resolution), parts: { minutes: s.resolution.sx, 'solved tickets': s.resolution.n } }),
  working: 'minutes ÷ solved tickets',
});
