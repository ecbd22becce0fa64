import { describe, it } from 'node:test';
import { expect } from 'chai';
import { measureTable } from '../../src/metrics/measure-table.js';
import type { Query } from '../../src/metrics/query.js';
import { winRate } from '../../src/metrics/sales/win-rate.js';
import { seriesOf } from '../../src/metrics/series.js';
import { tableOf } from '../tables.js';
import type { Row } from './laws.js';

const deal = (closedAt: string, status = 'won'): Row => ({ status, closedAt });

function series(rows: readonly Row[], query: Query, asOf?: string) {
  const table = tableOf('deals', rows, asOf === undefined ? {} : { asOf });
  return seriesOf(winRate, table, query, measureTable(winRate, table, query));
}

const shown = (of: ReturnType<typeof series>): unknown =>
  of?.points.map(({ period, measured }) => [period.name, measured?.value]);

const year = Array.from({ length: 14 }, (_, i) =>
  deal(`${String(2025 + Math.floor(i / 12))}-${String((i % 12) + 1).padStart(2, '0')}-03`),
);

describe('a series', () => {
  it('is of the twelve months that lead up to the end of a month, quarter or year', () => {
    for (const period of ['2026-02', '2026-Q1', '2026', 'year-to-date']) {
      const { grain, points } = series(year, { period }, '2026-02-28')!;
      expect([grain, points.length], period).to.deep.equal(['month', 12]);
      expect([points[0]!.period.name, points.at(-1)!.period.name], period).to.deep.equal(['2025-03', '2026-02']);
    }
  });

  it('is of weeks for a week or some weeks of days, and of days for a few', () => {
    const grainFor = (period: string) => series(year, { period }, '2026-02-28')?.grain;
    expect(['2026-W08', 'last-90-days', 'last-14-days', 'all'].map(grainFor)).to.deep.equal([
      'week',
      'week',
      'day',
      'month',
    ]);
  });

  it('is of fiscal weeks and months where years are cut so', () => {
    // NRF: the 53rd week of 2023 began on 28 January 2024, month 11 on 26 November and month 12 on 31 December 2023.
    const fiscalStart = '4-5-4 ending Saturday nearest end of January, named by start';
    const rows = [deal('2023-12-30'), deal('2024-02-03', 'lost')];
    const of = (period: string) => series(rows, { period, fiscalStart }, '2024-02-03');
    expect(shown(of('FY2023-Q4'))).to.deep.equal([
      ['FY2023-P11', 1],
      ['FY2023-P12', 0],
    ]);
    expect(of('FY2023-Q4')!.points.map(({ period }) => [period.from, period.to, period.complete])).to.deep.equal([
      ['2023-11-26', '2023-12-31', true],
      ['2023-12-31', '2024-02-04', true],
    ]);
    expect(of('FY2023-W53')!.points.map(({ period }) => period.name)).to.deep.equal(
      [48, 49, 50, 51, 52, 53].map((week) => `FY2023-W${week}`),
    );
  });

  it('is of the size that its days ask for: days to 21, weeks to 120, months to 1,200, then quarters', () => {
    const sizeOf = (period: string, rows = year) => series(rows, { period }, '2026-02-28')!.grain;
    expect(['2026-01-02..2026-01-22', '2026-01-02..2026-01-23'].map((period) => sizeOf(period))).to.deep.equal([
      'day',
      'week',
    ]);
    expect(['last-120-days', 'last-121-days'].map((period) => sizeOf(period))).to.deep.equal(['week', 'month']);
    expect(['last-1200-days', 'last-1201-days'].map((period) => sizeOf(period))).to.deep.equal(['month', 'quarter']);
    expect(sizeOf('all', [deal('2026-02-01')])).to.equal('week');
    expect(sizeOf('last-2-weeks')).to.equal('week');
  });

  it('keeps the place of a month without records, and begins with the first that has some', () => {
    const rows = [deal('2026-01-10'), deal('2026-03-10'), deal('2026-03-11', 'lost')];
    expect(shown(series(rows, { period: '2026-Q1' }, '2026-03-31'))).to.deep.equal([
      ['2026-01', 1],
      ['2026-02', undefined],
      ['2026-03', 0.5],
    ]);
  });

  it('ends with the month that the records end in, which is not complete', () => {
    const rows = [deal('2026-01-10'), deal('2026-02-10')];
    const { points } = series(rows, { period: '2026-Q1' }, '2026-02-15')!;
    expect(points.map(({ period }) => [period.name, period.complete])).to.deep.equal([
      ['2026-01', true],
      ['2026-02', false],
    ]);
  });

  it('ends with the month of the last day of the records, which is complete with its last day', () => {
    const last = (asOf: string) => series([deal('2026-01-10')], { period: '2026' }, asOf)!.points.at(-1)!.period;
    expect(last('2026-01-31')).to.include({ name: '2026-01', complete: true });
    expect(last('2026-01-30')).to.include({ name: '2026-01', complete: false });
    expect(last('2026-02-01')).to.include({ name: '2026-02', complete: false });
  });

  it('has no points where nothing was found', () => {
    expect(series(year, { period: '2026-01', where: 'status=lost' }, '2026-02-28')!.points).to.deep.equal([]);
  });

  it('is not there where nothing is dated', () => {
    expect(series([{ status: 'won' }], {})).to.equal(undefined);
  });
});
