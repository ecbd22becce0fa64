import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Room for a picture where there is no telling: an element that is not displayed. */
const UNSEEN_PX = 320;

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/**
 * Knows how wide its host is, and has it drawn again when that changes.
 *
 * It watches the host's `.ruler`, which has no height: watching the host itself, whose height follows from what is drawn,
 * would have the browser complain of a loop.
 */
export class WidthController implements ReactiveController {
  /** Whole px; undefined until it is known. */
  width: number | undefined;
  readonly #host: Host;
  readonly #observer = new ResizeObserver(([entry]) => {
    // In the next frame: drawing now may bring a scroll bar, and with it the browser's complaint of a loop.
    if (!entry) return;
    requestAnimationFrame(() => {
      this.#set(entry.contentRect.width);
    });
  });
  #ruler: Element | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#ruler) this.#observer.observe(this.#ruler);
  }

  hostUpdated(): void {
    if (this.#ruler) return;
    this.#ruler = this.#host.renderRoot.querySelector('.ruler');
    this.hostConnected();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** Finds the width out now, where nobody has told it yet. */
  demand(): void {
    if (this.width === undefined) this.#set(this.#ruler?.getBoundingClientRect().width || UNSEEN_PX);
  }

  #set(width: number): void {
    const whole = Math.floor(width);
    if (whole === this.width || whole === 0) return;
    this.width = whole;
    this.#host.requestUpdate();
  }
}
