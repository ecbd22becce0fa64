/** A measured period: its value, and how many records it rests on. */
export interface Observed {
  readonly value: number;
  readonly n: number;
}

/** A process as it was over its baseline: what it varies around, and how far its limits are from there at `n` records. */
export interface ProcessLimits {
  readonly centre: number;
  readonly spread: (n: number) => number;
}

/** d₂: the mean range of two values of a normal distribution with a standard deviation of 1. */
const MEAN_RANGE = 1.128;

/** The standard deviation of a series by its moving ranges, mR̄ ÷ 1.128, which a slow drift does not widen. NaN below two. */
export function sigmaOfRanges(values: readonly number[]): number {
  let sum = 0;
  for (let i = 1; i < values.length; i++) sum += Math.abs(values[i]! - values[i - 1]!);
  return sum / (values.length - 1) / MEAN_RANGE;
}

/**
 * Limits of individual values (XmR): x̄ ± 3·mR̄ ÷ 1.128, in the unit of the values. Undefined below two values.
 *
 * Wheeler, Understanding Variation (his factor 2.66 is 3 ÷ 1.128, rounded).
 */
export function xmr(points: readonly Observed[]): ProcessLimits | undefined {
  if (points.length < 2) return undefined;
  const values = points.map(({ value }) => value);
  const spread = 3 * sigmaOfRanges(values);
  return { centre: values.reduce((a, b) => a + b) / values.length, spread: () => spread };
}
