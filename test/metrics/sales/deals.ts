import fc from 'fast-check';
import type { ReadOptions } from '../../../src/data/read-records.js';
import type { MetricDefinition } from '../../../src/metrics/define-metric.js';
import { measureTable } from '../../../src/metrics/measure-table.js';
import type { Query } from '../../../src/metrics/query.js';
import type { Reading } from '../../../src/metrics/reading.js';
import { tableOf } from '../../tables.js';
import { dayOf2026, oddWord, orBlank, type Row } from '../laws.js';

/** Measures over records of deals. */
export const overDeals = (
  definition: MetricDefinition,
  rows: readonly Row[],
  query: Query = {},
  options: Partial<ReadOptions> = {},
): Reading => measureTable(definition, tableOf('deals', rows, options), query);

/** So many deals alike. */
export const alike = (n: number, row: Row): Row[] => Array.from({ length: n }, () => row);

/** Reasons and counts of what was left out. */
export const leftOut = ({ excluded }: Reading): Record<string, number> =>
  Object.fromEntries(excluded.map(({ reason, count }) => [reason, count]));

/** A deal as a CRM may hold it, gaps and all. */
export const anyDeal = fc.record({
  status: orBlank(fc.constantFrom('won', 'lost', 'open')),
  amount: orBlank(
    fc.oneof(
      fc.integer({ min: 0, max: 1e7 }).map((cents) => cents / 100),
      fc.nat(9),
    ),
  ),
  probability: orBlank(fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)),
  createdAt: orBlank(dayOf2026),
  closedAt: orBlank(dayOf2026),
  ownerId: orBlank(oddWord),
});
