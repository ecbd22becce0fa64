import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** More often than this nobody is asked, in seconds. */
const FEWEST_SECONDS = 5;

const isAway = (): boolean => document.hidden || !navigator.onLine;

/** Asks again every so many seconds. While the page is hidden or offline it waits, and asks at once when that is over. */
export class PollController implements ReactiveController {
  readonly #seconds: () => number | undefined;
  readonly #ask: (everyMs: number) => void;
  #running: { readonly ms: number; readonly timer: number } | undefined;
  #isDue = false;

  constructor(host: ReactiveControllerHost, seconds: () => number | undefined, ask: (everyMs: number) => void) {
    this.#seconds = seconds;
    this.#ask = ask;
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    const seconds = this.#seconds();
    const ms = seconds === undefined || !(seconds > 0) ? undefined : Math.max(FEWEST_SECONDS, seconds) * 1000;
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
      document.addEventListener('visibilitychange', this.#back);
      addEventListener('online', this.#back);
    } else {
      document.removeEventListener('visibilitychange', this.#back);
      removeEventListener('online', this.#back);
    }
  }

  readonly #tick = (): void => {
    this.#isDue = isAway();
    if (!this.#isDue) this.#ask(this.#running!.ms);
  };

  readonly #back = (): void => {
    if (this.#isDue) this.#tick();
  };
}
