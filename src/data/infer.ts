import { cellText, isNull, textColumn, type Cells } from './cells.js';
import { numberColumn } from './number-column.js';
import { isCanonicalNumber } from './numbers.js';
import type { Column } from './table.js';
import { timeColumn, type TimeOptions } from './time-column.js';
import { readIso } from './time-cells.js';

/**
 * Reads a column of the records' own, of which nothing is told, by its cells: numbers where every one is a number as programs
 * write them (`007` is an id), dates where every one is ISO 8601 or as told, else words. Blanks have no say.
 */
export function inferColumn(cells: Cells, time: TimeOptions): Column {
  if (all(cells, isNumber)) {
    const column = numberColumn(cells);
    if ('kind' in column) return column;
  }
  if (all(cells, (cell) => isTime(cell, time))) {
    const column = timeColumn(cells, time);
    if ('kind' in column) return column;
  }
  return textColumn(cells);
}

/** Whether there are cells and every one passes. */
function all({ values }: Cells, passes: (cell: unknown) => boolean): boolean {
  let some = false;
  for (const cell of values) {
    if (isNull(cell)) continue;
    if (!passes(cell)) return false;
    some = true;
  }
  return some;
}

function isNumber(cell: unknown): boolean {
  if (typeof cell === 'number') return Number.isFinite(cell);
  return typeof cell === 'string' && isCanonicalNumber(cell.trim());
}

function isTime(cell: unknown, { told }: TimeOptions): boolean {
  if (typeof cell === 'number' || typeof cell === 'boolean') return false;
  const text = cellText(cell);
  return text !== undefined && (told?.(text) ?? readIso(text)) !== undefined;
}
