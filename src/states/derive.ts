import { picked } from '../data/codes.js';
import { tableLike, type Column, type Table } from '../data/table.js';
import { TRUE, truthsOf } from './condition.js';
import { rowsWhere } from './evaluate.js';
import { entitiesOf, foldedColumn, type Fold } from './fold.js';
import { groupRows, type Grouped } from './group.js';
import { instantOfRecord } from './instant.js';
import { and, type Predicate } from './predicate.js';
import type { Scope } from './scope.js';
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

/** The rows of each entity in the order of time; what happened at one instant is ordered by id, and the undated is left out. */
function ordered({ per, at }: NeighbourColumn, scope: Scope, all: Grouped): readonly Int32Array[] {
  const { member, groupOf } = entitiesOf(per, scope, all);
  const instant = instantOfRecord(at, scope);
  const id = wordsOf({ op: 'word', field: 'id' }, scope);
  const chains: number[][] = groupOf.map(() => []);
  all.rows.forEach((row, i) => {
    if (!Number.isNaN(instant(row))) chains[member[i]!]!.push(row);
  });
  const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const inTime = (a: number, b: number): number => instant(a) - instant(b) || byId(id(a) ?? '', id(b) ?? '');
  return chains.map((rows) => Int32Array.from(rows.sort(inTime)));
}

function neighbours(derived: NeighbourColumn, scope: Scope, all: Grouped): Int32Array {
  const from = new Int32Array(scope.table.rows).fill(-1);
  const counts = derived.where && truthsOf(derived.where, scope);
  for (const chain of ordered(derived, scope, all)) {
    const walk = derived.op === 'previous' ? chain : chain.toReversed();
    let last = -1;
    for (const row of walk) {
      from[row] = last;
      if (!counts || counts[row] === TRUE) last = row;
    }
  }
  return from;
}

function lookedUp({ per, state }: LookupColumn, scope: Scope, all: Grouped): Column {
  const { member, groupOf } = entitiesOf(per, scope, all);
  const column = foldedColumn(state, scope, { rows: all.rows, group: member, groups: groupOf.length });
  const from = new Int32Array(scope.table.rows).fill(-1);
  all.rows.forEach((row, i) => (from[row] = member[i]!));
  return picked(column, from);
}

/**
 * A table with more columns, made over all the records that the scope does not skip, whatever their period: what a customer
 * ordered before the window tells whether the order in it is the first. Later columns may be made from earlier ones.
 */
export function derivedTable(derives: Readonly<Record<string, Derived>>, scope: Scope): Table {
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
  const all = groupRows(rowsWhere(and(), scope), [], scope);
  for (const [name, derived] of Object.entries(derives)) {
    if (derived.op === 'lookup') made.set(name, lookedUp(derived, inner, all));
    else {
      const column = extended.column(derived.of);
      if (column) made.set(name, picked(column, neighbours(derived, inner, all)));
    }
  }
  return extended;
}
