import { parseInput, textForms } from './parse.js';
import { tableOptions, type ReadOptions } from './read-options.js';
import { quoted, RecordsError } from './errors.js';
import { Pages } from './pages.js';
import type { ReadParts } from './read-parts.js';
import { isRecord, ownValue } from './path.js';
import { StoredRecords } from './store/stored-records.js';
import { RecordTable, type SetReader } from './record-table.js';
import { capped } from './record-cap.js';
import { recordTypes } from './record-types.js';
import { tableLike, type Fault, type RecordType, type Table } from './table.js';

export type { CsvParser } from './parse.js';
export type { ReadOptions } from './read-options.js';

/** Records as they were read, and what was found on the way. */
export interface ReadResult {
  readonly table: Table;
  /** Whose shape the records have, as `salesforce`; else what the input was: `array`, `json`, `csv`, `envelope:records` … or `table`. */
  readonly adapter: string;
  /** Where that shape's fields were found, as the attribute `fields` takes it; undefined where they have no vendor's shape. */
  readonly fields: string | undefined;
  /** The stages of the pipelines that came along, in their order; undefined where none did. */
  readonly stages: readonly string[] | undefined;
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
 * by type, `{ spend, customers }`, pipelines beside their deals too.
 *
 * The parser of CSV and the shapes of vendors come from outside, so that a page that meets neither need not load them. Throws {@link RecordsError}
 * where the source fails as a whole (a web page, cut or broken text, no records in it) or an option is wrong, and GrammarError
 * for `fields`. An empty array is a table of no rows, not an error.
 */
export function readRecords(input: unknown, options: ReadOptions, parts: ReadParts = {}): ReadResult {
  return readSet(input, options, parts);
}

function readSet(input: unknown, options: ReadOptions, parts: ReadParts, sets?: unknown): ReadResult {
  const others = sets === undefined ? undefined : setReader(sets, options, parts);
  if (isTable(input)) return asItIs(others ? withSets(input, others) : input);
  const checked = tableOptions(options);
  const own = setIn(input, options.type);
  if (own !== undefined && !Array.isArray(own)) {
    return readSet(own, options, parts, input);
  }
  if (own === undefined && isSets(input)) {
    const sets = Object.keys(input).join(' and ');
    throw new RecordsError(`The source holds ${sets}, and no ${options.type}.`);
  }
  const { type, adapter = 'auto', holds = type } = options;
  const { vendors } = parts;
  if (![...textForms, 'auto'].includes(adapter) && vendors?.names.includes(adapter) === false)
    throw new RecordsError(`${quoted(adapter)} is no adapter of records.`, {
      hint: `It is one of auto, ${[...textForms, ...vendors.names].join(', ')}.`,
    });
  const parsed = capped(parseInput(input, adapter, parts, type));
  const adapted = textForms.includes(adapter)
    ? undefined
    : vendors?.adapt(parsed, type, holds === type ? adapter : 'auto', sets ?? parsed.root, parts);
  if (holds !== type && !adapted && own === undefined && sets === undefined)
    throw new RecordsError(`The source holds ${holds}, and no ${type}.`);
  const { source, fields } = adapted ?? { ...parsed, fields: undefined };
  const missing = [...parsed.missing, ...(adapted?.missing ?? [])];
  const omitted = adapted?.omitted ?? [];
  const notes = [...omitted, ...(parsed.notes ?? [])];
  const read = fields ? { ...checked, fields: new Map([...fields, ...checked.fields]) } : checked;
  const told = { missing, notes, stages: adapted?.way };
  const table = new RecordTable(source, read, told, others ?? setReader(parsed.root, options, parts));
  return {
    table,
    adapter: adapted?.vendor ?? parsed.adapter,
    get fields() {
      return adapted && vendors?.written(read.fields);
    },
    stages: adapted?.stages,
    complete: missing.length === 0,
    get accepted() {
      const records = source.rows + source.faults.length;
      return records - new Set(table.faults().map((fault) => fault.record)).size;
    },
    get refused() {
      return table.faults();
    },
    get warnings() {
      return [...missing, ...omitted, ...garbled(input), ...table.refusals()];
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
  (input: unknown, options: ReadOptions, parts: ReadParts): SetReader =>
  (type) =>
    setIn(input, type) === undefined ? undefined : readRecords(input, { ...options, type }, parts).table;

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
  return {
    table,
    adapter: 'table',
    fields: undefined,
    stages: undefined,
    accepted: table.rows,
    refused: [],
    complete: true,
    warnings: [],
  };
}

/** A table that is already made, not an array or an envelope that happens to have rows. */
function isTable(input: unknown): input is Table {
  return typeof input === 'object' && input !== null && 'column' in input && typeof input.column === 'function';
}

/** U+FFFD is what a decoder leaves of bytes that are not in the encoding it was told. */
function garbled(input: unknown): readonly string[] {
  const isGarbled =
    input instanceof Pages || input instanceof StoredRecords
      ? input.isGarbled
      : typeof input === 'string' && input.includes('\ufffd');
  return isGarbled ? ['Some characters could not be decoded; the text is probably not UTF-8.'] : [];
}
