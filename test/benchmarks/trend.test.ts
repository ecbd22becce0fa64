import { describe, it } from 'node:test';
import { expect } from 'chai';
import { realText, skipWithout } from '../real-data.js';
import { decided, leads, months, trend } from './trends.js';

const slotsIn = ({ trend: { slots } }: ReturnType<typeof trend>): number[] => [...Array(slots.length).keys()];
const values = (found: ReturnType<typeof trend>): (number | undefined)[] =>
  slotsIn(found).map((slot) => found.trend.series[0]!.at(slot)?.value);
const names = (found: ReturnType<typeof trend>): string[] =>
  slotsIn(found).map((slot) => found.trend.slots.at(slot).name);

describe('a trend', () => {
  it('has a place for every period from the first to the last, empty where nothing was decided', () => {
    const found = trend([...decided('2026-01-10', 3, 1), ...decided('2026-03-10', 1, 3)]);
    expect(names(found)).to.deep.equal(['2026-01', '2026-02', '2026-03']);
    expect(values(found)).to.deep.equal([0.75, undefined, 0.25]);
  });

  it('takes quarters and years by the fiscal year', () => {
    const records = [...decided('2025-04-01', 1, 1), ...decided('2025-12-31', 1, 0)];
    expect(names(trend(records, { grain: 'quarter', fiscalStart: 4 }))).to.deep.equal([
      'FY2026-Q1',
      'FY2026-Q2',
      'FY2026-Q3',
    ]);
    expect(names(trend(records, { grain: 'year', fiscalStart: 10 }))).to.deep.equal(['FY2025', 'FY2026']);
  });

  it('takes weeks and months by a fiscal pattern, each with its own days', () => {
    const fiscalStart = '4-5-4 ending Saturday nearest end of January, named by start';
    const records = [...decided('2023-12-30', 1, 1), ...decided('2024-02-03', 3, 1), ...decided('2024-02-04', 1, 0)];
    const found = trend(records, { fiscalStart });
    expect(slotsIn(found).map(found.trend.slots.at)).to.deep.equal([
      { name: 'FY2023-P11', from: '2023-11-26', to: '2023-12-31' },
      { name: 'FY2023-P12', from: '2023-12-31', to: '2024-02-04' },
      { name: 'FY2024-P01', from: '2024-02-04', to: '2024-03-03' },
    ]);
    expect(values(found)).to.deep.equal([0.5, 0.75, 1]);
    const weeks = names(trend(records, { grain: 'week', fiscalStart }));
    expect(weeks).to.deep.equal(
      ['W48', 'W49', 'W50', 'W51', 'W52', 'W53'].map((week) => `FY2023-${week}`).concat('FY2024-W01'),
    );
  });

  it('calls the last period unfinished while the records do not reach its end, and one that the window cuts', () => {
    const open = (...asked: Parameters<typeof trend>) => {
      const found = trend(...asked);
      return slotsIn(found).map(found.trend.slots.isUnfinished);
    };
    const records = [...decided('2026-01-01', 3, 1), ...decided('2026-02-27', 3, 1)];
    expect(open(records)).to.deep.equal([false, true]);
    expect(open([...records, ...decided('2026-02-28', 1, 0)])).to.deep.equal([false, false]);
    expect(open(records, { period: '2026-01-01..2026-02-27', asOf: '2026-03-31' })).to.deep.equal([false, true]);
  });

  it('ends with the last period that is known, however late the records are said to be', () => {
    const found = trend(decided('2026-01-10', 3, 1), { grain: 'day', asOf: '9999-12-31' });
    expect(names(found)).to.deep.equal(['2026-01-10']);
  });

  it('knows in which period a day lies, how far in, and which begins next', () => {
    const { slots } = trend([...decided('2026-01-10', 3, 1), ...decided('2026-03-10', 1, 3)]).trend;
    // The eighth day of February, which has 28: a quarter of it is over.
    expect(slots.place('2026-02-08')).to.equal(1.25);
    expect([slots.place('2025-12-31'), slots.place('2026-04-01')]).to.deep.equal([undefined, undefined]);
    expect([slots.from('2026-02-01'), slots.from('2026-02-02'), slots.from('2026-03-02')]).to.deep.equal([1, 2, 3]);
  });

  it('knows which cohorts are not mature, and rests its limits on those that are', () => {
    const lead = (day: string, status: string) => ({ id: `${day} ${status}`, createdAt: day, status });
    const months7 = months(7).flatMap((day, i) => [
      ...leads(day, 5 + (i % 2), 5 - (i % 2)),
      ...(i === 6 ? [lead('2024-07-02', 'open'), lead('2024-07-03', 'open')] : []),
    ]);
    const found = trend(months7, { metric: 'lead-conversion-rate', asOf: '2024-12-31' });
    expect([...found.trend.series[0]!.open]).to.deep.equal([0, 0, 0, 0, 0, 0, 2]);
    const { process } = found.trend;
    expect(typeof process === 'object' && process.baseline).to.equal(6);
    expect(typeof process === 'object' && process.signals.size).to.equal(0);
  });

  it('takes p′ for shares, XmR for all else', () => {
    const varying = months(7).flatMap((day, i) => decided(day, 5 + i, 4));
    const method = (...asked: Parameters<typeof trend>) => {
      const { process } = trend(...asked).trend;
      return typeof process === 'object' ? process.method : process;
    };
    expect(method(varying)).to.equal('laney');
    expect(method(varying, { limits: 'xmr' })).to.equal('xmr');
    expect(method(varying, { metric: 'average-deal-value', limits: 'laney' })).to.equal('xmr');
    expect(method(varying, { limits: 'none' })).to.equal(undefined);
  });

  it('uses p′ for a rate of n from 3 to 3,000, wide where n is small, and cut at 0 and 1', () => {
    const sizes = [3, 3000, 300, 30, 3000, 300, 40];
    const records = months(7).flatMap((day, i) => {
      const won = Math.round((sizes[i] ?? 0) * (i % 2 ? 0.6 : 0.4));
      return decided(day, won, (sizes[i] ?? 0) - won);
    });
    const { process } = trend(records, { asOf: '2024-07-31' }).trend;
    if (typeof process !== 'object') throw new Error('no limits');
    expect(process.method).to.equal('laney');
    const { low, high } = process.limits;
    expect([low[0], high[0]]).to.deep.equal([0, 1]);
    expect(high[1]! - low[1]!).to.be.below(1);
  });

  it('keeps the unfinished period out of the limits and the rules', () => {
    const calm = months(8).flatMap((day, i) => decided(day, 50 + (i % 2), 50 - (i % 2)));
    const found = trend([...calm, ...decided('2024-09-02', 0, 40)]);
    const { process } = found.trend;
    if (typeof process !== 'object') throw new Error('no limits');
    expect(found.trend.slots.isUnfinished(8)).to.equal(true);
    expect(process.baseline).to.equal(8);
    expect(process.signals.get(8)).to.equal(undefined);
    expect(process.limits.centre.at(-1)).to.be.closeTo(0.505, 1e-12);
  });

  it('says of a fall that lasts that it is a shift, since when it does, however far it went', () => {
    const values = [1030, 985, 1010, 1025, 970, 990, 1020, 1005, 975, 1015, 980, 1000, 1025, 985, 1010, 990];
    const after = [705, 690, 710, 700, 695, 715, 700, 685, 702];
    const sold = (day: string, amount: number): object[] => decided(day, 10, 0, { amount, currency: 'EUR' });
    const records = months(25).flatMap((day, i) => sold(day, [...values, ...after][i]!));
    const { process } = trend(records, { metric: 'average-deal-value', asOf: '2026-01-31' }).trend;
    if (typeof process !== 'object') throw new Error('no limits');
    // May 2025 is the seventeenth month.
    expect(process.latest).to.deep.equal({ rule: 'run', up: false, since: 16 });
    expect([...process.signals.keys()]).to.deep.equal([16]);
    expect(process.limits.low[24]).to.be.below(702);
    expect(process.limits.high[24]).to.be.above(702);
  });

  it('judges no period of fewer than five, and rests no limits on it', () => {
    const days = Array.from({ length: 30 }, (_, i) => new Date(Date.UTC(2025, 10, 26 + i)).toISOString().slice(0, 10));
    const { process } = trend(
      days.flatMap((day, i) => (i === 29 ? decided(day, 0, 1) : decided(day, 3, 3))),
      { grain: 'day', asOf: '2025-12-25' },
    ).trend;
    if (typeof process !== 'object') throw new Error('no limits');
    expect(process.limits.centre[29]).to.equal(0.5);
    expect(process.signals.size).to.equal(0);
    expect(process.latest).to.equal(undefined);
    const pairs = days.flatMap((day) => decided(day, 1, 1));
    expect(trend(pairs, { grain: 'day', asOf: '2025-12-25' }).trend.process).to.equal('too-few');
  });

  it('says that five periods are too little', () => {
    expect(
      trend(
        months(5).flatMap((day) => decided(day, 5, 5)),
        { asOf: '2024-05-31' },
      ).trend.process,
    ).to.equal('too-few');
  });

  it('names the last signal until eight complete periods have passed', () => {
    const calm = (i: number, day: string) => decided(day, 50 + (i % 2) * 4, 50 - (i % 2) * 4);
    const latest = (after: number) => {
      const days = months(13 + after);
      const records = days.flatMap((day, i) => (i === 12 ? decided(day, 95, 5) : calm(i, day)));
      const { process } = trend(records, { limits: 'xmr', asOf: '2026-12-31' }).trend;
      return typeof process === 'object' ? process.latest : undefined;
    };
    expect(latest(0)).to.deep.equal({ rule: 'outside', up: true, since: 12 });
    expect(latest(7)?.since).to.equal(12);
    expect(latest(8)).to.equal(undefined);
  });

  it('has a line for each segment, the eight largest, and no limits', () => {
    const records = Array.from({ length: 10 }, (_, i) => decided('2026-01-10', i + 1, 1, { owner: `R${i}` })).flat();
    const { series, segments, process } = trend(records, { by: 'owner' }).trend;
    expect(trend(records, { by: 'owner', limits: 'xmr' }).trend.process).to.equal('several-lines');
    expect(series.map(({ name }) => name)).to.deep.equal(['R9', 'R8', 'R7', 'R6', 'R5', 'R4', 'R3', 'R2']);
    expect([segments, process]).to.deep.equal([10, undefined]);
  });
});

