import { nameOf, refusedBy } from './address.js';
import { readBody, type Body } from './body.js';
import { linesIn } from './body-forms.js';
import { RecordsError, webPageError } from './errors.js';
import { linkedPage } from './paging.js';
import { isPassing, PassingError, waitAsked, withRetries, type Pause } from './retry.js';

/** Fetches an address; a host's own may add headers or answer from a cache. */
export type Fetcher = (url: string, init: RequestInit & { readonly signal: AbortSignal }) => Promise<Response>;

/** How answers are asked for. */
export interface Way {
  readonly fetcher: Fetcher;
  /** Milliseconds for each exchange, headers and body. */
  readonly timeoutMs: number;
  /** The address of the page. */
  readonly base: string | undefined;
  readonly signal: AbortSignal | undefined;
  readonly adapter: string | undefined;
  readonly pause: Pause | undefined;
}

/** An answer, and what it says of the next one. */
export interface Page extends Body {
  /** Where a header says that the next one is. */
  readonly linked: URL | undefined;
}

/**
 * One page, tried again where it failed in passing; undefined where the answer has no content. Throws {@link RecordsError}, or the
 * reason of the signal where that ended it.
 */
export const pageAt = (address: URL, way: Way): Promise<Page | undefined> =>
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

/** Node's navigator knows no line. */
const isOffline = (): boolean => 'navigator' in globalThis && navigator.onLine === (false as unknown);
