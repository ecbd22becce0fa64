import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Judgement } from '../../src/benchmarks/benchmark.js';
import { funnelOf } from '../../src/benchmarks/funnel.js';
import type { Group, Reading } from '../../src/metrics/reading.js';
import { benchmarkOf, readingOf } from './readings.js';

const group = (
  key: Group['key'],
  value: number | undefined,
  parts: Group['parts'],
  more: Partial<Group> = {},
): Group => ({
  ...{ key, value, parts, n: 100, reason: undefined, interval: undefined, currency: undefined, warnings: [] },
  ...more,
});
/** 100 came in, 40 of them to B, 30 of those to C. */
const steps = [
  group({ from: 'A', to: 'B' }, 0.4, { entered: 100, reached: 40, 'still open': 20, 'share of first': 0.4 }),
  group({ from: 'B', to: 'C' }, 0.75, { entered: 40, reached: 30, 'still open': 0, 'share of first': 0.3 }),
];
const judgement = (member?: Readonly<Record<string, string>>): Judgement => ({
  benchmark: benchmarkOf({ point: 0.5 }, member && { member }),
  verdict: 'worse',
  because: undefined,
});
const funnels = (groups: readonly Group[], judgements: readonly Judgement[] = [], more: Partial<Reading> = {}) =>
  funnelOf({ reading: readingOf(undefined, undefined, { groups, ...more }), judgements, change: undefined });
const stages = (...asked: Parameters<typeof funnels>) => funnels(...asked)[0]!.stages;

describe('the step of a funnel', () => {
  it('has the judgement that is of both its ends, and of no other', () => {
    const others = [judgement(), judgement({ from: 'A', to: 'C' }), judgement({ from: 'C', to: 'B' })];
    const own = judgement({ from: 'A', to: 'B' });
    expect(stages(steps, [...others, own])[1]!.step!.judgement).to.equal(own);
    expect(stages(steps, others).map(({ step }) => step?.judgement)).to.deep.equal([undefined, undefined, undefined]);
  });

  it('is what it is where those still open are left out of it, and could be more where they are in it', () => {
    const atBest = (...asked: Parameters<typeof funnels>) => stages(...asked)[1]!.step!.atBest;
    expect(atBest(steps)).to.equal(0.4);
    expect(atBest(steps, [], { warnings: ['stage-inferred'] })).to.equal(0.6);
    expect(atBest([group(steps[0]!.key, undefined, { entered: 3, 'still open': 3 })])).to.equal(1);
  });
});

describe('the stages of a funnel', () => {
  const ofFirst = (...asked: Parameters<typeof funnels>) => stages(...asked).map((stage) => stage.ofFirst);

  it('are shares of the first', () => {
    expect(ofFirst(steps)).to.deep.equal([1, 0.4, 0.3]);
  });

  it('are no shares of a first one of too few, or of nobody', () => {
    expect(ofFirst(steps.map((each) => ({ ...each, warnings: ['too-few'] })))).to.deep.equal(Array(3).fill(undefined));
    expect(ofFirst([group(steps[0]!.key, undefined, { entered: 0, reached: 0, 'share of first': 0 })])).to.deep.equal([
      undefined,
      undefined,
    ]);
    expect(ofFirst([steps[0]!, { ...steps[1]!, warnings: ['too-few'] }])).to.deep.equal([1, 0.4, 0.3]);
  });

  it('are told between first and last only where it is known at which stage records were lost', () => {
    const untold = steps.map((each) => ({ ...each, reason: 'stage-at-loss-unknown' }) as const);
    expect(ofFirst(untold)).to.deep.equal([1, undefined, 0.3]);
    expect(ofFirst(steps.map((each) => ({ ...each, reason: 'nothing-to-measure' }) as const))).to.deep.equal([
      1, 0.4, 0.3,
    ]);
  });
});

describe('the funnels of segments', () => {
  it('are the largest first, by the stage that they begin with', () => {
    const of = (region: string, entered: number) =>
      group({ region, from: 'A', to: 'B' }, 0.5, { entered, reached: entered / 2, 'share of first': 0.5 });
    const found = funnels([of('small', 10), of('large', 90), of('middle', 40)]);
    expect(found.map(({ name, stages: own }) => [name, own[0]!.size])).to.deep.equal([
      ['large', 90],
      ['middle', 40],
      ['small', 10],
    ]);
  });

  it('are none where there are no groups', () => {
    expect(funnels([])).to.deep.equal([]);
  });
});
