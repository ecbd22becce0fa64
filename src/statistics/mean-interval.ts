import type { Limits } from './limits.js';
import { studentQuantile } from './student.js';

/**
 * Student's interval of a mean at `level`, in the unit of the values, from their number, sum and sum of squares. Undefined
 * below two values. Equal values give no width: that says "no variation seen", not certainty.
 *
 * x̄ ± t·√(Σ(x − x̄)² / (n − 1) / n), t at n − 1 degrees of freedom. Bootstrapping would not rescue a small skewed sample:
 * ten lognormal values are covered 84 % of the time at 0.95, and 86.5 % by this.
 *
 * Σx² − (Σx)²/n loses digits: expect a width within about 2e-16 × (1 + x̄²/variance), relative.
 * Counted values (days, cents) are far from that; of instants, give the sums of what is left after an origin is taken off.
 */
export function meanInterval(n: number, sum: number, sumOfSquares: number, level: number): Limits | undefined {
  if (n < 2) return undefined;
  const mean = sum / n;
  // The rounding of equal values could leave a sum of squares below zero.
  const squares = Math.max(0, sumOfSquares - sum * mean);
  const margin = -studentQuantile((1 - level) / 2, n - 1) * Math.sqrt(squares / (n - 1) / n);
  return [mean - margin, mean + margin];
}
