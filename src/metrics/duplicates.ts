import type { Table } from '../data/table.js';
import { wordsOf } from '../states/vector.js';
import { instantOfRecord } from '../states/instant.js';

const known = new WeakMap<Table, ReadonlySet<number>>();

/**
 * Rows whose id another row has too, all but the one to keep: the one updated last, or the last one listed where no update
 * tells them apart. A record entered twice is one record.
 */
export function duplicateRows(table: Table): ReadonlySet<number> {
  const found = known.get(table);
  if (found) return found;
  const duplicates = new Set<number>();
  known.set(table, duplicates);
  if (!table.column('id')) return duplicates;
  const scope = { table, window: { t0: 0, t1: 0, asOf: 0 } };
  const idOf = wordsOf({ op: 'word', field: 'id' }, scope);
  // A column of that name may hold anything where the vocabulary has none.
  const instant = table.column('updatedAt')?.kind === 'time' ? instantOfRecord('updatedAt', scope) : () => NaN;
  const updated = (row: number): number => {
    const at = instant(row);
    return Number.isNaN(at) ? -Infinity : at;
  };
  const kept = new Map<string, number>();
  for (let row = 0; row < table.rows; row++) {
    const id = idOf(row);
    if (id === null) continue;
    const before = kept.get(id);
    const isOlder = before !== undefined && updated(row) < updated(before);
    if (before !== undefined) duplicates.add(isOlder ? row : before);
    if (!isOlder) kept.set(id, row);
  }
  return duplicates;
}
