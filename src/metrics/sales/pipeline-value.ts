import { field } from '../../states/expression.js';
import { and, blank } from '../../states/predicate.js';
import { count, sum } from '../../states/state.js';
import { currencies } from '../currency.js';
import { defineMetric } from '../define-metric.js';
import { nothing } from '../estimate.js';
import { openAtEnd, perhapsOpen } from './open-deals.js';

/**
 * Pipeline value: the amounts of the deals open at the end of the window, added up in one currency.
 *
 * A sum over all of them and no sample, so it has no interval. A past moment is rebuilt from creation and closing dates
 * with the amounts of today.
 */
export const pipelineValue = defineMetric({
  id: 'pipeline-value',
  variant: 'open',
  version: '1.0.0',
  label: 'Pipeline value',
  area: 'sales',
  timing: 'leading',
  unit: 'money',
  better: 'higher',
  domain: [0, undefined],
  records: 'deals',
  counted: 'deal',
  census: true,
  inThePast: 'present-amounts',
  needs: ['status', 'amount'],
  where: openAtEnd,
  states: { amount: sum(field('amount')), deals: count(), ...currencies() },
  finish: (s) =>
    s.deals === 0
      ? nothing
      : { value: s.amount, n: s.deals, parts: { 'amounts of open deals': s.amount, 'open deals': s.deals } },
  leavesOut: { ...perhapsOpen, 'open without an amount': and(openAtEnd, blank('amount')) },
  working: 'sum of amounts of open deals',
});
