import { bytesOf } from './columnar/form.js';
import { openEnvelope, type Opened } from './envelope.js';
import { quoted, RecordsError, webPageError } from './errors.js';
import { endsEarly, parseJson } from './json.js';
import { Pages } from './pages.js';
import type { RawRecord } from './path.js';
import type { RecordType } from './table.js';
import type { ReadParts } from './read-parts.js';
import { StoredRecords } from './store/stored-records.js';
import { objectSource, type Source } from './source.js';

/** What text may be told to be; any other `adapter` tells whose records they are. */
export const textForms: readonly string[] = ['json', 'ndjson', 'csv'];

/** Parses CSV text; given from outside, so that a page whose records are JSON does not load the parser. */
export type CsvParser = (text: string) => StoredRecords;

const endUnknown = 'The text does not say how many records it holds, so a cut at its end would not show.';

/** An input taken apart. */
export interface Parsed {
  readonly source: Source;
  /** What it was: `array`, `json`, `ndjson`, `csv`, `arrow`, `parquet`, `envelope:records` … */
  readonly adapter: string;
  /** What is missing of the input itself, a sentence each. Where there is any, it is not complete. */
  readonly missing: readonly string[];
  /** What else is to be known of how the text was read, a sentence each. */
  readonly notes?: readonly string[];
  /** The object that the records lay in; undefined where they lay in none. */
  readonly root?: unknown;
}

/** What text is, by its first character. Throws {@link RecordsError} for a web page, for nothing, and for a bare word. */
function formOf(text: string, adapter = 'auto'): string {
  const start = text.trimStart().charAt(0);
  if (start === '')
    throw new RecordsError('The text is empty.', { hint: 'Records come as JSON or as CSV with a header.' });
  if (start === '<') throw webPageError();
  if (textForms.includes(adapter)) return adapter;
  if (start === '{' || start === '[') return 'json';
  if (/[\n\r,;\t]/.test(text.trim())) return 'csv';
  throw new RecordsError(`The text is ${quoted(text.trim())}, not records.`, {
    hint: 'Records come as JSON or as CSV with a header.',
  });
}

/** Whether an input is CSV text, so that reading it takes the parser. */
export function isCsv(input: unknown, adapter: string | undefined): boolean {
  try {
    return typeof input === 'string' && formOf(withoutMark(input), adapter) === 'csv';
  } catch {
    return false; // Reading it will say what it is.
  }
}

/** Takes records out of objects, an envelope or text. Throws {@link RecordsError} where it holds none. */
export function parseInput(input: unknown, adapter: string | undefined, parts: ReadParts, type: RecordType): Parsed {
  if (input instanceof Pages) return ofPages(input, parts, type);
  if (input instanceof StoredRecords) {
    const { source, form, missing, notes } = input;
    return {
      source,
      adapter: form,
      missing,
      notes: [...notes, ...(missing.length === 0 && (form === 'ndjson' || form === 'csv') ? [endUnknown] : [])],
    };
  }
  if (bytesOf(input))
    throw new RecordsError('The source is bytes.', { hint: 'What `await openRecords(bytes)` gives can be read.' });
  if (typeof input !== 'string') return opened(input, 'array', type, parts);
  const text = withoutMark(input);
  const form = formOf(text, adapter);
  if (form === 'csv' && !parts.parseCsv) throw new RecordsError('The text is CSV, and its parser is not loaded.');
  const stored = form === 'csv' ? parts.parseCsv?.(text) : form === 'json' ? parts.scanArray?.(text) : undefined;
  if (stored) return parseInput(stored, adapter, parts, type);
  const { value, lines, cut } = parseJson(text);
  const parsed = opened(value, lines ? 'ndjson' : 'json', type, parts);
  if (!lines) return parsed;
  // Lines are cut, or nobody knows: nothing says how many there are.
  return { ...parsed, ...(cut ? { missing: [endsEarly], notes: [] } : { missing: [], notes: [endUnknown] }) };
}

/** Pages one after another. Of what each says of others only the last one counts, and not where the loader told why it stopped. */
function ofPages({ bodies, missing }: Pages, parts: ReadParts, type: RecordType): Parsed {
  const rows: unknown[] = [];
  let last: Opened | undefined;
  for (const body of bodies) {
    last = openEnvelope(body, type, rows.length, isOne(parts, type));
    for (const row of last.rows) rows.push(row);
  }
  return {
    source: objectSource(rows),
    adapter: last?.envelope === undefined ? 'json' : `envelope:${last.envelope}`,
    missing: missing.length > 0 ? missing : last?.more === undefined ? [] : [last.more],
    root: bodies.length === 1 ? bodies[0] : undefined,
  };
}

const isOne =
  ({ vendors }: ReadParts, type: RecordType) =>
  (value: RawRecord): boolean =>
    vendors?.isOne(value, type) ?? false;

function opened(value: unknown, adapter: string, type: RecordType, parts: ReadParts): Parsed {
  const { rows, envelope, more } = openEnvelope(value, type, 0, isOne(parts, type));
  return {
    root: value,
    source: objectSource(rows),
    adapter: envelope === undefined ? adapter : `envelope:${envelope}`,
    missing: more === undefined ? [] : [more],
  };
}

/** Text without the byte order mark that Excel and some servers put first. */
function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
