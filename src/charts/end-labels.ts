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

/** Remarks in a row, each beside its place `at`, before it where there is room. Those that find none are left out. */
export function noteLabels(
  notes: readonly { readonly at: number; readonly text: string }[],
  { left, right, y, size, measure }: { left: number; right: number; y: number; size: number; measure: Measure },
): readonly Label[] {
  const placed: Label[] = [];
  for (const { at, text: full } of notes) {
    const text = cut(full, (right - left) * 0.45, (some) => measure(some, size, 400));
    const fit = (['end', 'start'] as const)
      .map((anchor): Label => ({
        text,
        x: at + (anchor === 'end' ? -5 : 5),
        y,
        anchor,
        role: 'note',
        size,
        weight: 400,
      }))
      .find((label) => {
        const box = boxOf(label, measure);
        return box.left >= left && box.right <= right && placed.every((other) => !collide(boxOf(other, measure), box));
      });
    if (fit && text !== '') placed.push(fit);
  }
  return placed;
}
