import type { SurvivalCurve } from './kaplan-meier.js';

/**
 * The time by which the area under a survival curve, counted from 0, comes to `area`: how long it takes until those who stay
 * have paid so much for each who began. `Infinity` where nobody is left before, undefined where the curve is not known so far.
 */
export function timeOfArea({ steps, until }: SurvivalCurve, area: number): number | undefined {
  let [start, height, left] = [0, 1, area];
  for (const { time, survival } of steps) {
    if (left <= height * (time - start)) break;
    left -= height * (time - start);
    [start, height] = [time, survival];
  }
  if (height === 0) return Infinity;
  const time = start + left / height;
  return time > until ? undefined : time;
}
