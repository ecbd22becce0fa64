import type { Compare } from '../benchmarks/history.js';
import type { ParsedBenchmarks } from '../benchmarks/parse-benchmarks.js';
import type { ReadOptions } from '../data/read-records.js';
import type { RecordType, Table } from '../data/table.js';
import { findMetric, fittingMetric } from '../metrics/catalogue.js';
import type { MetricDefinition } from '../metrics/define-metric.js';
import type { Query } from '../metrics/query.js';
import { sharedRead, type Answer } from './answer.js';

/** What an element wants to know of its records, as its attributes say it. */
export interface Ask {
  readonly metric: string;
  readonly variant: string | undefined;
  readonly query: Query;
  readonly reading: Omit<ReadOptions, 'type'>;
  readonly benchmark: string | undefined;
  /** Benchmarks that `benchmark` may name. */
  readonly benchmarks: ParsedBenchmarks;
  /** Whether more of them are on their way, so that what is not found may still come. */
  readonly isLoading?: boolean | undefined;
  readonly target: string | undefined;
  readonly compare: Compare | undefined;
  /** Whether to measure the periods that lead up to the reading too. */
  readonly series?: boolean | undefined;
  /** Another metric to measure over the same records. */
  readonly beside?: string | undefined;
}

/** A metric as it is asked for, and the records that it is asked of. */
export interface Question {
  readonly definition: MetricDefinition;
  readonly table: Table;
}

/** Fits what is asked to an answer, whose records may decide the variant. Throws the errors of finding the metric and of reading. */
export function questionOf(
  answer: Answer,
  { metric, variant, reading }: Pick<Ask, 'metric' | 'variant' | 'reading'>,
): Question {
  const asType = (type: RecordType): Table => sharedRead(answer, { ...reading, type }).table;
  const named = findMetric(metric, variant);
  const definition = fittingMetric(named, variant, asType(reading.holds ?? named.records));
  return { definition, table: asType(definition.records) };
}
