import type { SurvivalCurve } from './kaplan-meier.js';

/** A mean with the standard error of that estimate, both in the unit of the values. */
export interface MeanWithError {
  readonly mean: number;
  readonly error: number;
}

/**
 * The mean of durations cut at `horizon` (finite, above 0): the area under the survival curve from 0 to there. Undefined where
 * the horizon is past what the curve knows.
 *
 * Klein & Moeschberger 2003, Survival Analysis, 4.5: the variance is the sum over the steps of (the area after the step)² ×
 * d/(n(n − d)). So does R's `survfit` with `rmean`.
 *
 * With a `discount` (force of interest per unit of time, ln(1 + rate)) it is the present value of 1 per unit of time.
 */
export function restrictedMean(
  { steps, until }: SurvivalCurve,
  horizon: number,
  discount = 0,
): MeanWithError | undefined {
  if (horizon > until) return undefined;
  const worth = (from: number, to: number): number =>
    discount === 0 ? to - from : (Math.exp(-discount * from) - Math.exp(-discount * to)) / discount;
  let [end, area, variance] = [horizon, 0, 0];
  for (const { time, atRisk, events, survival } of steps.filter((step) => step.time <= horizon).reverse()) {
    area += survival * worth(time, end);
    // Where nothing is left, the area after it is 0 too.
    if (survival > 0) variance += (area * area * events) / atRisk / (atRisk - events);
    end = time;
  }
  return { mean: area + worth(0, end), error: Math.sqrt(variance) };
}
