import { Dictionary, HASH_START, hashOf, stepOf, viewOf } from './dictionary.js';
import { EXACT_DIGITS, powersOfTen } from './exact-decimals.js';
import { StoredColumn } from './stored-column.js';

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;

const decoder = new TextDecoder();

/** What stands before a value, as `,"stage":`, and the column that the value belongs to. */
interface Opening {
  readonly view: DataView;
  readonly column: StoredColumn;
  /** What came after it last time. */
  next: Opening | undefined;
}

const isBlank = (byte: number | undefined): boolean => byte === 32 || byte === 9 || byte === 13 || byte === 10;

/**
 * Reads records of JSON out of bytes into columns, without making objects of them. What programs write over and over, the names
 * and what is between them, is compared as a whole with what came last time.
 *
 * The bytes that it is given end in a byte below 32, so that no token runs on beyond them.
 */
export class Scanner {
  /** The columns by name, in the order in which they were met. */
  readonly columns = new Map<string, StoredColumn>();
  readonly #openings: Opening[] = [];
  readonly #codes = new Dictionary();
  #first: Opening | undefined;

  /**
   * Reads the record that begins at `start` as a row. Gives where it ends, or −1 where it is not read: it is no valid JSON, or
   * written in a way that few programs do. Nothing is kept of it then.
   */
  record(bytes: Uint8Array, view: DataView, start: number, row: number): number {
    const end = this.#cells(bytes, view, start, row);
    if (end < 0) this.forget(row);
    return end;
  }

  /** Takes back what was kept of a row. */
  forget(row: number): void {
    for (const column of this.columns.values()) column.forget(row);
  }

  /** The column of a name, made where it is new. */
  column(name: string): StoredColumn {
    let column = this.columns.get(name);
    if (!column) this.columns.set(name, (column = new StoredColumn()));
    return column;
  }

  #cells(bytes: Uint8Array, view: DataView, start: number, row: number): number {
    let at = start;
    let before: Opening | undefined;
    for (;;) {
      let opening = before ? before.next : this.#first;
      if (!opening || !isAt(view, at, opening.view)) {
        opening = this.#opening(bytes, view, at, before ? COMMA : OPEN);
        if (!opening) return -1;
        if (before) before.next = opening;
        else this.#first = opening;
      }
      at = this.#cell(bytes, view, at + opening.view.byteLength, row, opening.column);
      if (at < 0) return -1;
      before = opening;
      let byte = bytes[at];
      while (isBlank(byte)) byte = bytes[++at];
      if (byte === CLOSE) return at + 1;
      if (byte !== COMMA) return -1;
    }
  }

  #opening(bytes: Uint8Array, view: DataView, start: number, mark: number): Opening | undefined {
    let at = start;
    if (bytes[at++] !== mark) return undefined;
    while (isBlank(bytes[at])) at++;
    const name = at;
    if (bytes[at++] !== QUOTE) return undefined;
    for (let byte = bytes[at]!; byte !== QUOTE; byte = bytes[++at]!)
      if (byte < 32 || byte === BACKSLASH) return undefined;
    const nameEnd = at++;
    while (isBlank(bytes[at])) at++;
    if (bytes[at++] !== COLON) return undefined;
    while (isBlank(bytes[at])) at++;
    const code = this.#codes.code(view, start, at, hashOf(view, start, at));
    return (this.#openings[code] ??= {
      view: viewOf(bytes.slice(start, at)),
      column: this.column(decoder.decode(bytes.subarray(name + 1, nameEnd))),
      next: undefined,
    });
  }

  /** Keeps a cell, and gives where it ends; −1 where it is not valid. */
  #cell(bytes: Uint8Array, view: DataView, start: number, row: number, column: StoredColumn): number {
    const byte = bytes[start]!;
    if (byte === QUOTE) return text(bytes, view, start, row, column);
    if (byte === 45 || (byte >= 48 && byte <= 57)) return number(bytes, view, start, row, column);
    if (byte === 110) {
      column.forget(row);
      return isNext(bytes, start, 'null') ? start + 4 : -1;
    }
    const isNested = byte === OPEN || byte === 91;
    const end = isNested ? nestedEnd(bytes, start) : literalEnd(bytes, start);
    column.holdsObjects ||= isNested;
    if (end > 0) column.putToken(row, view, start, end, hashOf(view, start, end));
    return end;
  }
}

