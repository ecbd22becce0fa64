import { field, flag, minus } from '../../states/expression.js';
import { blank, is, unless } from '../../states/predicate.js';
import { count, moments } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { mean, proportion, ratio } from '../estimate.js';

const positive = is('sentiment', 'positive');
const negative = is('sentiment', 'negative');

/**
 * Social sentiment: of the mentions in the period whose sentiment is known, the share that is positive.
 *
 * Neutral ones count below. The interval is that of the mentions; how often the program that read them errs is not in it, and
 * is mostly more. Some report positive less negative (`variant: 'net'`).
 */
export const socialSentiment = defineMetric({
  id: 'social-sentiment',
  variant: 'positive',
  version: '1.0.0',
  label: 'Social sentiment',
  area: 'marketing',
  timing: 'leading',
  unit: 'ratio',
  better: 'higher',
  domain: [0, 1],
  records: 'mentions',
  counted: 'mention',
  date: 'at',
  needs: ['sentiment'],
  states: { positive: count(positive), mentions: count() },
  finish: (s) => proportion(s.positive, s.mentions),
  leavesOut: { 'not classified': unless(is('sentiment', 'positive', 'neutral', 'negative')) },
  working: 'positive ÷ mentions',
});

/** The share of positive mentions less that of negative ones. For those to whom a complaint weighs as much as praise. */
export const netSentiment = defineMetric({
  ...socialSentiment,
  variant: 'net',
  label: 'Net sentiment',
  domain: [-1, 1],
  states: {
    sentiment: moments(minus(flag(positive), flag(negative))),
    positive: count(positive),
    negative: count(negative),
  },
  finish: ({ sentiment, ...s }) => ({
    ...mean(sentiment),
    parts: { positive: s.positive, negative: s.negative, mentions: sentiment.n },
  }),
  working: '(positive − negative) ÷ mentions',
});

/**
 * Social engagement rate: the interactions with the mentions of the period, by person they reached.
 *
 * Reach is counted again for every mention. Some divide by followers. The interval takes mentions as independent.
 */
export const socialEngagementRate = defineMetric({
  ...socialSentiment,
  id: 'social-engagement-rate',
  variant: 'reach',
  label: 'Social engagement rate',
  domain: [0, undefined],
  needs: ['interactions', 'reach'],
  states: { reach: moments(field('reach'), field('interactions')) },
  finish: ({ reach }) => ({ ...ratio(reach), parts: { interactions: reach.sy, reach: reach.sx } }),
  leavesOut: { 'without interactions': blank('interactions'), 'without a reach': blank('reach') },
  working: 'interactions ÷ reach',
});
