import { differenceLimits } from '../../statistics/difference-limits.js';
import type { Estimate } from '../estimate.js';

/**
 * One estimate over another, independent one; never where that is 0. Where one has no value it has none for that reason.
 *
 * The interval combines both on logs, where a ratio is a difference (MOVER: Zou & Donner 2008, Stat. Med. 27, 1693): none where
 * one has none, or reaches 0.
 */
export function quotient(top: Estimate, bottom: Estimate): Estimate {
  const [a, b] = [top.value, bottom.value];
  if (a === undefined) return top;
  if (b === undefined) return bottom;
  const n = Math.min(top.n, bottom.n);
  if (b === 0) return { value: undefined, n, reason: 'never' };
  return {
    value: a / b,
    n,
    interval: (level) => {
      const [over, under] = [top.interval?.(level), bottom.interval?.(level)];
      if (!over || !under || over.low <= 0 || under.low <= 0) return undefined;
      const [low, high] = differenceLimits(Math.log(b), [Math.log(under.low), Math.log(under.high)], Math.log(a), [
        Math.log(over.low),
        Math.log(over.high),
      ]);
      return { low: Math.exp(low), high: Math.exp(high), method: 'ratio-of-estimates', kind: 'process' };
    },
  };
}
