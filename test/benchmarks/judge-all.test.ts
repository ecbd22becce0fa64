import { describe, it } from 'node:test';
import { expect } from 'chai';
import { judgeAll } from '../../src/benchmarks/judge-all.js';
import { leadConversionRate } from '../../src/metrics/sales/lead-conversion-rate.js';
import { winRate } from '../../src/metrics/sales/win-rate.js';
import { tableOf } from '../tables.js';
import { benchmarkOf } from './readings.js';

const half = { point: 0.5 };
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

  it('goes on without a target or benchmark that the metric cannot reach, whatever the reading, and says why', () => {
    const ask = { benchmarks: [], target: undefined, compare: undefined } as const;
    const empty = judgeAll(winRate, table, { period: '2019' }, { ...ask, target: 120 });
    expect(empty.refused).to.deep.equal(['The benchmark "target" gives 120, and Win rate goes from 0 to 1.']);
    const study = benchmarkOf({ point: 47 }, { id: 'study' });
    const judged = judgeAll(
      winRate,
      table,
      { period: '2026-03' },
      { ...ask, benchmarks: [study, benchmarkOf(half)], refused: ['No such file.'] },
    );
    expect(judged.judgements.map(({ verdict }) => verdict)).to.deep.equal(['better']);
    expect(judged.refused).to.deep.equal([
      'No such file.',
      'The benchmark "study" gives 47, and Win rate goes from 0 to 1. Write 0.47 for 47%.',
    ]);
    expect(judgeAll(winRate, table, { period: '2026-03' }, ask)).not.to.have.property('refused');
  });
});

describe('a cohort of which some are still open', () => {
  const leads = (month: string, converted: number, lost: number, open: number) =>
    Object.entries({ converted, lost, open }).flatMap(([status, count]) =>
      Array.from({ length: count }, () => ({ status, createdAt: `${month}-01` })),
    );
  /** One in five converts; of those of July most have yet to. */
  const cohorts = [
    ...['2025-07', '2025-10', '2026-01', '2026-04'].flatMap((month) => leads(month, 20, 80, 0)),
    ...leads('2026-07', 6, 24, 70),
  ];
  const ask = (rows: readonly object[], period: string) =>
    judgeAll(
      leadConversionRate,
      tableOf('leads', rows, { asOf: '2026-12-31' }),
      { period },
      { benchmarks: ['history'], target: 0.2, compare: 'previous' },
    );

  it('is judged by nothing, and shows no change, however far below its past it reads', () => {
    const { reading, judgements, change } = ask(cohorts, '2026-Q3');
    expect(reading).to.include({ value: 0.06, n: 100 });
    expect(reading.warnings).to.deep.equal(['immature']);
    expect(judgements.map(({ verdict, because }) => [verdict, because])).to.deep.equal([
      ['cannot-tell', 'immature'],
      ['cannot-tell', 'immature'],
    ]);
    expect(change!.verdict).to.equal('cannot-tell');
  });

  it('is judged once all are decided', () => {
    const { judgements, change } = ask([...cohorts.slice(0, 400), ...leads('2026-07', 6, 94, 0)], '2026-Q3');
    expect(judgements.map(({ verdict }) => verdict)).to.deep.equal(['worse', 'worse']);
    expect(change!.verdict).to.equal('worse');
  });

  it('is no part of a history, and nothing that a later one has changed from', () => {
    const { judgements, change } = ask([...cohorts, ...leads('2026-10', 20, 80, 0)], '2026-Q4');
    expect(judgements[0]!.benchmark.shape).to.deep.equal({ point: 0.2 });
    expect(judgements[0]!.benchmark.population).to.deep.equal({ segment: 'own last 3 quarters' });
    expect(change!.verdict).to.equal('cannot-tell');
  });
});
