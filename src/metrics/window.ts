import { parseIsoDate, type Day } from '../calendar/civil.js';
import type { FiscalStart } from '../calendar/fiscal-pattern.js';
import { shift } from '../calendar/grain.js';
import { previousPeriod, resolvePeriod, type Period } from '../calendar/period.js';
import { NO_DAY, type Table } from '../data/table.js';
import { asOf, t0, t1 } from '../states/expression.js';
import { and, before, blank, notBefore, or, type Predicate } from '../states/predicate.js';
import type { Window } from '../states/scope.js';
import type { CountedBeside, MetricDefinition } from './define-metric.js';
import { tableFor } from './derived-table.js';
import { StatesTable } from './states-table.js';

/** A period as a metric sees it. `bounded` is false where all records count, dated or not. */
export interface Scoped {
  readonly period: Period | undefined;
  readonly window: Window;
  readonly bounded: boolean;
  /** `all` was asked of a metric that needs a start, and stands for a year. */
  readonly trailing: boolean;
}

/** Later than every day. */
const NEVER: Day = 2 ** 31 - 1;

/** The first day in a date field; undefined where there is none. */
export function firstDay(table: Table, field: string | undefined): Day | undefined {
  const column = field === undefined ? undefined : table.column(field);
  if (column?.kind !== 'time') return undefined;
  const { day } = column;
  let first = NEVER;
  for (let row = 0; row < day.length; row++) if (day[row]! < first && day[row] !== NO_DAY) first = day[row]!;
  return first === NEVER ? undefined : first;
}

/** The days that a metric can be asked about. */
export interface Reach {
  /** The first day that all its dated sets of records know of. */
  readonly first: Day | undefined;
  /** The last day that all of them know of. */
  readonly asOf: Day | undefined;
}

const known = (days: readonly (Day | undefined)[]): readonly Day[] => days.filter((day) => day !== undefined);

/** How far the records of a metric reach: where several sets are in its formula, only as far as all of them do. */
export function reachOf(definition: MetricDefinition, table: Table): Reach {
  const { records, date, beside = {} } = definition;
  if (table instanceof StatesTable) return { first: parseIsoDate(table.states.period?.from ?? ''), asOf: table.asOf };
  const own = firstDay(tableFor(definition, table), date);
  // A set that is asked about as a whole, such as the users there are, does not tell how far records reach.
  const others = Object.values(beside).filter((set) => set.records !== records && set.date !== undefined);
  const tables = others.map((set) => table.set(set.records));
  const firsts = known([own, ...others.map((set, i) => (tables[i] ? firstDay(tables[i], set.date) : undefined))]);
  const ends = known([table.asOf, ...tables.map((each) => each?.asOf)]);
  return {
    first: firsts.length > 0 ? firsts.reduce((a, b) => Math.max(a, b)) : undefined,
    asOf: ends.length > 0 ? ends.reduce((a, b) => Math.min(a, b)) : undefined,
  };
}

/** Whether a metric asks when its window begins or ends: it is plain data. One about all records, whatever their dates, does not. */
const asksForWindow = (definition: MetricDefinition): boolean => /"t[01]"/.test(JSON.stringify(definition));

/** The window that a period opens on a table; undefined where the period needs dates and the records have none. */
export function windowOf(
  definition: MetricDefinition,
  table: Table,
  text: string,
  fiscalStart: FiscalStart,
): Scoped | undefined {
  const { date, records, beside = {} } = definition;
  const { asOf, first } = reachOf(definition, table);
  if (asOf === undefined) {
    if (text !== 'all') return undefined;
    return { period: undefined, window: { t0: 0, t1: 0, asOf: 0 }, bounded: false, trailing: false };
  }
  const end = asOf + 1;
  const sets = Object.values(beside);
  if (text === 'all' && (date === undefined || sets.some(({ span }) => span === 'before'))) {
    const period = { name: 'all', from: shift(end, 'year', -1), to: end };
    return {
      period,
      window: { t0: period.from, t1: end, asOf: end },
      bounded: true,
      trailing: date !== undefined || asksForWindow(definition),
    };
  }
  if (text === 'all' && first === undefined) {
    return { period: undefined, window: { t0: end, t1: end, asOf: end }, bounded: false, trailing: false };
  }
  const period = resolvePeriod(text, { asOf, first: first ?? asOf, fiscalStart });
  return {
    period,
    window: { t0: period.from, t1: period.to, asOf: end },
    // Of several sets, what one of them does not speak of must not be counted in another.
    bounded: text !== 'all' || sets.some((set) => set.records !== records),
    trailing: false,
  };
}

/** The window in which a set beside the metric's own counts. */
export function spanned(scoped: Scoped, span: CountedBeside['span']): Scoped {
  const { period, window } = scoped;
  if (span === undefined || !period) return scoped;
  if (span === 'before') {
    const { from, to } = previousPeriod(period);
    return { ...scoped, window: { ...window, t0: from, t1: to } };
  }
  const { daysEarlier } = span;
  return { ...scoped, window: { ...window, t0: window.t0 - daysEarlier, t1: window.t1 - daysEarlier } };
}

/** The records that fall into the window by the metric's date. */
export function inWindow(date: string | undefined, bounded: boolean): Predicate {
  if (date === undefined) return and();
  return bounded ? and(notBefore(date, t0), before(date, t1), before(date, asOf)) : or(blank(date), before(date, asOf));
}
