import { parseInput, type CsvParser } from './parse.js';
import { tableOptions, type ReadOptions } from './read-options.js';
import { RecordsError } from './errors.js';
import { Pages } from './pages.js';
import { isRecord, ownValue } from './path.js';
import { RecordTable, type SetReader } from './record-table.js';
import { recordTypes } from './record-types.js';
import { tableLike, type Fault, type RecordType, type Table } from './table.js';

export type { CsvParser } from './parse.js';
export type { ReadOptions } from './read-options.js';

/** Records as they were read, and what was found on the way. */
export interface ReadResult {
  readonly table: Table;
  /** What the input was: `array`, `json`, `ndjson`, `csv`, `envelope:records` … or `table`. */
  readonly adapter: string;
  /** How many records have nothing in them that could not be read. */
  readonly accepted: number;
  /**
   * What could not be read, by record: records left out, and cells of the vocabulary's fields, whose records stay and are left
   * out only by a metric that needs the cell. Asking for it reads every such field.
   */
  readonly refused: readonly Fault[];
  /** Whether these are all the records there are, as far as the input says. */
  readonly complete: boolean;
  /** Sentences on what is missing or refused as a whole. Asking for them reads every field of the vocabulary. */
  readonly warnings: readonly string[];
}

/**
 * Reads records as a table: an array of objects, an envelope (`{ records: [...] }`, `data`, `results`, `value`, `items`), text of
 * JSON, NDJSON or CSV, or a {@link Table} already made, which is handed back as it is. Several sets come as an object of them
 * by type, `{ spend, customers }`.
 *
 * The parser of CSV comes from outside, so that a page whose records are JSON need not load it. Throws {@link RecordsError}
 * where the source fails as a whole (a web page, cut or broken text, no records in it) or an option is wrong, and GrammarError
 * for `fields`. An empty array is a table of no rows, not an error.
 */
export function readRecords(input: unknown, options: ReadOptions, parseCsv?: CsvParser): ReadResult {
  return readSet(input, options, parseCsv, undefined);
}

function readSet(
  input: unknown,
  options: ReadOptions,
  parseCsv: CsvParser | undefined,
  others: SetReader | undefined,
): ReadResult {
  if (isTable(input)) return asItIs(others ? withSets(input, others) : input);
  const checked = tableOptions(options);
  const own = setIn(input, options.type);
  if (own !== undefined && !Array.isArray(own)) {
    return readSet(own, options, parseCsv, setReader(input, options, parseCsv));
  }
  if (own === undefined && isSets(input)) {
    const sets = Object.keys(input).join(' and ');
    throw new RecordsError(`The source holds ${sets}, and no ${options.type}.`);
  }
  const { source, adapter, missing, root } = parseInput(input, options.adapter, parseCsv, options.type);
  const table = new RecordTable(source, checked, missing, others ?? setReader(root, options, parseCsv));
  return {
    table,
    adapter,
    complete: missing.length === 0,
    get accepted() {
      const records = source.rows + source.faults.length;
      return records - new Set(table.faults().map((fault) => fault.record)).size;
    },
    get refused() {
      return table.faults();
    },
    get warnings() {
      return [...missing, ...garbled(input), ...table.refusals()];
    },
  };
}

/** What an object of several sets holds under the name of a type; undefined where it has none. */
function setIn(input: unknown, type: RecordType): unknown {
  const whole = input instanceof Pages && input.bodies.length === 1 ? input.bodies[0] : input;
  return isRecord(whole) ? ownValue(whole, type) : undefined;
}

/** An object of sets and nothing else. */
const isSets = (input: unknown): input is object =>
  isRecord(input) &&
  Object.keys(input).length > 0 &&
  Object.keys(input).every((name) => Object.hasOwn(recordTypes, name));

const setReader =
  (input: unknown, options: ReadOptions, parseCsv: CsvParser | undefined): SetReader =>
  (type) =>
    setIn(input, type) === undefined ? undefined : readRecords(input, { ...options, type }, parseCsv).table;

/** A table already made, with the sets that came along. */
const withSets = (table: Table, others: SetReader): Table =>
  tableLike(table, {
    rows: table.rows,
    names: table.names,
    column: (name) => table.column(name),
    refusal: (name) => table.refusal(name),
    set: (type) => (type === table.type ? table : others(type)),
  });

function asItIs(table: Table): ReadResult {
  return { table, adapter: 'table', accepted: table.rows, refused: [], complete: true, warnings: [] };
}

/** A table that is already made, not an array or an envelope that happens to have rows. */
function isTable(input: unknown): input is Table {
  return typeof input === 'object' && input !== null && 'column' in input && typeof input.column === 'function';
}

/** U+FFFD is what a decoder leaves of bytes that are not in the encoding it was told. */
function garbled(input: unknown): readonly string[] {
  const isGarbled = input instanceof Pages ? input.isGarbled : typeof input === 'string' && input.includes('\ufffd');
  return isGarbled ? ['Some characters could not be decoded; the text is probably not UTF-8.'] : [];
}
