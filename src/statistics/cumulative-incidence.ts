import type { Histogram } from './histogram.js';
import type { Survival, SurvivalCurve } from './kaplan-meier.js';

/** The share that has ended in one way by a time, 0–1, with the variance of that estimate. */
export interface Incidence extends Pick<Survival, 'variance'> {
  readonly share: number;
}

/**
 * The share of all that ends in one way within `time`, where some end in another way and some are still open: Aalen–Johansen,
 * I = Σ S(before) d/n over the d of one way among n at risk. `curve` is the survival of all ways together, `way` the durations
 * of those that ended in this one. Undefined past what the curve knows.
 *
 * Leaving the other ways out as if they were still open (one minus Kaplan–Meier) gives too much. The variance is by the delta
 * method (Dinse & Larson 1986, Biometrika 73, 379); with nothing open it is I(1 − I)/n.
 */
export function cumulativeIncidence(
  { steps, until }: SurvivalCurve,
  way: Histogram,
  time: number,
): Incidence | undefined {
  if (time > until) return undefined;
  const endsAt = new Map(way);
  let [share, before] = [0, 1];
  const seen = steps
    .filter((step) => step.time <= time)
    .map(({ time: at, atRisk, events, survival }) => {
      const ends = endsAt.get(at) ?? 0;
      const going = before;
      share += (going * ends) / atRisk;
      before = survival;
      return { atRisk, events, ends, going, share };
    });
  let variance = 0;
  for (const { atRisk, events, ends, going, share: soFar } of seen) {
    const later = share - soFar;
    // Where all end there is nothing later.
    if (atRisk > events) variance += (later * later * events) / atRisk / (atRisk - events);
    variance += (going * ends * ((going * (atRisk - ends)) / atRisk - 2 * later)) / atRisk / atRisk;
  }
  return { share, variance };
}
