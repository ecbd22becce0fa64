import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { marketingRoi, returnOnAdSpend } from '../../../src/metrics/economics/marketing-roi.js';
import type { MetricDefinition } from '../../../src/metrics/define-metric.js';
import { measureTable } from '../../../src/metrics/measure-table.js';
import type { Query } from '../../../src/metrics/query.js';
import { tableOf } from '../../tables.js';
import { dayOf2026, itObeysTheLaws, orBlank, type Row } from '../laws.js';
import { leftOut } from '../sales/deals.js';

const campaign = (id: string, cost: number | null, revenue: number | null, sentAt = '2026-04-01'): Row => ({
  id,
  cost,
  revenue,
  sentAt,
  currency: 'EUR',
});

/** 400 spent, 1600 brought. */
const worked = [campaign('a', 100, 700), campaign('b', 300, 900, '2026-06-30'), campaign('c', 5, 5, '2026-07-01')];

const over = (definition: MetricDefinition, rows: readonly Row[], query: Query = {}) =>
  measureTable(definition, tableOf('campaigns', rows, { asOf: '2026-12-31' }), { period: '2026-Q2', ...query });
const margin = (share: string): Query => ({ params: { margin: share } });

describe('marketing ROI', () => {
  it('is 100 % where half of 1600 is margin and 400 was spent', () => {
    const reading = over(marketingRoi, worked, margin('50%'));
    expect(reading).to.include({ value: 1, n: 2, unit: 'ratio', currency: 'EUR' });
    expect(reading.parts).to.deep.equal({ margin: 0.5, revenue: 1600, cost: 400 });
  });

  it('gains nothing from a return of 4× at a margin of 25 %, and loses all where nothing came back', () => {
    expect(over(marketingRoi, worked, margin('25%')).value).to.equal(0);
    expect(over(marketingRoi, [campaign('a', 100, 0)], margin('25%')).value).to.equal(-1);
  });

  it('has the interval of return on ad spend, times the margin, less 1', () => {
    const roas = over(returnOnAdSpend, worked, { level: 0.5 }).interval!;
    const roi = over(marketingRoi, worked, { ...margin('50%'), level: 0.5 }).interval!;
    expect(roi).to.include({ method: 'ratio-linearised', low: roas.low / 2 - 1, high: roas.high / 2 - 1 });
    // Residuals y − 4x of (100, 700) and (300, 900) are ±300; t at 1 degree, two-sided 50 %, is 1: √(2·300²·2) ÷ 400.
    expect(roas.high).to.be.closeTo(4 + 600 / 400, 1e-9);
  });

  it('is refused without a margin', () => {
    expect(over(marketingRoi, worked)).to.include({
      value: undefined,
      reason: 'option-unknown',
      detail: 'Marketing ROI needs the gross margin, a share of revenue: params="margin=80%".',
    });
  });

  it('is undefined where nothing was spent', () => {
    for (const rows of [[], [campaign('a', 0, 100)]]) {
      expect(over(marketingRoi, rows, margin('50%')).reason).to.equal('nothing-to-measure');
      expect(over(returnOnAdSpend, rows).reason).to.equal('nothing-to-measure');
    }
  });

  it('leaves campaigns without a cost or a revenue out, and refuses two currencies', () => {
    const reading = over(marketingRoi, [...worked, campaign('x', null, 9), campaign('y', 9, null)], margin('50%'));
    expect(reading.value).to.equal(1);
    expect(leftOut(reading)).to.deep.equal({ 'without a cost': 1, 'without a revenue': 1 });
    const dollars = { ...campaign('d', 1, 1), currency: 'USD' };
    expect(over(returnOnAdSpend, [...worked, dollars]).reason).to.equal('mixed-currency');
  });

  const anyCampaign = fc.record({
    cost: orBlank(fc.nat(1000)),
    revenue: orBlank(fc.nat(1000)),
    sentAt: orBlank(dayOf2026),
  });
  itObeysTheLaws(marketingRoi, anyCampaign, { query: margin('40%') });
});

describe('return on ad spend', () => {
  it('is 1600 ÷ 400', () => {
    const reading = over(returnOnAdSpend, worked);
    expect(reading).to.include({ value: 4, n: 2, unit: 'multiple', currency: 'EUR' });
    expect(reading.parts).to.deep.equal({ revenue: 1600, cost: 400 });
  });
});
