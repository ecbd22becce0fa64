import type { Expression } from '../../states/expression.js';
import { histogram, moments } from '../../states/state.js';
import type { Histogram, PlainMoments } from '../../states/values.js';
import { mean, type Estimate } from '../estimate.js';
import { percentile } from '../median.js';

/** The median, or another quantile, of what `of` gives for each ticket; `counted` names how many they are. */
export const quantileOf = (of: Expression, counted: string, p = 0.5) => ({
  states: { minutes: histogram(of) },
  finish: (s: { readonly minutes: Histogram }): Estimate => {
    const estimate = percentile(s.minutes, p);
    return { ...estimate, parts: { [counted]: estimate.n } };
  },
});

/** The mean of what `of` gives for each ticket; `counted` names how many they are. */
export const meanOf = (of: Expression, counted: string) => ({
  states: { minutes: moments(of) },
  finish: ({ minutes: all }: { readonly minutes: PlainMoments }): Estimate => ({
    ...mean(all),
    parts: { minutes: all.sx, [counted]: all.n },
  }),
});
