import { type Histogram, sizeOf, valueAt } from './histogram.js';

/**
 * The quantile at `p` (0–1; 0.5 is the median) of values counted in a histogram, in their unit. Undefined where it is empty.
 *
 * Type 7 of Hyndman & Fan 1996 (Am. Stat. 50, 361): linear between the values beside rank 1 + (n − 1)p. So do R, NumPy,
 * PostgreSQL's `percentile_cont` and d3's `quantile`, which wants every value in an array.
 */
export function quantile(histogram: Histogram, p: number): number | undefined {
  const rank = 1 + (sizeOf(histogram) - 1) * p;
  const below = Math.floor(rank);
  const low = valueAt(histogram, below);
  const high = valueAt(histogram, Math.ceil(rank));
  return low === undefined || high === undefined ? undefined : low + (high - low) * (rank - below);
}
