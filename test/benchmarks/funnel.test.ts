import { describe, it } from 'node:test';
import { expect } from 'chai';
import { funnelOf } from '../../src/benchmarks/funnel.js';
import { judgeAll } from '../../src/benchmarks/judge-all.js';
import { namedBenchmarks } from '../../src/benchmarks/named-benchmarks.js';
import type { MetricDefinition } from '../../src/metrics/define-metric.js';
import type { Query } from '../../src/metrics/query.js';
import { stageConversionRate } from '../../src/metrics/sales/stage-conversion-rate.js';
import { stageCount } from '../../src/metrics/sales/stage-count.js';
import { tableOf } from '../tables.js';

type Rows = readonly object[];
const many = (n: number, stage: string, status = 'lost', more: object = {}): Rows =>
  Array.from({ length: n }, () => ({ stage, status, createdAt: '2026-05-01', ...more }));

const funnelsOf = (rows: Rows, query: Query = {}, benchmark = '', metric: MetricDefinition = stageConversionRate) =>
  funnelOf(
    judgeAll(
      metric,
      tableOf('deals', rows),
      { stages: 'A, B, C', ...query },
      { ...namedBenchmarks(benchmark, metric), target: undefined, compare: undefined },
    ),
  );

const stagesOf = (rows: Rows, benchmark?: string) => funnelsOf(rows, {}, benchmark)[0]!.stages;

describe('a funnel', () => {
  // 200 came to A, 100 of them to B, 90 of those to C.
  const rows = [...many(100, 'A'), ...many(10, 'B'), ...many(90, 'C', 'won')];

  it('begins with the stage before the first step, and gives each as a share of it', () => {
    const stages = stagesOf(rows);
    expect(stages.map(({ name, size, ofFirst }) => [name, size, ofFirst])).to.deep.equal([
      ['A', 200, 1],
      ['B', 100, 0.5],
      ['C', 90, 0.45],
    ]);
    expect(stages.map(({ step }) => step && [step.from, step.share, step.n, step.open, step.isFew])).to.deep.equal([
      undefined,
      ['A', 0.5, 200, 0, false],
      ['B', 0.9, 100, 0, false],
    ]);
  });

  it('gives each step the judgement that is of both its ends', () => {
    const verdicts = stagesOf(rows, '40%, 99%').map(({ step }) => step?.judgement?.verdict);
    expect(verdicts).to.deep.equal([undefined, 'better', 'worse']);
    expect(stagesOf(rows).map(({ step }) => step?.judgement)).to.deep.equal([undefined, undefined, undefined]);
  });

  it('tells what a step could still become, if all went on that are open', () => {
    // 100 of 200 went from A to B, and 50 more stand open at A.
    const [, step] = stagesOf([...many(50, 'A', 'open'), ...many(50, 'A'), ...many(100, 'B')]);
    expect([step!.step!.open, step!.step!.atBest]).to.deep.equal([50, 0.75]);
  });

  it('says of a step that it rests on fewer than five', () => {
    const steps = stagesOf([...many(1, 'A'), ...many(2, 'B'), ...many(2, 'C', 'won')]).map(({ step }) => step);
    expect(steps.map((step) => step && [step.n, step.isFew])).to.deep.equal([undefined, [5, false], [4, true]]);
  });

  it('has stages without anyone, whose step has no share and could be whole', () => {
    const [, empty, last] = stagesOf(many(100, 'A'));
    expect([empty!.size, empty!.ofFirst]).to.deep.equal([0, 0]);
    expect([last!.step!.share, last!.step!.atBest]).to.deep.equal([undefined, 1]);
  });

  it('is one for each segment, named by what tells it apart, the largest first', () => {
    const small = many(6, 'C', 'won', { ownerId: 'Ada', region: 'North' });
    const large = many(9, 'C', 'won', { ownerId: 'Eve' });
    const funnels = funnelsOf([...small, ...large], { by: 'ownerId, region' });
    expect(funnels.map(({ name, stages }) => [name, stages[0]!.size])).to.deep.equal([
      ['Eve · –', 9],
      ['Ada · North', 6],
    ]);
    expect(funnelsOf(rows).map(({ name }) => name)).to.deep.equal([undefined]);
  });

  it('of present counts has a stage for each, and neither shares nor steps', () => {
    const open = [...many(3, 'A', 'open'), ...many(2, 'B', 'open')];
    const [funnel] = funnelsOf(open, {}, '', stageCount);
    expect(funnel!.stages.map(({ name, size, ofFirst, step }) => [name, size, ofFirst, step])).to.deep.equal([
      ['A', 3, undefined, undefined],
      ['B', 2, undefined, undefined],
      ['C', 0, undefined, undefined],
    ]);
  });
});
