import type { PropertyValues } from 'lit';
import type { ReadOptions } from '../data/read-records.js';
import { AskOptions } from './ask-options.js';
import { followers, type Follower } from './followers.js';
import { namedSources, sourceById } from './named-sources.js';
import { PollController } from './poll-controller.js';
import { RecordsController, type Arrival } from './records-controller.js';
import { SetsController, type NamedSet } from './sets-controller.js';
import type { SourceOptions } from './source-options.js';

/** The half of the base class that the page's data meets: its own records, or those of a `<kpi-source>`. */
export abstract class RecordInput extends AskOptions implements Follower {
  readonly #own = new RecordsController(this, () => this.originBeside(this.#shared()));
  readonly #sets = new SetsController(this, () => this.#named());

  constructor() {
    super();
    new PollController(
      this,
      () => this.refreshEvery ?? this.#shared()?.refreshEvery,
      (everyMs) => void this.#renew(everyMs / 2),
    );
  }

  /** Loads the records again, for all elements of its source where it has one. */
  async refresh(): Promise<void> {
    const brought = this.#renew(0);
    const ids = this.#ids();
    for (const each of followers) if (each !== this && ids.some((id) => each.follows(id))) each.bring();
    await brought;
  }

  /** Takes the records that another element of the same source has asked for anew. */
  bring(): void {
    this.#own.bring();
    this.#sets.bring();
  }

  /** Whether it takes records from the source of that id. */
  follows(id: string): boolean {
    return this.#ids().includes(id);
  }

  /** Where it has been moved to, another source may have the id that it names, and another language be in force. */
  override connectedCallback(): void {
    super.connectedCallback();
    followers.add(this);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    followers.delete(this);
  }

  /** The records, or where they are; failed where the source that is named is not there. */
  protected get arrival(): Arrival {
    try {
      const named = this.#named();
      return named.length > 0 ? this.#sets.arrival : this.#own.arrival;
    } catch (error) {
      return { state: 'failed', error: error as Error };
    }
  }

  /** How the records are to be read. */
  protected get reading(): Omit<ReadOptions, 'type'> {
    return this.readingBeside(this.#shared());
  }

  /** When the business is open, its own or that of its source. */
  protected get openingHours(): string | undefined {
    return this.calendar ?? this.#shared()?.calendar;
  }

  /** When what is here now is drawn, whatever is still on its way. */
  protected get drawn(): Promise<boolean> {
    return super.getUpdateComplete();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await Promise.all([this.#own.settled, this.#sets.settled]);
    return super.getUpdateComplete();
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.shadowRoot?.addEventListener('slotchange', () => {
      this.requestUpdate();
    });
  }

  /** Asks its addresses again, but for requests that another element began less than so long ago. */
  async #renew(oldestMs: number): Promise<void> {
    await Promise.all([this.#own.refresh(oldestMs), this.#sets.refresh(oldestMs)]);
  }

  #ids(): readonly string[] {
    try {
      return namedSources(this.source).map(({ id }) => id);
    } catch {
      return []; // `arrival` says so.
    }
  }

  /** The sources of several sets; none where one source, or none, is named. Throws where one is not there. */
  #named(): readonly NamedSet[] {
    const named = namedSources(this.source).map(({ type, id }) => {
      const source = sourceById(id, this);
      return { type, id, source, reading: this.readingBeside(source) };
    });
    return named.filter(({ type }) => type !== undefined);
  }

  /** The one source that holds all; undefined where none is named, it is not there, or there are several. */
  #shared(): SourceOptions | undefined {
    try {
      const [only] = namedSources(this.source);
      return only && only.type === undefined ? sourceById(only.id, this) : undefined;
    } catch {
      return undefined; // `arrival` says so.
    }
  }
}
