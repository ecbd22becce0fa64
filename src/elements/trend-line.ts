import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Judged } from '../benchmarks/judged.js';
import type { LimitsChoice } from '../benchmarks/trend-process.js';
import { outlineSvg } from '../charts/outline-svg.js';
import { fill } from '../text/fill.js';
import type { Fact } from '../text/facts.js';
import type { VerdictWords } from '../text/verdict.js';
import type { Reading } from '../metrics/reading.js';
import { asText, asTextOr } from './attributes.js';
import { chartRoom } from './chart-room.js';
import { KpiElement } from './kpi-element.js';
import { LaterElement } from './later-element.js';
import type { Asks } from './measured-element.js';
import type { Picture } from './picture.js';
import type * as TrendDrawing from './trend-drawing.js';
import type { ReadTrend, WorkedTrend } from './trend-drawing.js';
import { styles } from './trend-line.styles.js';

/**
 * A metric over time: what is routine, what is a signal, and what it is held against.
 *
 * ```html
 * <trend-line metric="win-rate" src="/api/deals.json" target="50%" notes='2026-06-03="price change"'></trend-line>
 * ```
 *
 * Limits are those of a process-behaviour chart (XmR; Laney's p′ for shares), from the first 12 to 24 complete
 * periods; a shift that eight periods confirm begins new ones. An unfinished period is dashed and never a signal, and so is a
 * cohort of which some are still open (`params="maturity=90"` counts those that are not). A period without a value is a gap,
 * never zero. Of more than 1,000 values the table and the keys have about thirty, the lowest and the highest among them.
 *
 * @tag trend-line
 * @summary A metric over time with its process limits.
 *
 * @slot - Caption; the metric's own name by default. A `<script type="application/json">` or `text/csv` in it holds records.
 * @slot note - Below the picture.
 * @slot action - Below the note: what to do.
 * @slot empty - Shown when there is nothing to measure.
 * @slot error - Shown when something went wrong.
 *
 * @csspart base - The box around everything.
 * @csspart caption - The name of what is measured.
 * @csspart scope - The period and how many records.
 * @csspart chart - The picture.
 * @csspart mark - A line; its unfinished end; a value that is a signal.
 * @csspart band - The usual range.
 * @csspart tick - Centre of the usual range, benchmark, target, and the day of a note.
 * @csspart axis - The lines of the scale.
 * @csspart value - The last value.
 * @csspart label - All other text in the picture.
 * @csspart verdict - The signal, or that there is none, in words.
 * @csspart delta - The change since the period before.
 * @csspart working - The dialog with the working.
 * @csspart table - Every value in a table.
 * @csspart message - What is shown where there is no picture.
 *
 * @cssprop [--kpi-accent=#3b5bdb] - Colour of the line, and of the first segment.
 * @cssprop [--kpi-series-2=#b8501f] - Colour of the second segment.
 * @cssprop [--kpi-series-3=#0b6f68] - Colour of the third segment.
 * @cssprop [--kpi-series-4=#8a2f8f] - Colour of the fourth segment.
 * @cssprop [--kpi-series-5=#17294f] - Colour of the fifth segment.
 * @cssprop [--kpi-series-6=#6f7780] - Colour of the sixth segment.
 * @cssprop [--kpi-series-7=#7a6300] - Colour of the seventh segment.
 * @cssprop [--kpi-series-8=#a5264f] - Colour of the eighth segment.
 *
 * @event {KpiReadyEvent} kpiready - A reading is drawn; `detail` is the reading with its verdicts.
 * @event {KpiErrorEvent} kpierror - Something went wrong; `detail` is the error.
 */
export class TrendLine extends LaterElement<typeof TrendDrawing> {
  static override styles = [KpiElement.base, styles];

  /** How time is cut; quarters and years begin by `fiscal-start`. */
  @property({ converter: asTextOr('month') }) grain: 'day' | 'week' | 'month' | 'quarter' | 'year' = 'month';
  /** `auto` takes p′ limits for shares and XmR limits for all else. */
  @property({ converter: asTextOr('auto') }) limits: LimitsChoice = 'auto';
  /** A line for each, up to eight: `owner`. */
  @property({ converter: asText }) by: string | undefined;
  /** Remarks on days: `2026-06-03="price change"`. */
  @property({ converter: asText }) notes: string | undefined;

  #trend: { readonly of: readonly unknown[]; readonly is: WorkedTrend } | undefined;
  #read: { readonly of: readonly unknown[]; readonly is: ReadTrend } | undefined;

  /** The last complete period in one sentence, and what its course tells. */
  override toText(): string {
    const { result } = this;
    const told = (result && this.#said(result).told) ?? [];
    return [super.toText(), ...told.map(({ text }) => `${text}.`)].join(' ');
  }

  protected override get asks(): Asks {
    const by = this.by ? `${this.grain}, ${this.by}` : this.grain;
    return { ...super.asks, by, compare: 'none', benchmark: 'none' };
  }

  protected override load() {
    return import('./trend-drawing.js');
  }

  protected override outline(width: number): TemplateResult {
    const height = Math.max(112, Math.min(224, 0.31 * width)) + (this.notes ? 40 : 26);
    return outlineSvg({ width, height, dial: undefined });
  }

  protected override draw(judged: Judged, width: number): Picture {
    const options = { ...chartRoom(this, width), words: this.words };
    return this.later.drawTrend(this.#said(judged), judged, options);
  }

  protected override narrate(judged: Judged): string {
    return super.narrate(this.#said(judged).now);
  }

  /** The working is that of the value that is judged, under the name of its period. */
  protected override worked(judged: Judged): Judged {
    const { now } = this.#said(judged);
    const { label, period } = now.reading;
    if (now === judged || !period) return now;
    const { join } = this.words.messages.scope;
    return { ...now, reading: { ...now.reading, label: fill(join, { a: label, b: this.words.period(period) }) } };
  }

  protected override otherwise(): readonly Reading[] {
    const { result, grain } = this;
    const others = super.otherwise();
    const now = result && this.#said(result).now;
    if (!now || now === result) return others;
    const name = now.reading.period?.name;
    return others.flatMap((other) => {
      const group = other.groups.find(({ key }) => key[grain] === name);
      return group ? [{ ...other, ...group }] : [];
    });
  }

  protected override facts(judged: Judged): readonly Fact[] {
    return this.#said(judged).facts;
  }

  protected override headline(judged: Judged): readonly VerdictWords[] | undefined {
    return this.#said(judged).headline;
  }

  /** Lines and limits are worked out with the reading, once: they take a pass over all of it, and a picture does not. */
  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { result, limits, grain, fiscalStart } = this;
    const of = [result?.reading, limits];
    if (!result) this.#trend = undefined;
    else if (!this.#trend?.of.every((one, i) => one === of[i])) {
      this.#trend = { of, is: this.later.workTrend(result.reading, { grain, fiscalStart }, limits) };
    }
  }

  /** What is said of the trend, worked out once for each way to say it. */
  #said(judged: Judged): ReadTrend {
    const { notes = '', words } = this;
    const { is: trend } = this.#trend!;
    const of = [judged, trend, notes, words];
    if (!this.#read?.of.every((one, i) => one === of[i])) {
      this.#read = { of, is: this.later.readTrend(trend, judged, notes, words) };
    }
    return this.#read.is;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trend-line': TrendLine;
  }
}
