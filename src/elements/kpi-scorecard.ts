import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { rowRoom, type RowRoom } from '../charts/scorecard-model.js';
import { densities, messagesFor } from '../text/audience.js';
import { csvOfEach } from '../text/csv.js';
import { scorecardEnglish, type Audience } from '../text/english-scorecard.js';
import { fill } from '../text/fill.js';
import { windowWords } from '../text/scope.js';
import { cardFacts } from '../text/spark-facts.js';
import type { Words } from '../text/words.js';
import { adoptStylesAnew } from './adopt-styles.js';
import { AskOptions } from './ask-options.js';
import { asText } from './attributes.js';
import { hasCaption } from './caption.js';
import { chartRoom } from './chart-room.js';
import { CopyController } from './copy-controller.js';
import { box, messageBox } from './frame.js';
import { KpiElement } from './kpi-element.js';
import { KpiRow } from './kpi-row.js';
import { styles } from './kpi-scorecard.styles.js';
import { localeOf } from './locale-of.js';
import { RowController, type Board, type RowPlace } from './row-controller.js';
import { scorecardTable } from './scorecard-row.js';
import type { Arrived } from './shared-answers.js';
import { scale } from './scale.styles.js';
import { spark } from './spark.styles.js';
import { WidthController } from './width-controller.js';

/** From more than this on, each draws attention from the others. */
const MOST_ROWS = 7;

/** What occurs most often, the first of several that do. */
function mostCommon(texts: readonly string[]): string | undefined {
  const often = (text: string): number => texts.filter((other) => other === text).length;
  return texts.toSorted((a, b) => often(b) - often(a))[0];
}

/**
 * Metrics under each other, from one source or several: each with its value and interval, its change and whether that is more
 * than noise, the line of its last periods, a scale with what it is held against, and the verdicts in words.
 *
 * What it says holds for all rows, unless a row says otherwise. What moves first stands apart from what came of it. A row that
 * cannot be measured says why, and the others go on.
 *
 * ```html
 * <kpi-scorecard source="crm" period="2026-Q3" benchmark="history">
 *   Sales
 *   <kpi-row metric="win-rate" target="50%"></kpi-row>
 *   <kpi-row metric="sales-cycle-length"></kpi-row>
 *   <kpi-row metric="nps" source="answers" target="40"></kpi-row>
 * </kpi-scorecard>
 * ```
 *
 * @tag kpi-scorecard
 * @summary Several metrics in one table, each with its verdict.
 *
 * @slot - Its rows, and the caption. A `<script type="application/json">` or `text/csv` in it holds records.
 * @slot note - Below the table.
 * @slot action - Below the note: what to do.
 *
 * @csspart base - The box around everything.
 * @csspart caption - What the metrics have in common.
 * @csspart scope - Their period.
 * @csspart table - The table.
 * @csspart label - The name of a row, and text beside a tick.
 * @csspart value - The number.
 * @csspart interval - The interval.
 * @csspart delta - The change since the period before.
 * @csspart chart - The picture of a row.
 * @csspart line - The line of the last periods.
 * @csspart mark - The last of them, and the value's own place on the scale.
 * @csspart track - The whole scale.
 * @csspart fill - The scale up to the value.
 * @csspart band - A benchmark's range.
 * @csspart tick - Median, target and previous value.
 * @csspart axis - Zero, where the scale runs through it.
 * @csspart verdict - The verdict on a benchmark in words.
 * @csspart working - The dialog with the working of a row.
 * @csspart message - What a row says that has no picture.
 */
export class KpiScorecard extends AskOptions implements Board {
  static override styles = [KpiElement.base, scale, spark, styles];

  /** For whom it is: it decides how much is said and in which words, and never a number. A manager by default. */
  @property({ converter: asText }) audience: Audience | undefined;
  /** Caption. */
  @property({ converter: asText }) label: string | undefined;
  /** Language of words and numbers (BCP 47); the page's by default. */
  @property({ converter: asText }) locale: string | undefined;
  /** `light`, `dark` or `auto`; the page's own colour scheme by default. */
  @property({ converter: asText, reflect: true }) theme: 'light' | 'dark' | 'auto' | undefined;

  readonly #size = new WidthController(this);
  readonly #copy = new CopyController(this);
  readonly #controllers = new WeakMap<KpiRow, RowController>();
  #made = 0;
  #words: { readonly of: string; readonly is: Words } | undefined;

  /** Its rows. */
  get rows(): readonly KpiRow[] {
    return [...this.children].filter((child) => child instanceof KpiRow);
  }

  /** For whom it is, a manager where it does not say. */
  get reader(): Audience {
    return this.audience && this.audience in densities ? this.audience : 'manager';
  }

  /** What there is to say, in its language and as its audience is told; undefined before the first records are here. */
  get words(): Words | undefined {
    return this.#words?.is;
  }

