import type { Limits } from './limits.js';
import { studentQuantile } from './student.js';

/** Sums over `n` independent units (customers, not their orders) of x, y, x², y² and xy, which merge by adding. */
export interface PairSums {
  readonly n: number;
  readonly sx: number;
  readonly sy: number;
  readonly sxx: number;
  readonly syy: number;
  readonly sxy: number;
}

/**
 * The interval of a ratio of sums R = Σy / Σx at `level`, in units of y per unit of x. Undefined below two units and where
 * Σx is 0. Rows of one customer hang together: sum them by customer first, and give the sums over customers.
 *
 * Linearised (Cochran 1977, Sampling Techniques, 6.4): Var R ≈ Σ(y − Rx)² / (n − 1) · n / (Σx)², where Σ(y − Rx)² =
 * Σy² − 2RΣxy + R²Σx². Student's t at n − 1 degrees of freedom, so that x = 1 throughout gives the interval of the mean.
 * A ratio that is the same in every unit has no width: "no variation seen", not certainty. Loses digits as that one does.
 */
export function ratioInterval({ n, sx, sy, sxx, syy, sxy }: PairSums, level: number): Limits | undefined {
  if (n < 2 || sx === 0) return undefined;
  const ratio = sy / sx;
  const squares = Math.max(0, syy - ratio * (2 * sxy - ratio * sxx));
  const error = Math.sqrt((squares / (n - 1)) * n) / Math.abs(sx);
  const margin = -studentQuantile((1 - level) / 2, n - 1) * error;
  return [ratio - margin, ratio + margin];
}
