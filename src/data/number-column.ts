import { faultAt, isNull, type Cells } from './cells.js';
import { makeWhole, plainNumber } from './numbers.js';
import type { Fault, NumberColumn } from './table.js';

/** What a text must be to be a number of a kind; undefined where it is none. */
type ReadText = (text: string) => number | undefined;

/**
 * Reads cells as numbers: JavaScript's own where finite, text through `readText` (plain form by default).
 * Blank cells are NaN, never 0.
 */
export function numberColumn(cells: Cells, readText: ReadText = plainNumber): NumberColumn {
  const expected =
    readText === plainNumber ? 'a number in plain form, such as 1234.5' : 'a number as its locale writes it';
  return read(cells, expected, (cell) => (typeof cell === 'number' ? finite(cell) : textNumber(cell, readText)));
}

/** Reads cells as shares from 0 to 1, or in text as a percentage with its sign: 0.47 or `47%`. A bare 47 is a fault. */
export function shareColumn(cells: Cells, readText: ReadText = plainNumber): NumberColumn {
  return read(cells, 'a share from 0 to 1, or a percentage with its sign, such as 47%', (cell) => {
    const isPercent = typeof cell === 'string' && cell.trimEnd().endsWith('%');
    const number = isPercent ? textNumber(cell.trimEnd().slice(0, -1), readText) : undefined;
    const share = isPercent ? number && number / 100 : typeof cell === 'number' ? cell : textNumber(cell, readText);
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

function textNumber(cell: unknown, readText: ReadText): number | undefined {
  return typeof cell === 'string' ? readText(cell.trim()) : undefined;
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