  /** Every row in a sentence, also one that failed; empty while there is none. */
  toText(): string {
    return this.rows.flatMap((row) => this.#of(row).sentence ?? []).join(' ');
  }

  /** The evidence of each row as plain data: its reading with its verdicts, `null` where there is none. */
  toJSON(): unknown {
    return this.rows.map((row) => row.toJSON() ?? null);
  }

  /** Every value of every row as CSV: metric, name, number in full, as it is shown, note. Empty while there is none. */
  toCSV(): string {
    const { words } = this;
    const pictures = this.rows.flatMap((row) => {
      const { name, shown } = this.#of(row);
      return shown && words ? [{ name, facts: cardFacts(shown, words) }] : [];
    });
    return pictures.length > 0 ? csvOfEach(pictures) : '';
  }

  /** Loads the records of every row again, each address once. */
  async refresh(): Promise<void> {
    const addresses = this.rows.map(({ src, source }) => src ?? source);
    const first = this.rows.filter((row, i) => addresses.indexOf(addresses[i]) === i);
    const brought = first.map((row) => row.refresh());
    for (const row of this.rows) if (!first.includes(row)) row.bring();
    await Promise.all(brought);
  }

  /** A move to another document takes the styles away. */
  adoptedCallback(): void {
    const { elementStyles } = this.constructor as typeof KpiScorecard;
    if (this.shadowRoot) adoptStylesAnew(this.shadowRoot, elementStyles);
  }

  protected override firstUpdated(): void {
    this.shadowRoot?.addEventListener('slotchange', () => {
      this.requestUpdate('rows');
    });
  }

  protected override willUpdate(): void {
    const engine = this.#engine;
    if (!engine) return;
    const of = JSON.stringify([this.locale ?? localeOf(this), this.reader]);
    if (this.#words?.of !== of) {
      const plain = engine.wordsFor(this.locale ?? localeOf(this));
      const messages = messagesFor(plain.messages, this.reader);
      this.#words = { of, is: messages === plain.messages ? plain : engine.wordsFor(plain.locale, messages) };
    }
    this.#size.look();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.size > 0) for (const row of this.rows) row.requestUpdate();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await Promise.all(this.rows.map((row) => row.updateComplete));
    this.#size.demand();
    return super.getUpdateComplete();
  }

  protected override render(): TemplateResult {
    const { width } = this.#size;
    const { rows, words } = this;
    const busy = rows.some(({ arrival }) => arrival.state === 'loading');
    if (width === undefined) return box('wide', busy, nothing);
    const lettering = chartRoom(this, width);
    const room = rowRoom(lettering, densities[this.reader].course);
    const windows = rows.map(({ result }) => result && words && windowWords(result.reading, words));
    const common = mostCommon(windows.filter((window) => window !== undefined));
    const isOwn = hasCaption(this);
    return box(
      room.layout,
      busy,
      html`<div class="head">
          <figcaption part="caption" id="caption">
            <slot ?hidden=${!isOwn}></slot>${isOwn ? nothing : (this.label ?? scorecardEnglish.caption)}
          </figcaption>
          <div part="scope" class="words"><bdi>${common ?? nothing}</bdi></div>
        </div>
        ${
          rows.length === 0
            ? messageBox('empty', scorecardEnglish.empty)
            : this.#table(room, (i) => ({ room, lettering, window: windows[i] === common ? undefined : windows[i] }))
        }
        <div class="foot">
          <div class="said words">
            ${rows.length > MOST_ROWS ? fill(scorecardEnglish.dilution, { n: String(rows.length) }) : nothing}
          </div>
          ${words && rows.some(({ result }) => result) ? this.#copy.template(() => this.toCSV(), words) : nothing}
        </div>
        <slot name="note"></slot>
        <slot name="action"></slot>`,
    );
  }

  get #engine(): Arrived['engine'] | undefined {
    for (const { arrival } of this.rows) if (arrival.state === 'here') return arrival.engine;
    return undefined;
  }

  #table(room: RowRoom, placeOf: (row: number) => RowPlace): TemplateResult {
    const { audience } = scorecardEnglish;
    const engine = this.#engine;
    const drawn = this.rows.map((row, i) => ({
      row,
      timing: engine?.timingOf(row.metric ?? ''),
      template: this.#of(row).template(placeOf(i)),
    }));
    const groups = (['leading', 'lagging', undefined] as const).map((timing) => ({
      name: timing && audience[this.reader].timing[timing],
      rows: drawn.filter((each) => each.timing === timing),
    }));
    const { course } = densities[this.reader];
    return scorecardTable(
      course ? room : undefined,
      groups.filter(({ rows }) => rows.length > 0),
    );
  }

  #of(row: KpiRow): RowController {
    const known = this.#controllers.get(row);
    if (known) return known;
    const made = new RowController(this, row, `row-${String(this.#made++)}`);
    this.#controllers.set(row, made);
    return made;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-scorecard': KpiScorecard;
  }
}
