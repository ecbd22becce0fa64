import { checkedAddress, nameOf } from './address.js';
import { columnar, jsonOf, scanned, streamed } from './body-forms.js';
import { RecordsError } from './errors.js';
import { pageAt, type Fetcher, type Way } from './exchange.js';
import { followed, following } from './followed-pages.js';
import type { Pause } from './retry.js';
import type { StoredRecords } from './store/stored-records.js';

export type { Fetcher } from './exchange.js';

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

/**
 * Loads the records at an http, https or blob address, and the pages that follow it on the same host: GET alone, cookies to the
 * page's own origin only, and other origins are not told where the page is. What fails in passing is tried again, twice at most.
 *
 * Gives `Pages` where the answer is JSON, {@link StoredRecords} where it is more than 1 MiB of JSON lines or CSV, which are read as
 * they come, or Arrow or Parquet; other text as it is; no records for an answer without content. A later page that fails, is elsewhere,
 * or is one too many leaves those before it, with a sentence in `missing`.
 *
 * Throws {@link RecordsError} for an address that may not be loaded, a time that is none, no answer, an answer that is an error or a web page, one that takes
 * too long, is cut or broken, needs a package that the page lacks, or is larger than 32 MiB and neither lines nor CSV, nor columns
 * of a length that it declares. Throws the reason of `signal` where that ended it.
 */
export async function loadRecords(
  url: string,
  { signal, fetcher = fetch, timeoutMs = 15_000, base = pageBase(), adapter, onPart, pause }: LoadOptions = {},
): Promise<unknown> {
  const address = checkedAddress(url, base);
  if (!(timeoutMs >= 0 && timeoutMs < Infinity))
    throw new RecordsError(`timeout=${String(timeoutMs / 1000)} is no time to wait.`, {
      hint: 'Write seconds, such as 15.',
    });
  const way: Way = { fetcher, timeoutMs, base, signal, adapter, pause };
  const first = await pageAt(address, way);
  if (first === undefined) return [];
  if (first.open) return streamed(first.open, onPart, signal);
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

function pageBase(): string | undefined {
  return typeof document === 'undefined' ? undefined : document.baseURI;
}
