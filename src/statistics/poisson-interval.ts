import { gammaQuantile } from './gamma.js';
import type { Limits } from './limits.js';

/**
 * The exact interval at `level` of the number of events to be expected, from the number seen: exactly 0 at the low end where
 * none was. Both limits over the exposure (customer-months, days) are those of the rate.
 *
 * Garwood 1936, Biometrika 28, 437: at the lower limit as many or more have the chance (1 − level)/2, at the upper as many or
 * fewer; these are quantiles of gamma distributions of shape `count` and `count` + 1. Covers `level` or more.
 */
export function poissonInterval(count: number, level: number): Limits {
  const tail = (1 - level) / 2;
  return [count === 0 ? 0 : gammaQuantile(tail, count), gammaQuantile(1 - tail, count + 1)];
}
