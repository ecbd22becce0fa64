import { css, nothing, type CSSResult, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Reading } from '../metrics/reading.js';
import type { WhichRecords } from '../metrics/which-records.js';
import { AskOptions } from './ask-options.js';
import { asText } from './attributes.js';
import { MeasuredElement, type Asks } from './measured-element.js';
import type { Origin, Arrival } from './records-controller.js';
import type { SourceOptions } from './source-options.js';

/** What a scorecard says for all its rows, unless one says otherwise. */
const ofAll = [
  'period',
  'compare',
  'where',
  'fiscalStart',
  'benchmark',
  'benchmarks',
  'level',
  'zone',
  'asOf',
  'currency',
  'calendar',
] as const;

/** What it says of its records, and so for rows alone that name none of their own. */
const ofRecords = ['source', 'type', 'adapter', 'fields', 'dateFormat', 'numberLocale', 'refreshEvery'] as const;

/**
 * One metric in a `<kpi-scorecard>`, which draws it. Invisible.
 *
 * ```html
 * <kpi-row metric="nps" source="answers" target="40"></kpi-row>
 * ```
 *
 * What it does not say itself it takes from its scorecard: period, benchmark, filter, and the records, unless it names some of
 * its own, which then are written as it or their source says.
 *
 * @tag kpi-row
 * @summary A row of a scorecard.
 *
 * @event {KpiReadyEvent} kpiready - A reading is there; `detail` is the reading with its verdicts.
 * @event {KpiErrorEvent} kpierror - Something went wrong; `detail` is the error.
 */
export class KpiRow extends MeasuredElement {
  static override styles: CSSResult = css`
    :host {
      display: none !important;
    }
  `;

  /** Name of the row; the metric's own by default. */
  @property({ converter: asText }) label: string | undefined;

  #taken: Partial<AskOptions> = { benchmarks: this.benchmarks };

  /** The records, or where they are. */
  override get arrival(): Arrival {
    return super.arrival;
  }

  /** Its own records, or those of the scorecard. */
  override originBeside(shared: SourceOptions | undefined): Origin {
    const { board } = this;
    return board && this.#borrows ? board.originBeside(shared) : super.originBeside(shared);
  }

  /** The same records by the other definitions of the metric. */
  override otherwise(): readonly Reading[] {
    return super.otherwise();
  }

  /** Which records the number rests on, and which it leaves out. */
  override behind(): WhichRecords {
    return super.behind();
  }

  protected override get asks(): Asks {
    return { ...super.asks, series: true };
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { board } = this;
    if (board) this.#take(board);
    super.willUpdate(changed);
  }

  protected override updated(): void {
    this.board?.requestUpdate();
  }

  protected override render(): unknown {
    return nothing;
  }

  /** The scorecard that it stands in. */
  protected get board(): AskOptions | undefined {
    return this.parentElement instanceof AskOptions ? this.parentElement : undefined;
  }

  /** Whether it names no records of its own. */
  get #borrows(): boolean {
    return !this.#isTold('source') && super.originBeside(undefined).kind === 'none';
  }

  /** Whether it has been told that itself: what is undefined, or as it was taken before, it has not. */
  #isTold(name: (typeof ofAll | typeof ofRecords)[number]): boolean {
    return this[name] !== undefined && this[name] !== this.#taken[name];
  }

  /** Takes what it has not been told itself. */
  #take(board: AskOptions): void {
    const borrowed = this.#borrows ? board : undefined;
    const told = [
      ...ofAll.map((name) => [name, board[name]] as const),
      ...ofRecords.map((name) => [name, borrowed?.[name]] as const),
    ];
    for (const [name, value] of told) {
      if (this.#isTold(name)) continue;
      for (const to of [this, this.#taken]) Object.assign(to, { [name]: value });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-row': KpiRow;
  }
}
