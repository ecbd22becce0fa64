import { dayOf, type Day } from './civil.js';
import { fiscalYearStart } from './fiscal-names.js';
import type { FiscalStart } from './fiscal-pattern.js';
import { isoWeekStart, nextStart, shift, type Grain } from './grain.js';
import { PeriodError } from './period-error.js';

/** A span that is exactly one grain. */
export interface GrainSpan {
  readonly from: Day;
  readonly to: Day;
  readonly grain: Grain;
  /** How the years are cut that its name speaks of: 1 where these are calendar years. */
  readonly fiscalStart: FiscalStart;
}

/**
 * The span of `2026`, `2026-Q3`, `2026-07`, `2026-W31`, `2026-07-31`, `FY2026` or `FY2026-Q3`, and in a fiscal pattern of
 * `FY2026-P07` and `FY2026-W31`; undefined for text of no such form.
 * Throws {@link PeriodError} where the form is right and the number is not, as in `2026-Q5`.
 */
export function calendarPeriod(name: string, fiscalStart: FiscalStart): GrainSpan | undefined {
  const [, yearText, week, month, day] = /^(\d{4})-(?:W(\d\d)|(\d\d)(?:-(\d\d))?)$/.exec(name) ?? [];
  if (yearText === undefined) return partOfYear(name, fiscalStart);
  const year = yearIn(name, yearText);
  if (day !== undefined) return one(name, 'day', dayOf(year, Number(month), Number(day)), 'there is no such day');
  if (month !== undefined) return one(name, 'month', dayOf(year, Number(month), 1), 'months are 01 to 12');
  return one(name, 'week', isoWeekStart(year, Number(week)), `${yearText} has weeks 01 to ${lastWeek(year)}`);
}

const grainOf = { Q: 'quarter', P: 'month', W: 'week' } as const;

/** A year or a part of it by number: quarters, and of a fiscal pattern months and weeks. */
function partOfYear(name: string, fiscal: FiscalStart): GrainSpan | undefined {
  const [, isFiscal, yearText, mark, number = 1] = /^(FY)?(\d{4})(?:-(Q(?=\d$)|[PW](?=\d\d$))(\d+))?$/.exec(name) ?? [];
  if (yearText === undefined) return undefined;
  const fiscalStart = isFiscal === undefined ? 1 : fiscal;
  const grain = mark === undefined ? 'year' : grainOf[mark as keyof typeof grainOf];
  if (typeof fiscalStart === 'number' && (grain === 'month' || grain === 'week')) return undefined;
  const start = yearStart(yearIn(name, yearText), fiscalStart);
  const end = nextStart(start, 'year', fiscalStart);
  const from = shift(start, grain, Number(number) - 1, fiscalStart);
  if (from >= start && from < end) return { from, to: nextStart(from, grain, fiscalStart), grain, fiscalStart };
  const last = { week: `W01 to W${(end - start) / 7}`, month: 'P01 to P12', quarter: 'Q1 to Q4', year: '' }[grain];
  throw new PeriodError(`"${name}" is no period: ${yearText} has ${grain}s ${last}.`);
}

function yearIn(name: string, text: string): number {
  if (text === '0000') throw new PeriodError(`"${name}" is no period: years are 0001 to 9999.`);
  return Number(text);
}

/** A fiscal year that begins after January begins in the calendar year before the one it is named by. */
function yearStart(year: number, fiscalStart: FiscalStart): Day {
  if (typeof fiscalStart === 'object') return fiscalYearStart(fiscalStart, year);
  const january = dayOf(year, 1, 1)!;
  return fiscalStart === 1 ? january : shift(january, 'month', fiscalStart - 13);
}

function lastWeek(year: number): number {
  return isoWeekStart(year, 53) === undefined ? 52 : 53;
}

function one(name: string, grain: Grain, from: Day | undefined, rule: string): GrainSpan {
  if (from === undefined) throw new PeriodError(`"${name}" is no period: ${rule}.`);
  return { from, to: nextStart(from, grain), grain, fiscalStart: 1 };
}
