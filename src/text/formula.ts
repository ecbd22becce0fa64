import type { Reading } from '../metrics/reading.js';
import type { Language } from './language.js';

/** A run of text; a number that was put in is strong. */
export interface Segment {
  readonly text: string;
  readonly strong: boolean;
}

const escape = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Finds any of the names as whole words, the longest first: `won amount` before `won`. */
function finder(names: readonly string[]): RegExp | undefined {
  if (names.length === 0) return undefined;
  const longest = names.toSorted((a, b) => b.length - a.length).map(escape);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longest.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

/** The formula with each part's number before its name: **4,238** won ÷ (**4,238** won + **2,473** lost) = **63.2%**. */
export function formulaSegments(
  { working, value, unit, currency }: Pick<Reading, 'working' | 'value' | 'unit' | 'currency'>,
  language: Language,
): readonly Segment[] {
  const { formula, values } = working;
  const found = finder(Object.keys(values));
  const segments: Segment[] = [];
  let [start, space] = [0, ''];
  for (const { 0: name, index } of found ? formula.matchAll(found) : []) {
    segments.push({ text: space + formula.slice(start, index), strong: false });
    segments.push({ text: language.count(values[name] ?? 0), strong: true });
    [start, space] = [index, ' '];
  }
  segments.push({ text: space + formula.slice(start), strong: false });
  if (value === undefined) return segments;
  return [...segments, { text: ' = ', strong: false }, { text: language.value(value, unit, currency), strong: true }];
}
