import type { Limits } from './limits.js';
import { zOf } from './normal.js';

/**
 * Wilson's score interval of a share, 0–1, at `level` (two-sided): exactly 0 from no successes, exactly 1 from no failures.
 * Undefined where `n` is 0. Counts may be fractions (weights).
 *
 * Wilson 1927, J. Am. Stat. Assoc. 22, 209. The two limits are the roots of (n + z²)p² − (2x + z²)p + x²/n = 0; the lower one is
 * taken from their product, since the difference of nearly equal numbers would cost a small share its digits.
 */
export function wilson(successes: number, n: number, level: number): Limits | undefined {
  if (n === 0) return undefined;
  const z = zOf(level);
  const scaled = successes + (z * z) / 2 + z * Math.sqrt((successes * (n - successes)) / n + (z * z) / 4);
  return [(successes * successes) / n / scaled, successes === n ? 1 : scaled / (n + z * z)];
}
