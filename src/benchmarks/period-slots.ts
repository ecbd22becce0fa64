import { isoDate, parseIsoDate, type Day } from '../calendar/civil.js';
import type { FiscalStart } from '../calendar/fiscal-pattern.js';
import { grainKey, nextStart, type Grain } from '../calendar/grain.js';
import { parseFiscalStart } from '../calendar/parse-fiscal-start.js';
import { calendarPeriod } from '../calendar/period-names.js';
import type { Reading } from '../metrics/reading.js';

/** One period of a trend; days are ISO, `to` is left out. */
export interface Slot {
  /** `2026-07`, `FY2026-Q3`. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** How time is cut. */
export interface Cut {
  readonly grain: Grain;
  /** As a query tells it. */
  readonly fiscalStart?: number | string | undefined;
}

/** The periods of a trend, counted from 0. They are days in a column: a period is put into words only where it is asked for. */
export interface Slots {
  readonly length: number;
  readonly at: (slot: number) => Slot;
  /** It is not over, or the window that was asked for cuts it: more records may belong to it. */
  readonly isUnfinished: (slot: number) => boolean;
  /** The first period that begins on an ISO day or later; `length` where all begin before. */
  readonly from: (day: string) => number;
  /** Where an ISO day lies, in periods from the first one's start; undefined where it lies in none. */
  readonly place: (day: string) => number | undefined;
  /** The period of a name that a reading knows. */
  readonly named: (name: string) => number;
}

/** The first days of all periods from the first to the last that a reading has, and the day after the last one. */
function startsOf({ groups }: Reading, grain: Grain, fiscal: FiscalStart, startOf: (name: string) => Day): Int32Array {
  // The names of one grain are in the order of time.
  let first: string | undefined;
  let last = '';
  for (const { key } of groups) {
    const name = key[grain];
    if (name === null || name === undefined) continue;
    if (first === undefined || name < first) first = name;
    if (name > last) last = name;
  }
  if (first === undefined) return Int32Array.of();
  const end = nextStart(startOf(last), grain, fiscal);
  const starts: Day[] = [];
  for (let start = startOf(first); start <= end; start = nextStart(start, grain, fiscal)) starts.push(start);
  return Int32Array.from(starts);
}

/** Every period from the first to the last that a grouped reading has, those without records too: a gap is no zero. */
export function slotsOf(reading: Reading, { grain, fiscalStart }: Cut): Slots {
  const fiscal = parseFiscalStart(fiscalStart);
  const startOf = (name: string): Day => parseIsoDate(name) ?? calendarPeriod(name, fiscal)!.from;
  const starts = startsOf(reading, grain, fiscal, startOf);
  const length = Math.max(0, starts.length - 1);
  const { period } = reading;
  const [opened = -Infinity, closed = Infinity, asOf = Infinity] = [period?.from, period?.to, reading.asOf].map((day) =>
    parseIsoDate(day ?? ''),
  );
  const isCut = period?.name !== 'all';
  /** How many starts lie before a day, the end of the last period among them. */
  const reached = (day: Day): number => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! < day) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const from = (day: Day): number => Math.min(length, reached(day));
  const begun = isCut ? from(opened) : 0;
  const over = reached(Math.min(asOf + 1, isCut ? closed : Infinity) + 1) - 1;
  return {
    length,
    at: (slot) => ({
      name: grainKey(starts[slot]!, grain, fiscal),
      from: isoDate(starts[slot]!),
      to: isoDate(starts[slot + 1]!),
    }),
    isUnfinished: (slot) => slot < begun || slot >= over,
    from: (day) => from(parseIsoDate(day) ?? Infinity),
    place: (text) => {
      const day = parseIsoDate(text) ?? Infinity;
      const slot = from(day + 1) - 1;
      const [start, end] = [starts[slot], starts[slot + 1]];
      return start === undefined || end === undefined || day >= end ? undefined : slot + (day - start) / (end - start);
    },
    named: (name) => from(startOf(name)),
  };
}
