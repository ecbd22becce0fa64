import { describe, it } from 'node:test';
import { expect } from 'chai';
import { comparedReading, historyOf } from '../../src/benchmarks/history.js';
import { slotsOf } from '../../src/benchmarks/period-slots.js';
import { lastValued, trendOf } from '../../src/benchmarks/trend.js';
import { winRate } from '../../src/metrics/sales/win-rate.js';
import { wilson } from '../../src/statistics/wilson.js';
import { tableOf } from '../tables.js';
import { readingOf } from './readings.js';
import { decided, months, trend } from './trends.js';

const places = (length: number): number[] => [...Array(length).keys()];

describe('the periods of a trend', () => {
  const named = (...names: readonly (string | null)[]) =>
    readingOf(undefined, undefined, {
      asOf: '2026-12-31',
      period: { name: 'all', from: '2026-01-05', to: '2027-01-01', complete: true },
      groups: names.map((month) => ({ ...readingOf(0.5), key: { month } })),
    });
  const slots = (...names: readonly (string | null)[]) => slotsOf(named(...names), { grain: 'month' });

  it('run from the first to the last that there is, in whatever order they come, those without a date left out', () => {
    for (const names of [
      ['2026-01', '2026-03', '2026-02'],
      ['2026-03', null, '2026-01'],
    ]) {
      const { length, at } = slots(...names);
      expect(places(length).map((slot) => at(slot).name)).to.deep.equal(['2026-01', '2026-02', '2026-03']);
    }
    expect(slots('2026-03').length).to.equal(1);
    expect([slots(null).length, slots().length]).to.deep.equal([0, 0]);
  });

  it('end where the next one begins', () => {
    const { at } = slots('2026-01', '2026-02');
    expect(at(0)).to.deep.equal({ name: '2026-01', from: '2026-01-01', to: '2026-02-01' });
    expect(at(1)).to.deep.equal({ name: '2026-02', from: '2026-02-01', to: '2026-03-01' });
  });

  it('hold their first day and their last', () => {
    const { place } = slots('2026-01', '2026-02');
    expect(['2026-01-01', '2026-02-01'].map(place)).to.deep.equal([0, 1]);
    expect(place('2026-02-28')).to.equal(1 + 27 / 28);
    expect(['2025-12-31', '2026-03-01', 'soon'].map(place)).to.deep.equal([undefined, undefined, undefined]);
  });

  it('are unfinished where the window cuts them, and not where it ends with them', () => {
    const cut = (from: string, to: string) => {
      const reading = { ...named('2026-01', '2026-02'), period: { name: 'asked', from, to, complete: true } };
      return [0, 1].map(slotsOf(reading, { grain: 'month' }).isUnfinished);
    };
    expect(cut('2026-01-01', '2026-03-01')).to.deep.equal([false, false]);
    expect(cut('2026-01-02', '2026-03-01')).to.deep.equal([true, false]);
    expect(cut('2026-01-01', '2026-02-28')).to.deep.equal([false, true]);
    expect([0, 1].map(slots('2026-01', '2026-02').isUnfinished)).to.deep.equal([false, false]);
  });

  it('are all over where the reading has no period and no end', () => {
    const reading = { ...named('2026-01'), period: undefined, asOf: undefined };
    expect(slotsOf(reading, { grain: 'month' }).isUnfinished(0)).to.equal(false);
  });
});

describe('a line', () => {
  it('reaches as far as the intervals of its values, but for those of too few and of what is not over', () => {
    // 5 of 10 in January; 2 of 2 in February are too few, and March is not over: of them the values alone.
    const records = [...decided('2026-01-10', 5, 5), ...decided('2026-02-10', 2, 0), ...decided('2026-03-10', 9, 3)];
    const [line] = trend(records, { asOf: '2026-03-15' }).trend.series;
    const [low] = wilson(5, 10, 0.95)!;
    expect(line!.range).to.deep.equal([0.5, 1]);
    expect(line!.reach).to.deep.equal([low, 1]);
    const [both] = trend([...decided('2026-01-10', 5, 5), ...decided('2026-02-10', 8, 2)], {
      asOf: '2026-02-28',
    }).trend.series;
    expect(both!.reach).to.deep.equal([low, wilson(8, 10, 0.95)![1]]);
  });

  it('knows its last value, and that there is none', () => {
    const reading = (...values: readonly (number | undefined)[]) =>
      readingOf(undefined, undefined, {
        groups: values.map((value, i) => ({ ...readingOf(value), key: { month: `2026-0${String(i + 1)}` } })),
      });
    const last = (...values: readonly (number | undefined)[]) =>
      lastValued(trendOf(reading(...values), { grain: 'month' }, 'none').series[0]!);
    expect(last(0.5, 0.4, undefined)).to.equal(1);
    expect(last(undefined)).to.equal(-1);
  });

  it('knows nothing of a period without records, or of none at all', () => {
    const [line] = trend([...decided('2026-01-10', 5, 5), ...decided('2026-03-10', 8, 2)]).trend.series;
    expect([line!.at(1), line!.at(7)]).to.deep.equal([undefined, undefined]);
    expect(line!.at(2)!.n).to.equal(10);
  });

  it('leaves records without a date out', () => {
    const undated = { id: 'x', status: 'won', closedAt: null };
    const { series, slots } = trend([...decided('2026-01-10', 5, 5), undated]).trend;
    expect([series.length, slots.length, series[0]!.n[0]]).to.deep.equal([1, 1, 10]);
  });

  it('is named by all that tells it apart, a blank by a dash', () => {
    const records = [
      ...decided('2026-01-10', 5, 5, { owner: 'Ada', region: 'North' }),
      ...decided('2026-01-10', 3, 3, { owner: 'Eve', region: null }),
    ];
    expect(trend(records, { by: 'owner, region' }).trend.series.map(({ name }) => name)).to.deep.equal([
      'Ada · North',
      'Eve · –',
    ]);
  });

  it('has no limits beside others, and says so where either kind was asked for', () => {
    const records = decided('2026-01-10', 5, 5, { owner: 'Ada' });
    const process = (limits: 'none' | 'auto' | 'xmr' | 'laney') =>
      trend(records, { by: 'owner', limits }).trend.process;
    expect([process('xmr'), process('laney')]).to.deep.equal(['several-lines', 'several-lines']);
    expect([process('auto'), process('none')]).to.deep.equal([undefined, undefined]);
  });
});

