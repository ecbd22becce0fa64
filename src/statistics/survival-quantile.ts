import type { SurvivalCurve, SurvivalStep } from './kaplan-meier.js';
import { type SurvivalScale, survivalInterval } from './survival-interval.js';

/** How near is equal, as R's `quantile.survfit` has it: the product of many shares has last digits of its own. */
const NEAR = Math.sqrt(Number.EPSILON);

/** When a height first falls to `target`; where it stays there, the middle of that stretch. Undefined if it never does. */
function reaches(
  { steps, until }: SurvivalCurve,
  heightOf: (step: SurvivalStep) => number | undefined,
  target: number,
): number | undefined {
  const height = (step: SurvivalStep): number => heightOf(step) ?? Infinity;
  const at = steps.findIndex((step) => height(step) < target + NEAR);
  const step = steps[at];
  if (!step || height(step) < target - NEAR) return step?.time;
  return (step.time + (steps[at + 1]?.time ?? until)) / 2;
}

/** The time by which the share `p`, 0 < p < 1, has ended (0.5 is the median). Undefined where the curve does not come so low. */
export function survivalQuantile(curve: SurvivalCurve, p: number): number | undefined {
  return reaches(curve, ({ survival }) => survival, 1 - p);
}

/**
 * The limits of that time at `level`: when the lower and the upper limit of the survival fall to 1 − p (Brookmeyer & Crowley
 * 1982, Biometrics 38, 29), as R's `quantile.survfit`. Each is undefined where its limit does not come so low, the upper first.
 */
export function survivalQuantileInterval(
  curve: SurvivalCurve,
  p: number,
  level: number,
  scale?: SurvivalScale,
): readonly [low: number | undefined, high: number | undefined] {
  const limit = (i: 0 | 1) => reaches(curve, (step) => survivalInterval(step, level, scale)?.[i], 1 - p);
  return [limit(0), limit(1)];
}
