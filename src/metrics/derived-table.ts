import type { Table } from '../data/table.js';
import { derivedTable, type Derived } from '../states/derive.js';
import { fieldsOfDerived } from '../states/fields.js';
import type { Counted } from './define-metric.js';
import { duplicateRows } from './duplicates.js';
import { faultyRows } from './faulty-rows.js';

const known = new WeakMap<Table, WeakMap<Readonly<Record<string, Derived>>, Table>>();

/** The table with the columns that a metric derives, made once; the table itself where it derives none. */
export function tableFor({ derives }: Counted, table: Table): Table {
  if (!derives) return table;
  const made = known.get(table) ?? new WeakMap<Readonly<Record<string, Derived>>, Table>();
  known.set(table, made);
  let extended = made.get(derives);
  if (!extended) {
    const faulty = faultyRows(Object.values(derives).flatMap(fieldsOfDerived), table);
    const duplicates = duplicateRows(table);
    const skip = new Set([...faulty.keys(), ...duplicates]);
    extended = derivedTable(derives, { table, window: { t0: 0, t1: 0, asOf: 0 }, skip });
    made.set(derives, extended);
  }
  return extended;
}
