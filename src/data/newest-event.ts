import type { Day } from '../calendar/civil.js';
import { sentinelDay } from './record-types.js';
import { NO_DAY, type TimeColumn } from './table.js';

/** How far the records reach, by what happened in them. */
export interface Reach {
  /** The day of the newest event that counts; undefined where there is none. */
  readonly day: Day | undefined;
  /** Whether later dates were left aside: ends to come, or one day far beyond all others. */
  readonly hasStrayDates: boolean;
}

const YEAR = 366;
/** So many other days with events it takes to tell one far beyond them from a source that has little. */
const ENOUGH = 5;

/**
 * The newest event, without a clock to hold it against. Dates that may lie in the future (the end of a contract) count up to a
 * year after the newest of the others. A newest day more than a year after every other event is a slip of the pen (2042 for
 * 2024) where five other days or more say so. Days from 2050 on are "open-ended" and never count.
 */
export function newestEvent(happened: readonly TimeColumn[], ends: readonly TimeColumn[]): Reach {
  const [newest, second = NO_DAY, ...others] = newestDays(happened, sentinelDay, ENOUGH + 1);
  if (newest === undefined) return { day: newestDays(ends, sentinelDay, 1)[0], hasStrayDates: false };
  const [endBefore = NO_DAY] = newestDays(ends, newest, 1);
  const isStray = others.length + 1 >= ENOUGH && newest - Math.max(second, endBefore) > YEAR;
  const last = isStray ? second : newest;
  const [end = last] = newestDays(ends, last + YEAR + 1, 1);
  const [lastEnd = end] = newestDays(ends, sentinelDay, 1);
  return { day: Math.max(last, end), hasStrayDates: isStray || lastEnd > last + YEAR };
}

/** The latest days before a limit, each once, the newest first, so many at most. */
function newestDays(columns: readonly TimeColumn[], limit: Day, most: number): readonly Day[] {
  const found: Day[] = [];
  /** No day up to this one is among them. */
  let floor = NO_DAY;
  for (const { day: days } of columns) {
    for (let row = 0; row < days.length; row++) {
      const day = days[row]!;
      if (day <= floor || day >= limit || found.includes(day)) continue;
      found.push(day);
      found.sort((a, b) => b - a);
      if (found.length > most) found.pop();
      if (found.length === most) floor = found[most - 1]!;
    }
  }
  return found;
}
