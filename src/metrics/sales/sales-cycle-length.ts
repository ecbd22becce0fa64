import { days } from '../../states/expression.js';
import { before, blank, is, or } from '../../states/predicate.js';
import { histogram, moments } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { mean } from '../estimate.js';
import { median, percentile } from '../median.js';

const cycle = days('createdAt', 'closedAt');

/**
 * Sales cycle length: the median of days from creation to closing of the deals won in the period.
 *
 * Whole local days. Deals still open are not in it, so it is shorter than what a deal of today should expect.
 */
export const salesCycleLength = defineMetric({
  id: 'sales-cycle-length',
  variant: 'median',
  version: '1.0.0',
  label: 'Sales cycle length',
  area: 'sales',
  timing: 'lagging',
  unit: 'days',
  better: 'lower',
  domain: [0, undefined],
  records: 'deals',
  counted: 'deal',
  date: 'closedAt',
  needs: ['status', 'createdAt', 'closedAt'],
  states: { cycle: histogram(cycle) },
  finish: (s) => {
    const estimate = median(s.cycle);
    return { ...estimate, parts: { 'won deals': estimate.n } };
  },
  leavesOut: {
    open: is('status', 'open'),
    lost: is('status', 'lost'),
    'without a status': blank('status'),
    'won without both dates': or(blank('createdAt'), blank('closedAt')),
    'closed before it was created': before('closedAt', 'createdAt'),
  },
  working: 'median of days from creation to closing of won deals',
});

/** Sales cycle length as a mean, which a few long deals pull up. It is the one that sales velocity divides by. */
export const meanSalesCycleLength = defineMetric({
  ...salesCycleLength,
  variant: 'mean',
  label: 'Mean sales cycle length',
  states: { cycle: moments(cycle) },
  finish: (s) => ({ ...mean(s.cycle), parts: { days: s.cycle.sx, 'won deals': s.cycle.n } }),
  working: 'days ÷ won deals',
});

/**
 * The days within which nine in ten of the won deals were closed. For managers who ask when an open deal has become
 * an old one.
 */
export const salesCycleLengthP90 = defineMetric({
  ...salesCycleLength,
  variant: 'p90',
  label: 'Sales cycle length, 90th percentile',
  finish: (s) => {
    const estimate = percentile(s.cycle, 0.9);
    return { ...estimate, parts: { 'won deals': estimate.n } };
  },
  working: '90th percentile of days from creation to closing of won deals',
});
