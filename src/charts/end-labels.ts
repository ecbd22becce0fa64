import { boxOf, collide, type Label, type LabelRole, type Measure } from './labels.js';

/** What should be written at the end of a line. */
export interface EndWish {
  readonly text: string;
  /** Where the line ends, px. */
  readonly y: number;
  readonly role: LabelRole;
  readonly weight: number;
  /** Of which line; undefined for what the lines are held against. */
  readonly series?: number;
}

/** A wish with the height at which there is room for it. */
export interface EndPlace extends EndWish {
  readonly at: number;
}

/** The line on which remarks stand, px. */
export interface NoteRow {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly measure: Measure;
  /** How many there are beside those that have a place. */
  readonly more: number;
  readonly others: (count: number) => string;
}

/** Text cut to a width, with an ellipsis where it is longer. */
export function cut(text: string, width: number, measured: (text: string) => number): string {
  if (measured(text) <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 0 && measured(`${letters.join('').trimEnd()}…`) > width) letters.pop();
  return letters.length > 0 ? `${letters.join('').trimEnd()}…` : '';
}

/** Labels under each other in the order of their lines, as near to these as they can be. The last wishes go first. */
export function stacked(
  wishes: readonly EndWish[],
  [top, bottom]: readonly [number, number],
  pitch: number,
): readonly EndPlace[] {
  const room = Math.max(0, Math.floor((bottom - top) / pitch) + 1);
  const kept = wishes.slice(0, room).toSorted((a, b) => a.y - b.y);
  const places: number[] = [];
  for (const { y } of kept) places.push(Math.max(top, y, (places.at(-1) ?? -Infinity) + pitch));
  for (let i = kept.length - 1, limit = bottom; i >= 0; i--, limit = places[i + 1]! - pitch) {
    places[i] = Math.min(places[i]!, limit);
  }
  return kept.map((wish, i) => ({ ...wish, at: places[i]! }));
}

/**
 * Remarks in a row, each beside its place `at`, before it where there is room. Of those that find none, and of `more` that
 * have no place, `others` tells how many they are, at an end of the row.
 */
export function noteLabels(
  notes: readonly { readonly at: number; readonly text: string }[],
  { left, right, y, size, measure, more, others }: NoteRow,
): readonly Label[] {
  const label = (text: string, x: number, anchor: Label['anchor']): Label => {
    return { text, x, y, anchor, role: 'note', size, weight: 400 };
  };
  const isFree = (one: Label, among: readonly Label[]): boolean => {
    const box = boxOf(one, measure);
    return box.left >= left && box.right <= right && among.every((other) => !collide(boxOf(other, measure), box));
  };
  const placed: Label[] = [];
  for (const { at, text } of notes) {
    const fit = (['end', 'start'] as const)
      .map((anchor) => label(text, at + (anchor === 'end' ? -5 : 5), anchor))
      .find((one) => isFree(one, placed));
    if (fit) placed.push(fit);
  }
  const all = notes.length + more;
  if (placed.length === all) return placed;
  for (let named = placed.length; named >= 0; named--) {
    const kept = placed.slice(0, named);
    const text = others(all - named);
    const rest = [label(text, right, 'end'), label(text, left, 'start')].find((one) => isFree(one, kept));
    if (rest) return [...kept, rest];
  }
  return placed;
}
