import { businessMinutes, field, minutes, type Expression } from '../../states/expression.js';
import { and, blank, is, or, unless } from '../../states/predicate.js';
import { next, previous } from '../../states/derive.js';
import { count, moments, sum } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { ratio } from '../estimate.js';

const fromCustomer = is('authorRole', 'customer');
const isReply = and(is('authorRole', 'agent'), unless(is('public', 'false')), unless(is('automated', 'true')));
const isFirstOfRun = and(fromCustomer, unless(is('spokeBefore', 'customer')));

const perTicket = (wait: Expression) => ({
  per: 'ticketId',
  columns: { minutes: sum(wait), replies: count() },
});

/**
 * Response time of all replies: the mean of minutes that customers waited for the replies given in the period.
 *
 * The clock starts at the first of several messages in a row and stops at the next public message by a person; notes and
 * automatic messages do not stop it. The first reply of a ticket counts like the later ones; some vendors leave it out. A
 * message without a reply so far is left out and counted, so a pile of them makes it look better. Replies of one ticket hang
 * together: the interval is by ticket.
 */
export const nextResponseTime = defineMetric({
  id: 'next-response-time',
  variant: 'mean',
  version: '1.0.0',
  label: 'Response time of all replies',
  area: 'service',
  timing: 'leading',
  unit: 'minutes',
  better: 'lower',
  domain: [0, undefined],
  records: 'messages',
  counted: 'ticket',
  date: 'repliedAt',
  needs: ['ticketId', 'at', 'authorRole'],
  derives: {
    spokeBefore: previous('authorRole', 'ticketId', 'at', or(fromCustomer, isReply)),
    repliedAt: next('at', 'ticketId', 'at', isReply),
  },
  where: isFirstOfRun,
  fold: perTicket(minutes('at', 'repliedAt')),
  states: { replies: moments(field('replies'), field('minutes')) },
  finish: ({ replies: r }) => ({ ...ratio(r), parts: { minutes: r.sy, replies: r.sx, tickets: r.n } }),
  leavesOut: {
    'without a date': blank('at'),
    unanswered: and(isFirstOfRun, blank('repliedAt')),
  },
  working: 'minutes ÷ replies',
});

/** The mean in minutes of the opening hours. For agreements in working hours. */
export const nextResponseTimeBusiness = defineMetric({
  ...nextResponseTime,
  variant: 'business',
  label: 'Response time of all replies in business hours',
  fold: perTicket(businessMinutes('at', 'repliedAt')),
});
