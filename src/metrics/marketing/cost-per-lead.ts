import { blank } from '../../states/predicate.js';
import { count } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { costPer } from '../estimate.js';
import { customerAcquisitionCost, spend } from './customer-acquisition-cost.js';

/**
 * Cost per lead: what was spent in the period, by lead created in it.
 *
 * Of all leads, bought or not; `where` and `by` keep to a channel where spend and leads both name it. No leads is no cost, not an
 * endless one. `lag` as for the customer acquisition cost.
 */
export const costPerLead = defineMetric({
  ...customerAcquisitionCost,
  id: 'cost-per-lead',
  variant: 'blended',
  label: 'Cost per lead',
  timing: 'leading',
  records: 'leads',
  counted: 'lead',
  date: 'createdAt',
  needs: ['createdAt'],
  states: { leads: count() },
  beside: { spend },
  finish: ({ leads }, { spend: { amount } }) => ({ ...costPer(amount, leads), parts: { spend: amount, leads } }),
  leavesOut: { 'without a creation date': blank('createdAt') },
  working: 'spend ÷ leads',
  params: { lag: 'days by which spend comes before the leads it brings' },
});
