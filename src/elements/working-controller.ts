import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Judged } from '../benchmarks/judged.js';
import type { Reading } from '../metrics/reading.js';
import type { WhichRecords } from '../metrics/which-records.js';
import type { Fact } from '../text/facts.js';
import type { Words } from '../text/words.js';
import { CopyController } from './copy-controller.js';
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
  readonly #host: ReactiveControllerHost;
  #view: typeof workingView | undefined;
  readonly #copy: CopyController;
  #isOpen = false;
  /** The button that was pressed, until its dialog is there. */
  #pressed: HTMLElement | undefined;
  #dialog: HTMLDialogElement | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#copy = new CopyController(host);
    host.addController(this);
  }

  /** The dialog stands beside the button, and is there when the host has been drawn again. */
  hostUpdated(): void {
    // Moved in the page, by itself or with its host, it stays open and is no dialog any more.
    if (this.#dialog?.open && !this.#dialog.matches(':modal')) this.#dialog.close();
    if (!this.#pressed || !this.#view) return;
    const dialog = this.#pressed.nextElementSibling as HTMLDialogElement | null;
    this.#pressed = undefined;
    this.#dialog = dialog;
    if (!dialog?.isConnected || dialog.open) return;
    dialog.showModal();
    // Left to itself the browser takes the first button, which is at the end.
    dialog.querySelector('h3')?.focus();
  }

  hostDisconnected(): void {
    this.#isOpen = false;
    this.#pressed = undefined;
  }

  /** Button and dialog, which is made when it is first opened; `label` says of what it is, where there are several. */
  template(workings: Workings, label?: string): TemplateResult {
    const { how, close } = workings.words.messages.action;
    const content =
      this.#isOpen && this.#view
        ? html`${this.#view(workings, workings.otherwise())} ${this.#copy.template(workings.csv, workings.words)}
            <button class="action" type="button" @click=${this.#close}>${close}</button>`
        : nothing;
    const dialog = this.#view
      ? html`<dialog part="working" aria-label=${label ?? how} @close=${this.#closed} closedby="any">
          <div class="inside">${content}</div>
        </dialog>`
      : nothing;
    return html`<button
        class="how"
        type="button"
        aria-haspopup="dialog"
        aria-label=${label ?? nothing}
        @click=${this.#open}
      >
        <bdi>${how}</bdi></button
      >${dialog}`;
  }

  readonly #open = async ({ currentTarget }: Event): Promise<void> => {
    this.#pressed = currentTarget as HTMLElement;
    this.#isOpen = true;
    this.#view ??= (await import('./working.js')).workingView;
    this.#host.requestUpdate();
  };

  readonly #close = (): void => this.#dialog?.close();

  /** It may have been opened again by the time that the page hears of this. */
  readonly #closed = (): void => {
    if (this.#dialog?.open) return;
    this.#dialog = null;
    this.#isOpen = false;
    this.#copy.reset();
    this.#host.requestUpdate();
  };
}
