/**
 * A hash of the token from `start` to `end`: FNV-1a over four bytes at a time of what lies within its first and last one (Fowler,
 * Noll and Vo 1991). {@link stepOf} is one step of it, for a loop that passes over the bytes anyway.
 */
export function hashOf(view: DataView, start: number, end: number): number {
  let hash = HASH_START;
  let at = start + 1;
  for (; at + 4 < end; at += 4) hash = stepOf(hash, view.getInt32(at, true));
  for (; at < end - 1; at++) hash = stepOf(hash, view.getUint8(at));
  return hash;
}

/** Where {@link hashOf} begins. */
export const HASH_START = -2_128_831_035;

/** One step of {@link hashOf}. */
export const stepOf = (hash: number, word: number): number => Math.imul(hash ^ word, 16_777_619);

const decoder = new TextDecoder();

/** Bytes of different tokens, each kept once, by codes from 0 in the order in which they are first met. */
export class Dictionary {
  /** How many there are. */
  size = 0;
  /** Whether every one is a string without a blank or a mark at its ends that is no ASCII, without escapes, and not the word for none. */
  areWords = true;
  #isAscii = true;
  #bytes = new Uint8Array(64);
  #view = new DataView(this.#bytes.buffer);
  #ends = new Int32Array(8);
  #hashes = new Int32Array(8);
  /** Open addressing: a code + 1, or 0 where the slot is free. Empty while every token came after all before it, as ids do. */
  #slots = new Int32Array();

  /** The code of the token in these bytes, a new one where it is new. `hash` is {@link hashOf} of them. */
  code(view: DataView, start: number, end: number, hash: number): number {
    if (this.#slots.length === 0) {
      if (this.size === 0 || this.#order(this.size - 1, view, start, end) > 0) return this.#add(view, start, end, hash);
      this.#rehash();
    }
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let known = this.#slots[slot]!; known > 0; known = this.#slots[slot]!) {
      if (this.#hashes[known - 1] === hash && this.#order(known - 1, view, start, end) === 0) return known - 1;
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = this.size + 1;
    const code = this.#add(view, start, end, hash);
    if (2 * this.size > this.#slots.length) this.#rehash();
    return code;
  }

  /** The token of a code. */
  text(code: number): string {
    return decoder.decode(this.#bytes.subarray(this.#startOf(code), this.#ends[code]));
  }

  /** The tokens of the first codes, so many. */
  texts(size: number): readonly string[] {
    const whole = this.#isAscii ? decoder.decode(this.#bytes.subarray(0, this.#startOf(size))) : '';
    return Array.from({ length: size }, (_, code) =>
      this.#isAscii ? whole.slice(this.#startOf(code), this.#ends[code]) : this.text(code),
    );
  }

  /** Whether something holds for each of the first tokens, so many, by their bytes. */
  every(size: number, holds: (view: DataView, start: number, end: number) => boolean): boolean {
    for (let code = 0; code < size; code++)
      if (!holds(this.#view, this.#startOf(code), this.#ends[code]!)) return false;
    return true;
  }

  /** Whether some bytes are no UTF-8, or were none before they came here. */
  get isGarbled(): boolean {
    return !this.#isAscii && this.texts(this.size).some((text) => text.includes('\ufffd'));
  }

  /** Frees what only more tokens would need. */
  close(): void {
    this.#slots = new Int32Array();
    this.#hashes = new Int32Array();
    this.#bytes = this.#bytes.slice(0, this.#startOf(this.size));
    this.#view = new DataView(this.#bytes.buffer);
    this.#ends = this.#ends.slice(0, this.size);
  }

  #startOf(code: number): number {
    return code === 0 ? 0 : this.#ends[code - 1]!;
  }

  /** Above 0 where a token comes after the one of a code, 0 where it is the same: the longer after the shorter, else by bytes. */
  #order(code: number, view: DataView, start: number, end: number): number {
    const mine = this.#view;
    let at = this.#startOf(code);
    const longer = end - start - (this.#ends[code]! - at);
    if (longer !== 0) return longer;
    let from = start;
    for (; from + 4 <= end; from += 4, at += 4)
      if (view.getInt32(from) !== mine.getInt32(at)) return view.getUint32(from) - mine.getUint32(at);
    for (; from < end; from++, at++)
      if (view.getUint8(from) !== mine.getUint8(at)) return view.getUint8(from) - mine.getUint8(at);
    return 0;
  }

  #add(view: DataView, start: number, end: number, hash: number): number {
    const code = this.size++;
    const from = this.#startOf(code);
    const to = from + end - start;
    if (to > this.#bytes.length) {
      this.#bytes = grown(this.#bytes, new Uint8Array(Math.max(to, 2 * from)));
      this.#view = new DataView(this.#bytes.buffer);
    }
    if (code === this.#ends.length) {
      this.#ends = grown(this.#ends, new Int32Array(2 * code));
      this.#hashes = grown(this.#hashes, new Int32Array(2 * code));
    }
    const bytes = this.#bytes;
    let marks = 0;
    let isEscaped = false;
    for (let at = from; at < to; at++) {
      const byte = view.getUint8(start + at - from);
      marks |= byte;
      isEscaped ||= byte === 92;
      bytes[at] = byte;
    }
    if (marks > 127) this.#isAscii = false;
    if (this.areWords && (isEscaped || !isWord(bytes, from, to))) this.areWords = false;
    this.#ends[code] = to;
    this.#hashes[code] = hash;
    return code;
  }

  #rehash(): void {
    const slots = new Int32Array(2 ** Math.max(4, 2 + Math.ceil(Math.log2(this.size))));
    const mask = slots.length - 1;
    for (let code = 0; code < this.size; code++) {
      const hash = this.#hashes[code]!;
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot]! > 0) slot = (slot + 1) & mask;
      slots[slot] = code + 1;
    }
    this.#slots = slots;
  }
}

/** `"NULL"`, `"null"` and `"?"`, which databases write for none. */
const nones = ['NULL', 'null', '?'];

/** Whether bytes that hold no escape are such a word. */
function isWord(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start] !== 34 || !isInk(bytes[start + 1]!) || !isInk(bytes[end - 2]!) || end - start < 3) return false;
  return end - start > 6 || !nones.includes(decoder.decode(bytes.subarray(start + 1, end - 1)));
}

const isInk = (byte: number): boolean => byte > 32 && byte < 127;

/** A longer array with the same beginning. */
export function grown<Kind extends { set(from: Kind): void }>(from: Kind, to: Kind): Kind {
  to.set(from);
  return to;
}

/** Bytes as words. */
export const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);