describe('limits', () => {
  it('are provisional below twelve periods', () => {
    const isProvisional = (count: number) => {
      const records = months(count).flatMap((day, i) => decided(day, 50 + (i % 2) * 4, 50 - (i % 2) * 4));
      const { process } = trend(records, { asOf: '2026-12-31' }).trend;
      return typeof process === 'object' && process.provisional;
    };
    expect([isProvisional(11), isProvisional(12)]).to.deep.equal([true, false]);
  });

  it('begin anew where a shift is confirmed, which is told until they are firm', () => {
    const before = [1030, 985, 1010, 1025, 970, 990, 1020, 1005, 975, 1015, 980, 1000, 1025, 985, 1010, 990];
    const after = [705, 690, 710, 700, 695, 715, 700, 685, 702, 698, 704, 696];
    const over = (count: number) => {
      const amounts = [...before, ...after.slice(0, count)];
      const records = months(amounts.length).flatMap((day, i) => decided(day, 10, 0, { amount: amounts[i] }));
      const { process } = trend(records, { metric: 'average-deal-value', asOf: '2026-12-31' }).trend;
      if (typeof process !== 'object') throw new Error('no limits');
      return process;
    };
    const { limits, latest, provisional } = over(9);
    // The mean of the sixteen is 1000.9375, of the nine after them 700.2…
    expect([limits.phase[15], limits.phase[16]]).to.deep.equal([0, 1]);
    expect(limits.centre[15]).to.be.closeTo(1000.9375, 1e-9);
    expect(limits.centre[16]).to.be.closeTo(6302 / 9, 1e-9);
    expect([latest?.since, provisional]).to.deep.equal([16, true]);
    const firm = over(12);
    expect([firm.latest, firm.provisional, firm.baseline]).to.deep.equal([undefined, false, 12]);
  });

  it('are of shares only where each period is one', () => {
    // Where every deal has the same amount there is no interval; p′ needs shares, asked for or not.
    const records = months(7).flatMap((day, i) => decided(day, 5 + i, 4));
    const { process } = trend(records, { metric: 'win-rate', variant: 'value', asOf: '2024-12-31' }).trend;
    expect(typeof process === 'object' && process.method).to.equal('xmr');
  });
});

describe('the period before', () => {
  /** Ten deals a day in the second ten days of January, and from a first day on in those before. */
  const table = (from: string) =>
    tableOf(
      'deals',
      [from, '2026-01-10', '2026-01-15', '2026-01-20'].flatMap((day) => decided(day, 5, 5)),
      {
        asOf: '2026-01-31',
      },
    );
  const compared = (from: string) =>
    comparedReading(winRate, table(from), { period: ' 2026-01-11..2026-01-20 ' }, 'previous');

  it('is compared with where the records cover nine tenths of it or more', () => {
    expect(compared('2026-01-01')!.n).to.equal(20);
    expect(compared('2026-01-02')!.n).to.equal(20);
    expect(compared('2026-01-03')).to.equal(undefined);
  });

  it('is none of a question about nothing in particular', () => {
    for (const period of [' ', 'all']) {
      expect(comparedReading(winRate, table('2026-01-01'), { period }, 'previous')).to.equal(undefined);
      expect(historyOf(winRate, table('2026-01-01'), { period })).to.equal(undefined);
    }
  });

  it('is none where nothing says when it happened', () => {
    const undated = tableOf('deals', [{ status: 'won', closedAt: null }]);
    expect(comparedReading(winRate, undated, { period: '2026-01' }, 'previous')).to.equal(undefined);
  });
});
