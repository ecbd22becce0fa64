import { picked } from './codes.js';
import { numbersAsTheyAre } from './number-column.js';
import type { FieldKind } from './record-types.js';
import type { Source, StoredCells } from './source.js';
import type { Codes, Column, Fault } from './table.js';

/** Cells of a field: one a row, or as a store keeps them. */
export type FieldCells = Pick<StoredCells, 'values'> | (Pick<StoredCells, 'codes' | 'values'> & Partial<StoredCells>);

/** A column of cells that a store keeps as it would be read, texts of numbers in plain form; undefined where they have to be read. */
export function asStored(kind: FieldKind | undefined, cells: FieldCells, arePlain: boolean): Column | undefined {
  if ('areWords' in cells && (cells.areWords || cells.numbers) && (kind === 'id' || kind === 'text')) {
    const { codes } = cells;
    let words: readonly string[] | undefined;
    return {
      kind: 'text',
      codes,
      get words() {
        return (words ??= cells.areWords ? (cells.values as readonly string[]) : cells.values.map(String));
      },
      faults: [],
    };
  }
  const isNumber = kind === 'number' || kind === 'money';
  if (!('numbers' in cells) || !(isNumber || kind === undefined)) return undefined;
  const numbers = cells.numbers ?? (isNumber && arePlain ? cells.plainNumbers : undefined);
  return numbers && numbersAsTheyAre(numbers);
}

/** A column of different cells as one of all rows. A fault is one of every row that has the cell. */
export function spread(column: Column, codes: Codes, source: Pick<Source, 'records'>): Column {
  const each = picked(column, codes);
  if (column.faults.length === 0) return each;
  const { records } = source;
  const faulty = new Map(column.faults.map((fault) => [fault.row, fault]));
  const faults: Fault[] = [];
  codes.forEach((code, row) => {
    const fault = faulty.get(code);
    if (fault) faults.push({ ...fault, row, record: records[row]! });
  });
  return { ...each, faults };
}

/** The number of the first record that has each of so many cells. */
export function firstRecords(codes: Codes, cells: number, records: Int32Array): Int32Array {
  const firsts = new Int32Array(cells);
  for (let row = codes.length - 1; row >= 0; row--) if (codes[row]! >= 0) firsts[codes[row]!] = records[row]!;
  return firsts;
}
