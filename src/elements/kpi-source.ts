import { css, html, type TemplateResult } from 'lit';
import { tellFollowers } from './followers.js';
import { SourceOptions } from './source-options.js';

/**
 * Records for a page, and how they are written, said once. Invisible; elements name it by `source`.
 *
 * ```html
 * <kpi-source id="crm" src="/api/deals.json" fields="status=StageName, closedAt=CloseDate"></kpi-source>
 * <kpi-gauge metric="win-rate" source="crm"></kpi-gauge>
 * ```
 *
 * One request and one table for all elements that name it. An element's own attribute wins.
 *
 * @tag kpi-source
 * @summary Records for the elements of a page, said once.
 */
export class KpiSource extends SourceOptions {
  static override styles = css`
    :host {
      display: none !important;
    }
  `;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'id'];
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (name === 'id') for (const id of [before, now]) tellFollowers(id ?? '');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    tellFollowers(this.id);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    tellFollowers(this.id);
  }

  protected override updated(): void {
    tellFollowers(this.id);
  }

  /** A script with its records may come after it. */
  protected override render(): TemplateResult {
    return html`<slot
      @slotchange=${() => {
        this.updated();
      }}
    ></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-source': KpiSource;
  }
}
