import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  grossRevenueRetention,
  netRevenueRetention,
  revenueChurnOfCustomers,
  revenueChurnRate,
} from '../../../src/metrics/loyalty/net-revenue-retention.js';
import { itObeysTheLaws } from '../laws.js';
import { leftOut } from '../sales/deals.js';
import { anySpan, overSpans, span } from './spans.js';

const quarter = { period: '2026-Q2' };
const known = { asOf: '2026-12-31' };

/** At start 100 + 200 + 300 + 400; a grows by 50, b shrinks by 80, c leaves, d stays; e is won, f had a free trial. */
const worked = [
  span('a', 100, '2025-06-01', '2026-05-01'),
  span('a', 150, '2026-05-01'),
  span('b', 200, '2025-06-01', '2026-06-01'),
  span('b', 120, '2026-06-01'),
  span('c', 300, '2025-06-01', '2026-06-30'),
  span('d', 400, '2025-06-01'),
  span('e', 500, '2026-04-01'),
  span('f', 0, '2026-03-01', '2026-05-01'),
  span('f', 50, '2026-05-01'),
];

const all = [netRevenueRetention, grossRevenueRetention, revenueChurnRate, revenueChurnOfCustomers];

describe('net revenue retention', () => {
  it('is (1000 + 50 − 80 − 300) ÷ 1000 of the worked case, without those won and those on trial', () => {
    const reading = overSpans(netRevenueRetention, worked, quarter, known);
    expect(reading.value).to.equal(0.67);
    expect(reading).to.include({ n: 4, unit: 'ratio', better: 'higher', currency: 'EUR' });
    expect(reading.parts).to.deep.equal({ 'MRR at start': 1000, expansion: 50, contraction: 80, churned: 300 });
  });

  it('has the interval of a ratio of sums over customers', () => {
    const { interval } = overSpans(netRevenueRetention, worked, { ...quarter, level: 0.5 }, known);
    // y − 0.67x is 83, −14, −201, 132, squares together 64910; t at 3 degrees, two-sided 50 %: 0.764892.
    const half = (0.764892 * Math.sqrt((64910 / 3) * 4)) / 1000;
    expect(interval).to.include({ method: 'ratio-linearised', kind: 'process' });
    expect(interval!.low).to.be.closeTo(0.67 - half, 1e-6);
    expect(interval!.high).to.be.closeTo(0.67 + half, 1e-6);
  });

  it('takes all contracts of a customer for one customer', () => {
    const rows = [span('a', 10, '2025-01-01'), span('a', 20, '2025-01-01'), span('b', 30, '2025-01-01')];
    expect(overSpans(netRevenueRetention, rows, quarter, known)).to.include({ n: 2, value: 1 });
  });

  it('counts who left and came back with what they pay at the end', () => {
    const rows = [span('a', 100, '2025-01-01', '2026-04-10'), span('a', 130, '2026-06-01')];
    expect(overSpans(netRevenueRetention, rows, quarter, known).value).to.equal(1.3);
  });

  it('is of the twelve months before as-of where no window is named, and says so', () => {
    const rows = [span('a', 100, '2025-06-30', '2026-06-30'), span('b', 100, '2025-06-30'), span('c', 9, '2025-07-01')];
    const reading = overSpans(netRevenueRetention, rows, {}, { asOf: '2026-06-30' });
    expect(reading).to.include({ value: 0.5, n: 2 });
    expect(reading.warnings).to.include('trailing-12-months');
  });

  it('is asked anew for each month, each with its own starters', () => {
    const { groups } = overSpans(netRevenueRetention, worked, { ...quarter, by: 'month' }, known);
    expect(groups.map(({ key, parts }) => [key['month'], ...Object.values(parts)])).to.deep.equal([
      ['2026-04', 1000, 0, 0, 0],
      // A change on the first of May is one of May.
      ['2026-05', 1500, 50, 0, 0],
      ['2026-06', 1600, 0, 80, 300],
    ]);
  });

  it('refuses to add two currencies, and does not mind that of customers won, or of long ago', () => {
    const dollars = { ...span('x', 10, '2025-01-01'), currency: 'USD' };
    expect(overSpans(netRevenueRetention, [...worked, dollars], quarter, known)).to.include({
      value: undefined,
      reason: 'mixed-currency',
    });
    const won = { ...dollars, startAt: '2026-04-01' };
    const past = { ...dollars, customerId: 'a', startAt: '2024-01-01', endAt: '2024-12-31' };
    expect(overSpans(netRevenueRetention, [...worked, won, past], quarter, known).value).to.equal(0.67);
  });

  it('leaves out what nothing can be told from, by reason', () => {
    const stray = [
      { ...span('x', 10, '2025-01-01'), customerId: null },
      { ...span('x', 10, '2025-01-01'), startAt: null },
      span('x', 10, '2025-03-01', '2025-02-01'),
      { ...span('x', 10, '2025-01-01'), mrr: null },
    ];
    const reading = overSpans(netRevenueRetention, [...worked, ...stray], quarter, known);
    expect(reading.value).to.equal(0.67);
    expect(leftOut(reading)).to.deep.equal({
      'without a customer': 1,
      'without a start': 1,
      'ended before it started': 1,
      'without an amount': 1,
    });
  });
});

