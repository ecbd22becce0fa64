import { describe, it } from 'node:test';
import { expect } from 'chai';
import { findMetric, MetricError, registerMetrics, variantsOf } from '../../src/metrics/catalogue.js';
import { coreMetrics } from '../../src/metrics/core.js';
import { winRate } from '../../src/metrics/sales/win-rate.js';

registerMetrics(coreMetrics);
registerMetrics(coreMetrics);

describe('the catalogue', () => {
  it('has every metric of the first set', () => {
    expect(coreMetrics.map(({ id }) => id)).to.include.members([
      'average-deal-value',
      'csat',
      'customer-churn-rate',
      'customer-retention-rate',
      'lead-conversion-rate',
      'nps',
      'pipeline-value',
      'sales-cycle-length',
      'ticket-resolution-time',
      'weighted-pipeline',
      'win-rate',
    ]);
  });

  it('knows of each its unit, direction, bounds and formula', () => {
    const told = coreMetrics.map(({ id, variant, unit, better, domain, working }) =>
      [`${id}/${variant}`, unit, better, domain.map((bound) => bound ?? '∞').join('…'), working].join(' | '),
    );
    expect(told).to.include.members([
      'win-rate/closed | ratio | higher | 0…1 | won ÷ (won + lost)',
      'win-rate/value | ratio | higher | 0…1 | won amount ÷ decided amount',
      'average-deal-value/mean | money | higher | ∞…∞ | won amount ÷ won deals',
      'pipeline-value/open | money | higher | 0…∞ | sum of amounts of open deals',
      'weighted-pipeline/probability | money | higher | 0…∞ | sum of amounts × probabilities of open deals',
      'sales-cycle-length/median | days | lower | 0…∞ | median of days from creation to closing of won deals',
      'sales-cycle-length/mean | days | lower | 0…∞ | days ÷ won deals',
      'lead-conversion-rate/cohort | ratio | higher | 0…1 | converted ÷ leads',
      'customer-retention-rate/set | ratio | higher | 0…1 | kept ÷ at start',
      'customer-retention-rate/count | ratio | higher | ∞…∞ | (at end − won) ÷ at start',
      'customer-churn-rate/set | ratio | lower | 0…1 | lost ÷ at start',
      'nps/latest | points | higher | -100…100 | 100 × (promoters − detractors) ÷ answers',
      'survey-response-rate/sent | ratio | higher | 0…1 | answered ÷ invitations',
      'csat/top-two-box | ratio | higher | 0…1 | satisfied ÷ answers',
      'ticket-resolution-time/median | minutes | lower | 0…∞ | median of minutes from creation to solution of solved tickets',
      'ticket-resolution-time/mean | minutes | lower | 0…∞ | minutes ÷ solved tickets',
    ]);
  });

  it('takes the first variant for the default, and knows the others by name', () => {
    expect(findMetric('win-rate').variant).to.equal('closed');
    expect(findMetric('win-rate', 'value').label).to.equal('Win rate by value');
    expect(variantsOf('sales-cycle-length').map(({ variant }) => variant)).to.deep.equal(['median', 'mean']);
    expect(variantsOf('customer-retention-rate').map(({ variant }) => variant)).to.deep.equal(['set', 'count']);
  });

  it('adds nothing twice', () => {
    registerMetrics([winRate]);
    expect(variantsOf('win-rate').map(({ variant }) => variant)).to.deep.equal(['closed', 'value']);
  });

  it('says what there is where a name is unknown', () => {
    expect(() => findMetric('winrate')).to.throw(
      MetricError,
      'There is no metric "winrate" here. Known: average-deal-value, csat,',
    );
    expect(() => findMetric('__proto__')).to.throw(MetricError, 'There is no metric "__proto__" here');
    expect(() => findMetric('win-rate', 'created')).to.throw(
      MetricError,
      'win-rate has no variant "created". It has closed, value.',
    );
  });
});
