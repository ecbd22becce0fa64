import type { Day } from './civil.js';
import { fiscalMonth, fiscalMonthStart, type FiscalPattern } from './fiscal-pattern.js';
import type { Grain } from './grain.js';

/** By how much the year in which a fiscal year ends is above the one that names it. */
const lead = ({ namedBy, month }: FiscalPattern): number => (namedBy === 'start' && month < 12 ? 1 : 0);

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** The name of the fiscal week, month, quarter or year that begins on `start`: `FY2023-W53`, `FY2023-P12`, `FY2023-Q4`, `FY2023`. */
export function fiscalKey(pattern: FiscalPattern, start: Day, grain: Exclude<Grain, 'day'>): string {
  const index = fiscalMonth(pattern, start);
  const year = Math.floor(index / 12);
  const month = index - year * 12;
  const name = `FY${String(year - lead(pattern)).padStart(4, '0')}`;
  if (grain === 'week') return `${name}-W${twoDigits((start - fiscalMonthStart(pattern, year * 12)) / 7 + 1)}`;
  if (grain === 'month') return `${name}-P${twoDigits(month + 1)}`;
  return grain === 'year' ? name : `${name}-Q${month / 3 + 1}`;
}

/** The first day of the fiscal year of that name. */
export const fiscalYearStart = (pattern: FiscalPattern, year: number): Day =>
  fiscalMonthStart(pattern, (year + lead(pattern)) * 12);
