import type { Limits } from './limits.js';

/**
 * The interval of `second` − `first`, two independent estimates, from an interval of each, in their common unit.
 *
 * Each limit is as far from the difference as the two nearest limits are from their estimates, added in squares (Newcombe's
 * hybrid; in general "MOVER": Zou & Donner 2008, Stat. Med. 27, 1693). Where the two are symmetric it is the usual √(SE₁² + SE₂²).
 */
export function differenceLimits(first: number, [l1, u1]: Limits, second: number, [l2, u2]: Limits): Limits {
  const difference = second - first;
  return [difference - Math.hypot(second - l2, u1 - first), difference + Math.hypot(u2 - second, first - l1)];
}
