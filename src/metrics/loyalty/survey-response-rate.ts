import { asOf, constant, days } from '../../states/expression.js';
import { blank, compare, known } from '../../states/predicate.js';
import { count } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { proportion } from '../estimate.js';
import { wholeNumber } from '../whole-number.js';

/**
 * Survey response rate: the share of the invitations sent in the period that have a score.
 *
 * An invitation is a record with the day on which it was sent; those without one are left out. Late answers still come, so
 * the newest invitations read low: `lag=14` counts only those that have had fourteen days. Vendors differ in whether they
 * divide by invitations sent, as here, or by those delivered.
 */
export const surveyResponseRate = defineMetric({
  id: 'survey-response-rate',
  variant: 'sent',
  version: '1.0.0',
  label: 'Survey response rate',
  area: 'loyalty',
  timing: 'leading',
  unit: 'ratio',
  better: 'higher',
  domain: [0, 1],
  records: 'responses',
  counted: 'invitation',
  date: 'sentAt',
  needs: ['score', 'sentAt'],
  states: { answered: count(known('score')), invitations: count() },
  finish: (s) => proportion(s.answered, s.invitations),
  leavesOut: { 'without an invitation': blank('sentAt') },
  working: 'answered ÷ invitations',
  params: { lag: 'days that an invitation is given to be answered' },
  withParams: ({ lag }) => ({
    leavesOut: {
      'without an invitation': blank('sentAt'),
      'not yet due': compare(days('sentAt', asOf), '<=', constant(wholeNumber('lag', lag, 14))),
    },
  }),
});
