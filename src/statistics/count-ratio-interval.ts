import type { Limits } from './limits.js';
import { zOf } from './normal.js';

/**
 * The interval at `level` of `count` ÷ `base`, two independent Poisson counts over equal exposures. Undefined where either is 0.
 *
 * Normal on the logarithm, whose variance is 1/a + 1/b by the delta method: the ratio times and over exp(z√(1/a + 1/b)).
 */
export function countRatioInterval(count: number, base: number, level: number): Limits | undefined {
  if (count === 0 || base === 0) return undefined;
  const factor = Math.exp(zOf(level) * Math.sqrt(1 / count + 1 / base));
  return [count / base / factor, (count / base) * factor];
}
