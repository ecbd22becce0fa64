import type { Table } from '../data/table.js';
import { deriving, type Derived } from '../states/derive.js';
import { fieldsOfDerived } from '../states/fields.js';
import { finish, type Steps } from '../states/steps.js';
import type { Counted } from './define-metric.js';
import { duplicateRows } from './duplicates.js';
import { faultyRows } from './faulty-rows.js';

const known = new WeakMap<Table, WeakMap<Readonly<Record<string, Derived>>, Table>>();

/** The table with the columns that a metric derives, made once; the table itself where it derives none. */
export const tableFor = (counted: Counted, table: Table): Table => finish(derivingTable(counted, table));

/** {@link tableFor} in steps. */
export function* derivingTable({ derives }: Counted, table: Table): Steps<Table> {
  if (!derives) return table;
  const made = known.get(table) ?? new WeakMap<Readonly<Record<string, Derived>>, Table>();
  known.set(table, made);
  let extended = made.get(derives);
  if (!extended) {
    const faulty = faultyRows(Object.values(derives).flatMap(fieldsOfDerived), table);
    const duplicates = duplicateRows(table);
    const skip = new Set([...faulty.keys(), ...duplicates]);
    extended = yield* deriving(derives, { table, window: { t0: 0, t1: 0, asOf: 0 }, skip });
    made.set(derives, extended);
  }
  return extended;
}
