import { isBlank } from './cells.js';
import { putText } from './csv-cell.js';
import type { Header } from './csv-header.js';
import { unwrapped, type Line } from './csv-lines.js';
import { ColumnFit, mayRejoin, rejoined } from './csv-repair.js';
import { counted, type Seen } from './csv-notes.js';
import { RecordsError, shown } from './errors.js';
import type { Source } from './source.js';
import { inOrder, mergedOrder } from './store/row-order.js';
import { StoredColumn } from './store/stored-column.js';
import { columnsByName, recordNumbers, storedSource, type SourceColumn } from './store/stored-source.js';
import type { Fault } from './table.js';

/** A row that has not as many cells as the header, until all others are known. */
interface Held {
  /** What it is where it cannot be put together. */
  readonly fault: Fault;
  readonly isQuoted: boolean;
  /** Its cells as JSON: cells themselves would hold on to all the text around them. */
  readonly cells: string;
}

/** The rows under the header of a CSV, read into columns as they come. */
export class CsvTable {
  /** How many rows there were. */
  records = 0;
  /** How many of them are rows of the table. */
  rows = 0;
  readonly seen: Seen = { repeated: 0, wrapped: 0, rejoined: 0 };
  readonly #columns: readonly StoredColumn[];
  readonly #header: Header;
  readonly #fits: readonly ColumnFit[];
  readonly #faults: Fault[] = [];
  #held: Held[] = [];
  /** The numbers of the records that are no rows of the table, or not yet, in their order. */
  #passed: number[] = [];
  /** The rows of the table in the order of the text; undefined where they are stored in it. */
  #order: Int32Array | undefined;
  #lastWidth = 0;

  constructor(header: Header) {
    this.#header = header;
    this.#columns = header.names.map(() => new StoredColumn());
    this.#fits = header.names.map(() => new ColumnFit());
  }

  /** Whether the last row has too few cells and is left out. */
  get isLastShort(): boolean {
    return this.#faults.at(-1)?.record === this.records && this.#lastWidth < this.#header.width;
  }

  /** Reads the next row: into the columns where it is whole. */
  add(line: Line): void {
    const { names, width, described, separator } = this.#header;
    const record = ++this.records;
    const { length } = line.cells;
    this.#lastWidth = length;
    const endsBlank = length === width || line.cells.slice(width).every(isBlank);
    const isWhole = !line.malformed && length >= width && length <= names.length && endsBlank;
    if (isWhole && record > described && !this.#isHeader(line.cells)) {
      line.cells.forEach((cell, column) => {
        if (putText(this.#columns[column]!, this.rows, cell)) this.#fits[column]!.add(cell);
      });
      this.rows++;
      return;
    }
    this.#passed.push(record);
    if (record <= described) return;
    if (isWhole) {
      this.seen.repeated++;
      line.cells.forEach((cell, column) => {
        this.#fits[column]!.add(cell);
      });
      return;
    }
    const { cells, malformed } = unwrapped(line, separator) ?? line;
    const fault = faultOf(line, record, width);
    if (malformed || !mayRejoin(cells.length, names.length)) this.#faults.push(fault);
    else this.#held.push({ fault, isQuoted: length === 1, cells: JSON.stringify(cells) });
  }

  /** No more rows come: puts those together that are not whole, a row a step, and frees what only more would need. */
  *end(): Generator<undefined, void, undefined> {
    const mended: (readonly string[])[] = [];
    const late: number[] = [];
    for (const { fault, isQuoted, cells } of this.#held) {
      const row = this.#mended(JSON.parse(cells) as readonly string[], isQuoted);
      if (!row) this.#faults.push(fault);
      else if (this.#isHeader(row)) this.seen.repeated++;
      else {
        mended.push(row);
        late.push(fault.record);
      }
      yield;
    }
    this.#held = [];
    this.#faults.sort((one, other) => one.record - other.record);
    if (late.length > 0) this.#append(mended, late);
    for (const column of this.#columns) {
      column.close(this.rows);
      yield;
    }
  }

  /** The records so far. Throws {@link RecordsError} where none of the rows fits the header. */
  source(): Source {
    if (this.rows === 0 && this.#faults.length > 0)
      throw new RecordsError(`None of the ${this.records} rows has as many cells as the first row has names.`, {
        hint: 'Cells must be separated by commas, semicolons, tabs or bars, and those that hold one stand in quotes.',
      });
    const order = this.#order;
    const named = this.#columns.flatMap((column, index): [string, SourceColumn][] => {
      const name = this.#header.names[index]!;
      if (name === '') return [];
      return [[name, order ? { holdsObjects: false, cells: (rows) => inOrder(column.cells(rows), order) } : column]];
    });
    const { columns, refused } = columnsByName(named);
    return storedSource(columns, this.rows, [...this.#faults], refused, [...this.#passed]);
  }

  #mended(cells: readonly string[], isQuoted: boolean): readonly string[] | undefined {
    const { width, separator } = this.#header;
    // Rows end with a separator where there are columns without a name, and this one may not.
    const columns = isBlank(cells.at(-1)) ? this.#fits : this.#fits.slice(0, width);
    const row = rejoined(cells, columns, separator);
    if (row && isQuoted) this.seen.wrapped++;
    if (row && cells.length > columns.length) this.seen.rejoined++;
    return row;
  }

  /** Adds rows to the end that belong between others. */
  #append(mended: readonly (readonly string[])[], late: readonly number[]): void {
    this.#order = mergedOrder(recordNumbers(this.rows, this.#passed), late);
    for (const row of mended) {
      row.forEach((cell, column) => void putText(this.#columns[column]!, this.rows, cell));
      this.rows++;
    }
    const taken = new Set(late);
    this.#passed = this.#passed.filter((record) => !taken.has(record));
  }

  #isHeader(cells: readonly string[]): boolean {
    return cells.every((cell, column) => cell.trim() === this.#header.names[column]);
  }
}

function faultOf({ cells, malformed }: Line, record: number, width: number): Fault {
  const about = { row: -1, record, field: '(row)' };
  return malformed
    ? { ...about, value: shown(cells.join(' ')), expected: 'cells whose quotes end where the cell ends' }
    : { ...about, value: counted(cells.length, 'cell'), expected: `${counted(width, 'cell')}, as in the header` };
}
