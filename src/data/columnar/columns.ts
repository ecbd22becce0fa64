import { isNull } from '../cells.js';
import { noCodes } from '../codes.js';
import { MOST_RECORDS, onlyTheFirst } from '../record-cap.js';
import type { StoredCells } from '../source.js';
import { storedNumbers } from '../store/stored-column.js';
import { StoredRecords } from '../store/stored-records.js';
import { columnsByName, storedSource, type SourceColumn } from '../store/stored-source.js';
import type { CellReader } from './cell-readers.js';
import type { ColumnarForm } from './form.js';

/** A column of a file, by its name. */
export interface NamedColumn {
  readonly name: string;
  /** Its cells; or what it holds that no cell is, in the plural. */
  readonly column: SourceColumn | string;
}

/** The columns of a file, or the first million rows of them, as records. `missing` says what else is lacking of it. */
export function columnarRecords(
  form: ColumnarForm,
  rows: number,
  named: readonly NamedColumn[],
  missing: readonly string[] = [],
): StoredRecords {
  const { columns, refused } = columnsByName(
    named.map(({ name, column }) => [
      name,
      typeof column === 'string'
        ? `"${name}" holds ${column}, which are not read: text, numbers, dates and truth values are.`
        : column,
    ]),
  );
  const isWhole = rows <= MOST_RECORDS;
  return new StoredRecords(storedSource(columns, isWhole ? rows : MOST_RECORDS, [], refused), {
    form,
    missing: isWhole ? missing : [onlyTheFirst(rows), ...missing],
    notes: [],
    isGarbled: false,
  });
}

/** The cells of the first values of a column. */
export function cellsOf(...column: Parameters<typeof readingCells>): StoredCells {
  const steps = readingCells(...column);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The steps of the same, some thousand values each. */
export function* readingCells(rows: number, values: Iterable<unknown>, read: CellReader): Cells<StoredCells> {
  const numbers = yield* numbersOf(rows, values, read);
  return numbers ? storedNumbers(numbers) : yield* codedCells(rows, values, read);
}

type Cells<Read> = Generator<undefined, Read, undefined>;

/** Values that are read in a step. */
const AT_ONCE = 4096;

/** Finite numbers, NaN where there is none; undefined where anything is no such number, or nothing is one. */
function* numbersOf(rows: number, values: Iterable<unknown>, read: CellReader): Cells<Float64Array | undefined> {
  const numbers = new Float64Array(rows).fill(NaN);
  let row = 0;
  let known = 0;
  for (const value of values) {
    if (row === rows) break;
    if (!isNone(value)) {
      const cell = read(value);
      if (typeof cell !== 'number' || !Number.isFinite(cell)) return undefined;
      numbers[row] = cell;
      known++;
    }
    if (++row % AT_ONCE === 0) yield;
  }
  return known > 0 ? numbers : undefined;
}

function* codedCells(rows: number, values: Iterable<unknown>, read: CellReader): Cells<StoredCells> {
  const wide = new Int32Array(rows).fill(-1);
  const cells: unknown[] = [];
  const known = new Map<unknown, number>();
  let areWords = true;
  let row = 0;
  for (const value of values) {
    if (row === rows) break;
    if (!isNone(value)) {
      // Times hardly ever recur: reading each costs less than looking for it among the others.
      const mayRecur = typeof value === 'string' || 2 * cells.length < row + 1000;
      let code = mayRecur ? known.get(value) : undefined;
      if (code === undefined) {
        const cell = read(value);
        code = cells.push(cell) - 1;
        areWords &&= isWord(cell);
      }
      if (mayRecur) known.set(value, code);
      wide[row] = code;
    }
    if (++row % AT_ONCE === 0) yield;
  }
  const codes = noCodes(rows, cells.length);
  codes.set(wide);
  return { codes, values: cells, numbers: undefined, areWords };
}

/** Null, or a float that is no number. */
const isNone = (value: unknown): boolean => value === null || value === undefined || Number.isNaN(value);

const isWord = (cell: unknown): boolean => typeof cell === 'string' && !isNull(cell) && cell.trim() === cell;
