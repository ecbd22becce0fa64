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

const names = ['records', 'data', 'results', 'value', 'items', 'list', 'result', 'elements'] as const;

/** What vendors call them by what they are, beside the name of the type. */
const namesOf: Readonly<Partial<Record<RecordType, readonly string[]>>> = {
  deals: ['opportunities'],
  tickets: ['conversations', 'ticket_metrics'],
  statusEvents: ['audits'],
  responses: ['satisfaction_ratings'],
  campaigns: ['reports'],
};

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
  ['additional_data', 'next_cursor'],
  ['pageInfo', 'hasNextPage'],
  ['next_offset'],
  ['next_page'],
];

/** Where they say how many there are in all. */
const totals: readonly (readonly string[])[] = [
  ['totalSize'],
  ['total'],
  ['totalCount'],
  ['total_items'],
  ['total_count'],
  ['@odata.count'],
  ['meta', 'total'],
  ['length'],
  ['result', 'length'],
];

/** Where they say how many pages there are, of which this is the first. */
const pageCounts: readonly (readonly string[])[] = [
  ['pages'],
  ['pages', 'total_pages'],
  ['meta', 'total_pages'],
  ['meta', 'total-pages'],
  ['page_count'],
];

/**
 * Opens an array, or an object that holds one by the name of its type or as `records`, `data`, `results`, `value`, `items`, `list`,
 * `result` or `elements`, or within an object of these names; so many records came on the pages before it. An object that
 * `isOne` knows to be a record is that record.
 * Throws {@link RecordsError} saying what was found instead.
 */
export function openEnvelope(
  value: unknown,
  type?: RecordType,
  before = 0,
  isOne: (value: RawRecord) => boolean = () => false,
): Opened {
  if (Array.isArray(value)) return { rows: value, envelope: undefined, more: undefined };
  if (!isRecord(value)) throw new RecordsError(`The source is ${kindOf(value)}, not records.`, { hint: expected });
  const lists = type ? [type, ...(namesOf[type] ?? []), ...names] : names;
  for (const path of [
    ...lists.map((name) => [name]),
    ...lists.flatMap((name) => inner.map((outer) => [outer, name])),
  ]) {
    const rows = valueAt(value, path);
    if (Array.isArray(rows)) return { rows, envelope: path.join('.'), more: more(value, before, rows.length) };
  }
  const one = [value, ...inner.map((name) => ownValue(value, name))].find((each) => isRecord(each) && isOne(each));
  if (one !== undefined) return { rows: [one], envelope: undefined, more: undefined };
  const found = Object.keys(value);
  const list = `${found.slice(0, 8).join(', ')}${found.length > 8 ? ' …' : ''}`;
  throw new RecordsError(
    found.length === 0
      ? 'The source is an empty object.'
      : `The source is an object with the names ${list}, none of which holds records.`,
    { hint: expected },
  );
}

/** Objects that hold the list in some answers. */
const inner = ['data', 'result'];

const expected = `Records come as an array of objects, or as one under ${names.join(', ')}.`;

function more(envelope: RawRecord, before: number, rows: number): string | undefined {
  const all = `The source holds more than these ${before + rows} records: it`;
  const sign = signs.find((path) => Boolean(valueAt(envelope, path)));
  if (sign) return `${all} gives ${sign.join('.')}.`;
  if (ownValue(envelope, 'done') === false) return `${all} says done: false.`;
  const pages = before === 0 ? pageCounts.find((path) => count(valueAt(envelope, path)) > 1) : undefined;
  if (pages) return `${all} says ${pages.join('.')}: ${count(valueAt(envelope, pages))}.`;
  const total = totals.find((path) => count(valueAt(envelope, path)) > before + rows);
  if (total === undefined) return undefined;
  const known = count(valueAt(envelope, total));
  return `These are the first ${before + rows} of ${known} records: the source says ${total.join('.')}: ${known}.`;
}

/** A number, perhaps in text; NaN for anything else. */
const count = (value: unknown): number => (typeof value === 'object' ? NaN : Number(value));

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  return value instanceof Date ? 'a date' : `a ${typeof value}`;
}
