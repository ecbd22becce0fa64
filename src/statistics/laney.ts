import { sigmaOfRanges, type Observed, type ProcessLimits } from './xmr.js';

/**
 * Laney's p′ limits of shares: p̄ ± 3·√(p̄(1 − p̄) ÷ nᵢ)·σ_z. Undefined below two shares and where all are 0 or 1.
 *
 * σ_z is mR̄ ÷ 1.128 of z = (p − p̄) ÷ √(p̄(1 − p̄) ÷ n): how much more the shares vary than draws from one urn would, so
 * that a share of 3 and one of 3,000 stand in one picture (Laney 2002, Quality Engineering 14, 531). p̄ is of all records.
 * It is 1 at least: limits narrower than those of chance would call chance a signal.
 */
export function laney(points: readonly Observed[]): ProcessLimits | undefined {
  if (points.length < 2) return undefined;
  let successes = 0;
  let all = 0;
  for (const { value, n } of points) {
    successes += value * n;
    all += n;
  }
  const centre = successes / all;
  const error = (n: number): number => Math.sqrt((centre * (1 - centre)) / n);
  if (!(centre > 0 && centre < 1)) return undefined;
  const sigma = Math.max(1, sigmaOfRanges(points.map(({ value, n }) => (value - centre) / error(n))));
  return { centre, spread: (n) => 3 * error(n) * sigma };
}
