import { asOf, constant, days } from '../../states/expression.js';
import { before, blank, compare, known } from '../../states/predicate.js';
import { count } from '../../states/state.js';
import { defineMetric, type Params } from '../define-metric.js';
import { proportion } from '../estimate.js';
import { wholeNumber } from '../whole-number.js';

/** Of the leads with the one date in the period, those with the other too, within the days of `maturity` where told. */
function converting(from: string, to: string, { maturity }: Params) {
  const given = maturity === undefined ? undefined : constant(wholeNumber('maturity', maturity, 90));
  return {
    date: from,
    needs: [from, to],
    states: {
      converted: count(given ? compare(days(from, to), '<=', given) : known(to)),
      leads: count(),
    },
    leavesOut: {
      [`without ${from}`]: blank(from),
      'converted before': before(to, from),
      ...(given && { 'not yet mature': compare(days(from, asOf), '<=', given) }),
    },
  };
}

/**
 * Conversion rate: of the leads with one date in the period, the share with another one too. Which two is told: `from=createdAt,
 * to=convertedAt` unless otherwise, or any two dates that the records have, such as a trial's start and its first payment.
 *
 * A cohort: both dates are of the same lead, so it never passes 1. Conversions of a month over the entries of that month mix
 * leads of different ages. Young leads still convert: `maturity=90` counts conversions within 90 days, over those that have
 * had them.
 */
export const conversionRate = defineMetric({
  ...converting('createdAt', 'convertedAt', {}),
  id: 'conversion-rate',
  variant: 'cohort',
  version: '1.0.0',
  label: 'Conversion rate',
  area: 'marketing',
  timing: 'leading',
  unit: 'ratio',
  better: 'higher',
  domain: [0, 1],
  records: 'leads',
  counted: 'lead',
  finish: (s) => proportion(s.converted, s.leads),
  working: 'converted ÷ leads',
  params: {
    from: 'the date that puts a lead into a period',
    to: 'the date that tells that it converted',
    maturity: 'days that a lead is given to convert',
  },
  withParams: (params) => converting(params['from'] ?? 'createdAt', params['to'] ?? 'convertedAt', params),
});

/**
 * MQL to SQL rate: of the leads that marketing qualified in the period, the share that sales accepted.
 *
 * Published benchmarks run from 13 % to 39 %, which is all in what is called qualified. `maturity=30` counts those accepted
 * within 30 days, over leads that have had them.
 */
export const mqlSqlRate = defineMetric({
  ...conversionRate,
  ...converting('mqlAt', 'sqlAt', {}),
  id: 'mql-sql-rate',
  label: 'MQL to SQL rate',
  params: { maturity: 'days that a lead is given to be accepted' },
  withParams: (params) => converting('mqlAt', 'sqlAt', params),
});
