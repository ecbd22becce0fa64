import { isoDate, parseIsoDate } from '../calendar/civil.js';
import { grainKey, grainStart, nextStart, type Grain } from '../calendar/grain.js';
import type { Reading } from '../metrics/reading.js';

/** One period of a trend; days are ISO, `to` is left out. */
export interface Slot {
  /** `2026-07`, `FY2026-Q3`. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** It is not over, or the window that was asked for cuts it: more records may belong to it. */
  readonly unfinished: boolean;
}

/** How time is cut. */
export interface Cut {
  readonly grain: Grain;
  readonly fiscalStart?: number | undefined;
}

/** Every period from the first to the last that a grouped reading has, those without records too: a gap is no zero. */
export function slotsOf({ period, groups, asOf }: Reading, { grain, fiscalStart = 1 }: Cut): readonly Slot[] {
  const known = new Set(groups.map(({ key }) => key[grain]));
  const [first, end] = [period?.from, period?.to].map((day) => parseIsoDate(day ?? ''));
  if (!period || first === undefined || end === undefined) return [];
  const over = parseIsoDate(asOf ?? '') ?? end;
  const isCut = period.name !== 'all';
  const slots: Slot[] = [];
  let length = 0;
  for (let start = grainStart(first, grain, fiscalStart); start < end;) {
    const next = nextStart(start, grain);
    const name = grainKey(start, grain, fiscalStart);
    const isKnown = known.has(name);
    if (isKnown || length > 0) {
      const unfinished = next > over + 1 || (isCut && (start < first || next > end));
      slots.push({ name, from: isoDate(start), to: isoDate(next), unfinished });
    }
    if (isKnown) length = slots.length;
    start = next;
  }
  return slots.slice(0, length);
}
