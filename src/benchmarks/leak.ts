import type { Reading } from '../metrics/reading.js';
import type { BenchmarkShape, Judgement } from './benchmark.js';
import type { FunnelSegment, FunnelStage, FunnelStep } from './funnel.js';
import { figuresOf, middleOf } from './shape.js';

/** A step that loses more than it should, by the number of the stage that it leads to. */
export interface Leak {
  readonly stage: number;
  /** How far it is under its benchmark; undefined where it is the lowest of all, held against none. */
  readonly under: number | undefined;
}

/**
 * What the steps of a funnel tell of their biggest leak: it; the step whose open records hide whether it is one; that lost
 * records do not say at which stage; that too few came to a step; or that none stands out.
 */
export type LeakFinding =
  | { readonly found: 'leak'; readonly leak: Leak }
  | { readonly found: 'waiting'; readonly step: FunnelStep }
  | { readonly found: 'untold' | 'too-few' | 'none' };

/** A stage that a step with a share and an interval leads to. */
interface Entered {
  readonly stage: number;
  readonly step: FunnelStep;
  readonly share: number;
  /** Where the share may lie, with those that are not decided yet as if they all went on. */
  readonly low: number;
  readonly high: number;
}

/** The figure below which a step is below its benchmark. */
export const floorOf = (shape: BenchmarkShape): number => middleOf(shape) ?? figuresOf(shape)[0]!;

/** Whether a benchmark says nothing of the reading, since it is too old or measured another way. */
export const isRefused = ({ verdict }: Judgement): boolean => verdict === 'not-comparable' || verdict === 'stale';

function entered({ step }: FunnelStage, stage: number): readonly Entered[] {
  if (step?.share === undefined || !step.interval) return [];
  const { low, high } = step.interval;
  return [{ stage, step, share: step.share, low, high: Math.max(high, step.atBest) }];
}

const usable = ({ judgement }: FunnelStep): boolean => judgement !== undefined && !isRefused(judgement);

function underBenchmark(steps: readonly Entered[]): Leak | undefined {
  const leaks = steps.flatMap(({ stage, step, share, high }): (Leak & { readonly under: number })[] => {
    if (step.isFew || !usable(step)) return [];
    const floor = floorOf(step.judgement!.benchmark.shape);
    return high < floor ? [{ stage, under: floor - share }] : [];
  });
  return leaks.toSorted((a, b) => b.under - a.under)[0];
}

function lowest(steps: readonly Entered[]): Leak | undefined {
  const [worst, ...others] = steps.toSorted((a, b) => a.share - b.share);
  if (!worst || worst.step.isFew || others.length === 0) return undefined;
  return others.every(({ low }) => worst.high < low) ? { stage: worst.stage, under: undefined } : undefined;
}

/** The leak among steps: by the benchmarks where any can be held to, else by the intervals alone. */
const leakAmong = (steps: readonly Entered[]): Leak | undefined =>
  steps.some(({ step }) => usable(step)) ? underBenchmark(steps) : lowest(steps);

function leakOf({ stages }: FunnelSegment): LeakFinding {
  const steps = stages.flatMap(entered);
  const leak = leakAmong(steps);
  if (leak) return { found: 'leak', leak };
  const ifNoneWentOn = leakAmong(steps.map((each) => ({ ...each, high: each.step.interval!.high })));
  if (ifNoneWentOn) return { found: 'waiting', step: stages[ifNoneWentOn.stage]!.step! };
  const isTold = stages.every(({ step }) => !step || (step.share !== undefined && !step.isFew));
  return { found: isTold ? 'none' : 'too-few' };
}

/**
 * The biggest leak, where the intervals allow to name one: of the steps that lie below their benchmark the one furthest under
 * it; where there are no benchmarks, the lowest step if its interval lies wholly below those of all others.
 *
 * Records that are not decided yet are taken to go on, so that waiting is not called a loss; where that alone hides a leak, the
 * step is told at which they wait. Where lost records do not say at which stage, none is named but of a single step; of segments
 * only a step in which all of them agree.
 */
export function biggestLeak({ warnings }: Reading, segments: readonly FunnelSegment[]): LeakFinding {
  const isOneStep = segments.every(({ stages }) => stages.length <= 2);
  if (warnings.includes('stage-at-loss-unknown') && !isOneStep) return { found: 'untold' };
  const findings = segments.map(leakOf);
  const [first = { found: 'none' }, ...others] = findings;
  if (others.length === 0 || others.every((finding) => isSame(finding, first))) return first;
  return { found: findings.some(({ found }) => found === 'waiting' || found === 'too-few') ? 'too-few' : 'none' };
}

const isSame = (a: LeakFinding, b: LeakFinding): boolean =>
  a.found === 'leak' && b.found === 'leak' && a.leak.stage === b.leak.stage;