describe('gross revenue retention', () => {
  it('is (1000 − 80 − 300) ÷ 1000 of the worked case: what a gains does not make up for what b and c take', () => {
    const reading = overSpans(grossRevenueRetention, worked, quarter, known);
    expect(reading.value).to.equal(0.62);
    expect(reading.parts).to.deep.equal({ 'MRR at start': 1000, contraction: 80, churned: 300 });
  });

  it('is capped by customer and not by contract: a move from one to another loses nothing', () => {
    const rows = [span('a', 100, '2025-01-01', '2026-05-01'), span('a', 100, '2026-05-01')];
    expect(overSpans(grossRevenueRetention, rows, quarter, known).value).to.equal(1);
  });

  it('is never above 1', () => {
    expect(overSpans(grossRevenueRetention, worked.slice(0, 2), quarter, known).value).to.equal(1);
  });
});

describe('revenue churn rate', () => {
  it('is (80 + 300) ÷ 1000 of the worked case, its interval that of gross retention turned round', () => {
    const reading = overSpans(revenueChurnRate, worked, quarter, known);
    expect(reading.value).to.equal(0.38);
    expect(reading.parts).to.deep.equal({ 'MRR at start': 1000, contraction: 80, churned: 300 });
    const kept = overSpans(grossRevenueRetention, worked, { ...quarter, level: 0.5 }, known).interval!;
    const lost = overSpans(revenueChurnRate, worked, { ...quarter, level: 0.5 }, known).interval!;
    expect([lost.low, lost.high]).to.deep.equal([1 - kept.high, 1 - kept.low]);
  });

  it('is 300 ÷ 1000 where downgrades are left out', () => {
    const reading = overSpans(revenueChurnOfCustomers, worked, quarter, known);
    expect(reading.value).to.be.closeTo(0.3, 1e-15);
    expect(reading.parts).to.deep.equal({ 'MRR at start': 1000, churned: 300 });
  });

  it('gives a loss to the day on which service ended', () => {
    const ended = (endAt: string) => overSpans(revenueChurnRate, [span('a', 1, '2025-01-01', endAt)], quarter, known);
    expect(ended('2026-03-31').value).to.equal(undefined);
    expect(ended('2026-04-01').value).to.equal(1);
    expect(ended('2026-06-30').value).to.equal(1);
    expect(ended('2026-07-01').value).to.equal(0);
  });
});

for (const definition of all) {
  describe(`${definition.id}, ${definition.variant}`, () => {
    it('is undefined where nobody paid at the start', () => {
      const rows = [span('a', 10, '2026-05-01'), span('b', 0, '2025-05-01')];
      expect(overSpans(definition, rows, quarter, known)).to.include({
        value: undefined,
        reason: 'nothing-to-measure',
        n: 0,
      });
    });

    itObeysTheLaws(definition, anySpan, { query: quarter, entity: 'customerId' });
  });
}
