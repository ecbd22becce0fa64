import type { Table } from '../data/table.js';
import { rowsWhere } from '../states/evaluate.js';
import { wordsOf } from '../states/vector.js';
import type { MetricDefinition } from './define-metric.js';
import { leftOutOf } from './exclusions.js';
import { planOf } from './plan.js';
import type { Query } from './query.js';

/** Ids of records: those that a value rests on, and those left out of it, by reason. A record without an id has its number. */
export interface WhichRecords {
  readonly counted: readonly string[];
  readonly leftOut: Readonly<Record<string, readonly string[]>>;
  /** Why there are none, in a sentence. */
  readonly detail?: string;
}

/**
 * Which records of the metric's own set a question counts, and which it leaves out: what a reader asks for who doubts a number.
 * None where it cannot be measured. Throws as measuring does where the question cannot be read.
 */
export function whichRecords(named: MetricDefinition, table: Table, query: Query = {}): WhichRecords {
  const plan = planOf(named, table, query);
  if ('detail' in plan) return { counted: [], leftOut: {}, detail: plan.detail };
  const { scope, select } = plan;
  const word = wordsOf({ op: 'word', field: 'id' }, scope);
  const idOf = (row: number): string => (word(row) ?? String(row + 1)).trim();
  const leftOut = new Map<string, string[]>();
  const { asked, of } = leftOutOf(plan);
  for (const row of asked) {
    const left = of(row);
    if (!left) continue;
    const ids = leftOut.get(left.reason);
    if (ids) ids.push(idOf(row));
    else leftOut.set(left.reason, [idOf(row)]);
  }
  return { counted: Array.from(rowsWhere(select, scope), idOf), leftOut: Object.fromEntries(leftOut) };
}
