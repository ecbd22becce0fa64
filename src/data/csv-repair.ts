import { isNull } from './cells.js';
import { readIso, readLoose } from './time-cells.js';

type Row = readonly string[];

/** Whether a cell could stand in a column. */
type Fits = (cell: string) => boolean;

/** More cells too many than these are no comma or two that should have been quoted. */
const MOST_SPARE = 4;

/**
 * Puts together the cells of a row that has as many as columns or more, where a separator inside of a cell was not quoted.
 *
 * Gives the row in which every column holds what it holds in the rows that are whole: numbers, dates, and no blank at the
 * beginning where none of them has one. Undefined where no way of joining neighbours gives one, where two do, and beyond
 * four cells too many.
 */
export function rejoiner(
  whole: readonly Row[],
  columns: number,
  separator: string,
): (row: Row) => readonly string[] | undefined {
  const fits = Array.from({ length: columns }, (_, column) => fitsOf(whole.map((row) => row[column] ?? '')));
  return (row) => (row.length > columns + MOST_SPARE ? undefined : onlyWay(row, fits, separator));
}

const isNumeric: Fits = (cell) => /^[+-]?\d[\d.,]*$/.test(cell.trim());
const isDate: Fits = (cell) => (readIso(cell.trim()) ?? readLoose(cell.trim())) !== undefined;
const isIndented: Fits = (cell) => /^\s\S/.test(cell);

/** What a column holds, by its cells that are not blank. */
function fitsOf(cells: Row): Fits {
  const known = cells.filter((cell) => !isNull(cell));
  const mayIndent = known.length === 0 || known.some(isIndented);
  const kinds = known.length === 0 ? [] : [isNumeric, isDate].filter((kind) => known.every(kind));
  return (cell) =>
    isNull(cell) || ((mayIndent || !isIndented(cell)) && (kinds.length === 0 || kinds.some((kind) => kind(cell))));
}

/** Cells from one column on. */
interface Way {
  readonly cell: string;
  readonly rest: Way | undefined;
}

/** From the last column to the first, the ways (two of them are enough) to fill it and those after it, by the cells to spare. */
function onlyWay(row: Row, fits: readonly Fits[], separator: string): readonly string[] | undefined {
  const spare = row.length - fits.length;
  let after: (readonly (Way | undefined)[])[] = Array.from({ length: spare + 1 }, (_, left) =>
    left === 0 ? [undefined] : [],
  );
  for (let column = fits.length - 1; column >= 0; column -= 1) {
    after = after.map((_, left) => {
      const at = column + spare - left;
      const ways: Way[] = [];
      for (let taken = 0; taken <= left && ways.length < 2; taken += 1) {
        const rests = after[left - taken]!;
        const cell = rests.length === 0 ? '' : row.slice(at, at + taken + 1).join(separator);
        if (rests.length > 0 && fits[column]!(cell)) for (const rest of rests) ways.push({ cell, rest });
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
