import { differenceLimits } from './difference-limits.js';
import type { Limits } from './limits.js';
import { wilson } from './wilson.js';

/**
 * The interval of the difference of two independent shares, x₂/n₂ − x₁/n₁, at `level`, within −1…1. Undefined where either
 * sample is empty.
 *
 * Newcombe 1998, Stat. Med. 17, 873, method 10: Wilson's limits of each share, put together as {@link differenceLimits} does.
 */
export function newcombe(x1: number, n1: number, x2: number, n2: number, level: number): Limits | undefined {
  const first = wilson(x1, n1, level);
  const second = wilson(x2, n2, level);
  return first && second && differenceLimits(x1 / n1, first, x2 / n2, second);
}
