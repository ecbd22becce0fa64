import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import type { ReadOptions } from '../../../src/data/read-records.js';
import type { MetricDefinition } from '../../../src/metrics/define-metric.js';
import {
  customerChurnRate,
  customerRetentionRate,
  customerRetentionRateByCount,
} from '../../../src/metrics/loyalty/customer-retention-rate.js';
import { measureTable } from '../../../src/metrics/measure-table.js';
import type { Query } from '../../../src/metrics/query.js';
import { tableOf } from '../../tables.js';
import { dayOf2026, itObeysTheLaws, orBlank, type Row } from '../laws.js';
import { leftOut } from '../sales/deals.js';

const over = (
  definition: MetricDefinition,
  rows: readonly Row[],
  query: Query = { period: '2026-Q2' },
  options: Partial<ReadOptions> = { asOf: '2026-12-31' },
) => measureTable(definition, tableOf('customers', rows, options), query);

const many = (n: number, name: string, startAt: string, endAt?: string): Row[] =>
  Array.from({ length: n }, (_, i) => ({ id: `${name}${String(i)}`, startAt, endAt: endAt ?? null }));

/** 100 at start, 30 won, 10 starters lost, 5 of the new lost, 115 at the end. */
const worked = [
  ...many(90, 'stay', '2025-06-01'),
  ...many(10, 'leave', '2025-06-01', '2026-05-01'),
  ...many(25, 'new', '2026-04-15'),
  ...many(5, 'gone', '2026-04-15', '2026-06-15'),
];

const anyCustomer = fc.record({
  id: fc.constantFrom('a', 'b', 'c', '__proto__', 'row 0'),
  startAt: orBlank(fc.oneof(dayOf2026, fc.constant('2025-05-05'))),
  endAt: orBlank(dayOf2026),
});

describe('customer retention rate', () => {
  it('is 90 % of the worked case: who was there at the start and is at the end', () => {
    const reading = over(customerRetentionRate, worked);
    expect(reading).to.include({ value: 0.9, n: 100, unit: 'ratio', better: 'higher' });
    expect(reading.parts).to.deep.equal({ kept: 90, 'at start': 100 });
    expect(reading.interval).to.include({ method: 'wilson', kind: 'process' });
  });

  it('reaches 0 and 1', () => {
    expect(over(customerRetentionRate, many(6, 'a', '2025-01-01')).value).to.equal(1);
    expect(over(customerRetentionRate, many(6, 'a', '2025-01-01', '2026-04-01')).value).to.equal(0);
  });

  it('takes who starts on the first day for new, and who started the day before for a starter', () => {
    expect(over(customerRetentionRate, many(1, 'a', '2026-04-01')).parts).to.deep.equal({ kept: 0, 'at start': 0 });
    expect(over(customerRetentionRate, many(1, 'a', '2026-03-31')).parts).to.deep.equal({ kept: 1, 'at start': 1 });
  });

  it('gives a loss to the day on which service ended', () => {
    const ended = (endAt: string) => over(customerRetentionRate, many(1, 'a', '2025-01-01', endAt)).parts;
    // On 31 March before the window; on 1 April and 30 June in it; on 1 July after it.
    expect(ended('2026-03-31')).to.deep.equal({ kept: 0, 'at start': 0 });
    expect(ended('2026-04-01')).to.deep.equal({ kept: 0, 'at start': 1 });
    expect(ended('2026-06-30')).to.deep.equal({ kept: 0, 'at start': 1 });
    expect(ended('2026-07-01')).to.deep.equal({ kept: 1, 'at start': 1 });
  });

  it('takes an end far ahead for none', () => {
    expect(over(customerRetentionRate, many(1, 'a', '2025-01-01', '9999-12-31')).value).to.equal(1);
  });

  it('counts who left and came back as kept, and who is listed twice once', () => {
    const twice = [
      { id: 'a', startAt: '2025-01-01', endAt: '2026-04-10' },
      { id: 'a', startAt: '2026-06-01', endAt: null },
      { id: 'b', startAt: '2025-01-01', endAt: null },
      { id: 'b', startAt: '2025-01-01', endAt: null },
    ];
    expect(over(customerRetentionRate, twice).parts).to.deep.equal({ kept: 2, 'at start': 2 });
  });

  it('leaves customers without a start, or ended before it, out and counts them', () => {
    const rows = [
      ...many(1, 'a', '2025-01-01'),
      { id: 'x', startAt: null, endAt: null },
      ...many(1, 'y', '2025-03-01', '2025-02-01'),
    ];
    const reading = over(customerRetentionRate, rows);
    expect(reading.parts).to.deep.equal({ kept: 1, 'at start': 1 });
    expect(leftOut(reading)).to.deep.equal({ 'without a start': 1, 'ended before it started': 1 });
  });

  it('is undefined over nothing, and where nobody was there at the start', () => {
    expect(over(customerRetentionRate, [])).to.include({ value: undefined, reason: 'nothing-to-measure' });
    expect(over(customerRetentionRate, many(3, 'a', '2026-05-01'))).to.include({
      value: undefined,
      reason: 'nothing-to-measure',
      n: 0,
    });
  });

  it('takes the twelve months before as-of where no window is named, and says so', () => {
    const reading = over(customerRetentionRate, worked, {}, { asOf: '2026-06-30' });
    // Those of 2025-06-01 were there on 1 July 2025.
    expect(reading.period).to.deep.equal({ name: 'all', from: '2025-07-01', to: '2026-07-01', complete: true });
    expect(reading.warnings).to.include('trailing-12-months');
    expect(reading.value).to.equal(0.9);
  });

  it('is asked anew for each month, each with its own starters', () => {
    const { value, groups } = over(customerRetentionRate, worked, { period: '2026-Q2', by: 'month' });
    expect(value).to.equal(0.9);
    // April 100 of 100; May loses 10 of 130; June 5 of 120.
    expect(groups.map(({ key, parts }) => [key['month'], parts['kept'], parts['at start']])).to.deep.equal([
      ['2026-04', 100, 100],
      ['2026-05', 120, 130],
      ['2026-06', 115, 120],
    ]);
  });

  it('names no month that begins after the records end, where everyone would be kept', () => {
    const { groups, warnings } = over(
      customerRetentionRate,
      worked,
      { period: '2026', by: 'quarter' },
      { asOf: '2026-06-20' },
    );
    expect(groups.map(({ key }) => key['quarter'])).to.deep.equal(['2026-Q1', '2026-Q2']);
    expect(warnings).to.include('partial');
    const atTheEnd = over(customerRetentionRate, worked, { period: '2026', by: 'quarter' }, { asOf: '2026-06-30' });
    expect(atTheEnd.groups.map(({ key }) => key['quarter'])).to.deep.equal(['2026-Q1', '2026-Q2']);
    expect(over(customerRetentionRate, worked, { period: '2027' })).to.include({
      value: undefined,
      reason: 'nothing-to-measure',
      detail: 'The records end before 2027 begins.',
    });
  });

  it('is refused where the ends cannot be read: everyone would be kept', () => {
    const rows = [
      { id: 'a', startAt: '2025-01-01', endAt: '1/2/2026' },
      { id: 'b', startAt: '2025-01-01', endAt: '3/4/2026' },
    ];
    const reading = over(customerRetentionRate, rows);
    expect(reading).to.include({ value: undefined, reason: 'unreadable-field' });
    expect(reading.detail).to.contain('endAt').and.contain('D/M/YYYY').and.contain('M/D/YYYY');
  });

  it('is refused where no record says when anyone left, in each of its forms: everyone would be kept', () => {
    for (const definition of [customerRetentionRate, customerRetentionRateByCount, customerChurnRate]) {
      const reading = over(definition, [{ id: 'a', startAt: '2025-01-01' }]);
      expect(reading).to.include({ value: undefined, reason: 'missing-field' });
      expect(reading.detail).to.contain('needs endAt');
    }
  });

  itObeysTheLaws(customerRetentionRate, anyCustomer, { query: { period: '2026-Q2' }, entity: 'id' });
});

