import type { MetricDefinition } from '../../../src/metrics/define-metric.js';
import { readRecords } from '../../../src/data/read-records.js';
import { measureTable } from '../../../src/metrics/measure-table.js';
import type { Query } from '../../../src/metrics/query.js';
import type { Reading } from '../../../src/metrics/reading.js';
import { span } from '../loyalty/spans.js';
import type { Row } from '../laws.js';

/** Spend of a day. */
export const spent = (date: string, amount: number | null, currency = 'EUR'): Row => ({
  id: `${date} ${String(amount)}`,
  date,
  amount,
  currency,
});

/** One old customer at 100 is lost on the last of April; of two won, one at 50 stays 29 days of it, one at 30 for 10. */
export const spans = [
  span('old', 100, '2025-01-01', '2026-04-30'),
  span('new', 50, '2026-04-01'),
  span('brief', 30, '2026-04-11', '2026-04-21'),
];

/** What April’s customers cost, and what March’s did. */
export const spend = [spent('2026-04-30', 60), spent('2026-04-01', 40), spent('2026-03-31', 500)];

/** Measures over spans of service with spend beside them. */
export function overAcquisition(
  definition: MetricDefinition,
  query: Query,
  customerSpans: readonly Row[] = spans,
  costs: readonly Row[] = spend,
): Reading {
  const rows = customerSpans.map((row, i) => ({ id: `s${String(i)}`, ...row }));
  const { table } = readRecords({ customerSpans: rows, spend: costs }, { type: 'customerSpans', asOf: '2026-12-31' });
  return measureTable(definition, table, { period: '2026-04', ...query });
}
