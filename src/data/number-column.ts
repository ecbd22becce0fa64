import { faultAt, isNull, type Cells } from './cells.js';
import type { Refused } from './date-order.js';
import { quoted } from './errors.js';
import { makeWhole, plainNumber } from './numbers.js';
import { thousandsRefusal } from './thousands.js';
import type { Fault, NumberColumn } from './table.js';

/** What a text must be to be a number of a kind; undefined where it is none. */
type ReadText = (text: string) => number | undefined;

/**
 * Reads cells as numbers: JavaScript's own where finite, text through `readText` (plain form by default).
 * Blank cells are NaN, never 0. Refused where no `readText` was told and dots part thousands, or could.
 */
export function numberColumn(cells: Cells, readText?: ReadText): NumberColumn | Refused {
  const refusal = readText ? undefined : thousandsRefusal(cells);
  if (refusal !== undefined) return { refusal };
  const expected = readText ? 'a number as its locale writes it' : 'a number in plain form, such as 1234.5';
  return read(cells, expected, (cell) => (typeof cell === 'number' ? finite(cell) : textNumber(cell, readText)));
}

/** Finite numbers, NaN where blank, as a column. */
export function numbersAsTheyAre(numbers: Float64Array): NumberColumn {
  const data = numbers.map((value) => (value === 0 ? 0 : value));
  return { kind: 'number', scale: makeWhole(data), data, faults: [] };
}

/**
 * Reads cells as shares from 0 to 1, or in text as a percentage with its sign: 0.47 or `47%`. Refused where one is a bare 47:
 * in a column from 0 to 100 a bare 1 is one percent.
 */
export function shareColumn(cells: Cells, readText?: ReadText): NumberColumn | Refused {
  const bare = (cell: unknown): number | undefined =>
    typeof cell === 'number' ? finite(cell) : textNumber(cell, readText);
  const beyond = cells.values.findIndex((cell) => !isNull(cell) && (bare(cell) ?? 0) > 1);
  if (beyond >= 0) {
    const where = `record ${String(cells.records[beyond])} has ${quoted(cells.values[beyond])}`;
    return { refusal: `The shares in ${cells.field} are not all from 0 to 1: ${where}. Write 0.47 or 47%.` };
  }
  return read(cells, 'a share from 0 to 1, or a percentage with its sign, such as 47%', (cell) => {
    const isPercent = typeof cell === 'string' && cell.trimEnd().endsWith('%');
    const number = isPercent ? textNumber(cell.trimEnd().slice(0, -1), readText) : undefined;
    const share = isPercent ? number && number / 100 : bare(cell);
    return share !== undefined && share >= 0 && share <= 1 ? share : undefined;
  });
}

function read(cells: Cells, expected: string, readCell: (cell: unknown) => number | undefined): NumberColumn {
  const data = new Float64Array(cells.values.length).fill(NaN);
  const faults: Fault[] = [];
  cells.values.forEach((cell, row) => {
    if (isNull(cell)) return;
    const value = readCell(cell);
    if (value === undefined) faults.push(faultAt(cells, row, expected));
    else data[row] = value === 0 ? 0 : value; // −0 is a zero like any other.
  });
  return { kind: 'number', scale: makeWhole(data), data, faults };
}

function textNumber(cell: unknown, readText: ReadText = plainNumber): number | undefined {
  return typeof cell === 'string' ? readText(cell.trim()) : undefined;
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
