import { addMonths, civil, isoDate, parseIsoDate, type Day } from './civil.js';
import type { FiscalStart } from './fiscal-pattern.js';
import { grainKey, grainStart, nextStart, shift, type Grain } from './grain.js';
import { calendarPeriod } from './period-names.js';
import { PeriodError } from './period-error.js';

/** Whole local days from `from` up to, but without, `to`. */
export interface Period {
  /** As it was asked for, such as `last-3-months`; a shifted one has the name of its grain or both its days. */
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
  /** What the period is counted in and shifted by; undefined where it is a number of days. */
  readonly grain?: Grain;
  /** How the years are cut that its grain divides; calendar years by default. */
  readonly fiscalStart?: FiscalStart;
}

/** What words such as `this-quarter` rest on. */
export interface PeriodContext {
  /** The last day that the records speak of. */
  readonly asOf: Day;
  /** The first day that the records speak of. */
  readonly first: Day;
  /** How fiscal years are cut; calendar years by default. */
  readonly fiscalStart?: FiscalStart | undefined;
}

const forms =
  '2026, 2026-Q3, 2026-07, 2026-W31, FY2026, FY2026-Q3, 2026-07-01..2026-09-30, last-90-days, last-3-months, this-quarter, year-to-date or all';

/**
 * The days that a period's name stands for.
 *
 * Calendar names (`2026`, `2026-Q3`, `2026-W31`) are those of the calendar whatever `fiscalStart` says; `FY…`, `this-…`, `last-…` and
 * `year-to-date` follow it. `this-…` is the whole grain, to its end. `last-90-days` ends with the as-of day; `last-3-months` are
 * complete ones, the as-of month among them only on its last day. `all` runs from the first day to the as-of day.
 * Throws {@link PeriodError} for any other text.
 */
export function resolvePeriod(text: string, context: PeriodContext): Period {
  const name = text.trim();
  const period = calendarPeriod(name, context.fiscalStart ?? 1) ?? relative(name, context) ?? range(name);
  if (!period) throw new PeriodError(`"${name}" is no period. It can be ${forms}.`);
  return { name, ...period };
}

function relative(name: string, { asOf, first, fiscalStart = 1 }: PeriodContext): Omit<Period, 'name'> | undefined {
  const end = asOf + 1;
  if (name === 'all') return { from: Math.min(first, end), to: end };
  if (name === 'year-to-date')
    return { from: grainStart(asOf, 'year', fiscalStart), to: end, grain: 'year', fiscalStart };
  const [, current] = /^this-(week|month|quarter|year)$/.exec(name) ?? [];
  if (current !== undefined) {
    const grain = current as Grain;
    const from = grainStart(asOf, grain, fiscalStart);
    return { from, to: nextStart(from, grain, fiscalStart), grain, fiscalStart };
  }
  const [, count, unit] = /^last-(\d{1,4})-(day|week|month|quarter|year)s?$/.exec(name) ?? [];
  if (count === undefined) return undefined;
  const grain = unit as Grain;
  const to = grainStart(end, grain, fiscalStart);
  const from = shift(to, grain, -Number(count), fiscalStart);
  if (from === to) throw new PeriodError(`"${name}" holds no day. The number must be 1 or more.`);
  if (civil(from).year < 1) throw new PeriodError(`"${name}" begins before the year 1.`);
  return { from, to, grain, fiscalStart };
}

/** `a..b`, both days in. Whole months are counted in months, so that the one before a quarter is a quarter. */
function range(name: string): Omit<Period, 'name'> | undefined {
  const [start, end, more] = name.split('..');
  if (start === undefined || end === undefined || more !== undefined) return undefined;
  const from = dayIn(name, start);
  const to = dayIn(name, end) + 1;
  if (to <= from) throw new PeriodError(`"${name}" ends before it begins. Write the earlier day first.`);
  const wholeMonths = grainStart(from, 'month') === from && grainStart(to, 'month') === to;
  return wholeMonths ? { from, to, grain: 'month' } : { from, to };
}

function dayIn(name: string, text: string): Day {
  const day = parseIsoDate(text.trim());
  if (day === undefined)
    throw new PeriodError(`"${text.trim()}" in "${name}" is no date. Dates are written as 2026-07-31.`);
  return day;
}

/**
 * The like-for-like period before: as many grains earlier as it covers, so that the month before March is all of February
 * and the one before a year to date is the same part of the year before. Without a grain, the same number of days.
 */
export function previousPeriod(period: Period): Period {
  const { grain = 'day', fiscalStart } = period;
  const count = grainsIn(period, grain);
  return moved(period, (day) => shift(day, grain, -count, fiscalStart));
}

/**
 * The same period a year before: twelve months back, and for days of whole weeks 52 weeks, on the same days of the week.
 *
 * So also for all of a fiscal pattern, whose parts have as many weeks a year before only then: what a 53rd week is in or comes
 * before is not one part of the year before, and is named by its days.
 */
export function yearAgo(period: Period): Period {
  const isWeeks = period.grain === 'week' || typeof period.fiscalStart === 'object';
  return moved(period, (day) => (isWeeks ? day - 364 : addMonths(day, -12)));
}

/** Whether two periods can be counted against each other: of a fiscal pattern, those that have as many weeks. */
export const areAsLong = (a: Period, b: Period): boolean =>
  typeof a.fiscalStart !== 'object' || a.to - a.from === b.to - b.from;

/** How many grains a span covers, a part of one counted whole. */
function grainsIn({ from, to, fiscalStart }: Period, grain: Grain): number {
  if (grain === 'day') return to - from;
  let count = 0;
  while (shift(from, grain, count, fiscalStart) < to) count += 1;
  return count;
}

function moved(period: Period, move: (day: Day) => Day): Period {
  const from = move(period.from);
  const to = move(period.to);
  const { grain, fiscalStart } = period;
  const isOne = grain && grainStart(from, grain, fiscalStart) === from && nextStart(from, grain, fiscalStart) === to;
  return { ...period, name: isOne ? grainKey(from, grain, fiscalStart) : rangeName(from, to), from, to };
}

function rangeName(from: Day, to: Day): string {
  return `${isoDate(from)}..${isoDate(to - 1)}`;
}
