import type { Table } from '../data/table.js';
import type { MetricDefinition } from '../metrics/define-metric.js';
import type { Measure } from '../metrics/measure-table.js';
import type { Query } from '../metrics/query.js';
import { winRate } from '../metrics/sales/win-rate.js';
import { BenchmarkError } from './benchmark-error.js';
import type { Benchmark } from './benchmark.js';
import { neededCoverage } from './derived-benchmarks.js';

/** Of what is derived from more than the records of the metric itself: what it takes, and what gives it. */
const elsewhere: Readonly<Record<string, string>> = {
  'customer-acquisition-cost': 'it takes the lifetime value by margin, of other records; breakEvenCac() gives it',
  'customer-churn-rate': 'it takes a retention goal, which is in no record; impliedChurn() gives it',
};

/**
 * What a metric has to be by other figures of the same records: of pipeline coverage 1 ÷ own win rate, over all deals decided in
 * them. Throws {@link BenchmarkError} where there is none, with what it takes.
 */
export function neededBenchmark(
  { id, label }: MetricDefinition,
  table: Table,
  query: Query,
  measure: Measure,
): Benchmark {
  const fault = (why: string): BenchmarkError => new BenchmarkError(`benchmark="needed" of ${label}: ${why}.`);
  if (id !== 'pipeline-coverage') throw fault(elsewhere[id] ?? 'nothing that is needed follows from its records');
  const own = measure(winRate, table, { ...query, period: undefined, by: undefined, params: undefined });
  const needed = own.warnings.includes('too-few') ? undefined : neededCoverage(own);
  if (!needed) throw fault('it takes a win rate above 0 of five decided deals or more');
  return needed;
}
