import { NO_DAY, type Codes } from '../data/table.js';
import type { Rows } from './accumulate.js';
import { TRUE, type Truths } from './condition.js';
import type { Scope } from './scope.js';

/** A code from 0 for each row of a table, the same where the words of some fields are; −1 where the first of them is blank. */
interface Coded {
  readonly codes: Codes;
  /** One more than the highest code. */
  readonly count: number;
}

function codedBy(rows: number, keyOf: (row: number) => number): Coded {
  const known = new Map<number, number>();
  const codes = new Int32Array(rows).fill(-1);
  for (let row = 0; row < rows; row++) {
    const key = keyOf(row);
    if (Number.isNaN(key)) continue;
    let code = known.get(key);
    if (code === undefined) known.set(key, (code = known.size));
    codes[row] = code;
  }
  return { codes, count: known.size };
}

function countOf(codes: Codes): number {
  let most = -1;
  for (const code of codes) if (code > most) most = code;
  return most + 1;
}

/** Not by its words, which may be made for the first time when they are asked for. */
function codedField(field: string, { table }: Scope): Coded {
  const column = table.column(field);
  switch (column?.kind) {
    case 'text':
      return { codes: column.codes, count: countOf(column.codes) };
    case 'number':
      return codedBy(table.rows, (row) => column.data[row]!);
    case 'time':
      return codedBy(table.rows, (row) => (column.day[row] === NO_DAY ? NaN : column.day[row]!));
    case undefined:
      return { codes: new Int32Array(table.rows).fill(-1), count: 0 };
  }
}

function coded(per: string | readonly string[], scope: Scope): Coded {
  const [first, ...others] = [per].flat().map((field) => codedField(field, scope));
  return others.reduce(
    (a, b) =>
      codedBy(a.codes.length, (row) => (a.codes[row] === -1 ? NaN : a.codes[row]! * (b.count + 1) + b.codes[row]! + 1)),
    first!,
  );
}

/** The places of rows in the order of their codes, those without one last; rows of one code stay as they were. */
function byCode(rows: Int32Array, { codes, count }: Coded): Int32Array {
  const starts = new Int32Array(count + 2);
  const slotOf = (row: number): number => (codes[row] === -1 ? count : codes[row]!);
  for (const row of rows) starts[slotOf(row) + 1]!++;
  for (let slot = 1; slot < starts.length; slot++) starts[slot]! += starts[slot - 1]!;
  const order = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) order[starts[slotOf(rows[i]!)]!++] = i;
  return order;
}

/** Records by entity. */
export interface Entities {
  /** The records, those of one entity after another, each with its entity in its group. */
  readonly members: Rows;
  /** The group of each entity. */
  readonly groupOf: readonly number[];
  /** No entity lies in two groups. */
  readonly whole: boolean;
}

/** Tells grouped records apart by what some fields name; one that does not have the first is an entity of its own. */
export function entitiesOf(per: string | readonly string[], scope: Scope, over: Rows): Entities {
  const known = coded(per, scope);
  const rows = new Int32Array(over.rows.length);
  const group = new Int32Array(over.rows.length);
  const groupOf: number[] = [];
  const latest = new Int32Array(over.groups).fill(-1);
  let whole = true;
  let first = 0;
  let entity = -1;
  byCode(over.rows, known).forEach((from, i) => {
    const row = over.rows[from]!;
    const its = over.group[from]!;
    if (known.codes[row] === -1 || known.codes[row] !== entity) first = groupOf.length;
    entity = known.codes[row]!;
    if (latest[its]! < first) {
      latest[its] = groupOf.push(its) - 1;
      whole &&= latest[its] === first;
    }
    rows[i] = row;
    group[i] = latest[its]!;
  });
  return { members: { rows, group, groups: groupOf.length }, groupOf, whole };
}

/** How many different words of a field the records of each group have. */
export function wordsIn(field: string, scope: Scope, over: Rows, where: Truths | undefined): number[] {
  const known = coded(field, scope);
  const counts = Array.from({ length: over.groups }, () => 0);
  const latest = new Int32Array(over.groups).fill(-1);
  for (const i of byCode(over.rows, known)) {
    const [row, group] = [over.rows[i]!, over.group[i]!];
    const code = known.codes[row]!;
    if (code === -1 || code === latest[group] || (where && where[row] !== TRUE)) continue;
    latest[group] = code;
    counts[group]!++;
  }
  return counts;
}

/** All rows of a scope in some runs of at least so many, each with all the rows of its entities. */
export function entityRuns(per: string, scope: Scope, least: number): readonly Int32Array[] {
  const known = coded(per, scope);
  const order = byCode(
    new Int32Array(scope.table.rows).map((_, row) => row),
    known,
  );
  const runs: Int32Array[] = [];
  for (let from = 0, to = least; from < order.length; from = to, to += least) {
    const entity = known.codes[order[to - 1]!];
    while (to < order.length && entity !== -1 && known.codes[order[to]!] === entity) to++;
    runs.push(order.subarray(from, to));
  }
  return runs;
}
