import { parseIsoDate } from '../calendar/civil.js';
import { makeWhole } from '../data/numbers.js';
import { NO_DAY, tableLike, type Column, type Table } from '../data/table.js';
import { accumulate, type Rows } from './accumulate.js';
import { entitiesOf } from './entities.js';
import type { Grouped } from './group.js';
import type { Scope } from './scope.js';
import type { CountState, DistinctState, EndState, ExtremeState, SumState } from './state.js';
import { numberOf } from './total.js';
import type { End, StateValue } from './values.js';

/**
 * One row per entity before anything is counted: `per` names the entity's field, `columns` what is kept of its records.
 * A record without that field stands for itself.
 */
export interface Fold {
  readonly per: string;
  readonly columns: Readonly<Record<string, CountState | SumState | ExtremeState | EndState | DistinctState>>;
  /** Folds the rows so made once more: answers to persons, persons to their accounts. It reads the columns above. */
  readonly then?: Fold;
}

/** A folded table with the group of each of its rows; `whole` is false where an entity lies in two groups. */
export interface Folded {
  readonly table: Table;
  readonly grouped: Grouped;
  readonly whole: boolean;
}

const plain = (value: StateValue): FoldedCell => {
  if (value === null || typeof value !== 'object') return value;
  return 'hi' in value ? numberOf(value) : (value as End).value;
};

type FoldedState = Fold['columns'][string];

/** What a state holds of each group, as a cell. */
export type FoldedCell = number | string | null;

/** A state of each group. */
export const foldedCells = (state: FoldedState, scope: Scope, over: Rows): readonly FoldedCell[] =>
  accumulate(state, scope, over).map(plain);

/** Cells of a state as a column. The first or last word of a date field is a date. */
export function foldedColumn(state: FoldedState, scope: Scope, cells: readonly FoldedCell[]): Column {
  const isDate =
    (state.op === 'min' || state.op === 'max') &&
    state.of.op === 'word' &&
    scope.table.column(state.of.field)?.kind === 'time';
  if (isDate) {
    const day = Int32Array.from(cells, (cell) => (cell === null ? NO_DAY : parseIsoDate(cell as string)!));
    return { kind: 'time', day, ms: undefined, hasDateOnly: true, faults: [] };
  }
  if (!cells.some((cell) => typeof cell === 'string')) {
    const data = Float64Array.from(cells, (cell) => (cell === null ? NaN : (cell as number)));
    return { kind: 'number', scale: makeWhole(data), data, faults: [] };
  }
  const words = [...new Set(cells.filter((cell) => cell !== null))] as string[];
  const codeOf = new Map(words.map((word, code) => [word, code]));
  return { kind: 'text', words, codes: Int32Array.from(cells, (cell) => codeOf.get(cell as string) ?? -1), faults: [] };
}

/** Folds grouped records to one row per entity and group. */
export function foldRows({ per, columns, then }: Fold, scope: Scope, over: Grouped): Folded {
  const { members, groupOf, whole } = entitiesOf(per, scope, over);
  const made = new Map(
    Object.entries(columns).map(
      ([name, state]) => [name, foldedColumn(state, scope, foldedCells(state, scope, members))] as const,
    ),
  );
  const folded = {
    table: tableLike(scope.table, {
      rows: groupOf.length,
      names: [...made.keys()],
      column: (name) => made.get(name),
      refusal: () => undefined,
      set: () => undefined,
    }),
    grouped: {
      rows: Int32Array.from(groupOf.keys()),
      group: Int32Array.from(groupOf),
      groups: over.groups,
      keys: over.keys,
    },
    whole,
  };
  if (!then) return folded;
  const again = foldRows(then, { ...scope, table: folded.table }, folded.grouped);
  return { ...again, whole: folded.whole && again.whole };
}
