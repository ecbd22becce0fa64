import { checkedAddress, nameOf, refusedBy } from './address.js';
import { maxBytes, readBody, type Body, type LineForm, type OpenBody } from './body.js';
import { RecordsError, webPageError } from './errors.js';
import { parseJson } from './json.js';
import { Pages } from './pages.js';
import { isCsv } from './parse.js';
import { linkedPage, nextPage } from './paging.js';
import { isLongArray } from './store/long-array.js';
import type { StoredRecords } from './store/stored-records.js';
import type { Intake } from './store/stream-records.js';
import { isPassing, PassingError, waitAsked, withRetries, type Pause } from './retry.js';

/** Fetches an address; a host's own may add headers or answer from a cache. */
export type Fetcher = (url: string, init: RequestInit & { readonly signal: AbortSignal }) => Promise<Response>;

/** How records are loaded. */
export interface LoadOptions {
  /** Ends loading early; its reason is then thrown as it is. */
  readonly signal?: AbortSignal | undefined;
  /** The browser's `fetch` by default. */
  readonly fetcher?: Fetcher | undefined;
  /** Milliseconds for each exchange, headers and body; 15,000 by default. */
  readonly timeoutMs?: number | undefined;
  /** What relative addresses are relative to: the page's base address by default. */
  readonly base?: string | undefined;
  /** What the text is, where that is told; lines of CSV are not taken for JSON. */
  readonly adapter?: string | undefined;
  /** Called with the records of a long body so far, while it goes on: once at the beginning, and each time there are four times as many. */
  readonly onPart?: ((records: StoredRecords) => void) | undefined;
  /** How to wait before another try; a timer by default. */
  readonly pause?: Pause | undefined;
}

/** Pages of one answer; a source that has more is partial. */
const MOST_PAGES = 200;

type Way = Omit<LoadOptions, 'fetcher' | 'timeoutMs'> & { readonly fetcher: Fetcher; readonly timeoutMs: number };

interface Page extends Body {
  /** Where a header says that the next one is. */
  readonly linked: URL | undefined;
}

/**
 * Loads the records at an http, https or blob address, and the pages that follow it on the same host: GET alone, cookies to the
 * page's own origin only, and other origins are not told where the page is. What fails in passing is tried again, twice at most.
 *
 * Gives {@link Pages} where the answer is JSON, {@link StoredRecords} where it is more than 1 MiB of JSON lines or CSV, which are
 * read as they come, or Arrow or Parquet; other text as it is; no records for an answer without content. A later page that fails, is elsewhere, or is one too many leaves those before it, with a sentence in `missing`.
 *
 * Throws {@link RecordsError} for an address that may not be loaded, no answer, an answer that is an error or a web page, one
 * that takes too long, is cut or broken, needs a package that the page lacks, or is larger than 32 MiB and neither lines nor CSV. Throws the reason of `signal` where that ended it.
 */
export async function loadRecords(
  url: string,
  { signal, fetcher = fetch, timeoutMs = 15_000, base = pageBase(), adapter, onPart, pause }: LoadOptions = {},
): Promise<unknown> {
  const address = checkedAddress(url, base);
  const way: Way = { fetcher, timeoutMs, base, signal, adapter, onPart, pause };
  const first = await pageAt(address, way);
  if (first === undefined) return [];
  if (first.open) return streamed(first.open, way);
  if (first.isCapped)
    throw new RecordsError(`${nameOf(address)} holds more than 32 MB.`, {
      hint: 'Ask the server for fewer fields or a shorter time, for JSON lines or CSV, or for aggregates.',
    });
  if (first.columns) return columnar(first.columns);
  const stored = first.linked ? undefined : await scanned(first.text);
  if (stored) return stored;
  const body = jsonOf(first.text, adapter);
  return body === undefined ? first.text : followed(body, first.text, following(body, first, address), address, way);
}

/** The pages after the first, one by one, until there is none or one cannot be had. */
async function followed(first: unknown, text: string, second: URL | undefined, address: URL, way: Way): Promise<Pages> {
  const bodies = [first];
  const seen = new Set([address.href]);
  let isGarbled = text.includes('\ufffd');
  let characters = text.length;
  const ended = (...missing: readonly string[]): Pages => new Pages(bodies, missing, isGarbled);
  for (let next = second; next;) {
    const number = bodies.length + 1;
    if (next.origin !== address.origin)
      return ended(`Page ${number} is on another host, ${next.host}, and was not asked for.`);
    if (seen.has(next.href)) return ended(`Page ${number} is one that was there before: the pages lead in a circle.`);
    if (bodies.length === MOST_PAGES) return ended(`There are more than the ${MOST_PAGES} pages that are asked for.`);
    seen.add(next.href);
    try {
      const page = await pageAt(next, way);
      characters += page?.text.length ?? 0;
      if (page?.isCapped || characters > maxBytes) return ended(`Page ${number} and those after it are beyond 32 MB.`);
      const body = page && jsonOf(page.text, way.adapter);
      if (!page || body === undefined) return ended(`Page ${number} holds no JSON.`);
      bodies.push(body);
      isGarbled ||= page.text.includes('\ufffd');
      next = following(body, page, next);
    } catch (cause) {
      if (way.signal?.aborted || !(cause instanceof RecordsError)) throw cause;
      return ended(`Page ${number} could not be had: ${cause.sentence}`);
    }
  }
  return ended();
}

