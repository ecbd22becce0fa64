import { shallowArrayEquals, Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { arriveGiven, subscribe, type Address, type Arrived, type Subscription } from './shared-answers.js';

/** Where an element's records come from: given in the page, or to be fetched. */
export type Origin =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'given';
      readonly records: unknown;
      readonly adapter: string | undefined;
      /** What holds them in the page, so that a text that many elements read is one answer. */
      readonly holder: object;
    }
  | ({ readonly kind: 'fetched' } & Address);

/** Records that were loaded once and could not be loaded again. */
export interface Late {
  readonly loadedAt: Date;
  readonly error: Error;
}

/** Records on their way. */
export type Arrival =
  | { readonly state: 'none' | 'loading' }
  | { readonly state: 'failed'; readonly error: Error }
  | ({
      readonly state: 'here';
      readonly late: Late | undefined;
      /** Whether the page has named others since, which are on their way. */
      readonly isPast: boolean;
    } & Arrived);

/** What came last, and from where. */
interface Loaded {
  readonly origin: Origin;
  readonly arrived: Arrived;
  readonly at: Date;
}

/** An element that moves is away for a moment; only after this long is its request let go. */
const GRACE_MS = 100;

type Host = ReactiveControllerHost & { readonly isConnected: boolean };

const errorOf = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

const addressOf = (origin: Origin): string | undefined => (origin.kind === 'fetched' ? origin.url : undefined);

const partsOf = (origin: Origin | undefined): readonly unknown[] => Object.values({ ...origin });

const areSame = (one: Origin | undefined, other: Origin): boolean => shallowArrayEquals(partsOf(one), partsOf(other));

/** Brings an element its records, with one request for all elements of one address. */
export class RecordsController implements ReactiveController {
  readonly #host: Host;
  readonly #origin: () => Origin;
  readonly #task: Task<readonly unknown[], Arrived | undefined>;
  #subscription: Subscription | undefined;
  #oldestMs = Infinity;
  #wasLetGo = false;
  #run = 0;
  #asked: Origin | undefined;
  #last: Loaded | undefined;

  constructor(host: Host, origin: () => Origin) {
    this.#host = host;
    this.#origin = origin;
    host.addController(this);
    this.#task = new Task(host, { task: () => this.#bring(), args: () => partsOf(origin()) });
  }

  /**
   * What there is now: of a long answer its records so far, unless there is a whole one; what an address gave before stays where
   * it does not give it again. Another address's does not count, and neither does what became of another origin.
   */
  get arrival(): Arrival {
    const origin = this.#origin();
    if (origin.kind === 'none') return { state: 'none' };
    const last = this.#last && addressOf(this.#last.origin) === addressOf(origin) ? this.#last : undefined;
    const here = { state: 'here', late: undefined, isPast: false } as const;
    if (this.#task.status === TaskStatus.ERROR && !this.#wasLetGo && areSame(this.#asked, origin)) {
      const error = errorOf(this.#task.error);
      const isKept = last && origin.kind === 'fetched';
      return isKept ? { ...here, ...last.arrived, late: { loadedAt: last.at, error } } : { state: 'failed', error };
    }
    if (last) return { ...here, ...last.arrived, isPast: !areSame(last.origin, origin) };
    const part = this.#subscription && areSame(this.#asked, origin) ? this.#subscription.part() : undefined;
    return part ? { ...here, ...part } : { state: 'loading' };
  }

  /** Settled when what is on its way has come or failed. */
  get settled(): Promise<unknown> {
    return this.#task.taskComplete.catch(() => undefined);
  }

  /**
   * Asks the address again; a request that another element began less than so long ago is shared, and one of its own that is still
   * on its way waited for, unless it may be no age at all.
   */
  async refresh(oldestMs = 0): Promise<void> {
    if (oldestMs > 0 && this.#task.status === TaskStatus.PENDING) return;
    this.#oldestMs = oldestMs;
    await this.#task.run();
  }

  /** Takes what has been asked for anew by another. */
  bring(): void {
    void this.#task.run();
  }

  hostConnected(): void {
    if (!this.#wasLetGo) return;
    this.#wasLetGo = false;
    if (this.#task.status !== TaskStatus.COMPLETE) void this.#task.run();
  }

  hostDisconnected(): void {
    setTimeout(() => {
      if (this.#host.isConnected) return;
      this.#wasLetGo ||= this.#subscription !== undefined;
      this.#hold(undefined);
    }, GRACE_MS);
  }

  #hold(subscription: Subscription | undefined): void {
    this.#subscription?.release();
    this.#subscription = subscription;
  }

  async #bring(): Promise<Arrived | undefined> {
    const origin = this.#origin();
    const oldestMs = this.#oldestMs;
    this.#oldestMs = Infinity;
    const run = ++this.#run;
    const follow = (): void => {
      this.#host.requestUpdate();
    };
    const subscription = origin.kind === 'fetched' ? subscribe(origin, oldestMs, follow) : undefined;
    this.#hold(subscription);
    this.#asked = origin;
    if (origin.kind === 'none') return undefined;
    const arrived = await (origin.kind === 'given'
      ? arriveGiven(origin.records, origin.adapter, origin.holder, oldestMs === 0)
      : subscription!.arrived);
    if (run !== this.#run) return arrived;
    this.#last = { origin, arrived, at: new Date() };
    // Of an element that is in no page nobody will say that it has left.
    if (!this.#host.isConnected) this.#hold(undefined);
    return arrived;
  }
}
