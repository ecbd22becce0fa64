import type { TrendProcess } from '../benchmarks/trend-process.js';
import type { Reading } from '../metrics/reading.js';
import { toneOfSignal } from '../text/trend-words.js';
import type { Tone } from '../text/verdict.js';

/** The mark of a value that a rule speaks of. */
export interface FiredMark {
  readonly x: number;
  readonly y: number;
  readonly up: boolean;
  readonly tone: Tone;
  /** Half as wide as it is. */
  readonly size: number;
}

/** The marks of all signals, no more than one of a side to a column of pixels. `room` is the width of a period in px. */
export function firedMarks(
  { signals }: TrendProcess,
  point: (slot: number) => { readonly x: number; readonly y: number },
  reading: Reading,
  room: number,
): readonly FiredMark[] {
  const size = Math.max(3, Math.min(5, 0.5 * room));
  const marks = new Map<string, FiredMark>();
  for (const [slot, { up }] of signals) {
    const { x, y } = point(slot);
    const column = `${up ? 'up' : 'down'} ${String(room < 1 ? Math.floor(x) : slot)}`;
    if (!marks.has(column)) marks.set(column, { x, y, up, tone: toneOfSignal(up, reading), size });
  }
  return [...marks.values()];
}
