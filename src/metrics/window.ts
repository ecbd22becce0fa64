import type { Day } from '../calendar/civil.js';
import { shift } from '../calendar/grain.js';
import { resolvePeriod, type Period } from '../calendar/period.js';
import { NO_DAY, type Table } from '../data/table.js';
import { asOf, t0, t1 } from '../states/expression.js';
import { and, before, blank, notBefore, or, type Predicate } from '../states/predicate.js';
import type { Window } from '../states/scope.js';
import type { MetricDefinition } from './define-metric.js';

/** A period as a metric sees it. `bounded` is false where all records count, dated or not. */
export interface Scoped {
  readonly period: Period | undefined;
  readonly window: Window;
  readonly bounded: boolean;
  /** `all` was asked of a metric that needs a start, and stands for a year. */
  readonly trailing: boolean;
}

/** The first day in a date field; undefined where there is none. */
export function firstDay(table: Table, field: string | undefined): Day | undefined {
  const column = field === undefined ? undefined : table.column(field);
  if (column?.kind !== 'time') return undefined;
  let first = Infinity;
  for (const day of column.day) if (day !== NO_DAY && day < first) first = day;
  return first === Infinity ? undefined : first;
}

/** The window that a period opens on a table; undefined where the period needs dates and the records have none. */
export function windowOf(
  { date }: MetricDefinition,
  table: Table,
  text: string,
  fiscalStart: number,
): Scoped | undefined {
  const { asOf } = table;
  if (asOf === undefined) {
    if (text !== 'all') return undefined;
    return { period: undefined, window: { t0: 0, t1: 0, asOf: 0 }, bounded: false, trailing: false };
  }
  const end = asOf + 1;
  if (text === 'all' && date === undefined) {
    const period = { name: 'all', from: shift(end, 'year', -1), to: end };
    return { period, window: { t0: period.from, t1: end, asOf: end }, bounded: true, trailing: true };
  }
  const first = firstDay(table, date);
  if (text === 'all' && first === undefined) {
    return { period: undefined, window: { t0: end, t1: end, asOf: end }, bounded: false, trailing: false };
  }
  const period = resolvePeriod(text, { asOf, first: first ?? asOf, fiscalStart });
  return {
    period,
    window: { t0: period.from, t1: period.to, asOf: end },
    bounded: text !== 'all',
    trailing: false,
  };
}

/** The records that fall into the window by the metric's date. */
export function inWindow(date: string | undefined, bounded: boolean): Predicate {
  if (date === undefined) return and();
  return bounded ? and(notBefore(date, t0), before(date, t1), before(date, asOf)) : or(blank(date), before(date, asOf));
}
