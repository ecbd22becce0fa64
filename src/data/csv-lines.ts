import Papa from 'papaparse';
import { RecordsError } from './errors.js';

/** What may part the cells of a row. */
export type Separator = ',' | ';' | '\t' | '|';

/** The cells of one row. */
export interface Line {
  readonly cells: readonly string[];
  /** Whether there is text after a closing quote. */
  readonly malformed: boolean;
}

/** Takes text apart into rows and cells as it comes; rows of nothing but separators are blank, and are passed over. */
export class CsvLines {
  /** Whether the text ends in the last row, without a line end. Known at the end. */
  isOpen = false;
  readonly #parser: Papa.Parser;
  #rest = '';
  #given = 0;
  #tryAgainAt = 0;

  constructor(separator: Separator) {
    this.#parser = new Papa.Parser({ delimiter: separator, newline: '\n' });
  }

  /** How many characters wait for the end of their row. */
  get waiting(): number {
    return this.#rest.length;
  }

  /** Adds text, and gives the rows that are whole with it. Throws {@link RecordsError} where a quote that is never closed made rows run together. */
  add(text: string): readonly Line[] {
    this.#rest += text;
    return this.#rest.length < this.#tryAgainAt ? [] : this.#lines(false);
  }

  /** Gives what is left as the last row. Throws as {@link add}, and where a quote in it is never closed. */
  end(): readonly Line[] {
    return this.#lines(true);
  }

  #lines(isLast: boolean): readonly Line[] {
    const { data, errors, meta } = this.#parser.parse(this.#rest, 0, !isLast) as Papa.ParseResult<string[]>;
    // A row that is not whole is read again with more of it; a long one not each time.
    this.#tryAgainAt = meta.cursor === 0 ? 2 * this.#rest.length : 0;
    this.#rest = this.#rest.slice(meta.cursor);
    const malformed = new Set(errors.map((error) => (error.type === 'Quotes' ? error.row : undefined)));
    const unclosed = errors.find((error) => error.code === 'MissingQuotes');
    const lines: Line[] = [];
    for (const [index, cells] of data.entries()) {
      this.isOpen = false;
      if (cells.every((cell) => cell.trim() === '')) continue;
      const swallows = malformed.has(index) && cells.some((cell) => cell.includes('\n'));
      if (swallows || unclosed?.row === index) throw unclosedQuote(this.#given);
      lines.push({ cells, malformed: malformed.has(index) });
      this.#given++;
      this.isOpen = isLast && index === data.length - 1;
    }
    return lines;
  }
}

function unclosedQuote(record: number): RecordsError {
  const where = record === 0 ? 'the header' : `record ${record}`;
  return new RecordsError(
    `A quote that is opened in ${where} is not closed where its cell ends, so rows run together.`,
    { hint: 'Write a quote inside a cell as "", or load the text again if it was cut.' },
  );
}

/** A row without the blank cells at its end. */
export function shortened({ cells, malformed }: Line): Line {
  return { cells: cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1), malformed };
}

/** A row whose one cell is a row itself, quoted as a whole; undefined where it is not. */
export function unwrapped({ cells, malformed }: Line, separator: Separator): Line | undefined {
  const [only = ''] = cells;
  if (malformed || cells.length > 1 || !only.includes(separator)) return undefined;
  const { data, errors } = Papa.parse<string[]>(only, { delimiter: separator, newline: '\n' });
  return data.length === 1 ? { cells: data[0]!, malformed: errors.length > 0 } : undefined;
}

/** How often each separator stands outside of quotes in the first row. */
export function separatorsIn(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>([',', ';', '\t', '|'].map((each) => [each, 0]));
  let inQuotes = false;
  for (const char of text.trimStart()) {
    if (char === '"') inQuotes = !inQuotes;
    if (inQuotes) continue;
    if (char === '\n') break;
    const count = counts.get(char);
    if (count !== undefined) counts.set(char, count + 1);
  }
  return counts;
}

/** The separator that the first row has most of outside of quotes, a bar where there is no other; undefined where it has none. */
export function separatorOf(text: string): Separator | undefined {
  const rank = ([separator, count]: readonly [string, number]): number => (separator === '|' ? 0.5 : count);
  const counts = [...separatorsIn(text)].filter(([, count]) => count > 0);
  const [most] = counts.sort((one, other) => rank(other) - rank(one));
  return most?.[0] as Separator | undefined;
}
