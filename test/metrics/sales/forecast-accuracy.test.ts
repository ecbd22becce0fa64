import { describe, it } from 'node:test';
import { expect } from 'chai';
import { measure, type MeasureOptions } from '../../../src/measure.js';
import { registerMetrics } from '../../../src/metrics/catalogue.js';
import { ParamError } from '../../../src/metrics/define-metric.js';
import { salesMetrics } from '../../../src/metrics/sales.js';
import { expectClose } from '../../statistics/close.js';
import type { Row } from '../laws.js';
import { leftOut } from './deals.js';

registerMetrics(salesMetrics);

const won = (closedAt: string, amount: number | null, more: Row = {}) => ({
  status: 'won',
  createdAt: '2026-01-01',
  closedAt,
  amount,
  ...more,
});
const ends: Readonly<Record<string, string>> = { '01': '31', '02': '28', '03': '31', '04': '30' };
const forecast = (month: string, amount: number | null, asOf = `2026-${month}-01`, more: Row = {}) => ({
  asOf,
  periodStart: `2026-${month}-01`,
  periodEnd: `2026-${month}-${ends[month]!}`,
  amount,
  ...more,
});
const ask = (metric: string, deals: readonly Row[], forecasts: readonly Row[], options: MeasureOptions = {}) =>
  measure(metric, { forecasts, deals }, { period: '2026-Q1', asOf: '2026-03-31', ...options });
const accuracy = ask.bind(undefined, 'forecast-accuracy');
const bias = ask.bind(undefined, 'forecast-bias');

/** Won 100, 200 and 100 in three months. */
const deals = [won('2026-01-31', 100), won('2026-02-01', 150), won('2026-02-28', 50), won('2026-03-01', 100)];
const forecasts = [forecast('01', 120), forecast('02', 150), forecast('03', 110)];

describe('forecast accuracy', () => {
  it('is one less the misses over what was won', () => {
    // |120 − 100| + |150 − 200| + |110 − 100| = 80 of 400.
    const euros = (rows: readonly Row[]) => rows.map((row) => ({ ...row, currency: 'EUR' }));
    const reading = accuracy(euros(deals), euros(forecasts));
    expect(reading).to.include({ value: 0.8, n: 3, unit: 'ratio', better: 'higher', currency: 'EUR' });
    expect(reading.parts).to.deep.equal({ forecast: 380, missed: 80, won: 400 });
  });

  it('has the interval of a ratio of sums over the months, turned round', () => {
    // R = 0.2; residuals 20 − 20 = 0, 50 − 40 = 10, 10 − 20 = −10; SE = √(200 / 2 · 3) / 400 = 0.0433…;
    // Student's t at 2 degrees of freedom is 4.302652729911275.
    const { interval } = accuracy(deals, forecasts);
    const half = (4.302652729911275 * Math.sqrt(300)) / 400;
    expect(interval).to.include({ method: 'ratio-linearised' });
    expectClose([interval!.low, interval!.high], [0.8 - half, 0.8 + half], 1e-9);
  });

  it('is told month by month, and below 0 where more was missed than won', () => {
    const { groups } = accuracy(deals, [...forecasts.slice(0, 2), forecast('03', 350)], { by: 'month' });
    expect(groups.map(({ key, value }) => [key['month'], value])).to.deep.equal([
      ['2026-01', 0.8],
      ['2026-02', 0.75],
      ['2026-03', -1.5],
    ]);
  });

  it('holds a month without a forecast against nobody, and one without a deal wholly', () => {
    expect(accuracy(deals, forecasts.slice(0, 2)).parts).to.deep.equal({ forecast: 270, missed: 70, won: 300 });
    expect(accuracy(deals.slice(1), forecasts).parts).to.deep.equal({ forecast: 380, missed: 180, won: 300 });
  });

  it('takes the last forecast made by the first day, those of one day added up', () => {
    const many = [
      forecast('01', 500, '2025-12-15'),
      forecast('01', 70, '2025-12-31'),
      forecast('01', 50, '2025-12-31'),
      forecast('01', 900, '2026-01-02'),
    ];
    const reading = accuracy(deals, [...many, ...forecasts.slice(1)]);
    expect(reading.value).to.equal(0.8);
    expect(leftOut(reading)).to.deep.equal({ 'made after its period began': 1, 'replaced by a later one': 1 });
  });

  it('takes forecasts of quarters where asked, and of no other length', () => {
    const quarter = { asOf: '2025-12-20', periodStart: '2026-01-01', periodEnd: '2026-03-31', amount: 500 };
    expect(leftOut(accuracy(deals, [...forecasts, quarter]))).to.deep.equal({ 'of a period of another length': 1 });
    const reading = accuracy(deals, [...forecasts, quarter], { params: 'every=quarter' });
    expect(reading).to.include({ value: 0.75, n: 1, interval: undefined });
    expect(leftOut(reading)).to.deep.equal({ 'of a period of another length': 3 });
    expect(() => accuracy(deals, forecasts, { params: 'every=day' })).to.throw(
      ParamError,
      'every is week, month, quarter, year',
    );
  });

  it('waits for the end of a month', () => {
    const reading = accuracy(deals, forecasts, { asOf: '2026-03-30' });
    expect(reading.n).to.equal(2);
    expect(leftOut(reading)).to.deep.equal({ 'of a period that is not over': 1 });
  });

  it('counts what it leaves out, and adds up one currency', () => {
    const rows = [...deals, won('2026-01-05', null), { ...won('2026-01-05', 10), status: 'lost' }];
    const reading = accuracy(rows, [...forecasts, forecast('01', null)]);
    expect(reading.value).to.equal(0.8);
    expect(leftOut(reading)).to.deep.equal({ 'without an amount': 1, 'deals won without an amount': 1 });
    const euros = deals.map((deal) => ({ ...deal, currency: 'EUR' }));
    expect(accuracy(euros, [forecast('01', 100, undefined, { currency: 'USD' })]).reason).to.equal('mixed-currency');
  });

  it('is undefined where nothing was won or forecast', () => {
    expect(accuracy([won('2026-04-01', 10)], forecasts)).to.include({ value: undefined, reason: 'nothing-to-measure' });
    expect(accuracy(deals, [forecast('04', 10)])).to.include({ value: undefined, reason: 'nothing-to-measure' });
  });
});

describe('forecast bias', () => {
  it('is the misses with their signs over what was won', () => {
    // 20 − 50 + 10 = −20 of 400.
    expect(bias(deals, forecasts)).to.include({ value: -0.05, n: 3, better: 'target' });
    expect(bias(deals, [forecast('01', 150)])).to.include({ value: 0.5 });
    expect(bias(deals, [forecast('01', 0)])).to.include({ value: -1 });
  });
});
