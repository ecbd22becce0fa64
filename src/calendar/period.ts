import { addMonths, civil, isoDate, parseIsoDate, type Day } from './civil.js';
import { grainKey, grainStart, shift, type Grain } from './grain.js';
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
}

/** What words such as `this-quarter` rest on. */
export interface PeriodContext {
  /** The last day that the records speak of. */
  readonly asOf: Day;
  /** The first day that the records speak of. */
  readonly first: Day;
  /** The month (1–12) in which fiscal years begin; January by default. */
  readonly fiscalStart?: number | undefined;
}

const forms =
  '2026, 2026-Q3, 2026-07, 2026-W31, FY2026, FY2026-Q3, 2026-07-01..2026-09-30, last-90-days, last-3-months, this-quarter, year-to-date or all';

/**
 * The days that a period's name stands for.
 *
 * Calendar names (`2026`, `2026-Q3`) are calendar years and quarters whatever `fiscalStart` says; `FY…`, `this-…`, `last-…` and
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
  if (name === 'year-to-date') return { from: grainStart(asOf, 'year', fiscalStart), to: end, grain: 'year' };
  const [, current] = /^this-(week|month|quarter|year)$/.exec(name) ?? [];
  if (current !== undefined) {
    const grain = current as Grain;
    const from = grainStart(asOf, grain, fiscalStart);
    return { from, to: shift(from, grain, 1), grain };
  }
  const [, count, unit] = /^last-(\d{1,4})-(day|week|month|quarter|year)s?$/.exec(name) ?? [];
  if (count === undefined) return undefined;
  const grain = unit as Grain;
  const to = grainStart(end, grain, fiscalStart);
  const from = shift(to, grain, -Number(count));
  if (from === to) throw new PeriodError(`"${name}" holds no day. The number must be 1 or more.`);
  if (civil(from).year < 1) throw new PeriodError(`"${name}" begins before the year 1.`);
  return { from, to, grain };
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
export function previousPeriod(period: Period, fiscalStart = 1): Period {
  const { from, to, grain = 'day' } = period;
  return moved(period, (day) => shift(day, grain, -grainsIn(from, to, grain)), fiscalStart);
}

/** The same period a year before: twelve months back, and for days of whole weeks 52 weeks, on the same days of the week. */
export function yearAgo(period: Period, fiscalStart = 1): Period {
  return moved(period, (day) => (period.grain === 'week' ? day - 364 : addMonths(day, -12)), fiscalStart);
}

/** How many grains a span covers, a part of one counted whole. */
function grainsIn(from: Day, to: Day, grain: Grain): number {
  if (grain === 'day') return to - from;
  let count = 0;
  while (shift(from, grain, count) < to) count += 1;
  return count;
}

function moved(period: Period, move: (day: Day) => Day, fiscalStart: number): Period {
  const from = move(period.from);
  const to = move(period.to);
  const { grain } = period;
  if (grain === undefined) return { name: rangeName(from, to), from, to };
  // A calendar quarter stays a calendar quarter in a company whose own begin elsewhere.
  const start = period.name === grainKey(period.from, grain) ? 1 : fiscalStart;
  const one = grainStart(from, grain, start) === from && shift(from, grain, 1) === to;
  return { name: one ? grainKey(from, grain, start) : rangeName(from, to), from, to, grain };
}

function rangeName(from: Day, to: Day): string {
  return `${isoDate(from)}..${isoDate(to - 1)}`;
}
