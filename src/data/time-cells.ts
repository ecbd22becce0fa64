import { dayOf, parseIsoDate, type Day } from '../calendar/civil.js';
import { fullYear, timeOfDay, type WallTime } from '../calendar/date-format.js';

/** What one cell says: a local day, perhaps with a wall time, or an instant in epoch milliseconds. */
export type CellTime = WallTime | { readonly instant: number };

/** The last instant of the year 9999 and the first of the year 1, beyond which a number is no date. */
const latest = 253_402_300_799_999;
const earliest = -62_135_596_800_000;

const isoTime =
  /^(\d{4}-\d\d-\d\d)(?:T| +)(\d{1,2}):(\d\d)(?::(\d\d(?:[.,]\d{1,9})?))? *(?:(Z|UTC)|([+-])(\d\d):?(\d\d)?)?$/i;

/**
 * Reads ISO 8601: a date is a calendar day, a time with an offset is an instant, a time without one is wall time.
 * A blank may stand for the T, and the hour may lack its leading zero, as databases write them. Undefined for other text.
 */
export function readIso(text: string): CellTime | undefined {
  const day = parseIsoDate(text);
  if (day !== undefined) return { day, msOfDay: undefined };
  if (text.length < 15 || text.length > 40) return undefined;
  const [, date, hour, minute, second, utc, sign, offsetHours, offsetMinutes] = isoTime.exec(text) ?? [];
  const timeDay = date === undefined ? undefined : parseIsoDate(date);
  const msOfDay = timeOfDay(Number(hour), Number(minute), Number(second?.replace(',', '.') ?? 0));
  if (timeDay === undefined || msOfDay === undefined) return undefined;
  if (utc === undefined && sign === undefined) return { day: timeDay, msOfDay };
  const offset = timeOfDay(Number(offsetHours ?? 0), Number(offsetMinutes ?? 0), 0);
  if (offset === undefined) return undefined;
  return readInstant(timeDay * 86_400_000 + msOfDay - (sign === '-' ? -offset : offset));
}

/**
 * Reads epoch time: milliseconds of 12 or 13 digits (from 1973), seconds of 9 or 10 (from 1973 too). Other numbers are years,
 * days or codes as likely as dates, and are none; nor are digits that {@link isCompactDate} takes for a date.
 */
export function readEpoch(value: number): CellTime | undefined {
  const size = Math.abs(value);
  if (isCompactDate(String(value))) return undefined;
  if (size >= 1e11 && size < 1e13) return readInstant(value);
  return size >= 1e8 && size < 1e10 ? readInstant(value * 1000) : undefined;
}

const compact = /^((?:19|20)\d\d|2100)(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?$/;

/** Whether digits alone read as a day of 1900–2100, perhaps with a time: 20260703, 202607031200 or 20260703120000. */
export function isCompactDate(digits: string): boolean {
  const [, years, month, date, hour = 0, minute = 0, second = 0] = compact.exec(digits) ?? [];
  if (years === undefined || dayOf(Number(years), Number(month), Number(date)) === undefined) return false;
  return timeOfDay(Number(hour), Number(minute), Number(second)) !== undefined;
}

/** An instant in epoch milliseconds; undefined beyond the years 1 to 9999 and for NaN. */
export function readInstant(ms: number): CellTime | undefined {
  return ms >= earliest && ms <= latest ? { instant: Math.round(ms) } : undefined;
}

/** A date in numbers whose order is not known yet, as `3/4/2017 9:30`. */
export interface LooseDate {
  readonly numbers: readonly [string, string, string];
  readonly separator: string;
  readonly msOfDay: number | undefined;
}

const loose = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{4}|\d{1,2})(?:,? +(\d{1,2}):(\d\d)(?::(\d\d))?)?$/;

/** Whether a date begins with a year of four digits, which leaves no doubt of its order and says nothing of other cells'. */
export function isYearFirst({ numbers }: LooseDate): boolean {
  return numbers[0].length === 4;
}

/** Takes apart a date in numbers; undefined for other text and impossible times of day. */
export function readLoose(text: string): LooseDate | undefined {
  if (text.length > 20) return undefined;
  const [, first, separator, second, third, hour, minute, seconds] = loose.exec(text) ?? [];
  if (first === undefined || separator === undefined || second === undefined || third === undefined) return undefined;
  const msOfDay = hour === undefined ? undefined : timeOfDay(Number(hour), Number(minute), Number(seconds ?? 0));
  if (hour !== undefined && msOfDay === undefined) return undefined;
  return { numbers: [first, second, third], separator, msOfDay };
}

/** An order in which a date's three numbers may stand. */
export type Order = 'DMY' | 'MDY' | 'YMD';

/** The orders that a date's numbers fit, going by their lengths and sizes; whether the day exists is not asked. */
export function ordersOf({ numbers: [first, second, third] }: LooseDate): readonly Order[] {
  const orders: Order[] = [];
  if (isYear(third) && isDay(first) && isMonth(second)) orders.push('DMY');
  if (isYear(third) && isMonth(first) && isDay(second)) orders.push('MDY');
  if (isYear(first) && isMonth(second) && isDay(third)) orders.push('YMD');
  return orders;
}

/** The day that a date's numbers name in an order; undefined where there is none. */
export function dayIn({ numbers: [first, second, third] }: LooseDate, order: Order): Day | undefined {
  if (order === 'DMY') return dayOf(year(third), Number(second), Number(first));
  if (order === 'MDY') return dayOf(year(third), Number(first), Number(second));
  return dayOf(year(first), Number(second), Number(third));
}

/** The date format, in tokens, that an order and one date as its example come to: `D/M/YYYY`. */
export function formatOf({ numbers, separator }: LooseDate, order: Order): string {
  const yearText = order === 'YMD' ? numbers[0] : numbers[2];
  const yearToken = yearText.length === 4 ? 'YYYY' : 'YY';
  return Array.from(order, (part) => (part === 'Y' ? yearToken : part)).join(separator);
}

function year(text: string): number {
  return text.length === 4 ? Number(text) : fullYear(Number(text));
}

function isYear(text: string): boolean {
  return text.length === 4 || text.length === 2;
}

function isMonth(text: string): boolean {
  return Number(text) >= 1 && Number(text) <= 12 && text.length <= 2;
}

function isDay(text: string): boolean {
  return Number(text) >= 1 && Number(text) <= 31 && text.length <= 2;
}
