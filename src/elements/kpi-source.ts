import { css, nothing } from 'lit';
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

  protected override render(): unknown {
    return nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-source': KpiSource;
  }
}
