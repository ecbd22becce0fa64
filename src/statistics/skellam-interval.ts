import type { Limits } from './limits.js';
import { zOf } from './normal.js';

/**
 * The interval at `level` of a net growth (`gained` − `lost`) ÷ `start`, a ratio that may be negative. Undefined where the start
 * is 0, and where nothing was gained or lost: no movement seen is not certainty.
 *
 * The difference of two independent Poisson counts has Skellam's distribution, whose variance is their sum; normal:
 * (a − b ± z√(a + b)) ÷ start.
 */
export function skellamInterval(gained: number, lost: number, start: number, level: number): Limits | undefined {
  if (start === 0 || gained + lost === 0) return undefined;
  const margin = zOf(level) * Math.sqrt(gained + lost);
  return [(gained - lost - margin) / start, (gained - lost + margin) / start];
}
