import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** More often than this nobody is asked, in seconds. */
const FEWEST_SECONDS = 5;

/** The longest time that a timer can be set to; a longer one would go off at once. */
const LONGEST_MS = 2 ** 31 - 1;

type Host = ReactiveControllerHost & { readonly isConnected: boolean };

const isAway = (): boolean => document.hidden || !navigator.onLine;

/**
 * Asks again every so many seconds. While the page is hidden or offline, or the host is in no page, it waits, and asks at once when
 * that is over.
 */
export class PollController implements ReactiveController {
  readonly #host: Host;
  readonly #seconds: () => number | undefined;
  readonly #ask: (everyMs: number) => void;
  #running: { readonly ms: number; readonly timer: number } | undefined;
  #isDue = false;
  /** When it asked last, or began to wait; still to come before that. */
  #since = Infinity;

  constructor(host: Host, seconds: () => number | undefined, ask: (everyMs: number) => void) {
    this.#host = host;
    this.#seconds = seconds;
    this.#ask = ask;
    host.addController(this);
  }

  /** An element that was away for longer than it waits has missed its time. */
  hostConnected(): void {
    this.hostUpdated();
    if (this.#running && performance.now() - this.#since >= this.#running.ms) this.#tick();
  }

  hostUpdated(): void {
    const seconds = this.#host.isConnected ? this.#seconds() : undefined;
    const isAsked = seconds !== undefined && seconds > 0;
    const ms = isAsked ? Math.min(LONGEST_MS, Math.max(FEWEST_SECONDS, seconds) * 1000) : undefined;
    if (ms !== this.#running?.ms) this.#run(ms);
  }

  hostDisconnected(): void {
    this.#run(undefined);
  }

  #run(ms: number | undefined): void {
    clearInterval(this.#running?.timer);
    this.#isDue = false;
    this.#running = ms === undefined ? undefined : { ms, timer: window.setInterval(this.#tick, ms) };
    if (this.#running) {
      this.#since = Math.min(this.#since, performance.now());
      document.addEventListener('visibilitychange', this.#back);
      addEventListener('online', this.#back);
    } else {
      document.removeEventListener('visibilitychange', this.#back);
      removeEventListener('online', this.#back);
    }
  }

  readonly #tick = (): void => {
    this.#isDue = isAway();
    if (this.#isDue) return;
    this.#since = performance.now();
    this.#ask(this.#running!.ms);
  };

  readonly #back = (): void => {
    if (this.#isDue) this.#tick();
  };
}
