import type { Limits } from './limits.js';
import { zOf } from './normal.js';

/**
 * The interval of a Net Promoter Score at `level`, in points (−100…100), from the number of answers in each class. Undefined
 * where there are none.
 *
 * With shares P and D one answer has variance P + D − (P − D)² and the score a standard error of 100√(variance / n); normal,
 * cut to the range. Where every answer fell into one class that has no width, which claims too much. There the share of
 * that class is at least w = n/(n + z²) by Wilson; what is missing moves the score by two points per cent where it lies at
 * an end, by one among passives: [100(2w − 1), 100] for promoters alone, ±100(1 − w) for passives.
 */
export function npsInterval(
  promoters: number,
  passives: number,
  detractors: number,
  level: number,
): Limits | undefined {
  const n = promoters + passives + detractors;
  if (n === 0) return undefined;
  const z = zOf(level);
  const score = (100 * (promoters - detractors)) / n;
  // n² × variance, without the cancellation: exactly 0 where there is one class.
  const variance = passives * (promoters + detractors) + 4 * promoters * detractors;
  const oneClass = ((passives > 0 ? 100 : 200) * z * z) / (n + z * z);
  const margin = variance > 0 ? (100 * z * Math.sqrt(variance / n)) / n : oneClass;
  return [Math.max(-100, score - margin), Math.min(100, score + margin)];
}
