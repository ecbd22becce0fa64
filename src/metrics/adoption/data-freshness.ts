import { asOf, constant, days, smaller, t1 } from '../../states/expression.js';
import { and, before, blank, compare, is, notBefore, or, unless } from '../../states/predicate.js';
import { count } from '../../states/state.js';
import { defineMetric, type Counted } from '../define-metric.js';
import { proportion } from '../estimate.js';
import { activeAt } from '../loyalty/active.js';
import { openAtEnd as openDeal, perhapsOpen } from '../sales/open-deals.js';
import { openAtEnd as openTicket, solvedWithoutDate } from '../service/open-tickets.js';
import { wholeNumber } from '../whole-number.js';
import { dataQuality, type Audited } from './data-quality.js';

/** Days from the last update to the end of the window, or of the records before it: 1 on the last day. */
const age = smaller(days('updatedAt', t1), days('updatedAt', asOf));

const updatedWithin = (limit: number) => ({
  states: { fresh: count(compare(age, '<=', constant(limit))), inUse: count() },
});

const uncreated = { 'without a creation date': blank('createdAt') } as const;
const decidedLead = or(
  before('convertedAt', t1),
  before('lostAt', t1),
  and(is('status', 'converted', 'lost'), blank('convertedAt'), blank('lostAt')),
);

/** Which records are in use when the window ends, and which of them nobody can tell. */
const inUse: Readonly<Record<Audited, Pick<Counted, 'needs'> & Required<Pick<Counted, 'where' | 'leavesOut'>>>> = {
  deals: { needs: ['status'], where: openDeal, leavesOut: perhapsOpen },
  leads: {
    needs: ['status', 'createdAt'],
    where: and(before('createdAt', t1), unless(decidedLead)),
    leavesOut: uncreated,
  },
  customers: {
    needs: ['startAt', 'endAt'],
    where: activeAt(t1),
    leavesOut: { 'without a start': blank('startAt') },
  },
  tickets: {
    needs: ['createdAt', 'solvedAt'],
    where: openTicket,
    leavesOut: { ...uncreated, ...solvedWithoutDate },
  },
};

const freshness = (type: Audited, called: string) => {
  const { needs, where, leavesOut } = inUse[type];
  return defineMetric({
    ...dataQuality(type, 'data-freshness', 'Data freshness'),
    ...updatedWithin(30),
    variant: type === 'customers' ? 'active' : 'open',
    better: 'higher',
    needs: [...needs, 'updatedAt'],
    where,
    finish: (s) => ({ ...proportion(s.fresh, s.inUse), parts: { fresh: s.fresh, [called]: s.inUse } }),
    leavesOut: { ...leavesOut, 'without an update': blank('updatedAt'), 'updated since': notBefore('updatedAt', t1) },
    working: `fresh ÷ ${called}`,
    params: { days: 'how old the last update may be' },
    withParams: (params) => updatedWithin(wholeNumber('days', params['days'], 30)),
  });
};

/**
 * Data freshness: of the deals open when the window ends, the share updated in its last thirty days, or as many as `days` says.
 * The others are stale.
 *
 * Only the last update is known: of deals updated since, nobody can tell how fresh they were, and they are left out. An import
 * of all records makes all of them look fresh.
 */
export const dataFreshness = freshness('deals', 'open deals');

/** The same of leads that are neither converted nor lost when the window ends; without a date of that they are taken for decided. */
export const freshnessOfLeads = freshness('leads', 'open leads');

/** The same of the customers there are when the window ends. */
export const freshnessOfCustomers = freshness('customers', 'active customers');

/** The same of tickets not solved when the window ends. */
export const freshnessOfTickets = freshness('tickets', 'open tickets');
