import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Benchmark, Quantiles } from '../../src/benchmarks/benchmark.js';
import { comparedReading, historyBenchmark, historyOf } from '../../src/benchmarks/history.js';
import { middleOf } from '../../src/benchmarks/shape.js';
import { customerRetentionRate } from '../../src/metrics/loyalty/customer-retention-rate.js';
import { winRate } from '../../src/metrics/sales/win-rate.js';
import { readRecords } from '../../src/data/read-records.js';
import type { Reading } from '../../src/metrics/reading.js';
import { tableOf } from '../tables.js';
import { readingOf } from './readings.js';

/** So many won and lost in a month, the first of them on its first day. */
const month = (name: string, won: number, lost: number, product = 'GTX') =>
  Array.from({ length: won + lost }, (_, i) => ({
    status: i < won ? 'won' : 'lost',
    closedAt: `${name}-${i === 0 ? '01' : '15'}`,
    product,
  }));

/** Rates by month from October: 0.5, 0.1, 0.2, 0.3, 0.4, then April to 0.9. */
const deals = [
  ...month('2025-10', 5, 5).map((row) => ({ ...row, closedAt: '2025-10-09' })),
  ...month('2025-11', 1, 9),
  ...month('2025-12', 2, 8),
  ...month('2026-01', 3, 7),
  ...month('2026-02', 4, 6),
  ...month('2026-03', 9, 1),
];
const table = tableOf('deals', deals, { asOf: '2026-03-31' });

const quartilesOf = ({ shape }: Benchmark): Quantiles => ('quantiles' in shape ? shape.quantiles : {});

