import { defineMetric } from '../define-metric.js';
import type { Scale } from '../survey-scale.js';
import { csat } from './csat.js';
import { meanScore, shareFrom } from './scored-answers.js';

const CES_SCALE: Scale = { low: 1, high: 7 };

/**
 * Customer effort score: the share of answers that agree, 5 to 7 of 7, that the company made it easy to handle the issue.
 *
 * This is CES 2.0, where more is better. CES 1.0 asked how much effort it took, on 1–5, where less is better: another
 * question, which is refused by its scale. Who did not answer is absent. A mean above 5 is no share of 5.
 */
export const customerEffortScore = defineMetric({
  ...csat,
  ...shareFrom(5, CES_SCALE, 'agreeing'),
  id: 'customer-effort-score',
  variant: 'agree',
  label: 'Customer effort score',
});

/** Customer effort score as the mean of the answers on 1–7. Used where a survey is followed over years by its mean. */
export const customerEffortScoreMean = defineMetric({
  ...customerEffortScore,
  ...meanScore(CES_SCALE),
  variant: 'mean',
  label: 'Mean customer effort score',
  unit: 'number',
  domain: [1, 7],
});
