import type { Fault, Table } from '../data/table.js';

/** Cells that could not be read, by row, among the fields that a measurement uses. */
export function faultyRows(fields: Iterable<string>, table: Table): Map<number, Fault> {
  const rows = new Map<number, Fault>();
  for (const field of new Set(fields)) {
    for (const fault of table.column(field)?.faults ?? []) if (!rows.has(fault.row)) rows.set(fault.row, fault);
  }
  return rows;
}
