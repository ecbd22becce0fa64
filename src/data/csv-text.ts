import { headerOf, opened, type Header } from './csv-header.js';
import { CsvLines, separatorOf, type Line, type Separator } from './csv-lines.js';
import { MOST_OF_RECORD } from './record-cap.js';

/** So many of the first characters tell what separates cells. */
const HEAD = 64 * 1024;
/** So many of the first rows tell the columns. */
const FIRST_ROWS = 1000;

/** CSV text as it comes, taken apart into the rows under its header; where its pieces end makes no difference. */
export class CsvText {
  /** The columns; undefined before they are known. */
  header: Header | undefined;
  /** How many rows were quoted as a whole, the header too; they are taken out of their quotes. */
  wrapped = 0;
  /** The text before its cells are taken apart. */
  #head = '';
  #separator: Separator = ',';
  #lines: CsvLines | undefined;
  #first: readonly Line[] = [];
  /** A carriage return at the end: a line feed may follow that belongs to it. */
  #return = '';

  /** How many characters wait for the end of their row. */
  get waiting(): number {
    return this.#lines?.waiting ?? this.#head.length;
  }

  /** Whether the text ends in its last row, without a line end. */
  get isOpen(): boolean {
    return this.#lines?.isOpen ?? false;
  }

  /** Adds text, and gives the rows that are whole with it. Throws as {@link headerOf} and {@link CsvLines.add}. */
  add(text: string): readonly Line[] {
    const all = this.#return + text;
    this.#return = all.endsWith('\r') ? '\r' : '';
    return this.#rows(this.#split(withLineEnds(all.slice(0, all.length - this.#return.length)), false), false);
  }

  /** Gives the rows that are left. Text that was cut off has none after its last line end. Throws as {@link CsvLines.end}. */
  end(isWhole: boolean): readonly Line[] {
    const lines = this.#split(this.#return && '\n', true);
    const last = isWhole || this.waiting > MOST_OF_RECORD ? this.#lines!.end() : [];
    return this.#rows(isWhole ? [...lines, ...last] : lines, isWhole || this.#first.length + lines.length > 0);
  }

  #split(text: string, isAll: boolean): readonly Line[] {
    if (this.#lines) return this.#lines.add(text);
    this.#head += text;
    if (this.#head.length < HEAD && !isAll) return [];
    const [told, separator] = /^(?:"?sep=([,;|\t])"?\n)?\ufeff?/.exec(this.#head)!;
    const rows = this.#head.slice(told.length);
    this.#head = this.#head.slice(told.length, HEAD);
    this.#separator = (separator as Separator | undefined) ?? separatorOf(this.#head) ?? ',';
    this.#lines = new CsvLines(this.#separator);
    return this.#lines.add(rows);
  }

  #rows(lines: readonly Line[], isAll: boolean): readonly Line[] {
    if (this.header) return this.#opened(lines);
    this.#first = [...this.#first, ...lines];
    if (this.#first.length < FIRST_ROWS && !isAll) return [];
    this.header = headerOf(this.#first.slice(0, FIRST_ROWS), this.#separator, this.#head);
    const [, ...rows] = this.#opened(this.#first);
    this.#first = [];
    this.#head = '';
    return rows;
  }

  #opened(lines: readonly Line[]): readonly Line[] {
    const { inner } = this.header!;
    if (inner === undefined) return lines;
    return lines.map((line) => {
      const inside = opened(line, inner);
      if (inside) this.wrapped++;
      return inside ?? line;
    });
  }
}

const withLineEnds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
