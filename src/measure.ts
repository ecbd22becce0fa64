import type { RecordType, Table } from './data/table.js';
import type { ReadOptions } from './data/read-records.js';
import { readRecords } from './data/read-with-csv.js';
import { findMetric, fittingMetric } from './metrics/catalogue.js';
import { countingStates, withoutRecords } from './metrics/count-states.js';
import type { MetricDefinition } from './metrics/define-metric.js';
import { measureTable } from './metrics/measure-table.js';
import type { MetricStates } from './metrics/metric-states.js';
import { finish } from './states/steps.js';
import type { Query } from './metrics/query.js';
import type { Reading } from './metrics/reading.js';
import { whichRecords, type WhichRecords } from './metrics/which-records.js';

/** How to measure: what is asked, and how the records are written. */
export interface MeasureOptions extends Query, Omit<ReadOptions, 'type'> {
  /** Another definition of the same metric; its default where absent. */
  readonly variant?: string | undefined;
}

/**
 * Measures a metric over records: objects in any supported shape, JSON or CSV text, or a table already read.
 *
 * ```ts
 * measure('win-rate', csv, { period: '2026-Q3', by: 'owner', fields: 'status=stage, closedAt=closed' }).value
 * ```
 *
 * Throws MetricError for an unknown metric, RecordsError for a source that fails as a whole, and QueryError, PeriodError,
 * CalendarError, ParamError or GrammarError for a question that cannot be read. Records that cannot be used are counted in the reading.
 */
export const measure = (metric: string, records: unknown, options: MeasureOptions = {}): Reading =>
  measureTable(...asked(metric, records, options));

/**
 * Counts what a metric needs and keeps nothing of single records: plain data for `measureStates` and for the property `states` of
 * elements, that survives JSON. Words of records are in it only where `by` groups by them. Throws as {@link measure} does.
 */
export const statesOf = (metric: string, records: unknown, options: MeasureOptions = {}): MetricStates =>
  withoutRecords(finish(countingStates(...asked(metric, records, options))));

/** Ids of the records that such a number rests on, and of those left out of it, by reason. Throws as {@link measure} does. */
export const recordsBehind = (metric: string, records: unknown, options: MeasureOptions = {}): WhichRecords =>
  whichRecords(...asked(metric, records, options));

function asked(metric: string, records: unknown, options: MeasureOptions): [MetricDefinition, Table, Query] {
  const { variant, params, stages, period, where, by, level, fiscalStart, calendar, ...reading } = options;
  const asType = (type: RecordType): Table => readRecords(records, { ...reading, type }).table;
  const named = findMetric(metric, variant);
  const first = asType(reading.holds ?? named.records);
  const definition = fittingMetric(named, variant, first);
  const table = definition.records === first.type ? first : asType(definition.records);
  const query = { params, stages, period, where, by, level, fiscalStart, calendar, currency: options.currency };
  return [definition, table, query];
}
