import { asOf, constant, days, field } from '../../states/expression.js';
import { and, blank, compare, unless } from '../../states/predicate.js';
import { next } from '../../states/derive.js';
import { count, moments } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { shareByCustomer } from '../estimate.js';
import { wholeNumber } from '../whole-number.js';

const within = (window: number) => {
  const given = constant(window);
  const atOnce = and(
    compare(field('replies'), '=', constant(1)),
    unless(compare(field('reopens'), '>', constant(0))),
    unless(compare(days('solvedAt', 'cameBackAt'), '<=', given)),
  );
  return {
    fold: { per: 'customerId', columns: { tickets: count(), atOnce: count(atOnce) } },
    leavesOut: {
      unsolved: blank('solvedAt'),
      'without a customer': blank('customerId'),
      'without a count of replies': blank('replies'),
      'not yet mature': compare(days('solvedAt', asOf), '<=', given),
    },
  };
};

/**
 * First contact resolution: the share of the tickets solved in the period with one reply, not reopened, and whose customer did
 * not write again about the same topic within seven days of the solution, or `window=30`.
 *
 * A ticket opened before the solution is a return too, and one by another channel. Tickets without a topic are taken to be about
 * the same; where the records have no topics, any new ticket of the customer is a return. Tickets that have not had those days
 * yet are left out. Tickets of one customer hang together: the interval is by customer. Others
 * differ: one-touch tickets (Fivetran) ask for the single reply alone, SQM asks the customers; published means run from 48 %
 * to 74 % by method, and are not comparable.
 */
export const firstContactResolution = defineMetric({
  id: 'first-contact-resolution',
  variant: 'no-return',
  version: '1.0.0',
  label: 'First contact resolution',
  area: 'service',
  timing: 'leading',
  unit: 'ratio',
  better: 'higher',
  domain: [0, 1],
  records: 'tickets',
  counted: 'ticket',
  date: 'solvedAt',
  needs: ['createdAt', 'solvedAt', 'customerId', 'replies'],
  derives: { cameBackAt: next('createdAt', ['customerId', 'topic'], 'createdAt') },
  ...within(7),
  states: { tickets: moments(field('tickets'), field('atOnce')) },
  finish: ({ tickets: t }) => ({
    ...shareByCustomer(t),
    parts: { 'solved at first contact': t.sy, 'solved tickets': t.sx },
  }),
  working: 'solved at first contact ÷ solved tickets',
  params: { window: 'days within which the customer does not write about it again' },
  withParams: ({ window }) => within(wholeNumber('window', window, 30)),
});
