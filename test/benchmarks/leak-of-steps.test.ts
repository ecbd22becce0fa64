import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { BenchmarkShape, Verdict } from '../../src/benchmarks/benchmark.js';
import type { FunnelSegment, FunnelStep } from '../../src/benchmarks/funnel.js';
import { biggestLeak, type LeakFinding } from '../../src/benchmarks/leak.js';
import type { Warning } from '../../src/metrics/reading.js';
import { benchmarkOf, readingOf } from './readings.js';

interface Told extends Partial<FunnelStep> {
  /** What the step is held against, and whether it can be. */
  readonly shape?: BenchmarkShape;
  readonly verdict?: Verdict;
}

/** A step with a share and where it may lie; all that could go on have. */
const step = (
  share: number,
  low: number,
  high: number,
  { shape, verdict = 'worse', ...more }: Told = {},
): FunnelStep => ({
  from: 'before',
  share,
  interval: { low, high, level: 0.95, method: 'wilson', kind: 'process' },
  n: 100,
  open: 0,
  atBest: share,
  isFew: false,
  judgement: shape && { benchmark: benchmarkOf(shape), verdict, because: undefined },
  ...more,
});

const funnel = (...steps: readonly FunnelStep[]): FunnelSegment => ({
  name: undefined,
  stages: [undefined, ...steps].map((each, i) => ({ name: String(i), size: 100, ofFirst: undefined, step: each })),
});

const found = (segments: readonly FunnelSegment[], ...warnings: Warning[]): LeakFinding =>
  biggestLeak(readingOf(undefined, undefined, { warnings }), segments);
const among = (...steps: readonly FunnelStep[]): LeakFinding => found([funnel(...steps)]);
const stageOf = (finding: LeakFinding): number | undefined =>
  finding.found === 'leak' ? finding.leak.stage : undefined;

const none = { found: 'none' } as const;
const point = (at: number) => ({ shape: { point: at } });

describe('the biggest leak of steps held against benchmarks', () => {
  const little = step(0.6, 0.55, 0.65, point(0.7));
  const much = step(0.5, 0.45, 0.55, point(0.8));

  it('is the one furthest under its own, wherever it stands', () => {
    expect(stageOf(among(little, much))).to.equal(2);
    expect(stageOf(among(much, little))).to.equal(1);
    const finding = among(little, much);
    expect(finding.found === 'leak' && finding.leak.under).to.be.closeTo(0.3, 1e-12);
  });

  it('lies below it with its whole interval: one that reaches up to it is none', () => {
    expect(stageOf(among(step(0.6, 0.5, 0.69, point(0.7))))).to.equal(1);
    expect(among(step(0.6, 0.5, 0.7, point(0.7)))).to.deep.equal(none);
  });

  it('lies below the lower end of a range', () => {
    const range = { shape: { low: 0.5, high: 0.8 } };
    expect(stageOf(among(step(0.4, 0.35, 0.49, range)))).to.equal(1);
    expect(among(step(0.6, 0.55, 0.65, range))).to.deep.equal(none);
  });

  it('is no step of too few, and none without a benchmark where another has one', () => {
    expect(stageOf(among({ ...much, isFew: true }, little))).to.equal(2);
    expect(stageOf(among(step(0.1, 0.05, 0.15), little))).to.equal(2);
  });

  it('is not held against what is stale or not comparable', () => {
    const fine = step(0.9, 0.85, 0.95, point(0.8));
    for (const verdict of ['stale', 'not-comparable'] as const) {
      const old = step(0.3, 0.25, 0.35, { ...point(0.8), verdict });
      expect(among(old, fine), verdict).to.deep.equal(none);
      // Where no benchmark is left the intervals alone decide.
      expect(among(old, step(0.9, 0.85, 0.95)), verdict).to.deep.equal({
        found: 'leak',
        leak: { stage: 1, under: undefined },
      });
    }
  });

  it('is not told while those still open could lift the step above it', () => {
    const waits = step(0.5, 0.45, 0.55, { ...point(0.8), atBest: 0.9, open: 40 });
    expect(among(waits)).to.deep.equal({ found: 'waiting', step: waits });
    expect(stageOf(among({ ...waits, atBest: 0.79 }))).to.equal(1);
  });
});

describe('the biggest leak of steps held against nothing', () => {
  const [low, middle, high] = [step(0.3, 0.25, 0.35), step(0.6, 0.5, 0.7), step(0.9, 0.85, 0.95)];

  it('is the lowest, wherever it stands', () => {
    expect(stageOf(among(low, middle, high))).to.equal(1);
    expect(stageOf(among(high, low, middle))).to.equal(2);
    expect(stageOf(among(middle, high, low))).to.equal(3);
  });

  it('lies wholly below each of the others', () => {
    expect(among(low, step(0.4, 0.34, 0.46), high)).to.deep.equal(none);
    expect(among(low, step(0.4, 0.35, 0.46), high)).to.deep.equal(none);
    expect(stageOf(among(low, step(0.4, 0.36, 0.46), high))).to.equal(1);
  });

  it('is none of too few, or of one step alone', () => {
    expect(among({ ...low, isFew: true }, high)).to.deep.equal({ found: 'too-few' });
    expect(among(low)).to.deep.equal(none);
  });

  it('is not looked for among steps that nobody came to', () => {
    const nobody = { ...low, share: undefined, interval: undefined };
    expect(among(nobody, middle, high)).to.deep.equal({ found: 'leak', leak: { stage: 2, under: undefined } });
    expect(among(nobody, high)).to.deep.equal({ found: 'too-few' });
  });
});

describe('the biggest leak of segments', () => {
  const [low, high] = [step(0.3, 0.25, 0.35), step(0.9, 0.85, 0.95)];
  const waits = step(0.3, 0.25, 0.35, { atBest: 0.9 });
  const [first, second, neither] = [funnel(low, high), funnel(high, low), funnel(high, high)];

  it('is the step in which all agree', () => {
    expect(stageOf(found([first, first, first]))).to.equal(1);
    expect(found([first, first, second])).to.deep.equal(none);
    expect(found([neither, neither])).to.deep.equal(none);
    expect(found([first, neither])).to.deep.equal(none);
    expect(found([neither, first])).to.deep.equal(none);
  });

  it('cannot be told yet where one of them rests on too few, or waits', () => {
    for (const unsure of [funnel({ ...low, isFew: true }, high), funnel(waits, high)]) {
      expect(found([first, unsure])).to.deep.equal({ found: 'too-few' });
      expect(found([unsure, first])).to.deep.equal({ found: 'too-few' });
    }
  });

  it('is none where there is no segment', () => {
    expect(found([])).to.deep.equal(none);
  });

  it('is untold where lost records do not say at which stage, and any has more than one step', () => {
    expect(found([first, funnel(low)], 'stage-at-loss-unknown')).to.deep.equal({ found: 'untold' });
    expect(found([funnel(low), funnel(low)], 'stage-at-loss-unknown')).to.deep.equal(none);
    expect(stageOf(found([first], 'stage-inferred'))).to.equal(1);
  });
});
