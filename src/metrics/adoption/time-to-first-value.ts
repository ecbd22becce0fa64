import { asOf, constant, days, minus, smaller } from '../../states/expression.js';
import { and, before, blank, known } from '../../states/predicate.js';
import { mergeHistograms } from '../../states/merge.js';
import { histogram } from '../../states/state.js';
import { sizeOf } from '../../statistics/histogram.js';
import { defineMetric } from '../define-metric.js';
import { survivalPercentile } from '../median.js';

const waited = minus(days('startAt', asOf), constant(1));

/**
 * Time to first value: by how many days after the start half the customers who started in the period had their first success.
 *
 * Those who are still waiting, and those who left without it, count for as long as they were seen (Kaplan–Meier): the median of
 * those who had it alone is too short, and the shorter, the worse it goes. No value where fewer than half have had it.
 */
export const timeToFirstValue = defineMetric({
  id: 'time-to-first-value',
  variant: 'median',
  version: '1.0.0',
  label: 'Time to first value',
  area: 'adoption',
  timing: 'leading',
  unit: 'days',
  better: 'lower',
  domain: [0, undefined],
  records: 'customers',
  counted: 'customer',
  date: 'startAt',
  needs: ['startAt', 'firstValueAt'],
  states: {
    reached: histogram(days('startAt', 'firstValueAt')),
    waiting: histogram(waited, and(blank('firstValueAt'), blank('endAt'))),
    left: histogram(smaller(days('startAt', 'endAt'), waited), and(blank('firstValueAt'), known('endAt'))),
  },
  finish: ({ reached, waiting, left }) => ({
    ...survivalPercentile(reached, mergeHistograms(waiting, left)),
    parts: { reached: sizeOf(reached), waiting: sizeOf(waiting), left: sizeOf(left) },
  }),
  leavesOut: {
    'without a start': blank('startAt'),
    'first value before the start': before('firstValueAt', 'startAt'),
    'ended before it started': before('endAt', 'startAt'),
  },
  working: 'median of days from start to first value, those still waiting among them',
});