describe('historyOf', () => {
  it('is the median of the complete periods before', () => {
    // 0.1, 0.2, 0.3, 0.4; October, which the records enter on the 9th, is not among them.
    const history = historyOf(winRate, table, { period: '2026-03' })!;
    expect(history).to.deep.include({
      id: 'history',
      metric: 'win-rate',
      variant: 'closed',
      kind: 'history',
      fieldwork: { to: '2026-02-28' },
      population: { segment: 'own last 4 months' },
    });
    expect(history.shape).to.deep.equal({ point: 0.25 });
  });

  it('tells the lowest and the highest of four to seven periods, and of no others', () => {
    const names = ['2025-03', '2025-04', '2025-05', '2025-06', '2025-07', '2025-08', '2025-09', '2025-10'];
    const extentOf = (count: number, won: (i: number) => number) => {
      const records = names.slice(0, count).flatMap((name, i) => month(name, won(i), 10 - won(i)));
      const [next] = [...names.slice(count), '2025-11'];
      return historyOf(winRate, tableOf('deals', records, { asOf: `${next}-30` }), { period: 'this-month' })?.extent;
    };
    const rising = (i: number): number => i + 1;
    expect(extentOf(3, rising)).to.equal(undefined);
    expect(extentOf(4, rising)).to.deep.equal({ low: 0.1, high: 0.4 });
    expect(extentOf(7, rising)).to.deep.equal({ low: 0.1, high: 0.7 });
    expect(extentOf(8, rising)).to.equal(undefined);
    expect(extentOf(4, () => 5)).to.equal(undefined);
  });

  it('has quartiles from eight periods on, two in each quarter', () => {
    const eight = ['2025-03', '2025-04', '2025-05', '2025-06', '2025-07', '2025-08', '2025-09', '2025-10'];
    const rising = eight.flatMap((name, i) => month(name, i + 1, 9 - i));
    const of = (asOf: string) => historyOf(winRate, tableOf('deals', rising, { asOf }), { period: 'this-month' })!;
    // 0.1 to 0.7, and with October to 0.8: between the second and the third, the fourth and the fifth, the sixth and the seventh.
    expect(of('2025-10-31').shape).to.deep.equal({ point: 0.4 });
    const { p25, p50, p75 } = quartilesOf(of('2025-11-30'));
    expect(p25).to.be.closeTo(0.275, 1e-12);
    expect(p50).to.equal(0.45);
    expect(p75).to.be.closeTo(0.625, 1e-12);
  });

  it('is as sure as its periods are: between the medians of the low and of the high ends of their intervals', () => {
    // Wilson’s of 2 and of 3 of 10, by R’s prop.test without correction: 0.0567–0.5098 and 0.1078–0.6032.
    const { low, high } = historyOf(winRate, table, { period: '2026-03' })!.ends!;
    expect(middleOf(low)).to.be.closeTo((0.0567 + 0.1078) / 2, 5e-5);
    expect(middleOf(high)).to.be.closeTo((0.5098 + 0.6032) / 2, 5e-5);
  });

  it('leaves out a period without an interval where others have one, and has no ends where none has', () => {
    const past = { unit: 'month', isSameSeason: false, readings: [readingOf(0.5)] };
    const shapeOf = (...measured: readonly Reading[]) => {
      const { shape, ends } = historyBenchmark({ id: 'win-rate', variant: 'closed' }, past, measured) ?? {};
      return [shape, ends];
    };
    const [a, b] = [readingOf(0.4, [0.3, 0.5]), readingOf(0.6, [0.5, 0.9])];
    expect(shapeOf(a, readingOf(0.9), b)).to.deep.equal([
      { point: 0.5 },
      { low: { point: 0.4 }, high: { point: 0.7 } },
    ]);
    expect(shapeOf(readingOf(0.9), a)).to.deep.equal([undefined, undefined]);
    expect(shapeOf(readingOf(0.25), readingOf(0.75))).to.deep.equal([{ point: 0.5 }, undefined]);
  });

  it('is the median alone of two or three', () => {
    expect(historyOf(winRate, table, { period: '2026-02' })!.shape).to.deep.equal({ point: 0.2 });
    expect(historyOf(winRate, table, { period: '2026-01' })!.shape).to.deep.equal({ point: 0.15000000000000002 });
  });

  it('is undefined of fewer than two, and for all', () => {
    expect(historyOf(winRate, table, { period: '2025-12' })).to.equal(undefined);
    expect(historyOf(winRate, table, { period: 'all' })).to.equal(undefined);
    expect(historyOf(winRate, table, {})).to.equal(undefined);
  });

  it('takes the first period where the records reach its first day', () => {
    const full = tableOf('deals', [{ status: 'won', closedAt: '2025-10-01' }, ...deals], { asOf: '2026-03-31' });
    // October with 6 of 11 makes a fourth.
    expect(historyOf(winRate, full, { period: '2026-02' })!.population).to.deep.equal({ segment: 'own last 4 months' });
  });

  it('takes no period that is not over', () => {
    // In mid-March the months before April are March, which is running, and February.
    const running = tableOf('deals', deals, { asOf: '2026-03-20' });
    const history = historyOf(winRate, running, { period: '2026-04' })!;
    expect(history.shape).to.deep.equal({ point: 0.25 });
    expect(history.fieldwork).to.deep.equal({ to: '2026-02-28' });
  });

  /** A rate that rises by the year, 0.1 in all of 2018 to 0.9 in 2026, and by half of that in every March. */
  const nineYears = Array.from({ length: 9 * 12 }, (_, m) => {
    const won = 1 + Math.floor(m / 12);
    const name = `${String(2018 + Math.floor(m / 12))}-${String((m % 12) + 1).padStart(2, '0')}`;
    return m % 12 === 2 ? month(name, won, 19 - won) : month(name, won, 9 - won + 1);
  });

  it('is of the same season where there are two years of it, up to five', () => {
    const years = tableOf('deals', nineYears.flat(), { asOf: '2026-12-31' });
    const of = (period: string) => {
      const { population, shape } = historyOf(winRate, years, { period })!;
      return [population?.segment, middleOf(shape)];
    };
    // The Marches of 2021 to 2025 are 4 to 8 of 19; the Januaries 4 to 8 of 10.
    expect(of('2026-03')).to.deep.equal(['same month of own last 5 years', 6 / 19]);
    expect(of('2026-01')).to.deep.equal(['same month of own last 5 years', 6 / 10]);
    expect(of('2026-Q2')).to.deep.equal(['same quarter of own last 5 years', 0.6]);
    expect(of('2020-Q2')).to.deep.equal(['same quarter of own last 2 years', 0.15000000000000002]);
  });

  it('is of the periods right before where there is one year of the season, and always of years and weeks', () => {
    const years = tableOf('deals', nineYears.flat(), { asOf: '2026-12-31' });
    const of = (period: string) => historyOf(winRate, years, { period })!.population?.segment;
    expect(of('2019-Q2')).to.equal('own last 4 quarters');
    expect(of('2019-06')).to.equal('own last 12 months');
    expect(of('2026')).to.equal('own last 3 years');
    expect(of('this-year')).to.equal('own last 3 years');
    expect(of('2026-02-01..2026-03-31')).to.equal('own last 4 periods');
  });

  it('begins fiscal years where told', () => {
    // The year to March 2026 is FY2026, of which the records hold what closed since the 9th of October alone.
    const years = tableOf('deals', [...month('2023-04', 1, 9), ...month('2024-04', 2, 8), ...deals], {
      asOf: '2026-03-31',
    });
    const { shape, population } = historyOf(winRate, years, { period: 'this-year', fiscalStart: 4 })!;
    expect([population?.segment, shape]).to.deep.equal(['own last 2 years', { point: 0.15000000000000002 }]);
  });

  it('counts of a fiscal pattern the periods of as many weeks alone', () => {
    // From February 2023 on months of 4, 5 and 4 weeks: of the twelve before the last one four had five weeks.
    const fiscalStart = '4-5-4 ending Saturday nearest end of January, named by start';
    const starts = ['2023-02-26', '2023-05-28', '2023-08-27', '2023-11-26'];
    const others = ['2023-01-29', '2023-04-02', '2023-04-30', '2023-07-02', '2023-07-30', '2023-10-01', '2023-10-29'];
    const on = (days: string[], won: number, lost: number) =>
      days.flatMap((day) => month('2023-01', won, lost).map((row) => ({ ...row, closedAt: day })));
    const years = tableOf('deals', [...on(starts, 3, 7), ...on(others, 9, 1)], { asOf: '2024-02-03' });
    const history = (period: string) => historyOf(winRate, years, { period, fiscalStart })!;
    expect(history('FY2023-P12')).to.deep.include({
      population: { segment: 'own last 4 months' },
      shape: { point: 0.3 },
    });
    expect(history('FY2023-P10').shape).to.deep.equal({ point: 0.9 });
    expect(history('FY2023-Q4')).to.equal(undefined);
  });

  it('keeps to the filter', () => {
    const other = month('2026-01', 10, 0, 'MG').concat(month('2026-02', 10, 0, 'MG'));
    const both = tableOf('deals', [...deals, ...other], { asOf: '2026-03-31' });
    expect(historyOf(winRate, both, { period: '2026-03', where: 'product=MG' })!.shape).to.deep.equal({ point: 1 });
    expect(historyOf(winRate, both, { period: '2026-03', where: 'product=GTX', by: 'product' })!.shape).to.deep.equal({
      point: 0.25,
    });
  });

  it('speaks of periods where one is several months', () => {
    // December and January 5 of 20; October and November begin before the records do.
    expect(historyOf(winRate, table, { period: '2026-02-01..2026-03-31' })).to.equal(undefined);
    const more = tableOf('deals', [...month('2025-08', 5, 5), ...month('2025-09', 5, 5), ...deals], {
      asOf: '2026-03-31',
    });
    // October and November 6 of 20.
    expect(historyOf(winRate, more, { period: '2026-02-01..2026-03-31' })).to.deep.include({
      population: { segment: 'own last 3 periods' },
      shape: { point: 0.3 },
    });
  });

  it('leaves out periods with too few records to be a rate, and those the source has not given in full', () => {
    // November had 3 of 3; the others are 0.2, 0.3 and 0.4 of 10.
    const thin = [...month('2025-11', 3, 0), ...deals.filter(({ closedAt }) => closedAt > '2025-12')];
    const of = tableOf('deals', thin, { asOf: '2026-03-31' });
    expect(historyOf(winRate, of, { period: '2026-03' })).to.deep.include({
      population: { segment: 'own last 3 months' },
      shape: { point: 0.3 },
    });
    const cut = readRecords({ records: deals, done: false }, { type: 'deals', asOf: '2026-03-31' }).table;
    expect(historyOf(winRate, cut, { period: '2026-03' })).to.equal(undefined);
  });

  it('looks back over windows of who was there', () => {
    const customers = tableOf(
      'customers',
      Array.from({ length: 10 }, (_, i) => ({
        id: String(i),
        startAt: '2025-01-01',
        endAt: i < 3 ? `2025-0${String(2 * i + 3)}-15` : null,
      })),
      { asOf: '2025-12-31' },
    );
    // Starters 10 in Q1 lose 1 in March, 9 in Q2 lose 1 in May, 8 in Q3 lose 1 in July: of Q4 the three before.
    const { shape, population } = historyOf(customerRetentionRate, customers, { period: '2025-Q4' })!;
    expect(population?.segment).to.equal('own last 2 quarters');
    expect((shape as { point: number }).point).to.be.closeTo((8 / 9 + 7 / 8) / 2, 1e-12);
  });
});

