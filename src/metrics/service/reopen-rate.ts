import { asOf, constant, days, field } from '../../states/expression.js';
import { blank, compare } from '../../states/predicate.js';
import { count, moments } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { mean, proportion } from '../estimate.js';
import { wholeNumber } from '../whole-number.js';

const stray = {
  'not yet solved': blank('firstSolvedAt'),
  'without a count of reopenings': blank('reopens'),
} as const;

/**
 * Reopen rate: the share of the tickets first solved in the period that were opened again.
 *
 * Tickets solved lately can still be: `maturity=14` leaves out those solved in the last fourteen days. Where a thank-you opens
 * a ticket again, it counts. Records with one date of solution alone: `fields="firstSolvedAt=solvedAt"`.
 */
export const reopenRate = defineMetric({
  id: 'reopen-rate',
  variant: 'any',
  version: '1.0.0',
  label: 'Reopen rate',
  area: 'service',
  timing: 'leading',
  unit: 'ratio',
  better: 'lower',
  domain: [0, 1],
  records: 'tickets',
  counted: 'ticket',
  date: 'firstSolvedAt',
  needs: ['firstSolvedAt', 'reopens'],
  states: { reopened: count(compare(field('reopens'), '>', constant(0))), 'solved tickets': count() },
  finish: (s) => proportion(s.reopened, s['solved tickets']),
  leavesOut: stray,
  working: 'reopened ÷ solved tickets',
  params: { maturity: 'days that a ticket is given to be opened again' },
  withParams: ({ maturity }) => ({
    leavesOut: {
      ...stray,
      'not yet mature': compare(days('firstSolvedAt', asOf), '<=', constant(wholeNumber('maturity', maturity, 14))),
    },
  }),
});

/**
 * How often a solved ticket was opened again in the mean, one that came back three times counted three times. For
 * planning the work that comes back.
 */
export const reopensPerTicket = defineMetric({
  ...reopenRate,
  variant: 'count',
  label: 'Reopenings per ticket',
  unit: 'number',
  domain: [0, undefined],
  states: { reopens: moments(field('reopens')) },
  finish: ({ reopens: r }) => ({ ...mean(r), parts: { reopenings: r.sx, 'solved tickets': r.n } }),
  working: 'reopenings ÷ solved tickets',
});
