import { describe, it } from 'node:test';
import { expect } from 'chai';
import { BenchmarkError } from '../../src/benchmarks/benchmark-error.js';
import { judgeAll } from '../../src/benchmarks/judge-all.js';
import { winRate } from '../../src/metrics/sales/win-rate.js';
import { tableOf } from '../tables.js';
import { benchmarkOf } from './readings.js';

const month = (name: string, won: number, lost: number) =>
  Array.from({ length: won + lost }, (_, i) => ({ status: i < won ? 'won' : 'lost', closedAt: `${name}-01` }));
const table = tableOf(
  'deals',
  [...month('2026-01', 10, 30), ...month('2026-02', 10, 30), ...month('2026-03', 30, 10)],
  {
    asOf: '2026-03-31',
  },
);

describe('judgeAll', () => {
  it('holds a reading against what it is told to, in that order, the target last', () => {
    const study = benchmarkOf({ low: 0.7, high: 0.8 }, { id: 'study' });
    const { reading, judgements, change } = judgeAll(
      winRate,
      table,
      { period: '2026-03' },
      { benchmarks: [study, 'history'], target: 0.5, compare: 'previous' },
    );
    expect(reading.value).to.equal(0.75);
    // Wilson of 30 of 40 is 0.598 to 0.858: across the study’s ends, above a half and above the quarter of the months before.
    expect(judgements.map(({ benchmark, verdict }) => [benchmark.id, verdict])).to.deep.equal([
      ['study', 'cannot-tell'],
      ['history', 'better'],
      ['target', 'better'],
    ]);
    expect(judgements[2]!.benchmark).to.include({ kind: 'target', metric: 'win-rate' });
    expect(change).to.deep.include({ difference: 0.5, verdict: 'better' });
    expect(change!.previous.period).to.include({ name: '2026-02' });
  });

  it('leaves out a history that there is none of, and the period before where not asked for', () => {
    const judged = judgeAll(
      winRate,
      table,
      { period: '2026-02' },
      { benchmarks: ['history'], target: undefined, compare: undefined },
    );
    expect(judged.judgements).to.deep.equal([]);
    expect(judged.change).to.equal(undefined);
  });

  it('compares with the year before where told to', () => {
    const years = tableOf('deals', [...month('2025-03', 10, 30), ...month('2026-03', 30, 10)], { asOf: '2026-03-31' });
    const against = { benchmarks: [], target: undefined, compare: 'year-ago' } as const;
    const { change } = judgeAll(winRate, years, { period: '2026-03' }, against);
    expect(change).to.deep.include({ difference: 0.5, verdict: 'better' });
    expect(change!.previous.period).to.include({ name: '2025-03' });
  });

  it('refuses a target and benchmarks that the metric cannot reach, whatever the reading', () => {
    const ask = { benchmarks: [], target: undefined, compare: undefined } as const;
    expect(() => judgeAll(winRate, table, { period: '2019' }, { ...ask, target: 1.2 })).to.throw(
      BenchmarkError,
      'The benchmark "target" gives 1.2, and Win rate goes from 0 to 1.',
    );
    const study = benchmarkOf({ point: 47 }, { id: 'study' });
    expect(() => judgeAll(winRate, table, { period: '2026-03' }, { ...ask, benchmarks: [study] })).to.throw(
      BenchmarkError,
      'The benchmark "study" gives 47, and Win rate goes from 0 to 1. Write 0.47 for 47%.',
    );
  });
});
