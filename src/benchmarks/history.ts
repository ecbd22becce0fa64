import { shift } from '../calendar/grain.js';
import { isoDate, parseIsoDate } from '../calendar/civil.js';
import { previousPeriod, type Period } from '../calendar/period.js';
import type { Table } from '../data/table.js';
import type { MetricDefinition } from '../metrics/define-metric.js';
import { measureTable } from '../metrics/measure-table.js';
import type { Query } from '../metrics/query.js';
import type { Reading } from '../metrics/reading.js';
import { firstDay, windowOf } from '../metrics/window.js';
import { quantile } from '../statistics/quantile.js';
import type { Benchmark, BenchmarkShape } from './benchmark.js';

/** How many periods make a history: about a year, three years of years, four of any other length. */
const lengths: Readonly<Record<string, number>> = { day: 28, week: 12, month: 12, quarter: 4, year: 3 };
const ENOUGH_FOR_QUARTILES = 4;

const periodOf = (definition: MetricDefinition, table: Table, query: Query): Period | undefined => {
  const text = query.period?.trim() || 'all';
  return text === 'all' ? undefined : windowOf(definition, table, text, query.fiscalStart ?? 1)?.period;
};

/** What one of a history is called: the grain, where the period is one of it. */
const unitOf = ({ from, to, grain }: Period): string => (grain && shift(from, grain, 1) === to ? grain : 'period');

const measureIn = (period: Period, definition: MetricDefinition, table: Table, query: Query): Reading =>
  measureTable(definition, table, { ...query, by: undefined, period: period.name });

/** The reading of the like-for-like period before; undefined for `all`, which has none. */
export function previousReading(definition: MetricDefinition, table: Table, query: Query): Reading | undefined {
  const period = periodOf(definition, table, query);
  return period && measureIn(previousPeriod(period, query.fiscalStart), definition, table, query);
}

/** The last day in a reading's period, which is given with its end left out. */
const lastDay = ({ period }: Reading): string => isoDate(parseIsoDate(period!.to)! - 1);

function shapeOf(values: readonly number[]): BenchmarkShape {
  const sorted = [...values].sort((a, b) => a - b).map((value) => [value, 1] as const);
  const at = (p: number): number => quantile(sorted, p)!;
  return values.length < ENOUGH_FOR_QUARTILES ? { point: at(0.5) } : { p25: at(0.25), p50: at(0.5), p75: at(0.75) };
}

/**
 * Own history: the median of the like-for-like complete periods before, with quartiles where there are four or more.
 *
 * Only periods that the records cover from their first day count. Undefined for `all`, and with fewer than two periods.
 */
export function historyOf(definition: MetricDefinition, table: Table, query: Query): Benchmark | undefined {
  let period = periodOf(definition, table, query);
  if (!period) return undefined;
  const unit = unitOf(period);
  const wanted = lengths[unit] ?? ENOUGH_FOR_QUARTILES;
  const first = firstDay(table, definition.date) ?? -Infinity;
  const readings: Reading[] = [];
  for (let i = 0; i < wanted; i++) {
    period = previousPeriod(period, query.fiscalStart);
    if (period.from < first) break;
    const reading = measureIn(period, definition, table, query);
    if (reading.value !== undefined && reading.period?.complete) readings.push(reading);
  }
  if (readings.length < 2) return undefined;
  return {
    id: 'history',
    metric: definition.id,
    variant: definition.variant,
    kind: 'history',
    shape: shapeOf(readings.map(({ value }) => value!)),
    peers: `own last ${String(readings.length)} ${unit}s`,
    source: 'these records',
    date: lastDay(readings[0]!),
  };
}
