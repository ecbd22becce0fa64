import { describe, it } from 'node:test';
import { expect } from 'chai';
import { funnelOf } from '../../src/benchmarks/funnel.js';
import type { Benchmark } from '../../src/benchmarks/benchmark.js';
import { judgeAll } from '../../src/benchmarks/judge-all.js';
import { namedBenchmarks } from '../../src/benchmarks/named-benchmarks.js';
import { biggestLeak, type Leak, type LeakFinding } from '../../src/benchmarks/leak.js';
import type { Query } from '../../src/metrics/query.js';
import { stageConversionCohort, stageConversionRate } from '../../src/metrics/sales/stage-conversion-rate.js';
import { tableOf } from '../tables.js';

type Rows = readonly object[];
const many = (n: number, stage: string, status = 'lost', more: object = {}): Rows =>
  Array.from({ length: n }, () => ({ stage, status, createdAt: '2026-05-01', ...more }));

const judgedOf = (rows: Rows, benchmark = '', query: Query = {}) =>
  judgeAll(
    stageConversionRate,
    tableOf('deals', rows),
    { stages: 'A, B, C', ...query },
    { ...namedBenchmarks(benchmark, stageConversionRate), target: undefined, compare: undefined },
  );

function findingOf(rows: Rows, benchmark?: string, query?: Query): LeakFinding {
  const judged = judgedOf(rows, benchmark, query);
  return biggestLeak(judged.reading, funnelOf(judged));
}

function leakOf(rows: Rows, benchmark?: string, query?: Query): Leak | undefined {
  const finding = findingOf(rows, benchmark, query);
  return finding.found === 'leak' ? finding.leak : undefined;
}

describe('the biggest leak', () => {
  // A to B 100 of 200, 43–57 %; B to C 90 of 100, 83–94 %.
  const clear = [...many(100, 'A'), ...many(10, 'B'), ...many(90, 'C', 'won')];

  it('is the lowest step where its interval lies wholly below the others', () => {
    expect(leakOf(clear)).to.deep.equal({ stage: 1, under: undefined });
  });

  it('is none where intervals overlap', () => {
    // 100 of 200 and 45 of 100: 43–57 % and 36–55 %.
    expect(findingOf([...many(100, 'A'), ...many(55, 'B'), ...many(45, 'C', 'won')])).to.deep.equal({ found: 'none' });
  });

  it('is the step furthest under its benchmark, by the interval and not by the figure', () => {
    // Against 40 and 99 %: only the second lies below its own, though it is the higher one.
    expect(leakOf(clear, '40%, 99%')?.stage).to.equal(2);
    expect(leakOf(clear, '40%, 99%')?.under).to.be.closeTo(0.09, 1e-9);
    expect(leakOf(clear, '52%, 91%')).to.equal(undefined);
    expect(leakOf(clear, '99%')?.stage).to.equal(1);
  });

  it('is none where deals that are still open could make up for it', () => {
    expect(leakOf([...many(100, 'A', 'open'), ...many(10, 'B'), ...many(90, 'C', 'won')])).to.equal(undefined);
  });

  it('cannot be told where lost deals do not say at which stage, unless there is but one step', () => {
    expect(findingOf([...clear, ...many(1, 'Closed Lost')])).to.deep.equal({ found: 'untold' });
    const rows = [...many(90, 'A'), ...many(9, 'Closed Lost'), ...many(1, 'B', 'won')];
    expect(leakOf(rows, '50%', { stages: 'A, B' })?.stage).to.equal(1);
  });

  it('cannot be told where what is still open hides it, and says where that waits', () => {
    // 6 of 96 went on, 1.9 to 12.9 %, and 81 of 96 if all that are open did: 50 % lies between.
    const rows = [...many(104, 'A'), ...many(15, 'B'), ...many(75, 'B', 'open'), ...many(6, 'C', 'won')];
    const finding = findingOf(rows, '40%, 50%');
    expect(finding.found === 'waiting' && [finding.step.from, finding.step.open]).to.deep.equal(['B', 75]);
    // 15 of 96 at best lie below 50 %.
    const decided = [...many(104, 'A'), ...many(81, 'B'), ...many(9, 'B', 'open'), ...many(6, 'C', 'won')];
    expect(leakOf(decided, '40%, 50%')?.stage).to.equal(2);
  });

  it('cannot be told yet where a step rests on fewer than five, or nobody came to it', () => {
    expect(findingOf([...many(1, 'A'), ...many(2, 'B'), ...many(1, 'C', 'won')])).to.deep.equal({ found: 'too-few' });
    expect(findingOf(many(100, 'A'))).to.deep.equal({ found: 'too-few' });
  });

  it('is one of segments where all of them agree', () => {
    const other = [...many(10, 'A'), ...many(100, 'B'), ...many(90, 'C', 'won')];
    const both = (second: Rows): Rows => [
      ...clear.map((row) => ({ ...row, ownerId: 'Ada' })),
      ...second.map((row) => ({ ...row, ownerId: 'Eve' })),
    ];
    expect(leakOf(both(clear), '', { by: 'ownerId' })?.stage).to.equal(1);
    expect(leakOf(both(other), '', { by: 'ownerId' })).to.equal(undefined);
  });
});

