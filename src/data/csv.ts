import { headed, type Headed } from './csv-header.js';
import { unwrapped, type Line, type Separator } from './csv-lines.js';
import { rejoiner } from './csv-repair.js';
import { RecordsError, shown } from './errors.js';
import type { Fault } from './table.js';

/** A CSV's cells. Rows that could not be read are in `faults` and not in `rows`. */
export interface ParsedCsv {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The number of each row in the file, counted from 1 without the header and blank lines. */
  readonly records: Int32Array;
  readonly faults: readonly Fault[];
  /** What was passed over or put right, and in how many rows, a sentence each. */
  readonly notes: readonly string[];
  /** Whether the text ends in the middle of its last row. */
  readonly cut: boolean;
}

/**
 * Parses CSV text with a header row, separated by commas, semicolons, tabs or bars, whichever the header has most of, or as a
 * first line tells, which Excel reads: `sep=;`.
 *
 * Rows quoted as a whole are taken out of their quotes, the header where it comes again is passed over, and a row with an
 * unquoted separator in a cell is put together where there is one way alone that fits all columns: each is counted in `notes`.
 * Any other row with another number of cells than the header, or with text after a closing quote, is a fault and left out.
 * Throws {@link RecordsError} where rows may have run together (a quote that is never closed), where the first row holds no
 * names, and where the separator is none of these: never is a table read as one column without a word.
 */
export function parseCsv(text: string): ParsedCsv {
  const whole = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const [told = '', separator] = /^"?sep=([,;|\t])"?\n/.exec(whole) ?? [];
  const table = headed(whole.slice(told.length), separator as Separator | undefined);
  const { rows, records, faults, seen } = sorted(table);
  const count = table.lines.length;
  if (rows.length === 0 && faults.length > 0) {
    throw new RecordsError(`None of the ${count} rows has as many cells as the first row has names.`, {
      hint: 'Cells must be separated by commas, semicolons, tabs or bars, and those that hold one stand in quotes.',
    });
  }
  const last = faults.at(-1);
  // A line end after it would have made one more row, an empty one.
  const cut = table.isOpen && last?.record === count && table.lines.at(-1)!.cells.length < table.width;
  return { names: table.names, rows, records: Int32Array.from(records), faults, notes: notesOf(table, seen), cut };
}

/** How many rows were read otherwise than they stand. */
interface Seen {
  wrapped: number;
  repeated: number;
  rejoined: number;
}

function sorted({ names, width, separator, lines, described, wrapped }: Headed) {
  const seen: Seen = { wrapped, repeated: 0, rejoined: 0 };
  const isWhole = ({ cells, malformed }: Line): boolean =>
    !malformed && cells.length >= width && cells.length <= names.length;
  let rejoin: ReturnType<typeof rejoiner> | undefined;
  /** The cells of a row that has too few or too many as it stands. */
  const mended = (line: Line): readonly string[] | undefined => {
    const { cells, malformed } = unwrapped(line, separator) ?? line;
    if (malformed || cells.length < names.length) return undefined;
    rejoin ??= rejoiner(
      lines
        .slice(described)
        .filter(isWhole)
        .map((each) => each.cells),
      names.length,
      separator,
    );
    const row = rejoin(cells);
    if (row && line.cells.length === 1) seen.wrapped += 1;
    if (row && cells.length > names.length) seen.rejoined += 1;
    return row;
  };
  const rows: (readonly string[])[] = [];
  const records: number[] = [];
  const faults: Fault[] = [];
  lines.slice(described).forEach((line, index) => {
    const record = described + index + 1;
    const row = isWhole(line) ? line.cells : mended(line);
    if (row?.every((cell, column) => cell.trim() === names[column])) {
      seen.repeated += 1;
    } else if (row) {
      records.push(record);
      rows.push(row);
    } else faults.push(faultOf(line, record, width));
  });
  return { rows, records, faults, seen };
}

function faultOf({ cells, malformed }: Line, record: number, width: number): Fault {
  const about = { row: -1, record, field: '(row)' };
  return malformed
    ? { ...about, value: shown(cells.join(' ')), expected: 'cells whose quotes end where the cell ends' }
    : { ...about, value: counted(cells.length, 'cell'), expected: `${counted(width, 'cell')}, as in the header` };
}

function notesOf({ described }: Headed, { wrapped, repeated, rejoined }: Seen): readonly string[] {
  return [
    [described, 'under the header that tell of its columns', 'passed over'],
    [repeated, 'that repeated the header', 'passed over'],
    [wrapped, 'quoted as a whole', 'read as cells'],
    [rejoined, 'with a separator outside of quotes', 'put together in the one way that fits all columns'],
  ].flatMap(([rows, what, done]) =>
    rows === 0
      ? []
      : [`${counted(Number(rows), 'row')} ${String(what)} ${rows === 1 ? 'was' : 'were'} ${String(done)}.`],
  );
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
