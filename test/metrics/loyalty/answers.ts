import fc from 'fast-check';
import type { ReadOptions } from '../../../src/data/read-records.js';
import type { MetricDefinition } from '../../../src/metrics/define-metric.js';
import { measureTable } from '../../../src/metrics/measure-table.js';
import type { Query } from '../../../src/metrics/query.js';
import type { Reading } from '../../../src/metrics/reading.js';
import { tableOf } from '../../tables.js';
import { dayOf2026, orBlank, type Row } from '../laws.js';

/** Measures over answers to a survey. */
export const overAnswers = (
  definition: MetricDefinition,
  rows: readonly Row[],
  query: Query = {},
  options: Partial<ReadOptions> = {},
): Reading => measureTable(definition, tableOf('responses', rows, options), query);

/** An answer of each score, by nobody in particular. */
export const scored = (...scores: (number | string | null)[]): Row[] => scores.map((score) => ({ score }));

/** An answer as a survey may hold it, some by the same customer on the same day. */
export const anyAnswer = fc.record({
  score: orBlank(fc.oneof(fc.integer({ min: -1, max: 11 }), fc.constantFrom(0, 6.5, 8.5, 9))),
  customerId: orBlank(fc.constantFrom('a', 'b', '__proto__', 'row 1')),
  respondedAt: orBlank(dayOf2026),
});
