import type { ReactiveController, ReactiveElement } from 'lit';
import { letteringOf, letterings } from './chart-room.js';

/** Room for a picture where there is no telling: an element that is not displayed. */
const UNSEEN_PX = 320;

/** Those of all elements on the page. */
const present = new Set<WidthController>();
let isFrameAsked = false;

/** Measures all in the next frame: drawing at once may bring a scroll bar, and with it the browser's complaint of a loop. */
function askFrame(): void {
  if (isFrameAsked) return;
  isFrameAsked = true;
  requestAnimationFrame(() => {
    isFrameAsked = false;
    for (const controller of present) controller.measure();
  });
}

let made: ResizeObserver | undefined;
/** One for all, made with the first element: without a page there is none. */
const observer = (): ResizeObserver => (made ??= new ResizeObserver(askFrame));

/**
 * Knows how wide its host is, and has it drawn again when that changes.
 *
 * It watches the host's `.ruler`, which has no height: watching the host itself, whose height follows from what is drawn,
 * would have the browser complain of a loop.
 */
export class WidthController implements ReactiveController {
  /** Whole px; undefined until it is known. */
  width: number | undefined;
  readonly #host: ReactiveElement;
  #ruler: Element | null = null;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    present.add(this);
    if (this.#ruler) observer().observe(this.#ruler);
  }

  hostUpdated(): void {
    letterings.delete(this.#host);
    if (this.#ruler) return;
    this.#ruler = this.#host.renderRoot.querySelector('.ruler');
    if (!this.#host.isConnected) return;
    this.hostConnected();
    askFrame();
  }

  hostDisconnected(): void {
    present.delete(this);
    if (this.#ruler) observer().unobserve(this.#ruler);
  }

  /**
   * Looks at the page before the host is drawn, and so do all others that are about to be: one by one, each would have the
   * page laid out again for what the one before it drew.
   */
  look(): void {
    if (letterings.has(this.#host)) return;
    for (const each of present) {
      if (!each.#host.isUpdatePending || !each.#ruler) continue;
      if (each.width === undefined) each.measure();
      letterings.set(each.#host, letteringOf(each.#host));
    }
  }

  /** Finds the width out now, where the host is displayed. */
  measure(): void {
    // As it is laid out, which a transform of the page does not change.
    if (this.#ruler) this.#take(Number.parseFloat(getComputedStyle(this.#ruler).width));
  }

  /** Finds the width out now, displayed or not, and with it that of all others that wait for theirs. */
  demand(): void {
    if (this.width === undefined) for (const each of present) each.measure();
    if (this.width === undefined) this.#take(UNSEEN_PX);
  }

  #take(width: number): void {
    const whole = Math.floor(width);
    if (!whole || whole === this.width) return;
    this.width = whole;
    this.#host.requestUpdate();
  }
}
