import { isRecord, valueAt, type RawRecord } from './path.js';

/** How a kind of answer leads to the page after it. */
interface PageRule {
  /** Where it says what comes next. */
  readonly at: string;
  /** The parameter of the query that takes it; undefined where it is an address itself. */
  readonly as?: string;
  /** What must be true beside it, where that is said apart. */
  readonly if?: string;
}

/** How vendors lead to the next page. The first that applies; an answer that says there is more and fits none is partial. */
const rules: readonly PageRule[] = [
  { at: 'nextRecordsUrl' }, // Salesforce
  { at: '@odata.nextLink' }, // Dynamics, any OData
  { at: 'paging.next.link' }, // HubSpot, from its own address
  { at: 'paging.next.after', as: 'after' }, // HubSpot, through a proxy
  { at: 'info.next_page_token', as: 'page_token', if: 'info.more_records' }, // Zoho
  { at: 'additional_data.next_cursor', as: 'cursor' }, // Pipedrive 2
  {
    at: 'additional_data.pagination.next_start',
    as: 'start',
    if: 'additional_data.pagination.more_items_in_collection',
  },
  { at: 'meta.after_cursor', as: 'page[after]', if: 'meta.has_more' }, // Zendesk, by cursor
  { at: 'links.next' }, // JSON:API
  { at: 'pages.next.starting_after', as: 'starting_after' }, // Intercom
  { at: 'pageInfo.endCursor', as: 'starting_after', if: 'pageInfo.hasNextPage' }, // Twenty
  { at: 'nextPageToken', as: 'pageToken' }, // Google
  { at: 'next_offset', as: 'offset' }, // Chargebee
  { at: 'data.-1.id', as: 'starting_after', if: 'has_more' }, // Stripe
  { at: 'next_page' }, // Zendesk, by page
  { at: 'next' }, // Django and many others
];

const steps = (path: string): readonly string[] => (path.startsWith('@') ? [path] : path.split('.'));

/** A value by a path whose −1 stands for the last of a list. */
function found(page: RawRecord, path: string): unknown {
  const [list, isLast, ...rest] = steps(path);
  if (isLast !== '-1') return valueAt(page, steps(path));
  const rows = valueAt(page, [list!]);
  return Array.isArray(rows) ? valueAt(rows.at(-1), rest) : undefined;
}

/**
 * The address of the page after an answer that was loaded from an address; undefined where it tells of none, or only in a way
 * that takes more than an address.
 */
export function nextPage(answer: unknown, from: URL): URL | undefined {
  if (!isRecord(answer)) return undefined;
  for (const { at, as, if: condition } of rules) {
    if (condition !== undefined && !found(answer, condition)) continue;
    const value = found(answer, at);
    if ((typeof value !== 'string' && typeof value !== 'number') || value === '') continue;
    if (as === undefined) {
      if (typeof value === 'string' && URL.canParse(value, from)) return new URL(value, from);
      continue;
    }
    const next = new URL(from);
    next.searchParams.set(as, String(value));
    return next;
  }
  return undefined;
}

/** The address after `rel="next"` in a Link header (RFC 8288); undefined where there is none. */
export function linkedPage(header: string | null, from: URL): URL | undefined {
  const links = (header ?? '').split('<').slice(1);
  const [address] = links.find((each) => /;\s*rel="?next\b/i.test(each))?.split('>', 1) ?? [];
  return address !== undefined && URL.canParse(address, from) ? new URL(address, from) : undefined;
}