describe('customer retention rate by count', () => {
  it('is 85 % of the worked case: (115 − 30) ÷ 100', () => {
    const reading = over(customerRetentionRateByCount, worked);
    expect(reading).to.include({ value: 0.85, n: 100, variant: 'count', interval: undefined });
    expect(reading.parts).to.deep.equal({ 'at end': 115, won: 30, 'at start': 100 });
  });

  it('equals the set form where nobody is won and lost, win-backs of starters and all', () => {
    const rows = [
      ...many(8, 'a', '2025-01-01'),
      ...many(2, 'b', '2025-01-01', '2026-04-10'),
      { id: 'b0', startAt: '2026-05-01', endAt: null },
      // A second contract beside the first does not win anyone.
      { id: 'a0', startAt: '2026-05-01', endAt: null },
      ...many(3, 'c', '2026-05-01'),
    ];
    expect(over(customerRetentionRateByCount, rows).value).to.equal(0.9);
    expect(over(customerRetentionRate, rows).value).to.equal(0.9);
  });

  it('falls below zero where the new leave too, for it is no share', () => {
    // 1 at start who leaves, 2 won who leave: (0 − 2) ÷ 1.
    const rows = [...many(1, 'a', '2025-01-01', '2026-05-01'), ...many(2, 'b', '2026-04-05', '2026-05-01')];
    expect(over(customerRetentionRateByCount, rows).value).to.equal(-2);
  });

  it('is undefined where nobody was there at the start', () => {
    expect(over(customerRetentionRateByCount, many(3, 'a', '2026-05-01'))).to.include({
      value: undefined,
      reason: 'nothing-to-measure',
    });
  });

  itObeysTheLaws(customerRetentionRateByCount, anyCustomer, { query: { period: '2026-Q2' }, entity: 'id' });
});

describe('customer churn rate', () => {
  it('is 10 % of the worked case, its interval that of retention turned round', () => {
    const reading = over(customerChurnRate, worked);
    expect(reading.value).to.be.closeTo(0.1, 1e-15);
    expect(reading).to.include({ n: 100, better: 'lower' });
    expect(reading.parts).to.deep.equal({ lost: 10, 'at start': 100 });
    const kept = over(customerRetentionRate, worked).interval!;
    expect(reading.interval).to.include({ method: 'wilson', kind: 'process', level: 0.95 });
    expect([reading.interval!.low, reading.interval!.high]).to.deep.equal([1 - kept.high, 1 - kept.low]);
  });

  it('is undefined over nothing', () => {
    expect(over(customerChurnRate, many(3, 'a', '2026-05-01'))).to.include({
      value: undefined,
      reason: 'nothing-to-measure',
    });
  });

  itObeysTheLaws(customerChurnRate, anyCustomer, { query: { period: '2026-Q2' }, entity: 'id' });
});
