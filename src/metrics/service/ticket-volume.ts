import { asOf, constant, days, larger, minus, smaller, t0, t1, type Expression } from '../../states/expression.js';
import { before, blank, known } from '../../states/predicate.js';
import { count, sum } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { rate } from '../estimate.js';
import { daysPerMonth } from '../loyalty/tenure.js';

const none = constant(0);

const came = larger(days(t0, 'startAt'), none);
const over = smaller(days(t0, t1), days(t0, asOf));
const activeUntil = (end: Expression): Expression => larger(minus(smaller(end, over), came), none);

const customers = {
  records: 'customers',
  needs: ['startAt'],
  meansByBlank: ['endAt'],
  states: {
    staying: sum(activeUntil(over), blank('endAt')),
    ended: sum(activeUntil(days(t0, 'endAt')), known('endAt')),
  },
  leavesOut: {
    'customers without a start': blank('startAt'),
    'customers ended before they started': before('endAt', 'startAt'),
  },
} as const;

/**
 * Ticket volume: the tickets created in the period by month of an active customer.
 *
 * A customer counts for the days of the period on which they were active, so that growth alone does not raise it; a month is
 * 30.44 days, a twelfth of a year. Days after the last one that the records know of do not count. Tickets without a customer
 * are in it.
 */
export const ticketVolume = defineMetric({
  id: 'ticket-volume',
  variant: 'customer-month',
  version: '1.0.0',
  label: 'Tickets per customer and month',
  area: 'service',
  timing: 'leading',
  unit: 'number',
  better: 'lower',
  domain: [0, undefined],
  records: 'tickets',
  counted: 'ticket',
  date: 'createdAt',
  needs: ['createdAt'],
  states: { tickets: count() },
  beside: { customers },
  finish: ({ tickets }, { customers: { staying, ended } }) => {
    const months = (staying + ended) / daysPerMonth;
    return { ...rate(tickets, months), parts: { tickets, 'customer-months': months } };
  },
  leavesOut: { 'without a creation date': blank('createdAt') },
  working: 'tickets ÷ customer-months',
});
