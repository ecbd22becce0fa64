import { describe } from 'node:test';
import { loyaltyMetrics } from '../../../src/metrics/loyalty.js';
import { itIsDeclaredAs } from '../declared.js';

describe('every metric of loyalty', () => {
  itIsDeclaredAs('loyalty', loyaltyMetrics, [
    'customer-retention-rate/set | ratio | higher | 0…1 | lagging | customer | customers | startAt endAt | kept ÷ at start',
    'customer-retention-rate/count | ratio | higher | ∞…∞ | lagging | customer | customers | startAt endAt | (at end − won) ÷ at start',
    'customer-churn-rate/set | ratio | lower | 0…1 | lagging | customer | customers | startAt endAt | lost ÷ at start',
    'customer-churn-rate/exposure | ratio | lower | 0…∞ | lagging | customer | customers | startAt endAt | lost ÷ customer-months',
    'cohort-retention/survival | ratio | higher | 0…1 | lagging | customer | customers by startAt | startAt endAt | product of (1 − lost ÷ at risk) over the days to that age',
    'net-revenue-retention/customer | ratio | higher | 0…∞ | lagging | customer | customerSpans | customerId startAt endAt mrr | (MRR at start + expansion − contraction − churned) ÷ MRR at start',
    'gross-revenue-retention/customer | ratio | higher | 0…1 | lagging | customer | customerSpans | customerId startAt endAt mrr | (MRR at start − contraction − churned) ÷ MRR at start',
    'revenue-churn-rate/gross | ratio | lower | 0…1 | lagging | customer | customerSpans | customerId startAt endAt mrr | (contraction + churned) ÷ MRR at start',
    'revenue-churn-rate/customers | ratio | lower | 0…1 | lagging | customer | customerSpans | customerId startAt endAt mrr | churned ÷ MRR at start',
    'upsell-rate/plan | ratio | higher | 0…1 | lagging | customer | customerSpans | customerId startAt endAt planRank | upgraded ÷ eligible',
    'upsell-rate/mrr | ratio | higher | 0…1 | lagging | customer | customerSpans | customerId startAt endAt mrr | upgraded ÷ eligible',
    'customer-lifetime-value/simple | money | higher | 0…∞ | lagging | customer | customerSpans | customerId startAt endAt mrr | (revenue ÷ customer-months) ÷ (lost ÷ customer-months)',
    'customer-lifetime-value/margin | money | higher | 0…∞ | lagging | customer | customerSpans | customerId startAt endAt mrr | margin × (revenue ÷ customer-months) ÷ (lost ÷ customer-months)',
    'customer-lifetime-value/survival | money | higher | 0…∞ | lagging | customer | customerSpans | customerId startAt endAt mrr | margin × monthly revenue × expected months',
    'customer-lifetime-value/historic | money | higher | 0…∞ | lagging | customer | customerSpans | customerId startAt endAt mrr | margin × revenue ÷ customers',
    'average-order-value/mean | money | higher | 0…∞ | lagging | order | orders by placedAt | amount | revenue ÷ orders',
    'average-order-value/median | money | higher | 0…∞ | lagging | order | orders by placedAt | amount | median of what orders brought',
    'average-order-value-from-lines/mean | money | higher | 0…∞ | lagging | order | orderLines by orderedAt | orderId placedAt amount | revenue ÷ orders',
    'average-order-value-from-lines/median | money | higher | 0…∞ | lagging | order | orderLines by orderedAt | orderId placedAt amount | median of what orders brought',
    'purchase-frequency/buyers | number | higher | 1…∞ | leading | customer | orders by placedAt | customerId | orders ÷ buyers',
    'purchase-frequency-from-lines/buyers | number | higher | 1…∞ | leading | customer | orderLines by orderedAt | orderId customerId placedAt | orders ÷ buyers',
    'repeat-purchase-rate/orders | ratio | higher | 0…1 | lagging | customer | orders by placedAt | customerId | bought again ÷ buyers',
    'repeat-purchase-rate/days | ratio | higher | 0…1 | lagging | customer | orders by placedAt | customerId placedAt | bought again ÷ buyers',
    'repeat-purchase-rate-from-lines/orders | ratio | higher | 0…1 | lagging | customer | orderLines by orderedAt | orderId customerId placedAt | bought again ÷ buyers',
    'repeat-purchase-rate-from-lines/days | ratio | higher | 0…1 | lagging | customer | orderLines by orderedAt | orderId customerId placedAt | bought again ÷ buyers',
    'second-order-rate/cohort | ratio | higher | 0…1 | leading | customer | orders by firstOrderAt | customerId placedAt | came back ÷ first orders',
    'cross-sell-ratio/families | ratio | higher | 0…1 | lagging | customer | customerSpans | customerId startAt endAt family | with two families ÷ customers',
    'cross-sell-ratio-from-lines/bought | ratio | higher | 0…1 | lagging | customer | orderLines by orderedAt | orderId customerId placedAt family | with two families ÷ customers',
    'revenue-existing-customers/share | ratio | higher | 0…1 | lagging | customer | orders | customerId placedAt amount | from existing customers ÷ revenue',
    'revenue-existing-customers/sum | money | higher | 0…∞ | lagging | customer | orders | customerId placedAt amount | from existing customers',
    'revenue-existing-customers-from-lines/share | ratio | higher | 0…1 | lagging | customer | orderLines | orderId customerId placedAt amount | from existing customers ÷ revenue',
    'revenue-existing-customers-from-lines/sum | money | higher | 0…∞ | lagging | customer | orderLines | orderId customerId placedAt amount | from existing customers',
    'nps/latest | points | higher | -100…100 | leading | answer | responses by respondedAt | score | 100 × (promoters − detractors) ÷ answers',
    'survey-response-rate/sent | ratio | higher | 0…1 | leading | invitation | responses by sentAt | score sentAt | answered ÷ invitations',
  ]);
});
