import { isoDate, parseIsoDate, type Day } from '../calendar/civil.js';
import { parseFiscalStart } from '../calendar/parse-fiscal-start.js';
import { grainKey, grainStart, nextStart, shift, type Grain } from '../calendar/grain.js';
import type { Table } from '../data/table.js';
import type { MetricDefinition } from './define-metric.js';
import { measureTable, type Measure } from './measure-table.js';
import type { Query } from './query.js';
import type { Measured, Reading } from './reading.js';
import { StatesTable } from './states-table.js';
import { reachOf } from './window.js';

/** One period of a series; `measured` is undefined where nothing fell into it. */
export interface SeriesPoint {
  readonly period: NonNullable<Reading['period']>;
  readonly measured: Measured | undefined;
}

/** The same metric by periods of one size that follow each other, the last one at the end of the reading's own. */
export interface Series {
  readonly grain: Grain;
  readonly points: readonly SeriesPoint[];
}

/** Points of a series: a year of months, a quarter of weeks, a fortnight of days. */
const lengths: Readonly<Record<Grain, number>> = { day: 14, week: 13, month: 12, quarter: 12, year: 10 };

/** The size of period that shows how a reading came about: months of a quarter or year, weeks of a week, else by length. */
function grainOf({ name, from, to }: NonNullable<Reading['period']>): Grain {
  if (/-W\d|week/.test(name)) return 'week';
  const days = parseIsoDate(to)! - parseIsoDate(from)!;
  const isNamed = name !== 'all' && !name.includes('..') && !name.includes('day');
  if (days > 1200) return 'quarter';
  if (isNamed || days > 120) return 'month';
  return days > 21 ? 'week' : 'day';
}

/**
 * The reading's metric by the periods that lead up to its end: up to twelve months for a month, quarter or year, thirteen
 * weeks for a week or some weeks of days. Undefined where the reading has no period. A period after the last day of the
 * records is not there; one that this day cuts off is not complete.
 */
export function seriesOf(
  definition: MetricDefinition,
  table: Table,
  query: Query,
  { period }: Reading,
  measure: Measure = measureTable,
): Series | undefined {
  if (!period || table.asOf === undefined) return undefined;
  const grain = grainOf(period);
  const fiscalStart = parseFiscalStart(query.fiscalStart);
  const end = Math.min(parseIsoDate(period.to)!, table.asOf + 1);
  const last = grainStart(end - 1, grain, fiscalStart);
  const starts: Day[] = Array.from({ length: lengths[grain] }, (_, i) =>
    shift(last, grain, i + 1 - lengths[grain], fiscalStart),
  );
  // Of what aggregates do not reach nothing is asked.
  const { first: reach = -Infinity } = table instanceof StatesTable ? reachOf(definition, table) : {};
  const span = `${isoDate(starts.find((start) => start >= reach) ?? last)}..${isoDate(nextStart(last, grain, fiscalStart) - 1)}`;
  const { groups } = measure(definition, table, { ...query, by: grain, period: span });
  const found = new Map(groups.map((group) => [group.key[grain], group]));
  const points = starts.map((start) => {
    const [name, to] = [grainKey(start, grain, fiscalStart), nextStart(start, grain, fiscalStart)];
    const complete = to <= table.asOf! + 1;
    return { period: { name, from: isoDate(start), to: isoDate(to), complete }, measured: found.get(name) };
  });
  // Before the records begin there is nothing to show, not even a gap.
  const first = points.findIndex(({ measured }) => measured !== undefined);
  return { grain, points: first < 0 ? [] : points.slice(first) };
}
