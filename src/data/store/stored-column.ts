import { noCodes } from '../codes.js';
import type { StoredCells } from '../source.js';
import { Dictionary, grown, hashOf, viewOf } from './dictionary.js';
import { plainNumbers } from './plain-numbers.js';

const encoder = new TextEncoder();

/** The cells of one field as they come in: numbers as such while there is nothing else, else each different token of JSON once. */
export class StoredColumn {
  readonly dictionary = new Dictionary();
  /** Whether any cell is an object or a list. */
  holdsObjects = false;
  #codes: Int32Array | undefined;
  #closed: StoredCells | undefined;
  #numbers: Float64Array | undefined;

  /** The cells of the first rows. */
  cells(rows: number): StoredCells {
    if (this.#closed) return this.#closed;
    return this.#numbers ? storedNumbers(held(this.#numbers, rows)) : this.#storedTokens(rows);
  }

  /** No more cells come after those of so many rows: what only more would need is freed. */
  close(rows: number): void {
    this.dictionary.close();
    this.#closed = this.cells(rows);
    this.#codes = this.#numbers = undefined;
  }

  /** Keeps a token of JSON, from `start` to `end` in `view`, as the cell of a row. */
  putToken(row: number, view: DataView, start: number, end: number, hash: number): void {
    if (this.#numbers) this.#code();
    let codes = (this.#codes ??= blanks(new Int32Array(), 1024));
    if (row >= codes.length) this.#codes = codes = blanks(codes, roomFor(row));
    codes[row] = this.dictionary.code(view, start, end, hash);
  }

  /** Keeps a number, which is written so. */
  putNumber(row: number, value: number, view: DataView, start: number, end: number): void {
    if (this.#codes || !Number.isFinite(value)) {
      this.putToken(row, view, start, end, hashOf(view, start, end));
      return;
    }
    let numbers = (this.#numbers ??= noNumbers(new Float64Array(), 1024));
    if (row >= numbers.length) this.#numbers = numbers = noNumbers(numbers, roomFor(row));
    numbers[row] = value;
  }

  /** Takes back what was kept for a row. */
  forget(row: number): void {
    if (this.#codes && row < this.#codes.length) this.#codes[row] = -1;
    if (this.#numbers && row < this.#numbers.length) this.#numbers[row] = NaN;
  }

  #storedTokens(rows: number): StoredCells {
    const { dictionary } = this;
    const { size, areWords } = dictionary;
    const codes = noCodes(rows, size);
    codes.set(this.#codes?.subarray(0, rows) ?? []);
    let values: readonly unknown[] | undefined;
    return {
      codes,
      get values() {
        return (values ??= dictionary.texts(size).map(areWords ? unquoted : (token): unknown => JSON.parse(token)));
      },
      numbers: undefined,
      get plainNumbers() {
        return plainNumbers(dictionary, size, codes);
      },
      areWords,
    };
  }

  /** Numbers met before the first cell that is none become tokens like it. */
  #code(): void {
    const numbers = this.#numbers!;
    this.#numbers = undefined;
    numbers.forEach((value, row) => {
      if (Number.isNaN(value)) return;
      const token = viewOf(encoder.encode(JSON.stringify(value)));
      this.putToken(row, token, 0, token.byteLength, hashOf(token, 0, token.byteLength));
    });
  }
}

const unquoted = (token: string): string => token.slice(1, -1);

/** Numbers as stored cells: coded, each different one once, where that is asked for. */
export function storedNumbers(numbers: Float64Array): StoredCells {
  let coded: Pick<StoredCells, 'codes' | 'values'> | undefined;
  return {
    get codes() {
      return (coded ??= codedNumbers(numbers)).codes;
    },
    get values() {
      return (coded ??= codedNumbers(numbers)).values;
    },
    numbers,
    areWords: false,
  };
}

function codedNumbers(numbers: Float64Array): Pick<StoredCells, 'codes' | 'values'> {
  if (areOrdered(numbers)) {
    return {
      codes: new Int32Array(numbers.length).map((_, row) => row),
      get values() {
        return Array.from(numbers);
      },
    };
  }
  const codes = new Int32Array(numbers.length).fill(-1);
  const values: number[] = [];
  // Open addressing: a code + 1, or 0 where the slot is free. A Map takes ten times as long, in one go.
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * numbers.length + 1)));
  const value = new Float64Array(1);
  const halves = new Int32Array(value.buffer);
  numbers.forEach((number, row) => {
    if (Number.isNaN(number)) return;
    value[0] = number === 0 ? 0 : number;
    let slot = Math.imul(halves[0]! ^ Math.imul(halves[1]!, 31), -1_640_531_535) >>> Math.clz32(slots.length - 1);
    while (slots[slot]! > 0 && values[slots[slot]! - 1] !== number) slot = (slot + 1) & (slots.length - 1);
    if (slots[slot] === 0) slots[slot] = values.push(number);
    codes[row] = slots[slot]! - 1;
  });
  return { codes, values };
}

/** Whether each number is above the one before, or each below it, as ids are: then all are different. */
function areOrdered(numbers: Float64Array): boolean {
  const side = Math.sign(numbers[1]! - numbers[0]!);
  for (let row = 1; row < numbers.length; row++) if (!((numbers[row]! - numbers[row - 1]!) * side > 0)) return false;
  return !Number.isNaN(numbers[0]);
}

const held = (numbers: Float64Array, rows: number): Float64Array => noNumbers(numbers.subarray(0, rows), rows);

const roomFor = (row: number): number => Math.ceil(1.5 * (row + 1));

const blanks = (from: Int32Array, length: number): Int32Array =>
  grown(from, new Int32Array(length).fill(-1, from.length));

const noNumbers = (from: Float64Array, length: number): Float64Array =>
  grown(from, new Float64Array(length).fill(NaN, from.length));
