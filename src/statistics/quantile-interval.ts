import { type Histogram, sizeOf, valueAt } from './histogram.js';
import type { Limits } from './limits.js';
import { betaTerm, incompleteBeta } from './special.js';

/**
 * The interval at `level` of the quantile at `p`, 0 < p < 1 (0.5 is the median), in the unit of the values: two of the values
 * themselves. Assumes nothing of their distribution. Undefined where even the whole range covers too little: at 0.95 below 6
 * values for the median, below 36 for the ninth decile.
 *
 * The number of values below the true quantile is binomial (n, p), of those above it (n, 1 − p). Each limit is as many values
 * from its end as the quantile of that number at (1 − level)/2, R's `qbinom`, so that the interval covers more than `level`
 * (Conover 1999, Practical Nonparametric Statistics, 3.2). Exact at any n, with no normal approximation.
 */
export function quantileInterval(histogram: Histogram, p: number, level: number): Limits | undefined {
  const n = sizeOf(histogram);
  const tail = (1 - level) / 2;
  const low = valueAt(histogram, binomialQuantile(tail, n, p, 1 - p));
  const high = valueAt(histogram, n + 1 - binomialQuantile(tail, n, 1 - p, p));
  return low === undefined || high === undefined ? undefined : [low, high];
}

/** The smallest k with P(X ≤ k) ≥ `tail` < ½, X binomial (n, p): walks down from above the median, in about z√(npq) steps. */
function binomialQuantile(tail: number, n: number, p: number, q: number): number {
  if (n === 0) return 0;
  let k = Math.ceil(n * p);
  let probability = betaTerm(p, k, n - k + 1, q) / k / q;
  let below = incompleteBeta(q, n - k + 1, k, p);
  // A probability that equals the tail counts as reached, whatever its last digits are.
  while (k > 0 && below >= tail * (1 - 1e-12)) {
    probability *= (k * q) / ((n - k + 1) * p);
    below -= probability;
    k -= 1;
  }
  return k;
}
