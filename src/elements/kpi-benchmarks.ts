import { Task, TaskStatus } from '@lit/task';
import { css, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { BenchmarkError } from '../benchmarks/benchmark-error.js';
import type { ParsedBenchmarks } from '../benchmarks/parse-benchmarks.js';
import type { Fetcher } from '../data/load.js';
import { Pages } from '../data/pages.js';
import { asText } from './attributes.js';
import { benchmarkSets, tellOfSets, type BenchmarkSet } from './benchmark-sets.js';
import { KpiErrorEvent } from './events.js';
import { parseForPage } from './page-benchmarks.js';

/**
 * A set of benchmarks for a page, loaded once. Invisible; elements name its rows by their ids, or an industry's by
 * `industry:<slug>`. Of two sets the first in which an id is found counts.
 *
 * ```html
 * <kpi-benchmarks src="/benchmarks.json"></kpi-benchmarks>
 * <kpi-gauge metric="win-rate" src="/api/deals.json" benchmark="industry:software"></kpi-gauge>
 * ```
 *
 * A row that cannot be used is refused with its number and field, and the others go on without it.
 *
 * @tag kpi-benchmarks
 * @summary Published figures for the elements of a page.
 *
 * @event {KpiErrorEvent} kpierror - The set could not be loaded, or a row of it is refused; `detail` is the error.
 */
export class KpiBenchmarks extends LitElement implements BenchmarkSet {
  static override styles = css`
    :host {
      display: none !important;
    }
  `;

  /** Address of the set: JSON as `kpi-elements/benchmarks.schema.json` tells it. */
  @property({ converter: asText }) src: string | undefined;
  /** Replaces the page's own `fetch`: `(url, { signal }) => Promise<Response>`. */
  @property({ attribute: false }) fetcher: Fetcher | undefined;

  readonly #task = new Task(this, {
    task: ([src, fetcher], { signal }) => this.#load(src, fetcher, signal),
    args: () => [this.src, this.fetcher] as const,
    onComplete: tellOfSets,
    onError: (error) => {
      this.#tell(error);
      tellOfSets();
    },
  });

  /** The rows that can be used and those that are refused; undefined until they are here. */
  get loaded(): ParsedBenchmarks | undefined {
    return this.#task.status === TaskStatus.COMPLETE ? this.#task.value : undefined;
  }

  /** Whether they are on their way. */
  get isLoading(): boolean {
    return this.#task.status === TaskStatus.PENDING || (this.#task.status === TaskStatus.INITIAL && !!this.src);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    benchmarkSets.add(this);
    tellOfSets();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    benchmarkSets.delete(this);
    tellOfSets();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#task.taskComplete.catch(() => undefined);
    return super.getUpdateComplete();
  }

  protected override render(): unknown {
    return nothing;
  }

  async #load(
    src: string | undefined,
    fetcher: Fetcher | undefined,
    signal: AbortSignal,
  ): Promise<ParsedBenchmarks | undefined> {
    if (!src) return undefined;
    const { loadRecords } = await import('../data/load.js');
    const loaded = await loadRecords(src, { fetcher, signal });
    const parsed = await parseForPage(loaded instanceof Pages ? loaded.bodies[0] : loaded);
    for (const { message } of parsed.refused) this.#tell(new BenchmarkError(message));
    return parsed;
  }

  #tell(error: unknown): void {
    this.dispatchEvent(new KpiErrorEvent(error instanceof Error ? error : new Error(String(error))));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-benchmarks': KpiBenchmarks;
  }
}
