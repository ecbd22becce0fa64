import { addMonths, civil, weekday, type Day } from './civil.js';

/** Fiscal years of 52 or 53 whole weeks, which the months of a quarter share; a 53rd week belongs to the last month. */
export interface FiscalPattern {
  /** Weeks in the three months of a quarter: 4-4-5, 4-5-4 or 5-4-4. */
  readonly weeks: readonly [number, number, number];
  /** The day of the week on which years end, and so every week: Monday 1 to Sunday 7. */
  readonly weekday: number;
  /** The month (1–12) with which years end. */
  readonly month: number;
  /** Whether on the last such day in it, or on the one nearest to its end, which may be up to three days later. */
  readonly rule: 'last' | 'nearest';
  /** Whether a year is named by the calendar year in which it starts or ends, were it of calendar months. */
  readonly namedBy: 'start' | 'end';
}

/** How fiscal years are cut: by calendar months from the first of one (1–12) on, or by weeks. */
export type FiscalStart = number | FiscalPattern;

/**
 * The first day of the year that ends with `month` of a calendar year.
 * Source of both rules: 26 CFR § 1.441-2(a), 52-53-week taxable years.
 */
function yearStart({ weekday: last, month, rule }: FiscalPattern, year: number): Day {
  const monthEnd = addMonths(0, (year - 1971) * 12 + month) - 1;
  const latest = monthEnd + (rule === 'nearest' ? 3 : 0);
  return latest - ((weekday(latest) - last + 7) % 7) + 1;
}

/** The first day of a month by its number, which is twelve times the year in which the fiscal year ends and 0 to 11 more. */
export function fiscalMonthStart(pattern: FiscalPattern, index: number): Day {
  const year = Math.floor(index / 12);
  const month = index - year * 12;
  const [first, second] = pattern.weeks;
  const week = Math.floor(month / 3) * 13 + [0, first, first + second][month % 3]!;
  return yearStart(pattern, year) + week * 7;
}

/** The number of the month in which a day falls, as {@link fiscalMonthStart} takes it. */
export function fiscalMonth(pattern: FiscalPattern, day: Day): number {
  const { year, month } = civil(day);
  // One more than were they calendar months, from which they are never a month away.
  let index = year * 12 + month + 12 - pattern.month;
  while (fiscalMonthStart(pattern, index) > day) index -= 1;
  return index;
}
