import { defineMetric } from '../define-metric.js';
import type { Scale } from '../survey-scale.js';
import { meanScore, shareFrom } from './scored-answers.js';

const CSAT_SCALE: Scale = { low: 1, high: 5 };

/**
 * Customer satisfaction: the share of answers in the top two boxes of a five-point scale, 4 and 5.
 *
 * Who did not answer is not dissatisfied, only absent. Every answer counts; those of one customer hang together, and where some
 * gave several the interval is by customer. A scale declared as anything but 1–5 is refused, as are scores of
 * which more than one in twenty lies outside it; fewer are left out. Good-or-bad ratings and 0–100 indices are other measures.
 */
export const csat = defineMetric({
  id: 'csat',
  variant: 'top-two-box',
  version: '1.0.0',
  label: 'Customer satisfaction',
  area: 'service',
  timing: 'leading',
  unit: 'ratio',
  better: 'higher',
  domain: [0, 1],
  records: 'responses',
  counted: 'answer',
  date: 'respondedAt',
  needs: ['score'],
  ...shareFrom(4, CSAT_SCALE, 'satisfied'),
});

/** The share of answers in the top box alone, 5 of 5. For firms where nearly everyone ticks 4 or 5. */
export const csatTopBox = defineMetric({
  ...csat,
  ...shareFrom(5, CSAT_SCALE, 'very satisfied'),
  variant: 'top-box',
  label: 'Customers very satisfied',
});

/** The mean of the scores on 1–5, which hides who is unhappy. It is what stars show. */
export const csatMean = defineMetric({
  ...csat,
  ...meanScore(CSAT_SCALE),
  variant: 'mean',
  label: 'Mean satisfaction score',
  unit: 'number',
  domain: [1, 5],
});

/**
 * The share of ratings that are good, where there are two: 1 is good and 0 is bad, `fields="score=rating(good:1|bad:0)"`.
 *
 * Zendesk's number; an offer that nobody answered is blank and not in it. Never compare it with boxes of five.
 */
export const csatGoodOrBad = defineMetric({
  ...csat,
  ...shareFrom(1, { low: 0, high: 1 }, 'good', ({ sx, sy }) => ({ good: sy, bad: sx - sy })),
  variant: 'good-bad',
  label: 'Good ratings',
  working: 'good ÷ (good + bad)',
});
