import { RecordsError } from './errors.js';
import { isRecord, ownValue, valueAt, type RawRecord } from './path.js';
import type { RecordType } from './table.js';

/** Records taken out of what they came in. */
export interface Opened {
  readonly rows: readonly unknown[];
  /** The envelope's name for its records; undefined for a bare array. */
  readonly envelope: string | undefined;
  /** Why there is more to come than these rows, as a sentence; undefined where they are all. */
  readonly more: string | undefined;
}

const names = ['records', 'data', 'results', 'value', 'items'] as const;

/** Where vendors say that another page follows: Salesforce, HubSpot, OData, Stripe, Zoho, Zendesk, Pipedrive, JSON:API, Google, Django. */
const signs: readonly (readonly string[])[] = [
  ['nextRecordsUrl'],
  ['paging', 'next'],
  ['@odata.nextLink'],
  ['has_more'],
  ['more_records'],
  ['info', 'more_records'],
  ['meta', 'has_more'],
  ['meta', 'next'],
  ['links', 'next'],
  ['nextPageToken'],
  ['next'],
  ['additional_data', 'pagination', 'more_items_in_collection'],
];

/** Where they say how many there are in all. */
const totals = ['totalSize', 'total', 'totalCount', 'total_items', '@odata.count'] as const;

/**
 * Opens an array, or an object that holds one as `records`, `data`, `results`, `value` or `items`, or by the name of its type; so
 * many records came on the pages before it.
 * Throws {@link RecordsError} saying what was found instead.
 */
export function openEnvelope(value: unknown, type?: RecordType, before = 0): Opened {
  if (Array.isArray(value)) return { rows: value, envelope: undefined, more: undefined };
  if (!isRecord(value)) throw new RecordsError(`The source is ${kindOf(value)}, not records.`, { hint: expected });
  for (const name of type ? [type, ...names] : names) {
    const rows = ownValue(value, name);
    if (Array.isArray(rows)) return { rows, envelope: name, more: more(value, before + rows.length) };
  }
  const found = Object.keys(value);
  const list = `${found.slice(0, 8).join(', ')}${found.length > 8 ? ' …' : ''}`;
  throw new RecordsError(
    found.length === 0
      ? 'The source is an empty object.'
      : `The source is an object with the names ${list}, none of which holds records.`,
    { hint: expected },
  );
}

const expected = `Records come as an array of objects, or as one under ${names.join(', ')}.`;

function more(envelope: RawRecord, rows: number): string | undefined {
  const sign = signs.find((path) => Boolean(valueAt(envelope, path)));
  if (sign) return `The source holds more than these ${rows} records: it gives ${sign.join('.')}.`;
  if (ownValue(envelope, 'done') === false)
    return `The source holds more than these ${rows} records: it says done: false.`;
  const pages = Number(ownValue(envelope, 'pages') ?? 1);
  if (pages > 1) return `The source holds more than these ${rows} records: it says pages: ${pages}.`;
  const total = totals.find((name) => Number(ownValue(envelope, name) ?? 0) > rows);
  if (total === undefined) return undefined;
  const all = String(ownValue(envelope, total));
  return `These are the first ${rows} of ${all} records: the source says ${total}: ${all}.`;
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  return value instanceof Date ? 'a date' : `a ${typeof value}`;
}
