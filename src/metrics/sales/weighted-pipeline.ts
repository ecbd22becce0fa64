import { zOf } from '../../statistics/normal.js';
import { constant, field, minus, times } from '../../states/expression.js';
import { and, blank } from '../../states/predicate.js';
import { count, sum } from '../../states/state.js';
import { currencies } from '../currency.js';
import { defineMetric } from '../define-metric.js';
import { nothing } from '../estimate.js';
import { openAtEnd } from './open-deals.js';
import { pipelineValue } from './pipeline-value.js';

const expected = times(field('amount'), field('probability'));

/**
 * Weighted pipeline: amount × probability, added up over the deals open at the end of the window.
 *
 * The interval takes deals to be won or lost apart from each other, Var = Σ a²p(1 − p), and so is the least there can be:
 * deals share a season and an economy.
 */
export const weightedPipeline = defineMetric({
  id: 'weighted-pipeline',
  variant: 'probability',
  version: '1.0.0',
  label: 'Weighted pipeline',
  area: 'sales',
  timing: 'leading',
  unit: 'money',
  better: 'higher',
  domain: [0, undefined],
  records: 'deals',
  counted: 'deal',
  inThePast: 'present-amounts',
  needs: ['status', 'amount', 'probability'],
  where: openAtEnd,
  states: {
    expected: sum(expected),
    variance: sum(times(times(expected, field('amount')), minus(constant(1), field('probability')))),
    deals: count(),
    ...currencies(),
  },
  finish: (s) =>
    s.deals === 0
      ? nothing
      : {
          value: s.expected,
          n: s.deals,
          parts: { 'amounts × probabilities of open deals': s.expected, 'open deals': s.deals },
          interval: (level) => {
            const half = zOf(level) * Math.sqrt(s.variance);
            return { low: s.expected - half, high: s.expected + half, method: 'independent-deals', kind: 'process' };
          },
        },
  leavesOut: { ...pipelineValue.leavesOut, 'open without a probability': and(openAtEnd, blank('probability')) },
  working: 'sum of amounts × probabilities of open deals',
});
