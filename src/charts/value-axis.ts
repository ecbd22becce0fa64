import { nice, ticks } from 'd3-array';
import type { Reading } from '../metrics/reading.js';
import type { Words } from '../text/words.js';

/** A scale of values: its ends, and the numbers that are written beside it. */
export interface ValueAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

/** A line shows differences, so that its scale need not begin at zero; it does where zero is this near. */
const nearZero = 0.25;
/** In how many parts the ends are round: more than there are ticks, so that lines fill their room. */
const fineness = 8;

/** Round numbers of durations are whole hours or days. */
const stepOf = (unit: Reading['unit'], size: number): number =>
  unit !== 'minutes' ? 1 : size > 2880 ? 1440 : size > 120 ? 60 : 1;

/** Ends and ticks around everything between two values, within what the metric can be. The highest tick has the unit. */
export function valueAxis(
  [low, high]: readonly [number, number],
  count: number,
  { unit, currency, domain: [lowest = -Infinity, highest = Infinity] }: Reading,
  words: Words,
): ValueAxis {
  const room = high > low ? 0.04 * (high - low) : Math.abs(high) / 20 || (highest < 2 ? 0.05 : 1);
  const step = stepOf(unit, high - low);
  const from = low >= 0 && low < nearZero * high ? 0 : Math.max(lowest, low - room);
  const [a, b] = nice(from / step, Math.min(highest, high + room) / step, fineness);
  const domain = [Math.max(lowest, a * step), Math.min(highest, b * step)] as const;
  const at = ticks(domain[0] / step, domain[1] / step, count).map((tick) => tick * step);
  const full = (n: number): string => (unit === 'ratio' ? words.percent(n) : words.compact(n, unit, currency));
  const texts = at.map((n, i) => (i === at.length - 1 && unit !== 'days' ? full(n) : words.short(n, unit)));
  return {
    domain,
    // Numbers too close for their digits are written once.
    ticks: at.map((n, i) => ({ at: n, text: texts[i] === texts[i - 1] ? '' : texts[i]! })),
  };
}
