import { Task, TaskStatus } from '@lit/task';
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

/** Records on their way. */
export type Arrival =
  | { readonly state: 'none' | 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  | ({ readonly state: 'here' } & Arrived);

/** An element that moves is away for a moment; only after this long is its request let go. */
const GRACE_MS = 100;

type Host = ReactiveControllerHost & { readonly isConnected: boolean };

const addressOf = (origin: Origin): string | undefined => (origin.kind === 'fetched' ? origin.url : undefined);

/** Brings an element its records, with one request for all elements of one address. */
export class RecordsController implements ReactiveController {
  readonly #host: Host;
  readonly #origin: () => Origin;
  readonly #task: Task<readonly unknown[], Arrived | undefined>;
  #subscription: Subscription | undefined;
  #anew = false;
  #wasLetGo = false;
  #from: string | undefined;

  constructor(host: Host, origin: () => Origin) {
    this.#host = host;
    this.#origin = origin;
    host.addController(this);
    this.#task = new Task(host, { task: () => this.#bring(), args: () => Object.values({ ...origin() }) });
  }

  /** What there is now. Records of another address than the one now named do not count. */
  get arrival(): Arrival {
    const origin = this.#origin();
    if (origin.kind === 'none') return { state: 'none' };
    if (this.#task.status === TaskStatus.ERROR) return { state: 'failed', error: this.#task.error };
    const arrived = this.#task.value;
    return arrived && this.#from === addressOf(origin) ? { state: 'here', ...arrived } : { state: 'loading' };
  }

  /** Settled when what is on its way has come or failed. */
  get settled(): Promise<unknown> {
    return this.#task.taskComplete.catch(() => undefined);
  }

  /** Asks the address again. */
  async refresh(): Promise<void> {
    this.#anew = true;
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
      this.#wasLetGo = this.#subscription !== undefined;
      this.#hold(undefined);
    }, GRACE_MS);
  }

  #hold(subscription: Subscription | undefined): void {
    this.#subscription?.release();
    this.#subscription = subscription;
  }

  async #bring(): Promise<Arrived | undefined> {
    const origin = this.#origin();
    const anew = this.#anew;
    this.#anew = false;
    const subscription = origin.kind === 'fetched' ? subscribe(origin, anew) : undefined;
    this.#hold(subscription);
    if (origin.kind === 'none') return undefined;
    const arrived = await (origin.kind === 'given'
      ? arriveGiven(origin.records, origin.adapter, origin.holder, anew)
      : subscription!.arrived);
    this.#from = addressOf(origin);
    return arrived;
  }
}
