import { field } from '../../states/expression.js';
import { blank, is } from '../../states/predicate.js';
import { histogram, moments } from '../../states/state.js';
import { currencies } from '../currency.js';
import { defineMetric } from '../define-metric.js';
import { mean } from '../estimate.js';
import { median } from '../median.js';

/**
 * Average deal value: the mean amount of the deals won in the period, in one currency.
 *
 * Won deals without an amount are left out and counted, for as a zero they would lower the mean.
 */
export const averageDealValue = defineMetric({
  id: 'average-deal-value',
  variant: 'mean',
  version: '1.0.0',
  label: 'Average deal value',
  area: 'sales',
  timing: 'lagging',
  unit: 'money',
  better: 'higher',
  domain: [undefined, undefined],
  records: 'deals',
  counted: 'deal',
  date: 'closedAt',
  needs: ['status', 'amount'],
  states: { won: moments(field('amount')), ...currencies() },
  finish: ({ won: w }) => ({ ...mean(w), parts: { 'won amount': w.sx, 'won deals': w.n } }),
  leavesOut: {
    open: is('status', 'open'),
    lost: is('status', 'lost'),
    'without a status': blank('status'),
    'won without an amount': blank('amount'),
  },
  working: 'won amount ÷ won deals',
});

/**
 * The median amount of the deals won in the period, which a few large ones do not pull up. The usual deal, for those
 * who plan by number of deals.
 */
export const medianDealValue = defineMetric({
  ...averageDealValue,
  variant: 'median',
  label: 'Median deal value',
  states: { won: histogram(field('amount')), ...currencies() },
  finish: ({ won }) => {
    const estimate = median(won);
    return { ...estimate, parts: { 'won deals': estimate.n } };
  },
  working: 'median amount of won deals',
});
