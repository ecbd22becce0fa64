/** A calendar day as whole days since 1970-01-01: a local date, which no time zone moves. */
export type Day = number;

/** A day by its parts in the proleptic Gregorian calendar; `month` and `day` count from 1. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
/** Days in 400 years, after which the calendar repeats. */
const eraDays = 146_097;
/** From 0000-03-01, where {@link toDay} starts counting, to 1970-01-01. */
const epochOffset = 719_468;

/** Days in a month (1–12) of a year. */
function monthLength(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0);
}

/**
 * Counts in years that begin in March, so that the leap day comes last.
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 */
function toDay(year: number, month: number, day: number): Day {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * eraDays + dayOfEra - epochOffset;
}

/**
 * The day of a year (1–9999), month and day of the month; undefined where there is no such day, as on 30 February.
 * Years have four digits at most, so that every day has an ISO date.
 */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return undefined;
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
  if (!Number.isInteger(day) || day < 1 || day > monthLength(year, month)) return undefined;
  return toDay(year, month, day);
}

/** The year, month and day of the month of a day. */
export function civil(day: Day): Civil {
  const shifted = day + epochOffset;
  const era = Math.floor(shifted / eraDays);
  const dayOfEra = shifted - era * eraDays;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** The ISO 8601 date of a day, as `2026-07-31`. */
export function isoDate(day: Day): string {
  const { year, month, day: dayOfMonth } = civil(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** The day of a text that is exactly `YYYY-MM-DD`; undefined for any other text and for impossible days. */
export function parseIsoDate(text: string): Day | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  return dayOf(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
}

/** The whole number written from `from` up to `to`; NaN where a character is no digit. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** The day of the week, Monday 1 to Sunday 7, as in ISO 8601. */
export function weekday(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The same day of the month that many months later (earlier where negative); the month's last day where it has none. */
export function addMonths(day: Day, months: number): Day {
  const from = civil(day);
  const count = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return toDay(year, month, Math.min(from.day, monthLength(year, month)));
}
