import { asOf } from '../../states/expression.js';
import { and, before, blank, notBefore, or } from '../../states/predicate.js';
import { count } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { nothing } from '../estimate.js';
import { dataQuality, type Audited } from './data-quality.js';

/** Dates of one record of which the first cannot lie after the second. */
export const inOrder = [
  ['createdAt', 'closedAt'],
  ['createdAt', 'convertedAt'],
  ['createdAt', 'firstReplyAt'],
  ['createdAt', 'solvedAt'],
  ['mqlAt', 'sqlAt'],
  ['enteredAt', 'exitedAt'],
  ['startAt', 'endAt'],
  ['startAt', 'firstValueAt'],
  ['placedAt', 'refundedAt'],
  ['sentAt', 'respondedAt'],
  ['licensedFrom', 'licensedTo'],
] as const;

/** What an audited record tells of the past; the end of a contract may lie ahead. */
const happened = [
  ...['createdAt', 'closedAt', 'convertedAt', 'mqlAt', 'sqlAt', 'lostAt', 'firstTouchAt'],
  ...['firstReplyAt', 'firstSolvedAt', 'solvedAt', 'startAt', 'firstValueAt', 'updatedAt'],
];

const turned = or(...inOrder.map(([first, second]) => before(second, first)));
const ahead = or(...happened.map((date) => notBefore(date, asOf)));

const impossibleDates = (type: Audited) =>
  defineMetric({
    ...dataQuality(type, 'impossible-dates', 'Impossible dates'),
    variant: 'records',
    better: 'lower',
    census: true,
    needs: [],
    states: { impossible: count(or(turned, ahead)), turned: count(turned), ahead: count(ahead), records: count() },
    finish: ({ impossible, turned: inverted, ahead: future, records }) =>
      records === 0
        ? nothing
        : {
            value: impossible / records,
            n: records,
            parts: { impossible, 'in the wrong order': inverted, 'in the future': future, records },
          },
    leavesOut: { 'without a date': and(...[...happened, 'endAt'].map(blank)) },
    working: 'impossible ÷ records',
  });

/**
 * Impossible dates: the share of deals with dates that stand the wrong way round, such as closed before it was created, or
 * with one after the last day of the records.
 *
 * Of all records, whatever the period. Plans and deadlines may lie in the future, and are not asked. By local days, so that the
 * hours of one day may stand either way. A full count, so it has no interval.
 */
export const impossibleDatesOfDeals = impossibleDates('deals');

/** The same of leads: converted before they were created, qualified for sales before marketing. */
export const impossibleDatesOfLeads = impossibleDates('leads');

/** The same of customers: ended, or come to a first value, before they started. */
export const impossibleDatesOfCustomers = impossibleDates('customers');

/** The same of tickets: answered or solved before they were created. */
export const impossibleDatesOfTickets = impossibleDates('tickets');
