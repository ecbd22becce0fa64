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

/** The rows of a CSV that hold something, the header first. */
export interface Lines {
  readonly lines: readonly Line[];
  /** Whether the text ends in the last of them, without a line end. */
  readonly isOpen: boolean;
}

/**
 * Takes text apart into rows and cells; rows of nothing but separators are blank too. Throws {@link RecordsError} where a quote
 * that is never closed may have made rows run together.
 */
export function csvLines(text: string, separator: Separator): Lines {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, newline: '\n' });
  const malformed = new Set(errors.map((error) => (error.type === 'Quotes' ? error.row : undefined)));
  const unclosed = errors.find((error) => error.code === 'MissingQuotes');
  const lines: Line[] = [];
  let last = -1;
  for (const [index, cells] of data.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const swallows = malformed.has(index) && cells.some((cell) => cell.includes('\n'));
    if (swallows || unclosed?.row === index) throw unclosedQuote(lines.length);
    lines.push({ cells, malformed: malformed.has(index) });
    last = index;
  }
  return { lines, isOpen: last === data.length - 1 };
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
