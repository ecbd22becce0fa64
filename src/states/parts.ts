import { tableLike, type Column, type Table } from '../data/table.js';
import type { Scope } from './scope.js';

/** Records that are looked at in one step: some milliseconds of work. */
const PART = 32_768;

/** A scope whose records are some of another's, in their order. */
export interface ScopePart extends Scope {
  /** The row there of its first record. */
  readonly first: number;
}

/** The records of a scope in parts that follow each other. A fold, or what counts different values, needs them all in one. */
export function partsOf(scope: Scope): readonly ScopePart[] {
  const { rows } = scope.table;
  if (rows <= PART) return [{ ...scope, first: 0 }];
  return Array.from({ length: Math.ceil(rows / PART) }, (_, i) => partFrom(scope, i * PART));
}

function partFrom(scope: Scope, first: number): ScopePart {
  const { table, skip } = scope;
  const part = tablePart(table, first, Math.min(first + PART, table.rows));
  return {
    ...scope,
    table: part,
    first,
    ...(skip && { skip: { size: skip.size, has: (row) => skip.has(row + first) } }),
  };
}

const tablePart = (table: Table, first: number, end: number): Table =>
  tableLike(table, {
    rows: end - first,
    get names() {
      return table.names;
    },
    column: (name) => columnPart(table.column(name), first, end),
    refusal: (name) => table.refusal(name),
    set: (type) => table.set(type),
  });

/** The same memory, some rows of it. Its faults are those of the whole column, with their rows there. */
function columnPart(column: Column | undefined, first: number, end: number): Column | undefined {
  switch (column?.kind) {
    case 'text':
      return {
        kind: 'text',
        codes: column.codes.subarray(first, end),
        get words() {
          return column.words;
        },
        faults: column.faults,
      };
    case 'number':
      return { ...column, data: column.data.subarray(first, end) };
    case 'time':
      return { ...column, day: column.day.subarray(first, end), ms: column.ms?.subarray(first, end) };
    case undefined:
      return undefined;
  }
}
