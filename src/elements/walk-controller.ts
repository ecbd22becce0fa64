import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Stop } from '../charts/stop.js';
import type { Picture } from './picture.js';
import { place } from './place.js';

/** px from a stop within which a pointer means it. */
const REACH_PX = 48;

type Host = ReactiveControllerHost & Element;

/** Every value of a picture by pointer and by key: one stop of the Tab key, then arrows, Home, End; Escape lets go. */
export class WalkController implements ReactiveController {
  readonly #host: Host;
  #stops: readonly Stop[] = [];
  #at: number | undefined;
  #across: number | undefined;
  #choose: Picture['choose'];

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#at = undefined;
  }

  /** The picture with its stops, as a list that is walked with the keys. */
  template({ drawing, stops, choose, below, across }: Picture, name: string): TemplateResult {
    this.#stops = stops;
    this.#across = across;
    this.#choose = choose;
    const at = this.#at === undefined ? undefined : Math.min(this.#at, stops.length - 1);
    const stop = at === undefined ? undefined : stops[at];
    return html`<div
        part="chart"
        class="walk"
        role="listbox"
        tabindex="0"
        aria-label=${name}
        aria-activedescendant=${at === undefined ? nothing : `stop-${String(at)}`}
        @focus=${this.#focused}
        @blur=${this.#left}
        @keydown=${this.#pressed}
        @pointermove=${this.#pointed}
        @pointerleave=${this.#left}
        @click=${this.#clicked}
      >
        ${drawing}
        ${stops.map(
          ({ fact }, i) =>
            html`<div class="unseen" role="option" id="stop-${i}" aria-selected=${i === at}>
              ${fact.name}: ${fact.value}, ${fact.note}
            </div>`,
        )}
        ${stop ? tip(stop, across) : nothing}
      </div>
      ${below ?? nothing}`;
  }

  #go(at: number | undefined): void {
    if (at === this.#at) return;
    this.#at = at;
    this.#host.requestUpdate();
  }

  readonly #focused = (): void => {
    this.#go(this.#at ?? 0);
  };

  readonly #left = (): void => {
    this.#go(undefined);
  };

  readonly #chosen = (): void => {
    if (this.#at !== undefined) this.#choose?.(this.#at);
  };

  readonly #clicked = (event: PointerEvent): void => {
    this.#pointed(event);
    this.#chosen();
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    if (this.#choose && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      this.#chosen();
      return;
    }
    const last = this.#stops.length - 1;
    const now = this.#at ?? 0;
    const isRtl = this.#host.matches(':dir(rtl)');
    const [forward, back] = isRtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const next = new Map<string, number | undefined>([
      [forward, Math.min(last, now + 1)],
      ['ArrowDown', Math.min(last, now + 1)],
      [back, Math.max(0, now - 1)],
      ['ArrowUp', Math.max(0, now - 1)],
      ['Home', 0],
      ['End', last],
      ['Escape', undefined],
    ]);
    if (!next.has(event.key)) return;
    event.preventDefault();
    this.#go(next.get(event.key));
  };

  readonly #pointed = (event: PointerEvent): void => {
    const { left, top } = (event.currentTarget as Element).getBoundingClientRect();
    // Where values stand side by side, the nearest in x is meant, however far below or above the pointer is.
    const flatter = this.#across === undefined ? 1 : 1e-4;
    const [x, y] = [event.clientX - left, event.clientY - top];
    const far = ({ area, ...at }: Stop): number =>
      area && holds(area, x, y) ? 0 : Math.hypot(at.x - x, flatter * (at.y - y));
    let nearest: number | undefined;
    this.#stops.forEach((stop, i) => {
      const before = nearest === undefined ? (this.#across ?? REACH_PX) : far(this.#stops[nearest]!);
      if (far(stop) < before) nearest = i;
    });
    this.#go(nearest);
  };
}

const holds = ({ x, y, width, height }: NonNullable<Stop['area']>, atX: number, atY: number): boolean =>
  atX >= x && atX <= x + width && atY >= y && atY <= y + height;

/** A ring around the place, and its value in words beside it. Its text is in the list already. */
const tip = ({ x, y, fact }: Stop, across: number | undefined): TemplateResult =>
  html`${across === undefined ? nothing : html`<div class="cross" aria-hidden="true" ${place(x, 0)}></div>`}
    <div class="ring" aria-hidden="true" ${place(x, y)}></div>
    <div class="tip" aria-hidden="true" ${place(x, y, across === undefined ? 0.5 : x / across)}>
      <div class="tip-text"><strong>${fact.name} · ${fact.value}</strong><span>${fact.note}</span></div>
    </div>`;
