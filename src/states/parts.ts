import { picked } from '../data/codes.js';
import { tableLike, type Column, type Table } from '../data/table.js';
import { entityRuns } from './entities.js';
import type { Scope } from './scope.js';

/** Records that are looked at in one step: some milliseconds of work. */
const PART = 32_768;

/** A scope whose records are some of another's, in their order. */
export interface ScopePart extends Scope {
  /** The row there of its first record. */
  readonly first: number;
}

/** The records of a scope in parts that follow each other. */
export function partsOf(scope: Scope): readonly ScopePart[] {
  const { rows } = scope.table;
  if (rows <= PART) return [{ ...scope, first: 0 }];
  return Array.from({ length: Math.ceil(rows / PART) }, (_, i) => partFrom(scope, i * PART));
}

/** A scope whose records are some of another's, with all the records of each of their entities. */
export interface EntityPart extends Scope {
  /** The rows there of its records. */
  readonly rows: Int32Array;
}

const known = new WeakMap<Table, Map<string, readonly Pick<EntityPart, 'rows' | 'table'>[]>>();

/** The records of a scope in parts by what a field names; those that do not have it stand for themselves. They are taken apart once. */
export function entityParts(per: string, scope: Scope): readonly EntityPart[] {
  const { table, skip } = scope;
  const ofTable = known.get(table) ?? new Map<string, readonly Pick<EntityPart, 'rows' | 'table'>[]>();
  known.set(table, ofTable);
  const parts =
    ofTable.get(per) ??
    (table.rows > PART
      ? entityRuns(per, scope, PART).map((rows) => ({ rows, table: pickedTable(table, rows) }))
      : [{ rows: new Int32Array(table.rows).map((_, row) => row), table }]);
  ofTable.set(per, parts);
  return parts.map((part) => ({
    ...scope,
    ...part,
    ...(skip && { skip: { size: skip.size, has: (row) => skip.has(part.rows[row]!) } }),
  }));
}

/** Some rows of a table; each column is picked once. */
function pickedTable(table: Table, rows: Int32Array): Table {
  const made = new WeakMap<Column, Column>();
  return tableLike(table, {
    rows: rows.length,
    get names() {
      return table.names;
    },
    column(name) {
      const column = table.column(name);
      if (!column) return undefined;
      const part = made.get(column) ?? picked(column, rows);
      made.set(column, part);
      return part;
    },
    refusal: (name) => table.refusal(name),
    set: (type) => table.set(type),
  });
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
