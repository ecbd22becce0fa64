import { quoted, RecordsError, webPageError } from './errors.js';
import { readBody } from './body.js';

/** Fetches an address; a host's own may add headers or answer from a cache. */
export type Fetcher = (url: string, init: RequestInit & { readonly signal: AbortSignal }) => Promise<Response>;

/** How text is loaded. */
export interface LoadOptions {
  /** Ends loading early; its reason is then thrown as it is. */
  readonly signal?: AbortSignal | undefined;
  /** The browser's `fetch` by default. */
  readonly fetcher?: Fetcher | undefined;
  /** Milliseconds for the whole exchange, headers and body; 15,000 by default. */
  readonly timeoutMs?: number | undefined;
  /** What relative addresses are relative to: the page's base address by default. */
  readonly base?: string | undefined;
}

/**
 * Loads the text at an http, https or blob address with one GET: cookies go to the page's own origin only, and other origins
 * are not told where the page is.
 *
 * Throws {@link RecordsError} for an address that may not be loaded, no answer, an answer that is an error or a web page, one
 * that takes too long, or is larger than 32 MiB. Throws the reason of `signal` where that ended it.
 */
export async function loadText(
  url: string,
  { signal, fetcher = fetch, timeoutMs = 15_000, base = pageBase() }: LoadOptions = {},
): Promise<string> {
  const address = checked(url, base);
  const deadline = AbortSignal.timeout(timeoutMs);
  const stop = signal ? AbortSignal.any([signal, deadline]) : deadline;
  try {
    return await Promise.race([exchange(address, base, fetcher, stop), stopped(stop)]);
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    if (cause instanceof RecordsError) throw cause;
    const seconds = Math.round(timeoutMs / 100) / 10;
    if (deadline.aborted)
      throw new RecordsError(`${nameOf(address)} did not answer in full within ${seconds} s.`, {
        hint: 'Try again, or allow more time.',
        cause,
      });
    throw new RecordsError(`${nameOf(address)} could not be loaded.`, {
      hint: 'The network may be down, or its server does not allow this page to read it (CORS).',
      cause,
    });
  }
}

async function exchange(
  address: URL,
  base: string | undefined,
  fetcher: Fetcher,
  signal: AbortSignal,
): Promise<string> {
  const isOwn = base !== undefined && address.origin === new URL(base).origin;
  const response = await fetcher(address.href, {
    signal,
    credentials: 'same-origin',
    ...(isOwn ? {} : { referrerPolicy: 'no-referrer' }),
  });
  if (!response.ok) throw refused(nameOf(address), response.status);
  const text = await readBody(response, nameOf(address), signal);
  if (text.trimStart().startsWith('<')) throw webPageError();
  return text;
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

function checked(url: string, base: string | undefined): URL {
  if (!URL.canParse(url, base)) throw new RecordsError(`${quoted(url)} is no address.`);
  const address = new URL(url, base);
  if (!['http:', 'https:', 'blob:'].includes(address.protocol))
    throw new RecordsError(`Records cannot be loaded from ${address.protocol} addresses.`, {
      hint: 'They come by http, https or blob.',
    });
  if (address.username !== '' || address.password !== '')
    throw new RecordsError('The address holds a user name or password, which everyone who sees the page could read.', {
      hint: 'Take it out, and let the server know its users by cookie.',
    });
  if (address.protocol === 'http:' && base?.startsWith('https:'))
    throw new RecordsError(
      'The page came by https and its records would come by http, where others can read and change them.',
      { hint: 'Use an https address.' },
    );
  return address;
}

function refused(name: string, status: number): RecordsError {
  if (status === 404 || status === 410)
    return new RecordsError(`${name} was not found (${status}).`, { hint: 'Check the address.' });
  if (status === 401 || status === 403)
    return new RecordsError(`${name} may not be read (${status}).`, { hint: 'Sign in first, or ask for access.' });
  if (status === 429)
    return new RecordsError(`${name} was asked for too often (429).`, { hint: 'Try again in a while.' });
  if (status >= 500)
    return new RecordsError(`The server failed to give ${name} (${status}).`, { hint: 'Try again in a while.' });
  return new RecordsError(`${name} was not given (${status}).`, { hint: 'Check the address.' });
}

/** An address as a message names it: its last step, without the query, which may hold secrets. */
function nameOf(address: URL): string {
  const steps = address.pathname.split('/').filter((step) => step !== '');
  return steps.length > 0 ? `…/${steps.at(-1)}` : address.origin;
}

function pageBase(): string | undefined {
  return typeof document === 'undefined' ? undefined : document.baseURI;
}
