import { asOf, constant, days, smaller, t1 } from '../../states/expression.js';
import { and, blank, compare, notBefore } from '../../states/predicate.js';
import { count } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { proportion } from '../estimate.js';
import { openAtEnd, perhapsOpen } from '../sales/open-deals.js';
import { wholeNumber } from '../whole-number.js';

/** Days from the last update to the end of the window, or of the records before it: 1 on the last day. */
const age = smaller(days('updatedAt', t1), days('updatedAt', asOf));

const updatedWithin = (limit: number) => ({
  states: { fresh: count(compare(age, '<=', constant(limit))), 'open deals': count() },
});

/**
 * Data freshness: of the deals open when the window ends, the share updated in its last thirty days, or as many as `days` says.
 *
 * Only the last update is known: of deals updated since, nobody can tell how fresh they were, and they are left out. An import
 * of all records makes all of them look fresh.
 */
export const dataFreshness = defineMetric({
  id: 'data-freshness',
  variant: 'open-deals',
  version: '1.0.0',
  label: 'Data freshness',
  area: 'adoption',
  timing: 'leading',
  unit: 'ratio',
  better: 'higher',
  domain: [0, 1],
  records: 'deals',
  counted: 'deal',
  needs: ['status', 'updatedAt'],
  where: openAtEnd,
  ...updatedWithin(30),
  finish: (s) => proportion(s.fresh, s['open deals']),
  leavesOut: {
    ...perhapsOpen,
    'without an update': and(openAtEnd, blank('updatedAt')),
    'updated since': and(openAtEnd, notBefore('updatedAt', t1)),
  },
  working: 'fresh ÷ open deals',
  params: { days: 'how old the last update may be' },
  withParams: (params) => updatedWithin(wholeNumber('days', params['days'], 30)),
});
