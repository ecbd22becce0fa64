import { openIn } from '../metrics/immature.js';
import type { Reading } from '../metrics/reading.js';
import { differenceLimits } from '../statistics/difference-limits.js';
import type { Change } from './judged.js';

/**
 * The change since an earlier reading of the same metric; undefined where either has no value or they differ in currency.
 *
 * The interval of the difference combines the intervals of both (Zou and Donner 2008; for two shares it is Newcombe's).
 * Where it covers zero the change is within noise; without intervals nothing is said of noise, but for full counts. Nor is it
 * while some of a cohort are open, for a young one reads low.
 */
export function changeBetween(previous: Reading, now: Reading): Change | undefined {
  if (previous.value === undefined || now.value === undefined || previous.currency !== now.currency) return undefined;
  const difference = now.value - previous.value;
  const told = (verdict: Change['verdict']): Change => ({ previous, difference, verdict });
  const direction = (sign: number): Change['verdict'] => {
    if (sign === 0) return 'within-noise';
    // Nearer to the best or further from it: of a metric that is best in the middle the change alone does not tell.
    if (now.better === 'target') return 'cannot-tell';
    return sign > 0 === (now.better === 'higher') ? 'better' : 'worse';
  };
  if (openIn(previous) > 0 || openIn(now) > 0) return told('cannot-tell');
  if (now.census) return told(direction(Math.sign(difference)));
  if (!previous.interval || !now.interval) return told('cannot-tell');
  if ([previous, now].some(({ warnings }) => warnings.includes('too-few'))) return told('cannot-tell');
  const [low, high] = differenceLimits(previous.value, [previous.interval.low, previous.interval.high], now.value, [
    now.interval.low,
    now.interval.high,
  ]);
  return told(low > 0 ? direction(1) : high < 0 ? direction(-1) : 'within-noise');
}
