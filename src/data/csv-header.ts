import { separatorOf, separatorsIn, shortened, unwrapped, type Line, type Separator } from './csv-lines.js';
import { quoted, RecordsError } from './errors.js';

/** A CSV's columns. */
export interface Header {
  /** The names of the columns; '' for one that ends each row with a separator. */
  readonly names: readonly string[];
  /** How many names the header has; rows may lack the cells beyond them. */
  readonly width: number;
  readonly separator: Separator;
  /** How many rows, right under the header, say more of its columns and are no records. */
  readonly described: number;
  /** What separates the cells of rows that are quoted as a whole, the header too; undefined where they are not. */
  readonly inner: Separator | undefined;
}

/**
 * Finds the columns by the first rows, taken apart by a separator, and the `head` of the text.
 *
 * Throws {@link RecordsError} where there is no header, where it holds no names, and where it is one column although its rows are
 * parted by something: never is a table read as one column without a word.
 */
export function headerOf(lines: readonly Line[], outer: Separator, head: string): Header {
  if (lines.length === 0) throw new RecordsError('The text is empty.');
  const inner = innerSeparator(lines);
  const [first, ...rest] = lines.map((line) => opened(line, inner) ?? line);
  const names = first!.cells.map((name) => name.trim());
  if (names.every((name) => name === '' || !Number.isNaN(Number(name))))
    throw new RecordsError(`The first row, ${quoted(names.join(', '))}, holds no names.`, {
      hint: 'A CSV starts with a row that names its columns.',
    });
  if (names.length === 1) refuseOneColumn(names[0]!, head);
  return {
    names: [...names, ...Array<string>(spareCells(rest, names.length)).fill('')],
    width: names.length,
    separator: inner ?? outer,
    described: rest.slice(0, 2).findIndex(isQualtrics) + 1,
    inner,
  };
}

/** A row taken out of its quotes; undefined where it has none, or where rows are not quoted as a whole. */
export const opened = (line: Line, inner: Separator | undefined): Line | undefined =>
  inner && unwrapped(shortened(line), inner);

/** What separates cells where the header and most of the first rows are quoted as a whole; undefined where they are not. */
function innerSeparator(lines: readonly Line[]): Separator | undefined {
  const [header, ...rows] = lines.slice(0, 20).map(shortened);
  const separator = separatorOf(header!.cells[0]!);
  const widthOf = (line: Line): number | undefined => separator && unwrapped(line, separator)?.cells.length;
  const width = widthOf(header!);
  const isWrapped = rows.filter((row) => widthOf(row) === width).length > rows.length / 2 || rows.length === 0;
  return width !== undefined && isWrapped ? separator : undefined;
}

const words = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' } as const;

/** A column of one name is none where the name is of two, or where most rows hold as many separators of a kind as the first. */
function refuseOneColumn(name: string, text: string): void {
  const rows = text.split('\n').filter((row) => row.trim() !== '');
  const [, first = ''] = rows;
  const separator = separatorOf(first);
  const hint = 'Its cells must be separated by commas, semicolons, tabs or bars.';
  if (/\S {2,}\S/.test(name)) throw new RecordsError(`The text has one column, ${quoted(name)}.`, { hint });
  if (separator === undefined) return;
  const count = separatorsIn(first).get(separator);
  if (rows.filter((row) => separatorsIn(row).get(separator) === count).length > (rows.length - 1) / 2)
    throw new RecordsError(
      `The header is one column, ${quoted(name)}, and its rows hold ${words[separator]}: ${quoted(first)}.`,
      { hint },
    );
}

/** How many cells most rows have beyond the header's, all of them blank: a separator at the end of the row. */
function spareCells(lines: readonly Line[], columns: number): number {
  const [first] = lines;
  const spare = (first?.cells.length ?? 0) - columns;
  if (spare <= 0) return 0;
  const ending = lines.filter(
    ({ cells }) => cells.length === columns + spare && cells.slice(columns).every((cell) => cell.trim() === ''),
  );
  return ending.length > lines.length / 2 ? spare : 0;
}

/** The row by which Qualtrics tells what its columns are, under one of the questions as they were asked. */
const isQualtrics = ({ cells }: Line): boolean =>
  cells.every((cell) => cell.trim() === '' || cell.startsWith('{"ImportId"'));
