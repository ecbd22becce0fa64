import { type Histogram, sizeOf, valueAt } from './histogram.js';
import type { Limits } from './limits.js';
import { logBeta } from './special.js';

/**
 * The interval of a median at `level`, in the unit of the values: two of the values themselves, at the ranks r and n + 1 − r.
 * Assumes nothing of their distribution. Undefined where even the whole range covers too little: below 6 values at 0.95.
 *
 * The number of values below the true median is binomial (n, ½); r is its quantile at (1 − level)/2, as R's `qbinom`, so that
 * the interval covers more than `level` (Conover 1999, Practical Nonparametric Statistics, 3.2). Exact at any n, with no
 * normal approximation, in about z√n/2 steps.
 */
export function medianInterval(histogram: Histogram, level: number): Limits | undefined {
  const n = sizeOf(histogram);
  const rank = binomialQuantile((1 - level) / 2, n);
  const low = valueAt(histogram, rank);
  const high = valueAt(histogram, n + 1 - rank);
  return low === undefined || high === undefined ? undefined : [low, high];
}

/** The smallest k with P(X ≤ k) ≥ `p`, p < ½, X binomial (n, ½): walks down from the middle, where the probability is known. */
function binomialQuantile(p: number, n: number): number {
  let k = Math.ceil(n / 2);
  // C(2k, k) / 4ᵏ, which is also P(X = k) where n is 2k − 1.
  let probability = Math.exp(-logBeta(k, 0.5)) / k;
  let below = n % 2 === 0 ? 0.5 - probability / 2 : 0.5;
  // A probability that equals p counts as reached, whatever its last digits are.
  while (k > 0 && below >= p * (1 - 1e-12)) {
    probability *= k / (n - k + 1);
    below -= probability;
    k -= 1;
  }
  return k;
}