describe('benchmarks of steps', () => {
  it('go to the steps in their order, each with its verdict', () => {
    const rows = [...many(100, 'A'), ...many(10, 'B'), ...many(90, 'C', 'won')];
    const { judgements } = judgedOf(rows, '40%, 99%');
    expect(judgements.map(({ benchmark, verdict }) => [benchmark.member, verdict])).to.deep.equal([
      [{ from: 'A', to: 'B' }, 'better'],
      [{ from: 'B', to: 'C' }, 'worse'],
    ]);
  });

  it('of a source are those of the step that they name, and one that names none of several is told', () => {
    const rows = [...many(100, 'A'), ...many(10, 'B'), ...many(90, 'C', 'won')];
    const study = (member?: Readonly<Record<string, string>>): Benchmark => ({
      id: 'study',
      metric: 'stage-conversion-rate',
      kind: 'industry',
      shape: { point: 0.4 },
      source: { name: 'made up' },
      ...(member && { member }),
    });
    const held = (stages: string, one: Benchmark) =>
      judgeAll(
        stageConversionRate,
        tableOf('deals', rows),
        { stages },
        { benchmarks: [one], target: undefined, compare: undefined },
      );
    const told = held('A, B, C', study());
    expect([told.judgements, told.refused]).to.deep.equal([
      [],
      ['"study" is not used: it does not say which step it is for, in "member".'],
    ]);
    const member = { from: 'B', to: 'C' };
    expect(held('A, B, C', study(member)).judgements.map(({ benchmark }) => benchmark.member)).to.deep.equal([member]);
    expect(held('A, C', study()).judgements.map(({ benchmark }) => benchmark.member)).to.deep.equal([
      { from: 'A', to: 'C' },
    ]);
  });

  it('are the own history of each step: the median of the months before', () => {
    // Of five deals a month, B is reached by 1 in January, 2 in February, 3 in March.
    const rows = [1, 2, 3, 4].flatMap((month) =>
      [1, 2, 3, 4, 5].flatMap((deal) => {
        const dealId = `${String(month)}-${String(deal)}`;
        const entered = {
          dealId,
          stage: 'A',
          enteredAt: `2026-0${String(month)}-01`,
          exitedAt: `2026-0${String(month)}-02`,
        };
        return deal <= month ? [entered, { ...entered, stage: 'B', enteredAt: entered.exitedAt }] : [entered];
      }),
    );
    const { judgements } = judgeAll(
      stageConversionCohort,
      tableOf('stageEvents', rows, { asOf: '2026-04-30' }),
      { stages: 'A, B', period: '2026-04' },
      { benchmarks: ['history'], target: undefined, compare: undefined },
    );
    expect(
      judgements.map(({ benchmark: { shape, member, population } }) => [shape, member, population?.segment]),
    ).to.deep.equal([[{ point: 0.4 }, { from: 'A', to: 'B' }, 'own last 3 months']]);
  });
});
