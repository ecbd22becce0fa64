import { field, t0, t1 } from '../../states/expression.js';
import { and, before, blank, is, notBefore, or } from '../../states/predicate.js';
import { count, sum } from '../../states/state.js';
import { currencies } from '../currency.js';
import { defineMetric } from '../define-metric.js';
import { nothing } from '../estimate.js';
import { closedIn } from './open-deals.js';
import { quotas } from './quotas.js';

const open = is('status', 'open');
const due = and(open, notBefore('expectedCloseAt', t0), before('expectedCloseAt', t1));
const won = and(is('status', 'won'), closedIn);

/**
 * Pipeline coverage: the amounts of the open deals expected to close in the period over what its quota still lacks.
 *
 * As of the last day that the records know of, for a period that goes on or is still to come. Enough is one over one's own win
 * rate, and not three whatever it is: who wins one deal in five needs five. A met quota needs no coverage. Many divide by the
 * whole quota, which asks once more for what is already won.
 */
export const pipelineCoverage = defineMetric({
  id: 'pipeline-coverage',
  variant: 'remaining',
  version: '1.0.0',
  label: 'Pipeline coverage',
  area: 'sales',
  timing: 'leading',
  unit: 'multiple',
  better: 'target',
  domain: [0, undefined],
  records: 'deals',
  counted: 'deal',
  census: true,
  ahead: true,
  inThePast: 'present-amounts',
  needs: ['status', 'amount', 'expectedCloseAt'],
  where: or(due, won),
  states: { due: sum(field('amount'), due), won: sum(field('amount'), won), deals: count(due), ...currencies() },
  beside: { goals: quotas },
  finish: (s, { goals: { quota } }) => {
    if (quota <= 0) return nothing;
    const parts = { due: s.due, quota, won: s.won };
    if (s.won >= quota) return { value: undefined, n: s.deals, reason: 'already-met', parts };
    return { value: s.due / (quota - s.won), n: s.deals, parts, inMoney: true };
  },
  leavesOut: {
    'without a status': blank('status'),
    'open without an expected close date': and(open, blank('expectedCloseAt')),
    'open without an amount': and(due, blank('amount')),
    'won without an amount': and(won, blank('amount')),
  },
  working: 'due ÷ (quota − won)',
});
