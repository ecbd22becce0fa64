import { field } from '../../states/expression.js';
import { and, blank, is } from '../../states/predicate.js';
import { count, sum } from '../../states/state.js';
import { currencies } from '../currency.js';
import { defineMetric } from '../define-metric.js';
import { nothing, proportion } from '../estimate.js';
import { quotas } from './quotas.js';

const attainment = {
  id: 'quota-attainment',
  version: '1.0.0',
  area: 'sales',
  timing: 'lagging',
  unit: 'ratio',
  better: 'higher',
  records: 'deals',
  date: 'closedAt',
  states: { won: sum(field('amount')), deals: count(), ...currencies() },
} as const;
const leavesOut = {
  open: is('status', 'open'),
  lost: is('status', 'lost'),
  'without a status': blank('status'),
  'won without an amount': blank('amount'),
} as const;

/**
 * Quota attainment: the amounts won in the period over the quotas that lie in it.
 *
 * Pooled over all owners, as a board reads it; `variant: 'owners'` is the share of owners who met theirs. A quota of a team beside
 * those of its members counts twice: keep one kind with `where`.
 */
export const quotaAttainment = defineMetric({
  ...attainment,
  variant: 'pooled',
  label: 'Quota attainment',
  domain: [0, undefined],
  counted: 'deal',
  census: true,
  needs: ['status', 'amount'],
  beside: { goals: quotas },
  finish: ({ won, deals }, { goals: { quota } }) =>
    quota > 0 ? { value: won / quota, n: deals, parts: { won, quota }, inMoney: true } : nothing,
  leavesOut,
  working: 'won ÷ quota',
});

/**
 * The share of the owners with a quota in the period who won as much or more. Whether they would again is as
 * uncertain as they are few. It is the share that surveys of sales teams publish.
 */
export const ownersMeetingQuota = defineMetric({
  ...attainment,
  variant: 'owners',
  label: 'Owners who met their quota',
  domain: [0, 1],
  counted: 'owner',
  needs: ['status', 'amount', 'ownerId'],
  across: 'ownerId',
  beside: {
    goals: {
      ...quotas,
      leavesOut: { ...quotas.leavesOut, 'goals without an owner': and(quotas.where, blank('ownerId')) },
    },
  },
  finish: (_, __, members) => {
    const owners = members.filter(({ beside }) => beside.goals.quota > 0);
    const met = owners.filter(({ states, beside }) => states.won >= beside.goals.quota).length;
    return { ...proportion(met, owners.length), parts: { met, owners: owners.length } };
  },
  leavesOut,
  working: 'met ÷ owners',
});
