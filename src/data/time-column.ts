import { dateReader, type WallTime } from '../calendar/date-format.js';
import { instantOf, localDay } from '../calendar/zone.js';
import { cellText, faultAt, isNull, type Cells } from './cells.js';
import { agree, type Loose, type Refused } from './date-order.js';
import { quoted, RecordsError } from './errors.js';
import { isCanonicalNumber } from './numbers.js';
import { NO_DAY, type Fault, type TimeColumn } from './table.js';
import {
  dayIn,
  isCompactDate,
  isYearFirst,
  readEpoch,
  readInstant,
  readIso,
  readLoose,
  type CellTime,
} from './time-cells.js';

/** How the dates of a source are read. */
export interface TimeOptions {
  /** The IANA zone in which instants fall on days and wall times are meant. */
  readonly zone: string;
  /** Reads the formats that were told; undefined where none were. */
  readonly told: ((text: string) => WallTime | undefined) | undefined;
  /** The formats as told, for messages. */
  readonly format: string | undefined;
}

/** How dates are read, from the formats told. Throws {@link RecordsError} for a format that cannot be one. */
export function timeOptions(zone: string, format: string | undefined): TimeOptions {
  try {
    return { zone, format, told: format === undefined ? undefined : dateReader(format) };
  } catch (cause) {
    throw new RecordsError(cause instanceof Error ? cause.message : `${quoted(format)} is no date format.`, { cause });
  }
}

/** Reads one cell in a way that needs no other cell: told formats, ISO 8601, epoch time, a Date. Undefined where none fits. */
export function readTime(cell: unknown, told: TimeOptions['told']): CellTime | undefined {
  if (typeof cell === 'string') {
    const text = cell.trim();
    return told?.(text) ?? readIso(text) ?? (isCanonicalNumber(text) ? readEpoch(Number(text)) : undefined);
  }
  if (cell instanceof Date) return readInstant(cell.getTime());
  return typeof cell === 'number' ? readEpoch(cell) : undefined;
}

/**
 * Reads cells as dates and times.
 *
 * A date without a time is a calendar date, which no zone moves; a time without an offset is wall time in the zone. Where no
 * format was told, numbers such as 3/4/2017 are read in the one order that fits the whole column, and with two such orders
 * the column is refused, as is one of digits alone such as 20260703. `ms` exists where any cell has a time; dates among them stand at their local midnight.
 */
export function timeColumn(cells: Cells, options: TimeOptions): TimeColumn | Refused {
  const column = new Times(cells.values.length, options.zone);
  const faults: Fault[] = [];
  const waiting: Loose[] = [];
  const digits: number[] = [];
  const remembered = new Map<string, CellTime | undefined>();
  const fault = (row: number): void => void faults.push(faultAt(cells, row, expected(options)));
  cells.values.forEach((cell, row) => {
    if (isNull(cell)) return;
    // Dates recur by the thousand, times hardly ever.
    const recurs = typeof cell === 'string' && cell.length <= 10;
    let time = recurs ? remembered.get(cell) : undefined;
    if (time === undefined) {
      time = readTime(cell, options.told);
      if (recurs && time !== undefined) remembered.set(cell, time);
    }
    if (time === undefined && options.told === undefined && isCompactDate(cellText(cell) ?? '')) {
      digits.push(row);
      fault(row);
      return;
    }
    if (time !== undefined) {
      column.set(row, time);
      return;
    }
    const date = typeof cell === 'string' && options.told === undefined ? readLoose(cell.trim()) : undefined;
    if (date === undefined) fault(row);
    else waiting.push({ row, date });
  });
  const [first] = digits;
  const hasOthers = first !== undefined && digits.length < cells.values.filter((cell) => !isNull(cell)).length;
  if (first !== undefined && !hasOthers) return { refusal: digitsAlone(cells, first) };
  const order = agree(cells, waiting);
  if (typeof order === 'object') return order;
  for (const { row, date } of waiting) {
    const known = isYearFirst(date) ? 'YMD' : order;
    const day = known && dayIn(date, known);
    if (day === undefined) fault(row);
    else column.set(row, { day, msOfDay: date.msOfDay });
  }
  return column.finish(faults.sort((a, b) => a.record - b.record));
}

function digitsAlone({ field, values, records }: Cells, row: number): string {
  return (
    `The dates in ${field} are digits alone: record ${String(records[row])} has ${quoted(values[row])}. ` +
    'Say what they are with a date format, such as YYYYMMDD or YYYYMMDDHHmm.'
  );
}

function expected({ format }: TimeOptions): string {
  return format === undefined ? 'a date' : `a date as ${format}`;
}

/** A time column being filled. */
class Times {
  readonly #day: Int32Array;
  readonly #zone: string;
  #ms: Float64Array | undefined;
  #hasDateOnly = false;

  constructor(rows: number, zone: string) {
    this.#day = new Int32Array(rows).fill(NO_DAY);
    this.#zone = zone;
  }

  set(row: number, time: CellTime): void {
    if ('day' in time && time.msOfDay === undefined) {
      this.#day[row] = time.day;
      this.#hasDateOnly = true;
      return;
    }
    const ms = 'instant' in time ? time.instant : instantOf(time.day, time.msOfDay ?? 0, this.#zone);
    this.#ms ??= new Float64Array(this.#day.length).fill(NaN);
    this.#ms[row] = ms;
    this.#day[row] = localDay(ms, this.#zone);
  }

  finish(faults: readonly Fault[]): TimeColumn {
    const ms = this.#ms;
    ms?.forEach((at, row) => {
      const day = this.#day[row] ?? NO_DAY;
      if (Number.isNaN(at) && day !== NO_DAY) ms[row] = instantOf(day, 0, this.#zone);
    });
    return { kind: 'time', day: this.#day, ms, hasDateOnly: this.#hasDateOnly, faults };
  }
}
