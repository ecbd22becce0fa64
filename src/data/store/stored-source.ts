import { isSafeName, valueAt } from '../path.js';
import { listNames, sharedName, type Source, type StoredCells } from '../source.js';
import type { Fault } from '../table.js';
import type { StoredColumn } from './stored-column.js';

/** A column of a store: its cells, and whether any of them is an object. */
export type SourceColumn = Pick<StoredColumn, 'cells' | 'holdsObjects'>;

/** Columns by name, and why there are none of a name: what is no column says it, and a name that two share is refused. */
interface NamedColumns {
  readonly columns: ReadonlyMap<string, SourceColumn>;
  readonly refused: ReadonlyMap<string, string>;
}

/** Columns by their names. */
export function columnsByName(named: Iterable<readonly [name: string, column: SourceColumn | string]>): NamedColumns {
  const columns = new Map<string, SourceColumn>();
  const refused = new Map<string, string>();
  for (const [name, column] of named) {
    if (columns.has(name) || refused.has(name)) refused.set(name, sharedName(name));
    else if (typeof column === 'string') refused.set(name, column);
    else columns.set(name, column);
  }
  for (const name of refused.keys()) columns.delete(name);
  return { columns, refused };
}

/**
 * The first rows of columns as a source of records. `faults` are of records that are no rows, in their order; `refused` says why
 * there are no cells of a name. `passed` are the numbers of all records that are no rows, where there are more than of faults.
 */
export function storedSource(
  all: ReadonlyMap<string, SourceColumn>,
  rows: number,
  faults: readonly Fault[],
  refused: ReadonlyMap<string, string> = new Map(),
  passed: readonly number[] = faults.map(({ record }) => record),
): Source & Required<Pick<Source, 'stored'>> {
  const columns = new Map([...all].filter(([name]) => isSafeName(name)));
  const known = new Map<string, StoredCells | undefined>();
  let records: Int32Array | undefined;
  const stored = (name: string): StoredCells | undefined => {
    if (!known.has(name)) known.set(name, columns.get(name)?.cells(rows) ?? storedAt(name));
    return known.get(name);
  };
  /** The cells at the end of a path into the objects of a column. */
  const storedAt = (name: string): StoredCells | undefined => {
    const [first = '', ...path] = name.split('.');
    if (path.length === 0 || !columns.get(first)?.holdsObjects) return undefined;
    const { codes, values } = stored(first)!;
    const found = values.map((value) => valueAt(value, path));
    if (!found.some((value) => value !== undefined)) return undefined;
    return { codes, values: found, numbers: undefined, areWords: false };
  };
  return {
    rows,
    get names() {
      return [...columns].flatMap(([name, column]) =>
        column.holdsObjects ? listNames(stored(name)!.values.map((value) => ({ [name]: value }))) : [name],
      );
    },
    faults,
    get records() {
      return (records ??= recordNumbers(rows, passed));
    },
    has: (name) => columns.has(name) || stored(name) !== undefined,
    stored,
    cells(name) {
      if (rows === 0) return [];
      const cells = stored(name);
      return cells && Array.from(cells.codes, (code) => cells.values[code]);
    },
    refusal: (name) => refused.get(name),
  };
}

/** The number of each row's record, counted from 1, where some records, in their order, are no rows. */
export function recordNumbers(rows: number, passed: readonly number[]): Int32Array {
  const numbers = new Int32Array(rows);
  let next = 0;
  for (let row = 0; row < rows; row++) {
    while (passed[next] === row + next + 1) next++;
    numbers[row] = row + next + 1;
  }
  return numbers;
}
