import type { Reading } from '../metrics/reading.js';
import { fill } from '../text/fill.js';
import type { Words } from '../text/words.js';

/** A value's text in full, and where room is short. */
export function valueTexts({ value, unit, currency }: Reading, words: Words): readonly [full: string, short: string] {
  if (value === undefined) return [words.messages.unit.nothing, words.messages.unit.nothing];
  return [words.value(value, unit, currency), words.compact(value, unit, currency)];
}

/** An interval's text with its level, and the ends alone; none where there is no interval. */
export function intervalTexts({ interval, unit }: Reading, words: Words): readonly string[] {
  if (!interval) return [];
  const range = words.range(interval.low, interval.high, unit);
  return [fill(words.messages.range.level, { range, level: words.percent(interval.level) }), range];
}
