import fc from 'fast-check';
import type { ReadOptions } from '../../../src/data/read-records.js';
import type { MetricDefinition } from '../../../src/metrics/define-metric.js';
import { measureTable } from '../../../src/metrics/measure-table.js';
import type { Query } from '../../../src/metrics/query.js';
import type { Reading } from '../../../src/metrics/reading.js';
import { tableOf } from '../../tables.js';
import { dayOf2026, orBlank, type Row } from '../laws.js';

/** Measures over spans of service, each with an id of its own. */
export const overSpans = (
  definition: MetricDefinition,
  rows: readonly Row[],
  query: Query = {},
  options: Partial<ReadOptions> = {},
): Reading =>
  measureTable(
    definition,
    tableOf(
      'customerSpans',
      rows.map((row, i) => ({ id: `s${String(i)}`, ...row })),
      options,
    ),
    query,
  );

/** One span of a customer; without an end it goes on. */
export const span = (customerId: string, mrr: number, startAt: string, endAt?: string): Row => ({
  customerId,
  mrr,
  startAt,
  endAt: endAt ?? null,
  currency: 'EUR',
});

/** A span as a billing system may hold it, gaps and all. */
export const anySpan = fc.record({
  customerId: orBlank(fc.constantFrom('a', 'b', 'c', 'd', '__proto__')),
  startAt: orBlank(fc.oneof(dayOf2026, fc.constant('2025-05-05'))),
  endAt: orBlank(dayOf2026),
  mrr: orBlank(
    fc.oneof(
      fc.nat(9),
      fc.integer({ min: 0, max: 1e7 }).map((cents) => cents / 100),
    ),
  ),
  planRank: orBlank(fc.integer({ min: 1, max: 4 })),
});
