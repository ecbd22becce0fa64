import type { Codes, Table } from '../data/table.js';
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
  const ids = table.column('id');
  if (!ids) return duplicates;
  const scope = { table, window: { t0: 0, t1: 0, asOf: 0 } };
  // A column of that name may hold anything where the vocabulary has none.
  const instant = table.column('updatedAt')?.kind === 'time' ? instantOfRecord('updatedAt', scope) : () => NaN;
  const updated = (row: number): number => {
    const at = instant(row);
    return Number.isNaN(at) ? -Infinity : at;
  };
  const codes = ids.kind === 'text' ? ids.codes : codesOf(wordsOf({ op: 'word', field: 'id' }, scope), table.rows);
  let most = -1;
  for (let row = 0; row < table.rows; row++) most = Math.max(most, codes[row]!);
  const kept = new Int32Array(most + 1).fill(-1);
  for (let row = 0; row < table.rows; row++) {
    const code = codes[row]!;
    if (code < 0) continue;
    const before = kept[code]!;
    const isOlder = before >= 0 && updated(row) < updated(before);
    if (before >= 0) duplicates.add(isOlder ? row : before);
    if (!isOlder) kept[code] = row;
  }
  return duplicates;
}

/** Words of rows as codes; −1 for a blank. */
function codesOf(wordOf: (row: number) => string | null, rows: number): Codes {
  const known = new Map<string | null, number>([[null, -1]]);
  return Int32Array.from({ length: rows }, (_, row) => {
    const word = wordOf(row);
    if (!known.has(word)) known.set(word, known.size);
    return known.get(word)!;
  });
}
