import { countRatioInterval } from '../../statistics/count-ratio-interval.js';
import { blank } from '../../states/predicate.js';
import { count } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { nothing } from '../estimate.js';

const qualified = {
  records: 'leads',
  date: 'mqlAt',
  needs: ['mqlAt'],
  states: { leads: count() },
  leavesOut: { 'not qualified': blank('mqlAt') },
} as const;

/**
 * Lead velocity rate: by how much the leads qualified in the period outnumber those of the period before.
 *
 * Growth, and not a duration: some writers give the name to the length of the sales cycle. A period that is not over reads low.
 * The interval is that of a ratio of two Poisson counts, on logs: ±z√(1/a + 1/b).
 */
export const leadVelocityRate = defineMetric({
  ...qualified,
  id: 'lead-velocity-rate',
  variant: 'qualified',
  version: '1.0.0',
  label: 'Lead velocity rate',
  area: 'sales',
  timing: 'leading',
  unit: 'ratio',
  better: 'higher',
  domain: [-1, undefined],
  counted: 'lead',
  beside: { before: { ...qualified, span: 'before' } },
  finish: ({ leads }, { before }) => {
    if (before.leads === 0) return nothing;
    return {
      value: (leads - before.leads) / before.leads,
      n: leads + before.leads,
      parts: { 'qualified now': leads, 'qualified before': before.leads },
      interval: (level) => {
        const ends = countRatioInterval(leads, before.leads, level);
        return ends && { low: ends[0] - 1, high: ends[1] - 1, method: 'poisson-ratio', kind: 'process' };
      },
    };
  },
  working: '(qualified now − qualified before) ÷ qualified before',
});
