import { describe, it } from 'node:test';
import { expect } from 'chai';
import { metrics } from '../../src/metrics/all.js';
import { findMetric, fittingMetric, MetricError, registerMetrics, variantsOf } from '../../src/metrics/catalogue.js';
import { coreMetrics } from '../../src/metrics/core.js';
import { winRate } from '../../src/metrics/sales/win-rate.js';
import type { Table } from '../../src/data/table.js';
import { tableOf } from '../tables.js';

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

  it('takes the first variant for the default, and knows the others by name', () => {
    expect(findMetric('win-rate').variant).to.equal('closed');
    expect(findMetric('win-rate', 'value').label).to.equal('Win rate by value');
    expect(variantsOf('customer-retention-rate').map(({ variant }) => variant)).to.deep.equal(['set', 'count']);
  });

  it('adds nothing twice', () => {
    registerMetrics([winRate]);
    expect(variantsOf('win-rate').map(({ variant }) => variant)).to.deep.equal(['closed', 'value']);
  });

  it('takes the variant that fits the records where none was named', () => {
    const history = tableOf('stageEvents', [{ dealId: 'a', stage: 'Lead', enteredAt: '2026-01-01' }]);
    const deals = tableOf('deals', [{ stage: 'Lead' }]);
    const variant = (named: string | undefined, table: Table) =>
      fittingMetric(findMetric('stage-conversion-rate'), named, table).variant;
    expect(variant(undefined, history)).to.equal('cohort');
    expect(variant(undefined, deals)).to.equal('reached');
    expect(variant('reached', history)).to.equal('reached');
    expect(fittingMetric(findMetric('win-rate'), undefined, deals).variant).to.equal('closed');
  });

  it('names the three nearest where a name is unknown', () => {
    expect(() => findMetric('winrate')).to.throw(
      MetricError,
      /^There is no metric "winrate" here\. Nearest: win-rate, [a-z-]+, [a-z-]+\. Others come with an import of /,
    );
    expect(() => findMetric('__proto__')).to.throw(MetricError, 'There is no metric "__proto__" here');
    expect(() => findMetric('win-rate', 'created')).to.throw(
      MetricError,
      'win-rate has no variant "created". It has closed, value.',
    );
    expect(() => findMetric('winrate'))
      .to.throw()
      .with.property('name', 'MetricError');
  });
});

/** What the literature on CRM names, by area. */
const named = {
  loyalty: [
    'customer-retention-rate',
    'customer-churn-rate',
    'revenue-churn-rate',
    'net-revenue-retention',
    'gross-revenue-retention',
    'customer-lifetime-value',
    'average-order-value',
    'purchase-frequency',
    'repeat-purchase-rate',
    'upsell-rate',
    'cross-sell-ratio',
    'revenue-existing-customers',
    'nps',
    'survey-response-rate',
    'cohort-retention',
  ],
  sales: [
    'lead-conversion-rate',
    'stage-conversion-rate',
    'win-rate',
    'win-rate-created',
    'deal-close-rate',
    'average-deal-value',
    'pipeline-value',
    'weighted-pipeline',
    'pipeline-coverage',
    'sales-cycle-length',
    'time-in-stage',
    'stage-count',
    'sales-velocity',
    'lead-velocity-rate',
    'lead-response-time',
    'forecast-accuracy',
    'quota-attainment',
    'activity-volume',
    'deal-slippage',
  ],
  marketing: [
    'customer-acquisition-cost',
    'email-campaign-revenue',
    'rfm-segments',
    'email-open-rate',
    'email-click-rate',
    'email-unsubscribe-rate',
    'email-bounce-rate',
    'list-growth-rate',
    'engagement-rate',
    'conversion-rate',
    'mql-sql-rate',
    'cost-per-lead',
    'website-conversion',
    'social-sentiment',
  ],
  economics: ['ltv-cac-ratio', 'cac-payback', 'marketing-roi'],
  service: [
    'csat',
    'customer-effort-score',
    'complaint-resolution-time',
    'first-response-time',
    'next-response-time',
    'ticket-resolution-time',
    'first-contact-resolution',
    'reopen-rate',
    'backlog',
    'sla-attainment',
    'ticket-volume',
    'escalation-rate',
    'self-service-ratio',
  ],
  adoption: [
    'user-adoption',
    'login-frequency',
    'data-completeness',
    'data-freshness',
    'duplicate-rate',
    'time-to-first-value',
  ],
} as const;

describe('every metric of the kit', () => {
  for (const [area, ids] of Object.entries(named)) {
    it(`is there that is named in ${area}`, () => {
      const own = metrics.filter((metric) => metric.area === area).map(({ id }) => id);
      expect(own).to.include.members([...ids]);
    });
  }

  it('has one definition for each variant', () => {
    const names = metrics.map(({ id, variant }) => `${id}, ${variant}`);
    expect(new Set(names).size).to.equal(names.length);
  });
});
