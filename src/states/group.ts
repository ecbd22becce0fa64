import type { FiscalStart } from '../calendar/fiscal-pattern.js';
import { grainKey, grainStart, type Grain } from '../calendar/grain.js';
import type { Rows } from './accumulate.js';
import { dayOfRecord } from './instant.js';
import type { Scope } from './scope.js';
import { wordsOf } from './vector.js';

/** One thing to group by: a field's words, or the grain in which a date falls. `name` is how it was asked for. */
export type Dimension =
  | { readonly name: string; readonly field: string }
  | { readonly name: string; readonly field: string; readonly grain: Grain; readonly fiscalStart: FiscalStart };

/** Records in their groups, and each group's key. */
export interface Grouped extends Rows {
  readonly keys: readonly (readonly (string | null)[])[];
}

function keyReader(dimension: Dimension, scope: Scope): (row: number) => string | null {
  if (!('grain' in dimension)) return wordsOf({ op: 'word', field: dimension.field }, scope);
  const { grain, fiscalStart } = dimension;
  const day = dayOfRecord(dimension.field, scope);
  const keys = new Map<number, string | null>([[NaN, null]]);
  return (row) => {
    const at = day(row);
    let key = keys.get(at);
    if (key === undefined) keys.set(at, (key = grainKey(grainStart(at, grain, fiscalStart), grain, fiscalStart)));
    return key;
  };
}

/** Puts records into groups, in the order of their keys; a blank key comes last. Without dimensions there is one group, be it empty. */
export function groupRows(rows: Int32Array, by: readonly Dimension[], scope: Scope): Grouped {
  if (by.length === 0) return { rows, group: new Int32Array(rows.length), groups: 1, keys: [[]] };
  const readers = by.map((dimension) => keyReader(dimension, scope));
  const [only, ...more] = readers;
  const found = new Map<string | null, { at: number; key: (string | null)[] }>();
  const group = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const id = more.length === 0 ? only!(row) : JSON.stringify(readers.map((read) => read(row)));
    let entry = found.get(id);
    if (!entry) found.set(id, (entry = { at: found.size, key: readers.map((read) => read(row)) }));
    group[i] = entry.at;
  }
  const sorted = [...found.values()].sort((a, b) => compareKeys(a.key, b.key));
  const rank = new Int32Array(sorted.length);
  sorted.forEach((entry, i) => (rank[entry.at] = i));
  return { rows, group: group.map((at) => rank[at]!), groups: sorted.length, keys: sorted.map((entry) => entry.key) };
}

/** The order of keys: by their words, a blank last. */
export function compareKeys(a: readonly (string | null)[], b: readonly (string | null)[]): number {
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] ?? null, b[i] ?? null];
    if (x === y) continue;
    if (x === null || y === null) return x === null ? 1 : -1;
    return x < y ? -1 : 1;
  }
  return 0;
}
