import Papa from 'papaparse';
import { quoted, RecordsError, shown } from './errors.js';
import type { Fault } from './table.js';

/** A CSV's cells. Rows that could not be read are in `faults` and not in `rows`. */
export interface ParsedCsv {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The number of each row in the file, counted from 1 without the header and blank lines. */
  readonly records: Int32Array;
  readonly faults: readonly Fault[];
  /** Whether the text ends in the middle of its last row. */
  readonly cut: boolean;
}

/**
 * Parses CSV text with a header row, separated by commas, semicolons or tabs, whichever the header has most of, or as a first
 * line tells, which Excel reads: `sep=;`.
 *
 * A row with another number of cells than the header, or with text after a closing quote, is a fault and left out.
 * Throws {@link RecordsError} where rows may have run together (a quote that is never closed), where the first row holds no
 * names, and where the separator is none of the three: never is a table read as one column without a word.
 */
export function parseCsv(text: string): ParsedCsv {
  const whole = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const [told = '', separator] = /^"?sep=([,;\t])"?\n/.exec(whole) ?? [];
  const lines = whole.slice(told.length);
  const { data, errors } = Papa.parse<string[]>(lines, { delimiter: separator ?? delimiterOf(lines), newline: '\n' });
  const malformed = new Set(errors.map((error) => (error.type === 'Quotes' ? error.row : undefined)));
  const unclosed = errors.find((error) => error.code === 'MissingQuotes');
  const faults: Fault[] = [];
  const rows: string[][] = [];
  const records = new Int32Array(data.length);
  let names: readonly string[] | undefined;
  let record = 0;
  let cut = false;
  for (const [index, row] of data.entries()) {
    if (row.length === 1 && row[0]?.trim() === '') continue;
    if (names !== undefined) record += 1;
    const swallows = malformed.has(index) && row.some((cell) => cell.includes('\n'));
    if (swallows || unclosed?.row === index)
      throw unclosedQuote(names === undefined ? 'the header' : `record ${record}`);
    if (names === undefined) {
      names = header(row);
    } else if (malformed.has(index)) {
      faults.push({
        row: -1,
        record,
        field: '(row)',
        value: shown(row.join(' ')),
        expected: 'cells whose quotes end where the cell ends',
      });
    } else if (row.length !== names.length) {
      faults.push({
        row: -1,
        record,
        field: '(row)',
        value: counted(row.length),
        expected: `${counted(names.length)}, as in the header`,
      });
      // A line end after it would have made one more row, an empty one.
      cut = index === data.length - 1 && row.length < names.length;
    } else {
      records[rows.length] = record;
      rows.push(row);
    }
  }
  if (names === undefined) throw new RecordsError('The text is empty.');
  if (rows.length === 0 && faults.length > 0) {
    throw new RecordsError(`None of the ${record} rows has as many cells as the first row has names.`, {
      hint: 'Cells must be separated by commas, semicolons or tabs, and those that hold one stand in quotes.',
    });
  }
  return { names, rows, records: records.slice(0, rows.length), faults, cut };
}

function counted(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`;
}

function unclosedQuote(where: string): RecordsError {
  return new RecordsError(
    `A quote that is opened in ${where} is not closed where its cell ends, so rows run together.`,
    {
      hint: 'Write a quote inside a cell as "", or load the text again if it was cut.',
    },
  );
}

/** The separator that the header has most of; a comma where it has none. */
function delimiterOf(text: string): string {
  const counts = new Map([
    [',', 0],
    [';', 0],
    ['\t', 0],
  ]);
  let inQuotes = false;
  for (const char of text.trimStart()) {
    if (char === '"') inQuotes = !inQuotes;
    if (inQuotes) continue;
    if (char === '\n') break;
    const count = counts.get(char);
    if (count !== undefined) counts.set(char, count + 1);
  }
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

function header(row: readonly string[]): readonly string[] {
  const names = row.map((name) => name.trim());
  const [only = ''] = names;
  if (names.length === 1 && /\||\S(?: {2,})\S/.test(only)) {
    throw new RecordsError(`The text has one column, ${quoted(only)}.`, {
      hint: 'Its cells must be separated by commas, semicolons or tabs.',
    });
  }
  if (names.every((name) => name === '' || !Number.isNaN(Number(name)))) {
    throw new RecordsError(`The first row, ${quoted(names.join(', '))}, holds no names.`, {
      hint: 'A CSV starts with a row that names its columns.',
    });
  }
  return names;
}
