import type { RecordsError } from './errors.js';

/** Requests for one page of an answer: the first, and two more. */
const MOST = 3;
/** Waits are drawn from 0 up to this, doubled each time (full jitter: Brooker 2015, AWS Architecture Blog). */
const FIRST_WAIT_MS = 300;
const LONGEST_WAIT_MS = 10_000;
/** A server that wants more than this is not waited for. */
const LONGEST_ASKED_MS = 60_000;

/** Waits some milliseconds; rejects with the signal's reason where that ends first. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

/** Something went wrong on the way, and may go right the next time. */
export class PassingError extends Error {
  override readonly name = 'PassingError';
  /** What to tell where it does not pass. */
  readonly told: RecordsError;
  /** How long the server asks to be left alone, ms. */
  readonly waitMs: number | undefined;

  constructor(told: RecordsError, waitMs?: number) {
    super(told.message, { cause: told });
    this.told = told;
    this.waitMs = waitMs;
  }
}

/** Statuses after which the same request may succeed. */
export const isPassing = (status: number): boolean => [408, 425, 429].includes(status) || status >= 500;

/**
 * What a Retry-After header asks for, in seconds or as a date by the server's own clock, its Date header, ms; undefined where
 * it says nothing.
 */
export function waitAsked(header: string | null, date: string | null): number | undefined {
  if (!header?.trim()) return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - Date.parse(date ?? '') : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

const timer: Pause = (ms, signal) =>
  new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(running);
      reject(signal.reason as Error);
    };
    const running = setTimeout(() => {
      signal.removeEventListener('abort', end);
      resolve();
    }, ms);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });

/**
 * Tries up to three times for what fails with a {@link PassingError}, and waits in between: as long as the server asks, else for
 * a random while. Any other failure is thrown at once; so is the last one, in the words it was given.
 */
export async function withRetries<T>(attempt: () => Promise<T>, signal: AbortSignal, pause = timer): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof PassingError)) throw error;
      const isLong = (error.waitMs ?? 0) > LONGEST_ASKED_MS;
      if (tried === MOST || isLong) throw error.told;
      const drawn = Math.random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tried);
      await pause(error.waitMs ?? drawn, signal);
    }
  }
}
