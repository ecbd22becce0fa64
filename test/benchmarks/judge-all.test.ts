import { describe, it } from 'node:test';
import { expect } from 'chai';
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
      { benchmarks: [study, 'history'], target: 0.5, previous: true },
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
      { benchmarks: ['history'], target: undefined, previous: false },
    );
    expect(judged.judgements).to.deep.equal([]);
    expect(judged.change).to.equal(undefined);
  });
});
