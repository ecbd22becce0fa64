import { recordsHash } from '../data/records-hash.js';
import { findMetric, registeredMetrics, variantsOf } from '../metrics/catalogue.js';
import type { MetricDefinition } from '../metrics/define-metric.js';
import { commentsOf, type Comments } from '../metrics/loyalty/comments.js';
import { measureTable } from '../metrics/measure-table.js';
import type { Reading } from '../metrics/reading.js';
import { whichRecords, type WhichRecords } from '../metrics/which-records.js';
import { sharedRead, type Answer } from './answer.js';
import { questionOf, type Ask } from './question.js';

/** Whether a metric moves first or is what came of it; undefined of one that is not here. */
export const timingOf = (metric: string): MetricDefinition['timing'] | undefined =>
  registeredMetrics().find(({ id }) => id === metric)?.timing;

/** What people wrote with the answers of one score. */
export function commentsAt(answer: Answer, { metric, variant, query, reading }: Ask, score: number): Comments {
  const definition = findMetric(metric, variant);
  return commentsOf(definition, sharedRead(answer, { ...reading, type: definition.records }).table, query, score);
}

/** Which records the number rests on, and which it leaves out. */
export function recordsBehind(answer: Answer, ask: Ask): WhichRecords {
  const { definition, table } = questionOf(answer, ask);
  return whichRecords(definition, table, ask.query);
}

/** By which the sets of records that the number rests on are known again. */
export function inputsHash(answer: Answer, ask: Ask): string {
  const {
    definition: { records, beside = {} },
    table,
  } = questionOf(answer, ask);
  const types = new Set([records, ...Object.values(beside).map((set) => set.records)]);
  return recordsHash([...types].flatMap((type) => (type === records ? table : (table.set(type) ?? []))));
}

/** The same records by the other definitions of the metric. */
export function otherwise(answer: Answer, { metric, variant, query, reading }: Ask): readonly Reading[] {
  const asked = findMetric(metric, variant);
  const others = variantsOf(metric).filter((other) => other !== asked);
  return others.map((other) => {
    const { table } = sharedRead(answer, { ...reading, type: other.records });
    return measureTable(other, table, { ...query, params: undefined });
  });
}
