import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Judged } from '../benchmarks/judged.js';
import type { Reading } from '../metrics/reading.js';
import type { WhichRecords } from '../metrics/which-records.js';
import type { Fact } from '../text/facts.js';
import type { Words } from '../text/words.js';
import type { workingView } from './working.js';

/** What a dialog needs to know when it is opened. */
export interface Workings {
  readonly judged: Judged;
  readonly facts: readonly Fact[];
  readonly words: Words;
  /** The same records by other definitions: asked for when the dialog opens, and not before. */
  readonly otherwise: () => readonly Reading[];
  /** The records that it rests on: asked for when a reader wants to see them. */
  readonly behind: () => WhichRecords;
  /** The values of the picture, to be copied. */
  readonly csv: () => string;
}

/** The "How?" at the end of the verdict line and the dialog that it opens, whose code comes when it is first asked for. */
export class WorkingController implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly shadowRoot: ShadowRoot | null };
  #view: typeof workingView | undefined;
  #isOpen = false;
  #copied: string | undefined;

  constructor(host: ReactiveControllerHost & { readonly shadowRoot: ShadowRoot | null }) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#isOpen = false;
  }

  /** Button and dialog, which is made when it is first opened. */
  template(workings: Workings): TemplateResult {
    const { how, close, copyCsv } = workings.words.messages.action;
    const content =
      this.#isOpen && this.#view
        ? html`${this.#view(workings, workings.otherwise())}
            <button class="action" type="button" @click=${() => this.#copy(workings)}>
              ${this.#copied ?? copyCsv}
            </button>
            <button class="action" type="button" @click=${this.#close}>${close}</button>`
        : nothing;
    const dialog = this.#view
      ? html`<dialog part="working" aria-label=${how} @close=${this.#closed} closedby="any">
          <div class="inside">${content}</div>
        </dialog>`
      : nothing;
    return html`<button class="how" type="button" aria-haspopup="dialog" @click=${() => this.open()}>
        <bdi>${how}</bdi></button
      >${dialog}`;
  }

  /** Shows the working. */
  async open(): Promise<void> {
    this.#view ??= (await import('./working.js')).workingView;
    this.#isOpen = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const dialog = this.#dialog();
    if (!dialog?.isConnected || dialog.open) return;
    dialog.showModal();
    // Left to itself the browser takes the first button, which is at the end.
    dialog.querySelector('h3')?.focus();
  }

  /** Pages without https, and frames that were not allowed to, have no clipboard. */
  async #copy({ csv, words }: Workings): Promise<void> {
    const { copied, notCopied } = words.messages.action;
    try {
      await navigator.clipboard.writeText(csv());
      this.#copied = copied;
    } catch {
      this.#copied = notCopied;
    }
    this.#host.requestUpdate();
  }

  readonly #close = (): void => this.#dialog()?.close();

  #dialog(): HTMLDialogElement | null | undefined {
    return this.#host.shadowRoot?.querySelector('dialog');
  }

  readonly #closed = (): void => {
    this.#isOpen = false;
    this.#copied = undefined;
    this.#host.requestUpdate();
  };
}
