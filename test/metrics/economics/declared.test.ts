import { describe } from 'node:test';
import { economicsMetrics } from '../../../src/metrics/economics.js';
import { itIsDeclaredAs } from '../declared.js';

describe('every metric of economics', () => {
  itIsDeclaredAs('economics', economicsMetrics, [
    'ltv-cac-ratio/margin | multiple | higher | 0…∞ | lagging | customer | customerSpans | customerId startAt endAt mrr | (margin × revenue ÷ lost) ÷ (spend ÷ won)',
    'cac-payback/margin | months | lower | 0…∞ | lagging | customer | customerSpans | customerId startAt endAt mrr | (spend ÷ won) ÷ (margin × monthly revenue)',
    'cac-payback/survival | months | lower | 0…∞ | lagging | customer | customerSpans | customerId startAt endAt mrr | months until margin × monthly revenue of those who stay is spend ÷ won',
    'marketing-roi/margin | ratio | higher | -1…∞ | lagging | campaign | campaigns by sentAt | cost revenue | (margin × revenue − cost) ÷ cost',
    'marketing-roi/roas | multiple | higher | 0…∞ | lagging | campaign | campaigns by sentAt | cost revenue | revenue ÷ cost',
  ]);
});
