import { notesOf } from './csv-notes.js';
import type { Line } from './csv-lines.js';
import { CsvTable } from './csv-table.js';
import { CsvText } from './csv-text.js';
import { RecordsError } from './errors.js';
import { endsEarly } from './json.js';
import { StoredRecords } from './store/stored-records.js';

/** Text that is taken apart at once, characters: a long one is never all there twice. */
const AT_ONCE = 128 * 1024;

/**
 * Reads CSV text with a header row as it comes, separated by commas, semicolons, tabs or bars, whichever the header has most of,
 * or as a first line tells, which Excel reads: `sep=;`. Where the pieces of the text end makes no difference.
 *
 * Rows quoted as a whole are taken out of their quotes, the header where it comes again is passed over, and a row with an
 * unquoted separator in a cell is put together where there is one way alone that fits all columns: each is counted in the notes.
 * Any other row with another number of cells than the header, or with text after a closing quote, is a fault and left out.
 *
 * Adding text and ending it throw {@link RecordsError} where rows may have run together (a quote that is never closed), where the
 * first row holds no names, where the separator is none of these, and where no row fits the header: never is a table read as one
 * column without a word.
 */
export class CsvReader {
  /** Whether there are more records than it takes. */
  isBeyond = false;
  readonly #most: number;
  readonly #text = new CsvText();
  #table: CsvTable | undefined;
  #isGarbled = false;

  /** Takes so many records at most. */
  constructor(most = Infinity) {
    this.#most = most;
  }

  /** How many records are rows. */
  get rows(): number {
    return this.#table?.rows ?? 0;
  }

  /** How many characters wait for the end of their row. */
  get waiting(): number {
    return this.#text.waiting;
  }

  /** Adds text. */
  add(text: string): void {
    this.#isGarbled ||= text.includes('\ufffd');
    this.#read(this.#text.add(text));
  }

  /**
   * No more text comes; it is ended a step at a time. Of text that was cut off, and not `isWhole`, what follows its last line end
   * is left out. Gives whether whole text ends in the middle of its last row.
   */
  *end(isWhole: boolean): Generator<undefined, boolean, undefined> {
    this.#read(this.#text.end(isWhole));
    yield* this.#table?.end() ?? [];
    return isWhole && this.#text.isOpen && (this.#table?.isLastShort ?? false);
  }

  /** The records so far, with the reasons why they may not be all. */
  records(missing: readonly string[]): StoredRecords {
    const { wrapped, header } = this.#text;
    if (!this.#table || !header) throw new RecordsError('The first row is longer than 8 MB.');
    const { seen } = this.#table;
    return new StoredRecords(this.#table.source(), {
      form: 'csv',
      missing,
      notes: notesOf(header.described, { ...seen, wrapped: seen.wrapped + wrapped }),
      isGarbled: this.#isGarbled,
    });
  }

  #read(lines: readonly Line[]): void {
    if (!this.#text.header) return;
    this.#table ??= new CsvTable(this.#text.header);
    for (const line of lines) {
      this.isBeyond = this.#table.records >= this.#most;
      if (this.isBeyond) return;
      this.#table.add(line);
    }
  }
}

/** The records of a CSV text, read as by {@link CsvReader}, which throws. */
export function parseCsv(text: string): StoredRecords {
  const reader = new CsvReader();
  for (let at = 0; at < text.length; at += AT_ONCE) reader.add(text.slice(at, at + AT_ONCE));
  const steps = reader.end(true);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return reader.records(step.value ? [endsEarly] : []);
}