const following = (body: unknown, { linked }: Page, from: URL): URL | undefined => nextPage(body, from) ?? linked;

/** What a JSON text holds; undefined for CSV and for lines of JSON. Throws {@link RecordsError} where it is cut or broken. */
function jsonOf(text: string, adapter: string | undefined): unknown {
  if (adapter === 'csv' || adapter === 'ndjson' || !/^\s*[[{]/.test(text)) return undefined;
  const { value, lines } = parseJson(text);
  return lines ? undefined : value;
}

/** Which lines a body that begins so holds, where it can be read as it comes: JSON records are scanned out of bytes of UTF-8. */
function linesIn(head: string, encoding: string, adapter = 'auto'): LineForm | undefined {
  if (isCsv(head, adapter)) return 'csv';
  const [line = ''] = head.trimStart().split('\n', 1);
  const isJson = adapter !== 'json' && adapter !== 'csv' && line.startsWith('{') && isWhole(line);
  return isJson && encoding === 'utf-8' ? 'ndjson' : undefined;
}

const isWhole = (line: string): boolean => {
  try {
    return Boolean(JSON.parse(line));
  } catch {
    return false;
  }
};

/** The records of a long JSON array; undefined where the text is anything else. */
async function scanned(text: string): Promise<StoredRecords | undefined> {
  if (!isLongArray(text)) return undefined;
  const { scanArray } = await import('./store/scan-array.js');
  return scanArray(text);
}

/** The records of a body that is read as it comes. Throws the reason of the signal where that ended it. */
async function streamed(open: OpenBody, { signal, onPart }: Way): Promise<StoredRecords> {
  const [{ streamRecords }, intake] = await Promise.all([import('./store/stream-records.js'), intakeOf(open)]);
  const records = await streamRecords(open, intake, onPart);
  signal?.throwIfAborted();
  return records;
}

async function intakeOf({ form, encoding }: OpenBody): Promise<Intake> {
  return form === 'csv'
    ? new (await import('./csv-intake.js')).CsvIntake(encoding)
    : new (await import('./store/line-intake.js')).LineIntake();
}

async function columnar({ bytes, form }: NonNullable<Body['columns']>): Promise<StoredRecords> {
  const { openColumnar } = await import('./columnar/open.js');
  return openColumnar(bytes, form);
}

/** One page, tried again where it failed in passing; undefined where the answer has no content. */
const pageAt = (address: URL, way: Way): Promise<Page | undefined> =>
  withRetries(() => attempt(address, way), way.signal ?? new AbortController().signal, way.pause);

async function attempt(address: URL, way: Way): Promise<Page | undefined> {
  const { signal, timeoutMs } = way;
  const deadline = AbortSignal.timeout(timeoutMs);
  const stop = signal ? AbortSignal.any([signal, deadline]) : deadline;
  const failed = (cause: unknown): never => {
    throw failureOf(cause, nameOf(address), way, deadline.aborted);
  };
  const page = await Promise.race([exchange(address, way, stop), stopped(stop)]).catch(failed);
  const { open } = page ?? {};
  return page && open ? { ...page, open: { ...open, next: () => open.next().catch(failed).catch(asTold) } } : page;
}

/** A body that breaks off is not asked for again: what came of it is shown. */
function asTold(cause: unknown): never {
  throw cause instanceof PassingError ? cause.told : cause;
}

/** What to say of an exchange that failed. */
function failureOf(cause: unknown, name: string, { signal, timeoutMs }: Way, isLate: boolean): unknown {
  if (signal?.aborted) return signal.reason;
  if (cause instanceof RecordsError || cause instanceof PassingError) return cause;
  const seconds = Math.round(timeoutMs / 100) / 10;
  if (isLate)
    return new RecordsError(`${name} did not answer in full within ${seconds} s.`, {
      hint: 'Try again, or allow more time.',
      cause,
    });
  if (isOffline()) return new RecordsError(`${name} could not be loaded: this device is offline.`, { cause });
  return new PassingError(
    new RecordsError(`${name} could not be loaded.`, {
      hint: 'The network may be down, or its server does not allow this page to read it (CORS).',
      cause,
    }),
  );
}

async function exchange(address: URL, { base, fetcher, adapter }: Way, signal: AbortSignal): Promise<Page | undefined> {
  const isOwn = base !== undefined && address.origin === new URL(base).origin;
  const response = await fetcher(address.href, {
    signal,
    credentials: 'same-origin',
    ...(isOwn ? {} : { referrerPolicy: 'no-referrer' }),
  });
  const { status, headers } = response;
  if (!response.ok) {
    const error = refusedBy(nameOf(address), status);
    throw isPassing(status)
      ? new PassingError(error, waitAsked(headers.get('retry-after'), headers.get('date')))
      : error;
  }
  if (status === 204) return undefined;
  const body = await readBody(response, signal, (head, encoding) => linesIn(head, encoding, adapter));
  if (body.text.trimStart().startsWith('<')) throw webPageError();
  return { ...body, linked: linkedPage(headers.get('link'), address) };
}

/** Never answers, and fails when the signal ends: a host's fetcher may pay it no heed. */
function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const fail = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
}

function pageBase(): string | undefined {
  return typeof document === 'undefined' ? undefined : document.baseURI;
}

/** Node's navigator knows no line. */
const isOffline = (): boolean => 'navigator' in globalThis && navigator.onLine === (false as unknown);
