import { picked } from '../data/codes.js';
import { tableLike, type Column, type Table } from '../data/table.js';
import type { Rows } from './accumulate.js';
import { TRUE, truthsOf } from './condition.js';
import { entitiesOf } from './entities.js';
import { rowsWhere } from './evaluate.js';
import { foldedCells, foldedColumn, type Fold, type FoldedCell } from './fold.js';
import { groupRows } from './group.js';
import { instantOfRecord } from './instant.js';
import { entityParts } from './parts.js';
import { and, type Predicate } from './predicate.js';
import type { Scope } from './scope.js';
import type { Steps } from './steps.js';
import { wordsOf } from './vector.js';

/** The cell of a field in the record before or after, by date, of the same entity. */
export interface NeighbourColumn {
  readonly op: 'previous' | 'next';
  readonly of: string;
  /** The field that names the entity, or several that do so together; a record without the first is of none. */
  readonly per: string | readonly string[];
  readonly at: string;
  /** Which records count as neighbours; all of them where absent. */
  readonly where: Predicate | undefined;
}

/** A state of all the records of an entity, brought back to each of them. */
export interface LookupColumn {
  readonly op: 'lookup';
  readonly per: string;
  readonly state: Fold['columns'][string];
}

/** A column made from other records of the same entity, before anything is picked or counted. */
export type Derived = NeighbourColumn | LookupColumn;

/** The cell of `of` in the nearest earlier record of the same entity for which `where` holds. Blank for the first. */
export const previous = (of: string, per: NeighbourColumn['per'], at: string, where?: Predicate): NeighbourColumn => ({
  op: 'previous',
  of,
  per,
  at,
  where,
});

/** The cell of `of` in the nearest later record of the same entity for which `where` holds. Blank for the last. */
export const next = (of: string, per: NeighbourColumn['per'], at: string, where?: Predicate): NeighbourColumn => ({
  ...previous(of, per, at, where),
  op: 'next',
});

/** A state of all records of an entity as a column of each: the date of a customer's first order. */
export const lookup = (per: string, state: Fold['columns'][string]): LookupColumn => ({ op: 'lookup', per, state });

/** The rows of each entity that has several, in the order of time; what happened at one instant is ordered by id, and the undated is left out. */
function* chains({ per, at }: NeighbourColumn, scope: Scope): Generator<readonly number[]> {
  const { rows, group } = entitiesOf(per, scope, allOf(scope)).members;
  const instant = instantOfRecord(at, scope);
  const id = wordsOf({ op: 'word', field: 'id' }, scope);
  const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const inTime = (a: number, b: number): number => instant(a) - instant(b) || byId(id(a) ?? '', id(b) ?? '');
  for (let from = 0, to = 1; from < rows.length; from = to++) {
    while (to < rows.length && group[to] === group[from]) to++;
    if (to > from + 1) yield [...rows.subarray(from, to)].filter((row) => !Number.isNaN(instant(row))).sort(inTime);
  }
}

const allOf = (scope: Scope): Rows => groupRows(rowsWhere(and(), scope), [], scope);

function* neighbours(derived: NeighbourColumn, column: Column, scope: Scope): Steps<Column> {
  const from = new Int32Array(scope.table.rows).fill(-1);
  for (const { rows, ...part } of entityParts([derived.per].flat()[0]!, scope)) {
    const counts = derived.where && truthsOf(derived.where, part);
    for (const chain of chains(derived, part)) {
      const walk = derived.op === 'previous' ? chain : chain.toReversed();
      let last = -1;
      for (const row of walk) {
        from[rows[row]!] = last;
        if (!counts || counts[row] === TRUE) last = rows[row]!;
      }
    }
    yield;
  }
  return picked(column, from);
}

function* lookedUp({ per, state }: LookupColumn, scope: Scope): Steps<Column> {
  const cells: FoldedCell[] = [];
  const from = new Int32Array(scope.table.rows).fill(-1);
  for (const { rows, ...part } of entityParts(per, scope)) {
    const { members } = entitiesOf(per, part, allOf(part));
    members.rows.forEach((row, i) => (from[rows[row]!] = cells.length + members.group[i]!));
    for (const cell of foldedCells(state, part, members)) cells.push(cell);
    yield;
  }
  return picked(foldedColumn(state, scope, cells), from);
}

/**
 * A table with more columns, made over all the records that the scope does not skip, whatever their period: what a customer
 * ordered before the window tells whether the order in it is the first. Later columns may be made from earlier ones.
 */
export function* deriving(derives: Readonly<Record<string, Derived>>, scope: Scope): Steps<Table> {
  const made = new Map<string, Column>();
  const { table } = scope;
  const extended = tableLike(table, {
    rows: table.rows,
    names: table.names,
    column: (name) => made.get(name) ?? table.column(name),
    refusal: (name) => table.refusal(name),
    set: (type) => table.set(type),
  });
  const inner = { ...scope, table: extended };
  for (const [name, derived] of Object.entries(derives)) {
    if (derived.op === 'lookup') made.set(name, yield* lookedUp(derived, inner));
    else {
      const column = extended.column(derived.of);
      if (column) made.set(name, yield* neighbours(derived, column, inner));
    }
  }
  return extended;
}
