/** The longest that work goes on before the page has its turn, ms: half a frame. */
const TURN_MS = 8;

/** Work in turns with the page: asked between two steps, it waits where the work has gone on for long enough. */
export class Turns {
  #begun = performance.now();

  /** Whether it is the page's turn. */
  get isOver(): boolean {
    return performance.now() - this.#begun >= TURN_MS;
  }

  /** Lets the page have its turn, where it is that. */
  async pass(): Promise<void> {
    if (!this.isOver) return;
    await nextTask();
    this.#begun = performance.now();
  }

  /** Goes through steps to what they give in the end. */
  async through<Result>(steps: Iterator<unknown, Result>): Promise<Result> {
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      await this.pass();
    }
  }
}

/** What some engines have for this, and their types do not. */
interface WithScheduler {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
}

/** Waits for what the page has queued; a timer would wait longer. */
function nextTask(): Promise<void> {
  const { scheduler } = globalThis as WithScheduler;
  return scheduler?.yield?.() ?? nextMessage();
}

function nextMessage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
