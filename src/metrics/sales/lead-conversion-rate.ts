import { asOf, constant, days } from '../../states/expression.js';
import { and, blank, compare, is } from '../../states/predicate.js';
import { count } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { proportion } from '../estimate.js';
import { wholeNumber } from '../whole-number.js';
import { withoutStatus } from './deal-ages.js';

const converted = is('status', 'converted');

/**
 * Lead conversion rate: the share of the leads created in the period that have become customers (or deals, as the
 * records tell it).
 *
 * Young leads still convert, so the newest periods read low: while any are open the value is called immature, and no verdict
 * rests on it. `maturity=90` counts only conversions within 90 days, over leads that have had them.
 */
export const leadConversionRate = defineMetric({
  id: 'lead-conversion-rate',
  variant: 'cohort',
  version: '1.0.0',
  label: 'Lead conversion rate',
  area: 'sales',
  timing: 'leading',
  unit: 'ratio',
  better: 'higher',
  domain: [0, 1],
  records: 'leads',
  counted: 'lead',
  date: 'createdAt',
  needs: ['status'],
  states: { converted: count(converted), leads: count(), 'still open': count(is('status', 'open')) },
  finish: (s) => ({ ...proportion(s.converted, s.leads), warnings: s['still open'] > 0 ? ['immature'] : [] }),
  leavesOut: withoutStatus,
  working: 'converted ÷ leads',
  params: { maturity: 'days that a lead is given to convert' },
  withParams: (params) => {
    const given = constant(wholeNumber('maturity', params['maturity'], 90));
    return {
      needs: ['status', 'createdAt', 'convertedAt'],
      states: {
        converted: count(and(converted, compare(days('createdAt', 'convertedAt'), '<=', given))),
        leads: count(),
      },
      leavesOut: {
        ...withoutStatus,
        'without a creation date': blank('createdAt'),
        'not yet mature': compare(days('createdAt', asOf), '<=', given),
        'converted without a date': and(converted, blank('convertedAt')),
      },
    };
  },
});