const pipeline = 'maven-crm-sales/sales_pipeline.csv';
const reference = 'reference/maven_pipeline_duckdb.json';

describe('the trend of the maven deals', () => {
  it('agrees with DuckDB by month and quarter', { skip: skipWithout(pipeline) || skipWithout(reference) }, () => {
    const { results } = JSON.parse(realText(reference)!) as {
      results: Record<string, { rows: readonly Record<string, number | string>[] }>;
    };
    const fields = 'status=deal_stage, createdAt=engage_date, closedAt=close_date, amount=close_value';
    for (const [grain, query, key] of [
      ['month', 'by_close_month', 'm'],
      ['quarter', 'by_close_quarter', 'qtr'],
    ] as const) {
      const rows = results[query]!.rows;
      const found = trend(realText(pipeline), { fields, grain });
      expect(names(found)).to.deep.equal(rows.map((row) => row[key]));
      const points = slotsIn(found).map(found.trend.series[0]!.at);
      expect(points.map((point) => point?.parts['won'])).to.deep.equal(rows.map(({ won }) => won));
      points.forEach((point, i) => expect(point?.value).to.be.closeTo(rows[i]!['win_rate'] as number, 1e-12));
    }
  });

  it('is routine by month on provisional p′ limits around the share of all', { skip: skipWithout(pipeline) }, () => {
    const fields = 'status=deal_stage, createdAt=engage_date, closedAt=close_date, amount=close_value';
    const { process } = trend(realText(pipeline), { fields }).trend;
    if (typeof process !== 'object') throw new Error('no limits');
    expect([process.method, process.baseline, process.provisional]).to.deep.equal(['laney', 10, true]);
    expect(process.limits.centre[0]).to.be.closeTo(4238 / 6711, 1e-12);
    expect(process.latest).to.equal(undefined);
  });
});
