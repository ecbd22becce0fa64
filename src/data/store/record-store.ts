import { quoted, RecordsError, shown } from '../errors.js';
import { isCutJson } from '../json.js';
import { isRecord } from '../path.js';
import type { Source } from '../source.js';
import type { Fault } from '../table.js';
import { hashOf, viewOf } from './dictionary.js';
import { Scanner } from './scanner.js';
import type { StoredColumn } from './stored-column.js';
import { storedSource } from './stored-source.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const LINE_END = 10;
const COMMA = 44;
const OPEN = 123;
const CLOSE = 93;

/** What must follow the bytes that a store is given: no token runs on beyond them, and words of four bytes may. */
export const PADDING = 8;

/** Records read out of bytes into columns as they come, without an object for each. */
export class RecordStore {
  /** How many records are rows. */
  rows = 0;
  /** Whether there are more than it takes. */
  isBeyond = false;
  readonly #most: number;
  readonly #scanner = new Scanner();
  readonly #faults: Fault[] = [];

  /** Takes so many records at most. */
  constructor(most = Infinity) {
    this.#most = most;
  }

  /** How many records there were, those that are no rows among them. */
  get records(): number {
    return this.rows + this.#faults.length;
  }

  /**
   * Reads JSON records, one a line, from whole lines: every line up to `end` has its line end, and {@link PADDING} bytes follow.
   * What is no object is left out and counted, a blank line is none.
   */
  addLines(bytes: Uint8Array, end: number): void {
    const view = viewOf(bytes);
    for (let at = 0; at < end && !this.isBeyond;) {
      const lineEnd = bytes.indexOf(LINE_END, at);
      while (at < lineEnd && bytes[at]! <= 32) at++;
      if (at < lineEnd) this.#addLine(bytes, view, at, lineEnd);
      at = lineEnd + 1;
    }
  }

  /** Reads a JSON array of objects; false where it is anything else, or written as few programs do. {@link PADDING} bytes follow it. */
  addArray(bytes: Uint8Array, end: number): boolean {
    const view = viewOf(bytes);
    const next = (from: number): number => {
      let at = from;
      while (at < end && bytes[at]! <= 32) at++;
      return at;
    };
    let at = next(0);
    if (bytes[at] !== 91) return false;
    for (at = next(at + 1); bytes[at] === OPEN; at = next(at + 1)) {
      at = next(this.#scanner.record(bytes, view, at, this.rows));
      if (at < 0) return false;
      this.rows++;
      if (bytes[at] === CLOSE) return next(at + 1) === end;
      if (bytes[at] !== COMMA) return false;
    }
    return false;
  }

  /** The records so far, as they are now. Throws {@link RecordsError} where none of them is an object. */
  source(): Source {
    const [first] = this.#faults;
    if (this.rows === 0 && first)
      throw new RecordsError(`None of the ${this.records} records is an object; the first is ${quoted(first.value)}.`);
    return storedSource(this.#scanner.columns, this.rows, [...this.#faults]);
  }

  /** The columns so far. */
  get columns(): readonly StoredColumn[] {
    return [...this.#scanner.columns.values()];
  }

  /** Whether some characters could not be decoded. */
  get isGarbled(): boolean {
    return this.columns.some(({ dictionary }) => dictionary.isGarbled);
  }

  /** Reads the last line, which may be cut: true where it is, and then it is no record. */
  addLastLine(bytes: Uint8Array, end: number): boolean {
    const known = this.#faults.length;
    this.addLines(bytes, end);
    const isCut = this.#faults.length > known && isCutJson(decoder.decode(bytes.subarray(0, end)));
    if (isCut) this.#faults.pop();
    return isCut;
  }

  #addLine(bytes: Uint8Array, view: DataView, start: number, lineEnd: number): void {
    this.isBeyond = this.records >= this.#most;
    if (this.isBeyond) return;
    if (bytes[start] === OPEN) {
      let at = this.#scanner.record(bytes, view, start, this.rows);
      while (at > 0 && at < lineEnd && bytes[at]! <= 32) at++;
      if (at === lineEnd) {
        this.rows++;
        return;
      }
      this.#scanner.forget(this.rows);
    }
    this.#addText(decoder.decode(bytes.subarray(start, lineEnd)));
  }

  #addText(line: string): void {
    const record = parsed(line);
    if (!isRecord(record)) {
      this.#faults.push({
        row: -1,
        record: this.records + 1,
        field: '(record)',
        value: shown(record),
        expected: 'an object',
      });
      return;
    }
    for (const [name, value] of Object.entries(record)) {
      const column = this.#scanner.column(name);
      if (value === null) continue;
      const token = viewOf(encoder.encode(JSON.stringify(value)));
      if (typeof value === 'number') column.putNumber(this.rows, value, token, 0, token.byteLength);
      else column.putToken(this.rows, token, 0, token.byteLength, hashOf(token, 0, token.byteLength));
      if (typeof value === 'object') column.holdsObjects = true;
    }
    this.rows++;
  }
}

/** What a line holds; its text where that is no JSON. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return line;
  }
}
