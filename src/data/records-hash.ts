import type { Column, Table } from './table.js';

/** Two numbers of 32 bits that every word of the input turns into others; by bryc's cyrb53 (public domain). No secret hangs on it. */
class Hash {
  #a = 0xdeadbeef;
  #b = 0x41c6ce57;

  /** Takes in a whole number of 32 bits. */
  add(word: number): void {
    this.#a = Math.imul(this.#a ^ word, 2_654_435_761);
    this.#b = Math.imul(this.#b ^ word, 1_597_334_677);
  }

  addText(text: string): void {
    this.add(text.length);
    for (let i = 0; i < text.length; i++) this.add(text.charCodeAt(i));
  }

  addNumbers(numbers: Float64Array): void {
    const [whole, words] = [new Float64Array(1), new Uint32Array(2)];
    const bits = new Uint32Array(whole.buffer);
    for (const each of numbers) {
      whole[0] = each;
      // There are many NaNs, and each of them is a blank.
      words.set(Number.isNaN(each) ? [0, 0x7ff80000] : bits);
      this.add(words[0]!);
      this.add(words[1]!);
    }
  }

  /** Sixteen hexadecimal digits. */
  get digits(): string {
    const mixed = (one: number, other: number): string => {
      const turned = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
      return (turned >>> 0).toString(16).padStart(8, '0');
    };
    return mixed(this.#a, this.#b) + mixed(this.#b, this.#a);
  }
}

function addColumn(hash: Hash, column: Column): void {
  hash.addText(column.kind);
  if (column.kind === 'text') {
    column.words.forEach((word) => {
      hash.addText(word);
    });
    column.codes.forEach((code) => {
      hash.add(code);
    });
  } else if (column.kind === 'time') {
    column.day.forEach((day) => {
      hash.add(day);
    });
    if (column.ms) hash.addNumbers(column.ms);
  } else {
    hash.add(column.scale);
    hash.addNumbers(column.data);
  }
  for (const { record, value } of column.faults) hash.addText(`${String(record)} ${value}`);
}

const known = new WeakMap<Table, string>();

/** The hash of one table: see {@link recordsHash}. */
function hashOf(table: Table): string {
  const hash = new Hash();
  hash.addText(table.type);
  hash.add(table.rows);
  for (const name of table.names) {
    const column = table.column(name);
    hash.addText(name);
    if (column) addColumn(hash, column);
    else hash.addText(table.refusal(name) ?? '');
  }
  for (const { record, value } of table.lost) hash.addText(`${String(record)} ${value}`);
  return hash.digits;
}

/**
 * By which records that were measured are known again: 16 hexadecimal digits a set, joined by `-`. The same names and cells, read
 * in the same way and in the same order, give the same; one cell changed gives another. How they came (JSON, CSV, pages) does not
 * count. It proves nothing against those who want to deceive, for it is no cryptographic hash. Reads every column.
 */
export const recordsHash = (tables: readonly Table[]): string =>
  tables
    .map((table) => {
      const hash = known.get(table) ?? hashOf(table);
      known.set(table, hash);
      return hash;
    })
    .join('-');
