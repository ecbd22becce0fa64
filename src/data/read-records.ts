import { parseInput, type CsvParser } from './parse.js';
import { tableOptions, type ReadOptions } from './read-options.js';
import { RecordTable } from './record-table.js';
import type { Fault, Table } from './table.js';

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
 * JSON, NDJSON or CSV, or a {@link Table} already made, which is handed back as it is.
 *
 * The parser of CSV comes from outside, so that a page whose records are JSON need not load it. Throws {@link RecordsError}
 * where the source fails as a whole (a web page, cut or broken text, no records in it) or an option is wrong, and GrammarError
 * for `fields`. An empty array is a table of no rows, not an error.
 */
export function readRecords(input: unknown, options: ReadOptions, parseCsv?: CsvParser): ReadResult {
  if (isTable(input)) return asItIs(input);
  const checked = tableOptions(options);
  const { source, adapter, missing } = parseInput(input, options.adapter, parseCsv);
  const table = new RecordTable(source, checked, missing);
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

function asItIs(table: Table): ReadResult {
  return { table, adapter: 'table', accepted: table.rows, refused: [], complete: true, warnings: [] };
}

/** A table that is already made, not an array or an envelope that happens to have rows. */
function isTable(input: unknown): input is Table {
  return typeof input === 'object' && input !== null && 'column' in input && typeof input.column === 'function';
}

/** U+FFFD is what a decoder leaves of bytes that are not in the encoding it was told. */
function garbled(input: unknown): readonly string[] {
  const isGarbled = typeof input === 'string' && input.includes('\ufffd');
  return isGarbled ? ['Some characters could not be decoded; the text is probably not UTF-8.'] : [];
}
