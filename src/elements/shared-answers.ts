import type { Fetcher } from '../data/load.js';
import type { Answer } from './answer.js';
import type * as Engine from './engine.js';

/** An answer, and what measures it, which comes with the first records that a page has. */
export interface Arrived {
  readonly answer: Answer;
  readonly engine: typeof Engine;
}

/** Where records are to be fetched, and how. */
export interface Address {
  readonly url: string;
  readonly adapter: string | undefined;
  readonly fetcher: Fetcher | undefined;
  readonly timeoutMs: number;
}

/** One element's hold on a shared request. */
export interface Subscription {
  readonly arrived: Promise<Arrived>;
  /** The records so far of an answer that is still coming; undefined before there are any. */
  readonly part: () => Arrived | undefined;
  /** Lets go. When nobody holds on any longer the request is aborted and its answer forgotten. */
  release(): void;
}

interface Entry {
  readonly arrived: Promise<Arrived>;
  part: Arrived | undefined;
  /** Who is to be told of another part. */
  readonly followers: Set<() => void>;
  readonly abort: AbortController;
  readonly begun: number;
  users: number;
}

const requests = new Map<Fetcher | undefined, Map<string, Entry>>();
interface Given {
  readonly records: unknown;
  readonly adapter: string | undefined;
  /** How many there were: an array that has grown since is not what was read. */
  readonly length: number | undefined;
  readonly arrived: Promise<Arrived>;
}

const given = new WeakMap<object, Given>();

async function arrive(records: unknown, adapter: string | undefined): Promise<Arrived> {
  const [engine, here] = await Promise.all([import('./engine.js'), records]);
  return { engine, answer: await engine.answerOf(here, adapter) };
}

/** Records that the page holds itself: one answer for all elements that are given the same array, or name the same source. */
export function arriveGiven(
  records: unknown,
  adapter: string | undefined,
  holder: object,
  anew: boolean,
): Promise<Arrived> {
  const key = typeof records === 'object' && records !== null ? records : holder;
  const known = given.get(key);
  const length = Array.isArray(records) ? records.length : undefined;
  const isSame = known?.records === records && known?.length === length && known?.adapter === adapter;
  if (known && isSame && !anew) return known.arrived;
  const arrived = arrive(records, adapter);
  given.set(key, { records, adapter, length, arrived });
  return arrived;
}

/**
 * Loads an address once for all elements that name it at the same time, with the same fetcher. A request begun longer ago than
 * that is not shared but made anew, and later subscribers share the new one; one that failed is not kept for them. `follow` is
 * called with each part of a long answer.
 */
export function subscribe(
  { url, adapter, fetcher, timeoutMs }: Address,
  oldestMs: number,
  follow: () => void,
): Subscription {
  const entries = requests.get(fetcher) ?? new Map<string, Entry>();
  requests.set(fetcher, entries);
  const address = URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI).href : url;
  const key = JSON.stringify([address, adapter]);
  const forget = (entry: Entry): void => {
    if (entries.get(key) === entry) entries.delete(key);
    if (entries.size === 0) requests.delete(fetcher);
  };
  let entry = entries.get(key);
  if (!entry || performance.now() - entry.begun >= oldestMs) {
    const abort = new AbortController();
    const onPart = async (part: unknown): Promise<void> => {
      made.part = await arrive(part, adapter);
      for (const each of made.followers) each();
    };
    const records = import('../data/load.js').then(({ loadRecords }) =>
      loadRecords(url, { fetcher, timeoutMs, adapter, signal: abort.signal, onPart: (part) => void onPart(part) }),
    );
    const arrived = arrive(records, adapter).finally(() => (made.part = undefined));
    const made: Entry = { arrived, part: undefined, followers: new Set(), abort, begun: performance.now(), users: 0 };
    entries.set(key, (entry = made));
  }
  const held = entry;
  held.arrived.catch(() => {
    forget(held);
  });
  held.users++;
  held.followers.add(follow);
  return {
    arrived: held.arrived,
    part: () => held.part,
    release: () => {
      held.followers.delete(follow);
      if (--held.users > 0) return;
      held.abort.abort();
      forget(held);
    },
  };
}
