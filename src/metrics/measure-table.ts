import type { Table } from '../data/table.js';
import { finish, type Steps } from '../states/steps.js';
import { countingStates } from './count-states.js';
import type { MetricDefinition } from './define-metric.js';
import { checkLevel } from './plan.js';
import type { Query } from './query.js';
import type { Reading } from './reading.js';
import { readingFrom } from './reading-from.js';
import { StatesTable } from './states-table.js';

/**
 * Measures a metric over a table: the value with its interval, parts and exclusions, and the same by group.
 *
 * What the records lack is a reading without a value and with the reason. Throws QueryError, PeriodError or ParamError where
 * the question cannot be read.
 */
export const measureTable: Measure = (named, table, query) => finish(measuring(named, table, query));

/** How {@link measureTable} is called. */
export type Measure = (named: MetricDefinition, table: Table, query?: Query) => Reading;

/** The same in steps, for a long table of which a page must not wait. */
export function* measuring(named: MetricDefinition, table: Table, query: Query = {}): Steps<Reading> {
  checkLevel(query);
  if (table instanceof StatesTable) return table.measure(named, query);
  return readingFrom(named, yield* countingStates(named, table, query), query.level);
}
