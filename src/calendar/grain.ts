import { addMonths, civil, dayOf, isoDate, weekday, type Day } from './civil.js';
import { fiscalKey } from './fiscal-names.js';
import { fiscalMonth, fiscalMonthStart, type FiscalStart } from './fiscal-pattern.js';

/** The sizes in which time is counted, from small to large. */
export const grains = ['day', 'week', 'month', 'quarter', 'year'] as const;

/** A size in which time is counted. Weeks begin on Monday, those of a fiscal pattern on the day with which its years begin. */
export type Grain = (typeof grains)[number];

/** Months in a grain; undefined for days and weeks, which months do not divide into. */
const monthsIn = { day: undefined, week: undefined, month: 1, quarter: 3, year: 12 } as const;

/**
 * The first day of the grain in which a day falls. Fiscal years that start with a month move quarters and years; those of a
 * pattern cut everything but days.
 */
export function grainStart(day: Day, grain: Grain, fiscalStart: FiscalStart = 1): Day {
  if (grain === 'day') return day;
  const isPattern = typeof fiscalStart === 'object';
  if (grain === 'week') return day - ((weekday(day) + 6 - (isPattern ? fiscalStart.weekday : 7)) % 7);
  if (isPattern) {
    const month = fiscalMonth(fiscalStart, day);
    return fiscalMonthStart(fiscalStart, month - (month % monthsIn[grain]));
  }
  const { month, day: dayOfMonth } = civil(day);
  const monthsPast = (month - fiscalStart + 12) % monthsIn[grain];
  return addMonths(day - dayOfMonth + 1, -monthsPast);
}

/**
 * A day moved by that many grains (back where negative), to the same day of the month or the last one there is. In a fiscal
 * pattern it stays as many days after the start of its grain, up to the start of the next one.
 */
export function shift(day: Day, grain: Grain, count: number, fiscalStart: FiscalStart = 1): Day {
  const months = monthsIn[grain];
  if (months === undefined) return day + count * (grain === 'week' ? 7 : 1);
  if (typeof fiscalStart === 'number') return addMonths(day, months * count);
  const start = grainStart(day, grain, fiscalStart);
  const month = fiscalMonth(fiscalStart, start) + months * count;
  return Math.min(fiscalMonthStart(fiscalStart, month) + day - start, fiscalMonthStart(fiscalStart, month + months));
}

/** The first day of the grain after the one that begins on `start`. */
export function nextStart(start: Day, grain: Grain, fiscalStart?: FiscalStart): Day {
  return shift(start, grain, 1, fiscalStart);
}

/**
 * The name of the grain that begins on `start`: `2026-07-01`, `2026-W31` (ISO 8601), `2026-07`, `2026-Q3`, `2026`.
 *
 * Where fiscal years begin after January, quarters and years read `FY2026-Q3` and `FY2026`, and a fiscal year is named by
 * the calendar year in which it ends: with `fiscalStart` 4, FY2026 runs from 2025-04-01 to 2026-03-31. In a pattern weeks and
 * months are named by it too, as `FY2026-W31` and `FY2026-P07`, and it says by which end a year is named.
 */
export function grainKey(start: Day, grain: Grain, fiscalStart: FiscalStart = 1): string {
  const date = isoDate(start);
  if (grain === 'day') return date;
  if (typeof fiscalStart === 'object') return fiscalKey(fiscalStart, start, grain);
  if (grain === 'week') return weekKey(start);
  if (grain === 'month') return date.slice(0, 7);
  const { year, month } = civil(start);
  const name =
    fiscalStart === 1 ? date.slice(0, 4) : `FY${String(month < fiscalStart ? year : year + 1).padStart(4, '0')}`;
  return grain === 'year' ? name : `${name}-Q${Math.floor(((month - fiscalStart + 12) % 12) / 3) + 1}`;
}

/** An ISO week belongs to the year in which its Thursday falls. */
function weekKey(monday: Day): string {
  const { year } = civil(monday + 3);
  const week = Math.floor((monday + 3 - firstOf(year)) / 7) + 1;
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

/** The Monday of an ISO week; undefined where the year has no week of that number. */
export function isoWeekStart(year: number, week: number): Day | undefined {
  // 4 January is always in week 1.
  const monday = grainStart(firstOf(year) + 3, 'week') + (week - 1) * 7;
  return week >= 1 && civil(monday + 3).year === year ? monday : undefined;
}

/** 1 January of a year from 1 to 9999, which all have one. */
function firstOf(year: number): Day {
  return dayOf(year, 1, 1)!;
}
