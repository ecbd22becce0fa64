import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Stop } from '../charts/stop.js';
import type { Fact } from '../text/facts.js';
import type { Picture } from './picture.js';
import { place } from './place.js';

/** px from a stop within which a pointer means it. */
const REACH_PX = 48;

type Host = ReactiveControllerHost & Element;

/** Every value of a picture by pointer and by key: one stop of the Tab key, then arrows, Home, End; Escape lets go. */
export class WalkController implements ReactiveController {
  readonly #host: Host;
  /** What its options' ids begin with, where an element has several pictures. */
  readonly #id: string;
  #stops: readonly Stop[] = [];
  #at: number | undefined;
  #across: number | undefined;
  #choose: Picture['choose'];

  constructor(host: Host, id = 'stop') {
    this.#host = host;
    this.#id = id;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#at = undefined;
  }

  /** The picture with its stops, as a list that is walked with the keys. */
  template({ drawing, stops, choose, below, across, width = across }: Picture, name: string): TemplateResult {
    this.#stops = stops;
    this.#across = across;
    this.#choose = choose;
    if (this.#at !== undefined) this.#at = Math.min(this.#at, stops.length - 1);
    const at = this.#at;
    const stop = at === undefined ? undefined : stops[at];
    return html`<div
        part="chart"
        class="walk"
        role="listbox"
        tabindex="0"
        aria-label=${name}
        aria-activedescendant=${at === undefined ? nothing : `${this.#id}-${String(at)}`}
        @focus=${this.#focused}
        @blur=${this.#left}
        @keydown=${this.#pressed}
        @pointermove=${this.#pointed}
        @pointerleave=${this.#left}
        @click=${this.#clicked}
      >
        ${drawing}
        <div class="unseen">${stops.map(({ fact }, i) => option(fact, `${this.#id}-${String(i)}`, i === at))}</div>
        ${stop ? tip(stop, across, width) : nothing}
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
    const forward = this.#host.matches(':dir(rtl)') ? -1 : 1;
    const steps: Partial<Record<string, number>> = {
      ArrowRight: forward,
      ArrowLeft: -forward,
      ArrowDown: 1,
      ArrowUp: -1,
      Home: -Infinity,
      End: Infinity,
    };
    const step = steps[event.key];
    if (step === undefined && event.key !== 'Escape') return;
    event.preventDefault();
    const last = this.#stops.length - 1;
    this.#go(step === undefined ? undefined : Math.max(0, Math.min(last, (this.#at ?? 0) + step)));
  };

  readonly #pointed = (event: PointerEvent): void => {
    const { left, top } = (event.currentTarget as Element).getBoundingClientRect();
    // Where values stand side by side, the nearest in x is meant, however far below or above the pointer is.
    const flatter = this.#across === undefined ? 1 : 1e-4;
    const [x, y] = [event.clientX - left, event.clientY - top];
    const far = ({ area, ...at }: Stop): number =>
      area && holds(area, x, y) ? 0 : Math.hypot(at.x - x, flatter * (at.y - y));
    const distances = this.#stops.map(far);
    const nearest = distances.reduce((least, distance) => Math.min(least, distance), Infinity);
    this.#go(nearest < (this.#across ?? REACH_PX) ? distances.indexOf(nearest) : undefined);
  };
}

const holds = ({ x, y, width, height }: NonNullable<Stop['area']>, atX: number, atY: number): boolean =>
  atX >= x && atX <= x + width && atY >= y && atY <= y + height;

const option = ({ name, value, note }: Fact, id: string, isChosen: boolean): TemplateResult => {
  const text = `${name}: ${value}, ${note}`;
  return html`<div role="option" id=${id} aria-selected=${isChosen} .textContent=${text}></div>`;
};

/** A ring around the place, and its value in words beside it. Its text is in the list already. */
const tip = ({ x, y, fact }: Stop, across: number | undefined, width: number | undefined): TemplateResult =>
  html`${across === undefined ? nothing : html`<div class="cross" aria-hidden="true" ${place(x, 0)}></div>`}
    <div class="ring" aria-hidden="true" ${place(x, y)}></div>
    <div class="tip" aria-hidden="true" ${place(x, y, width === undefined ? 0.5 : x / width)}>
      <div class="tip-text"><strong>${fact.name} · ${fact.value}</strong><span>${fact.note}</span></div>
    </div>`;
