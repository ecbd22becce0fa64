import { shown } from './errors.js';
import type { Fault, TextColumn } from './table.js';

/** A column's cells as they came, and what to call them where one cannot be read. */
export interface Cells {
  /** The name that faults give. */
  readonly field: string;
  readonly values: readonly unknown[];
  /** The number of each cell's record, counted from 1. */
  readonly records: Int32Array;
}

/** Whether a cell holds nothing. Never a number, so that 0 is not blank. */
export function isBlank(cell: unknown): boolean {
  return cell === undefined || cell === null || cell === '' || (typeof cell === 'string' && cell.trim() === '');
}

/** What databases and help desks export for a cell without a value. */
const nulls = new Set<unknown>(['NULL', 'null', '\\N', '?']);

/** Whether a cell that should be a number, a date, a truth value or an id holds nothing: blank, or the word that is exported for it. */
export function isNull(cell: unknown): boolean {
  return isBlank(cell) || nulls.has(cell);
}

/** The fault of the cell in a row. */
export function faultAt({ field, values, records }: Cells, row: number, expected: string): Fault {
  return { row, record: records[row]!, field, value: shown(values[row]), expected };
}

/** Words by code, each once. Blanks around a word are not part of it. */
export class Words {
  readonly words: string[] = [];
  readonly #codes = new Map<string, number>();

  /** The code of a word, a new one where it is new. A Map, since `__proto__` may be a word. */
  code(word: string): number {
    let code = this.#codes.get(word);
    if (code === undefined) {
      code = this.words.push(word) - 1;
      this.#codes.set(word, code);
    }
    return code;
  }
}

/** Reads cells as words; objects and lists are faults. Numbers and truth values are their own text. */
export function textColumn(cells: Cells): TextColumn {
  return wordColumn(cells, (text) => text, 'text', isBlank);
}

/** Reads cells as ids, of which words that stand for no value are none: they would make one customer of all without one. */
export function idColumn(cells: Cells): TextColumn {
  return wordColumn(cells, (text) => text, 'text', isNull);
}

/** Reads cells as `true` and `false`, written so, or as yes and no, or as 1 and 0. */
export function boolColumn(cells: Cells): TextColumn {
  return wordColumn(cells, (text) => truths.get(text.toLowerCase()), 'true or false', isNull);
}

const truths = new Map([
  ['true', 'true'],
  ['yes', 'true'],
  ['1', 'true'],
  ['false', 'false'],
  ['no', 'false'],
  ['0', 'false'],
]);

function wordColumn(
  cells: Cells,
  read: (text: string) => string | undefined,
  expected: string,
  isNone: (cell: unknown) => boolean,
): TextColumn {
  const words = new Words();
  const codes = new Int32Array(cells.values.length).fill(-1);
  const faults: Fault[] = [];
  const seen = new Map<unknown, number | undefined>();
  cells.values.forEach((cell, row) => {
    if (isNone(cell)) return;
    let code = seen.get(cell);
    if (code === undefined) {
      const text = cellText(cell);
      const word = text === undefined ? undefined : read(text);
      if (word === undefined) {
        faults.push(faultAt(cells, row, expected));
        return;
      }
      code = words.code(word);
      seen.set(cell, code);
    }
    codes[row] = code;
  });
  return { kind: 'text', codes, words: words.words, faults };
}

/** A cell's text without the blanks around it; undefined for objects and lists. */
export function cellText(cell: unknown): string | undefined {
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number' || typeof cell === 'boolean' || typeof cell === 'bigint') return String(cell);
  return cell instanceof Date ? shown(cell) : undefined;
}
