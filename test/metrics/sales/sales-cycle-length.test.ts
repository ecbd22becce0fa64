import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  meanSalesCycleLength,
  salesCycleLength,
  salesCycleLengthP90,
} from '../../../src/metrics/sales/sales-cycle-length.js';
import { itObeysTheLaws, type Row } from '../laws.js';
import { anyDeal, leftOut, overDeals } from './deals.js';

const won = (createdAt: string | null, closedAt: string | null) => ({ status: 'won', createdAt, closedAt });
/** Cycles of 0, 1, 4 and 30 days. */
const four = [
  won('2026-03-01', '2026-03-01'),
  won('2026-03-01', '2026-03-02'),
  won('2026-02-26', '2026-03-02'),
  won('2026-03-01', '2026-03-31'),
];
const median = (rows: readonly Row[], period?: string) => overDeals(salesCycleLength, rows, { period });
const mean = (rows: readonly Row[], period?: string) => overDeals(meanSalesCycleLength, rows, { period });

describe('sales cycle length', () => {
  it('is the median of days from creation to closing, halfway between two', () => {
    expect(median(four)).to.include({ value: 2.5, n: 4, unit: 'days', better: 'lower' });
    expect(median(four.slice(0, 3))).to.include({ value: 1, n: 3 });
    expect(median(four).parts).to.deep.equal({ 'won deals': 4 });
  });

  it('is a mean as a variant, which one long deal pulls up', () => {
    // (0 + 1 + 4 + 30) ÷ 4.
    expect(mean(four)).to.include({ value: 8.75, n: 4, variant: 'mean' });
    expect(mean(four).parts).to.deep.equal({ days: 35, 'won deals': 4 });
  });

  it('is the days within which nine in ten were closed as a variant', () => {
    // Rank 1 + 3 × 0.9 of 0, 1, 4, 30: 4 + 0.7 × 26.
    const reading = overDeals(salesCycleLengthP90, four);
    expect(reading).to.include({ n: 4, variant: 'p90' });
    expect(reading.value).to.be.closeTo(22.2, 1e-12);
    expect(reading.parts).to.deep.equal({ 'won deals': 4 });
  });

  it('has an interval of order statistics, the mean Student’s cut at nothing', () => {
    // Of six values the interval at 95 % is all of them; of five there is none.
    const six = [...four, ...four.slice(0, 2)];
    expect(median(six).interval).to.include({ low: 0, high: 30, method: 'order-statistics' });
    expect(median(six.slice(0, 5)).interval).to.equal(undefined);
    expect(mean(four).interval).to.include({ low: 0, method: 'student' });
  });

  it('counts local days, so that 23:30 to 00:30 is one', () => {
    const rows = [won('2026-03-01T23:30:00Z', '2026-03-02T00:30:00Z')];
    expect(median(rows).value).to.equal(1);
    expect(overDeals(salesCycleLength, rows, {}, { zone: 'Europe/Berlin' }).value).to.equal(0);
  });

  it('leaves deals out that closed before they were created, or lack a date, and says so', () => {
    const reading = median([
      ...four,
      won('2026-03-02', '2026-03-01'),
      won(null, '2026-03-05'),
      won('2026-03-05', null),
      { status: 'lost', createdAt: '2026-03-01', closedAt: '2026-03-02' },
      { status: 'open', createdAt: '2026-03-01' },
      { status: null, createdAt: '2026-03-01', closedAt: '2026-03-09' },
    ]);
    expect(reading).to.include({ value: 2.5, n: 4 });
    expect(leftOut(reading)).to.deep.equal({
      open: 1,
      lost: 1,
      'without a status': 1,
      'won without both dates': 2,
      'closed before it was created': 1,
    });
  });

  it('takes deals by the day they closed', () => {
    expect(median(four, '2026-03-02..2026-03-30')).to.include({ value: 2.5, n: 2 });
  });

  it('is undefined over nothing', () => {
    for (const reading of [
      median([{ status: 'open', createdAt: '2026-03-01', closedAt: null }]),
      mean([{ ...four[0]!, status: 'lost' }]),
    ]) {
      expect(reading).to.include({ value: undefined, reason: 'nothing-to-measure', n: 0 });
    }
  });

  itObeysTheLaws(salesCycleLength, anyDeal);
});

describe('mean sales cycle length', () => {
  itObeysTheLaws(meanSalesCycleLength, anyDeal);
});
