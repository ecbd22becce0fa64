import { sizeOf } from '../../statistics/histogram.js';
import { asOf, minutes, type Expression, type Time } from '../../states/expression.js';
import { and, before, known, not } from '../../states/predicate.js';
import { histogram } from '../../states/state.js';
import type { Histogram } from '../../states/values.js';
import type { Estimate } from '../estimate.js';
import { survivalPercentile } from '../median.js';

/** How minutes are counted: all of them, or those in opening hours. */
type Between = (from: Time, to: Time) => Expression;

/**
 * The time from creation until `date`, by which half of the tickets or another share had it. Those that do not have it yet are in
 * it with the time that they have waited, up to the end of the last day that the records know of (Kaplan–Meier).
 */
export const timeUntil = (
  date: string,
  words: readonly [had: string, waiting: string],
  between: Between = minutes,
  p = 0.5,
) => {
  const had = and(known(date), before(date, asOf));
  return {
    states: {
      had: histogram(between('createdAt', date), had),
      waiting: histogram(between('createdAt', asOf), not(had)),
    },
    finish: (s: { readonly had: Histogram; readonly waiting: Histogram }): Estimate => ({
      ...survivalPercentile(s.had, s.waiting, p),
      parts: { [words[0]]: sizeOf(s.had), [words[1]]: sizeOf(s.waiting) },
    }),
  };
};