function isAt(view: DataView, start: number, wanted: DataView): boolean {
  const { byteLength } = wanted;
  let at = 0;
  for (; at + 4 <= byteLength; at += 4) if (view.getInt32(start + at) !== wanted.getInt32(at)) return false;
  for (; at < byteLength; at++) if (view.getUint8(start + at) !== wanted.getUint8(at)) return false;
  return true;
}

/** Whether any of four bytes is a quote, a backslash, or below 32 (Mycroft 1987). */
function hasMark(word: number): boolean {
  const quote = word ^ 0x22222222;
  const slash = word ^ 0x5c5c5c5c;
  const marks = ((quote - 0x01010101) & ~quote) | ((slash - 0x01010101) & ~slash) | ((word - 0x20202020) & ~word);
  return (marks & 0x80808080) !== 0;
}

function text(bytes: Uint8Array, view: DataView, start: number, row: number, column: StoredColumn): number {
  let hash = HASH_START;
  let at = start + 1;
  for (let word = view.getInt32(at, true); !hasMark(word); word = view.getInt32(at, true)) {
    hash = stepOf(hash, word);
    at += 4;
  }
  let isEscaped = false;
  for (let byte = bytes[at]!; byte !== QUOTE; byte = bytes[++at]!) {
    if (byte < 32) return -1;
    hash = stepOf(hash, byte);
    if (byte === BACKSLASH) {
      isEscaped = true;
      if (bytes[++at]! < 32) return -1;
    }
  }
  at++;
  if (isEscaped) {
    if (parsed(bytes, start, at) === undefined) return -1;
    hash = hashOf(view, start, at);
  }
  column.putToken(row, view, start, at, hash);
  return at;
}

function number(bytes: Uint8Array, view: DataView, start: number, row: number, column: StoredColumn): number {
  let at = bytes[start] === 45 ? start + 1 : start;
  const from = at;
  let digits = 0;
  for (let digit = bytes[at]! - 48; digit >= 0 && digit <= 9; digit = bytes[++at]! - 48) digits = 10 * digits + digit;
  const whole = at - from;
  let decimals = 0;
  if (bytes[at] === 46) {
    at++;
    for (let digit = bytes[at]! - 48; digit >= 0 && digit <= 9; digit = bytes[++at]! - 48) digits = 10 * digits + digit;
    decimals = at - from - whole - 1;
    if (decimals === 0) return -1;
  }
  if (whole === 0 || (whole > 1 && bytes[from] === 48)) return -1;
  let value = digits / powersOfTen[decimals]!;
  if ((bytes[at]! | 32) === 101 || whole + decimals > EXACT_DIGITS) {
    while (/[\d.eE+-]/.test(String.fromCharCode(bytes[at]!))) at++;
    const read = parsed(bytes, start, at);
    if (typeof read !== 'number') return -1;
    value = Math.abs(read);
  }
  column.putNumber(row, from === start ? value : -value, view, start, at);
  return at;
}

/** What a piece of JSON holds; undefined where it is none. */
function parsed(bytes: Uint8Array, start: number, end: number): unknown {
  try {
    return JSON.parse(decoder.decode(bytes.subarray(start, end)));
  } catch {
    return undefined;
  }
}

const isNext = (bytes: Uint8Array, start: number, word: string): boolean => {
  for (let i = 0; i < word.length; i++) if (bytes[start + i] !== word.charCodeAt(i)) return false;
  return true;
};

const literalEnd = (bytes: Uint8Array, start: number): number => {
  const word = ['true', 'false'].find((each) => isNext(bytes, start, each));
  return word === undefined ? -1 : start + word.length;
};

/** Where an object or a list ends; −1 where it is not valid. */
function nestedEnd(bytes: Uint8Array, start: number): number {
  let depth = 0;
  let at = start;
  let isQuoted = false;
  do {
    const byte = bytes[at++]!;
    if (isQuoted && byte === BACKSLASH) at++;
    else if (byte === QUOTE) isQuoted = !isQuoted;
    else if (!isQuoted && (byte === OPEN || byte === 91)) depth++;
    else if (!isQuoted && (byte === CLOSE || byte === 93)) depth--;
    if (at >= bytes.length) return -1;
  } while (depth > 0);
  return parsed(bytes, start, at) === undefined ? -1 : at;
}
