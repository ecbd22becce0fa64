import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { ReadOptions } from '../data/read-records.js';
import { asText } from './attributes.js';
import { followers, sourceOf, type Follower } from './followers.js';
import { RecordsController, type Arrival } from './records-controller.js';
import { SourceOptions } from './source-options.js';

/** The half of the base class that the page's data meets: its own records, or those of a `<kpi-source>`. */
export abstract class RecordInput extends SourceOptions implements Follower {
  /** Id of a `<kpi-source>` that holds records and how they are written; an attribute of the element's own wins. */
  @property({ converter: asText }) source: string | undefined;

  readonly #arrivals = new RecordsController(this, () => this.originBeside(this.#shared()));

  /** Loads the records again, for all elements of its source where it has one. */
  async refresh(): Promise<void> {
    const brought = this.#arrivals.refresh();
    for (const each of followers) if (this.source && each !== this && each.source === this.source) each.bring();
    await brought;
  }

  /** Takes the records that another element of the same source has asked for anew. */
  bring(): void {
    this.#arrivals.bring();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    followers.add(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    followers.delete(this);
  }

  /** The records, or where they are; failed where the source that is named is not there. */
  protected get arrival(): Arrival {
    try {
      sourceOf(this, this.getRootNode());
      return this.#arrivals.arrival;
    } catch (error) {
      return { state: 'failed', error };
    }
  }

  /** How the records are to be read. */
  protected get reading(): Omit<ReadOptions, 'type'> {
    return this.readingBeside(this.#shared());
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#arrivals.settled;
    return super.getUpdateComplete();
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.shadowRoot?.addEventListener('slotchange', () => {
      this.requestUpdate();
    });
  }

  #shared(): SourceOptions | undefined {
    try {
      return sourceOf(this, this.getRootNode());
    } catch {
      return undefined; // `arrival` says so.
    }
  }
}
