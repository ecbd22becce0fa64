import type { Estimate } from './estimate.js';

/** A positive multiple of an estimate, with something certain added; its interval goes along. */
export const scaled = (estimate: Estimate, factor: number, added = 0): Estimate => {
  if (estimate.value === undefined) return estimate;
  return {
    ...estimate,
    value: estimate.value * factor + added,
    interval: (level) => {
      const of = estimate.interval?.(level);
      return of && { ...of, low: of.low * factor + added, high: of.high * factor + added };
    },
  };
};
