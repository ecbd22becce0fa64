import { type Histogram, sizeOf, valueAt } from './histogram.js';

/** The share that lasts longer than a time, 0–1, with the variance of that estimate. */
export interface Survival {
  readonly survival: number;
  /** Greenwood's; 0 where none or all have ended, of which it knows nothing. */
  readonly variance: number;
}

/** A time at which some ended: how many were still going before it, how many ended, what is left from there on. */
export interface SurvivalStep extends Survival {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
}

/** A survival curve: 1 before its first step, level between them. */
export interface SurvivalCurve {
  readonly steps: readonly SurvivalStep[];
  /** How far it is known: to the longest duration seen, or without end (`Infinity`) where nothing is left. */
  readonly until: number;
}

/**
 * The survival curve of durations in one unit, from those that `ended` and those still `open` at the time of counting, which
 * lasted at least so long. Undefined where there are none.
 *
 * Kaplan & Meier 1958, J. Am. Stat. Assoc. 53, 457: S = Π(1 − d/n) over d ended of n at risk; what is open at t was at risk
 * at t. Greenwood's variance: S² Σ d/(n(n − d)).
 */
export function kaplanMeier(ended: Histogram, open: Histogram): SurvivalCurve | undefined {
  let atRisk = sizeOf(ended) + sizeOf(open);
  if (atRisk === 0) return undefined;
  const steps: SurvivalStep[] = [];
  let survival = 1;
  let sum = 0;
  let i = 0;
  for (const [time, events] of ended) {
    if (events === 0) continue;
    for (; i < open.length && open[i]![0] < time; i++) atRisk -= open[i]![1];
    const left = atRisk - events;
    survival *= left / atRisk;
    if (left > 0) sum += events / atRisk / left;
    steps.push({ time, atRisk, events, survival, variance: survival * survival * sum });
    atRisk = left;
  }
  return { steps, until: survival === 0 ? Infinity : Math.max(longestOf(ended), longestOf(open)) };
}

function longestOf(histogram: Histogram): number {
  return valueAt(histogram, sizeOf(histogram)) ?? -Infinity;
}

/** The survival after `time`: the share that lasts longer. Undefined past what the curve knows. */
export function survivalAt({ steps, until }: SurvivalCurve, time: number): Survival | undefined {
  if (time > until) return undefined;
  return steps.findLast((step) => step.time <= time) ?? { survival: 1, variance: 0 };
}
