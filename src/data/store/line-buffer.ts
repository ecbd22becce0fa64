import { PADDING } from './record-store.js';

const LINE_END = 10;

/** Takes whole lines up to `end`, each with its line end; {@link PADDING} bytes follow. */
type TakeLines = (bytes: Uint8Array, end: number) => void;

/** Bytes as they come, handed on in whole lines. */
export class LineBuffer {
  /** How many bytes of a line that is not whole are waiting. */
  rest = 0;
  #bytes = new Uint8Array(256 * 1024);

  /** Adds bytes, and hands on the lines that are whole with them. */
  add(bytes: Uint8Array, take: TakeLines): void {
    this.#makeRoom(this.rest + bytes.length + PADDING);
    this.#bytes.set(bytes, this.rest);
    const held = this.rest + bytes.length;
    const end = this.#bytes.lastIndexOf(LINE_END, held - 1) + 1;
    this.rest = held;
    if (end === 0) return;
    take(this.#bytes, end);
    this.#bytes.copyWithin(0, end, held);
    this.rest = held - end;
  }

  /** Hands on a last line that has no line end, with one. */
  end<Taken>(take: (bytes: Uint8Array, end: number) => Taken): Taken | undefined {
    if (this.rest === 0) return undefined;
    this.#bytes[this.rest] = LINE_END;
    return take(this.#bytes, this.rest + 1);
  }

  #makeRoom(length: number): void {
    if (length <= this.#bytes.length) return;
    const bytes = new Uint8Array(2 * length);
    bytes.set(this.#bytes.subarray(0, this.rest));
    this.#bytes = bytes;
  }
}
