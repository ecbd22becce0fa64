import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Words } from '../text/words.js';

/** "Copy as CSV": a button that says what came of it. */
export class CopyController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #told: string | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#told = undefined;
  }

  /** Says again what it does. */
  reset(): void {
    this.#told = undefined;
  }

  /** The button. */
  template(csv: () => string, { messages: { action } }: Words): TemplateResult {
    return html`<button class="action" type="button" @click=${() => this.#copy(csv, action)}>
      ${this.#told ?? action.copyCsv}
    </button>`;
  }

  /** Pages without https, and frames that were not allowed to, have no clipboard. */
  async #copy(csv: () => string, { copied, notCopied }: Words['messages']['action']): Promise<void> {
    try {
      await navigator.clipboard.writeText(csv());
      this.#told = copied;
    } catch {
      this.#told = notCopied;
    }
    this.#host.requestUpdate();
  }
}