describe('comparedReading', () => {
  it('measures the like-for-like period before', () => {
    expect(comparedReading(winRate, table, { period: '2026-03' }, 'previous')).to.include({ value: 0.4, n: 10 });
    expect(comparedReading(winRate, table, { period: '2026-Q1' }, 'previous')!.period).to.include({
      from: '2025-10-01',
      to: '2026-01-01',
    });
  });

  it('is undefined for all, which has none before it', () => {
    expect(comparedReading(winRate, table, {}, 'previous')).to.equal(undefined);
    expect(comparedReading(winRate, table, {}, 'year-ago')).to.equal(undefined);
  });

  it('refuses a comparison that there is not, with those that there are', () => {
    const compare = 'last-year' as 'previous';
    expect(() => comparedReading(winRate, table, { period: '2026-03' }, compare)).to.throw(
      'compare="last-year" is none: write previous, year-ago or none',
    );
  });

  it('measures the same period a year before', () => {
    const years = tableOf('deals', [...month('2025-03', 7, 3), ...deals], { asOf: '2026-03-31' });
    const reading = comparedReading(winRate, years, { period: '2026-03' }, 'year-ago')!;
    expect(reading).to.include({ value: 0.7, n: 10 });
    expect(reading.period).to.include({ name: '2025-03' });
  });

  it('measures as many weeks a year before where the year has a 53rd', () => {
    const on = (day: string, won: number, lost: number) =>
      month('2023-01', won, lost).map((row) => ({ ...row, closedAt: day }));
    const records = [...on('2022-02-01', 1, 0), ...on('2023-02-04', 7, 3), ...on('2024-02-03', 5, 5)];
    const years = tableOf('deals', records, { asOf: '2024-02-03' });
    const query = { period: 'FY2023-P12', fiscalStart: '4-5-4 ending Saturday nearest end of January, named by start' };
    const { period, value } = comparedReading(winRate, years, query, 'year-ago')!;
    expect(value).to.equal(0.7);
    expect(period).to.include({ from: '2023-01-01', to: '2023-02-05' });
  });

  it('is undefined where the records begin well after the earlier period: a part is no match for a whole', () => {
    const years = tableOf('deals', [...month('2025-03', 7, 3), ...deals], { asOf: '2026-03-31' });
    expect(comparedReading(winRate, years, { period: '2026-Q1' }, 'year-ago')).to.equal(undefined);
  });
});
