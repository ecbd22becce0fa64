import { isNull } from './cells.js';
import { readIso, readLoose } from './time-cells.js';

/** Whether a cell could stand in a column. */
type Fits = (cell: string) => boolean;

/** More cells too many than these are no comma or two that should have been quoted. */
const MOST_SPARE = 4;

/** Whether a row has as many cells as columns or a few more, so that it may be put together. */
export const mayRejoin = (cells: number, columns: number): boolean => cells >= columns && cells <= columns + MOST_SPARE;

const isNumeric: Fits = (cell) => /^[+-]?\d[\d.,]*$/.test(cell.trim());
const isDate: Fits = (cell) => (readIso(cell.trim()) ?? readLoose(cell.trim())) !== undefined;
const isIndented: Fits = (cell) => /^\s\S/.test(cell);

/** What a column holds, by its cells that are not blank: numbers, dates, and whether any begins with a blank. */
export class ColumnFit {
  #isKnown = false;
  #mayIndent = false;
  #kinds: readonly Fits[] = [isNumeric, isDate];

  /** Learns from a cell. */
  add(cell: string): void {
    if (isNull(cell)) return;
    this.#isKnown = true;
    this.#mayIndent ||= isIndented(cell);
    if (this.#kinds.length > 0) this.#kinds = this.#kinds.filter((kind) => kind(cell));
  }

  /** Whether a cell could stand in the column. */
  fits(cell: string): boolean {
    if (isNull(cell) || !this.#isKnown) return true;
    if (!this.#mayIndent && isIndented(cell)) return false;
    return this.#kinds.length === 0 || this.#kinds.some((kind) => kind(cell));
  }
}

/** Cells from one column on. */
interface Way {
  readonly cell: string;
  readonly rest: Way | undefined;
}

/**
 * Puts together the cells of a row that {@link mayRejoin}, where a separator inside of a cell was not quoted.
 *
 * Gives the row in which every column holds what it holds in the rows that are whole: numbers, dates, and no blank at the
 * beginning where none of them has one. Undefined where no way of joining neighbours gives one, and where two do. It goes from
 * the last column to the first, and keeps the ways (two of them are enough) to fill it and those after it, by the cells to spare.
 */
export function rejoined(
  row: readonly string[],
  columns: readonly ColumnFit[],
  separator: string,
): readonly string[] | undefined {
  const spare = row.length - columns.length;
  let after: (readonly (Way | undefined)[])[] = Array.from({ length: spare + 1 }, (_, left) =>
    left === 0 ? [undefined] : [],
  );
  for (let column = columns.length - 1; column >= 0; column -= 1) {
    after = after.map((_, left) => {
      const at = column + spare - left;
      const ways: Way[] = [];
      for (let taken = 0; taken <= left && ways.length < 2; taken += 1) {
        const rests = after[left - taken]!;
        const cell = rests.length === 0 ? '' : row.slice(at, at + taken + 1).join(separator);
        if (rests.length > 0 && columns[column]!.fits(cell)) for (const rest of rests) ways.push({ cell, rest });
      }
      return ways;
    });
  }
  const [way, other] = after[spare]!;
  if (!way || other) return undefined;
  const cells: string[] = [];
  for (let each: Way | undefined = way; each; each = each.rest) cells.push(each.cell);
  return cells;
}
