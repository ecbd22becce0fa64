import type { Table } from '../data/table.js';
import type { MetricDefinition } from '../metrics/define-metric.js';
import { measureTable, type Measure } from '../metrics/measure-table.js';
import type { Query } from '../metrics/query.js';
import type { Benchmark } from './benchmark.js';
import { changeBetween } from './change.js';
import { comparedReading, historyOf, type Compare } from './history.js';
import { judgeEach } from './judge-each.js';
import { judgeFamily } from './judge-family.js';
import { judge } from './judge.js';
import type { Judged } from './judged.js';
import type { OfRecords } from './named-benchmarks.js';
import { neededBenchmark } from './needed-benchmark.js';

/** What a reading is to be held against. */
export interface Against {
  /** Benchmarks in the order in which they matter; `history` and `needed` stand for what the records themselves tell. */
  readonly benchmarks: readonly (Benchmark | OfRecords)[];
  /** Why others that were named cannot be used, a sentence each. */
  readonly refused?: readonly string[];
  readonly target: number | undefined;
  /** Which earlier period to measure too, if any. */
  readonly compare: Compare | undefined;
}

/** Measures, and holds the reading against benchmarks, the target and an earlier period. */
export function judgeAll(
  definition: MetricDefinition,
  table: Table,
  query: Query,
  against: Against,
  measure: Measure = measureTable,
): Judged {
  const reading = measure(definition, table, query);
  if (definition.family) return judgeFamily(definition, table, query, reading, against, measure);
  const benchmarks = against.benchmarks
    .map((one) => (one === 'history' ? historyOf(definition, table, query, measure) : one))
    .filter((one) => one !== undefined);
  if (against.target !== undefined) benchmarks.push(targetOf(definition.id, against.target));
  const { compare } = against;
  const previous = compare && comparedReading(definition, table, query, compare, measure);
  return {
    reading,
    ...judgeEach(benchmarks, against.refused, (one) =>
      judge(reading, one === 'needed' ? neededBenchmark(definition, table, query, measure) : one),
    ),
    change: previous && changeBetween(previous, reading),
  };
}

/** A figure that a page aims at, as a benchmark. */
export const targetOf = (metric: string, point: number): Benchmark => ({
  id: 'target',
  metric,
  kind: 'target',
  shape: { point },
  source: { name: 'this page' },
});
