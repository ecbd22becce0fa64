import { dayOf, type Day } from './civil.js';
import { isoWeekStart, nextStart, shift, type Grain } from './grain.js';
import { PeriodError } from './period-error.js';

/** A span that is exactly one grain. */
export interface GrainSpan {
  readonly from: Day;
  readonly to: Day;
  readonly grain: Grain;
}

/**
 * The span of `2026`, `2026-Q3`, `2026-07`, `2026-W31`, `2026-07-31`, `FY2026` or `FY2026-Q3`; undefined for text of no such form.
 * Throws {@link PeriodError} where the form is right and the number is not, as in `2026-Q5`.
 */
export function calendarPeriod(name: string, fiscalStart: number): GrainSpan | undefined {
  const match = /^(FY)?(\d{4})(?:-(?:(Q)(\d)|(W)(\d\d)|(\d\d)(?:-(\d\d))?))?$/.exec(name);
  if (!match) return undefined;
  const [, fiscal, yearText, isQuarter, quarter, isWeek, week, month, day] = match;
  const year = Number(yearText);
  if (fiscal !== undefined && (isWeek ?? month) !== undefined) return undefined;
  if (year === 0) throw new PeriodError(`"${name}" is no period: years are 0001 to 9999.`);
  if (day !== undefined) return one(name, 'day', dayOf(year, Number(month), Number(day)), 'there is no such day');
  if (month !== undefined) return one(name, 'month', dayOf(year, Number(month), 1), 'months are 01 to 12');
  if (isWeek !== undefined)
    return one(name, 'week', isoWeekStart(year, Number(week)), `${yearText} has weeks 01 to ${lastWeek(year)}`);
  const start = yearStart(year, fiscal === undefined ? 1 : fiscalStart);
  if (isQuarter === undefined) return one(name, 'year', start, '');
  const index = Number(quarter);
  const begins = index >= 1 && index <= 4 ? shift(start, 'quarter', index - 1) : undefined;
  return one(name, 'quarter', begins, 'a year has quarters Q1 to Q4');
}

/** A fiscal year that begins after January begins in the calendar year before the one it is named by. */
function yearStart(year: number, fiscalStart: number): Day {
  const january = dayOf(year, 1, 1)!;
  return fiscalStart === 1 ? january : shift(january, 'month', fiscalStart - 13);
}

function lastWeek(year: number): number {
  return isoWeekStart(year, 53) === undefined ? 52 : 53;
}

function one(name: string, grain: Grain, from: Day | undefined, rule: string): GrainSpan {
  if (from === undefined) throw new PeriodError(`"${name}" is no period: ${rule}.`);
  return { from, to: nextStart(from, grain), grain };
}
