import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { figureIn } from '../benchmarks/figure.js';
import type { Judged } from '../benchmarks/judged.js';
import { bulletModel } from '../charts/bullet-model.js';
import { bulletSvg } from '../charts/bullet-svg.js';
import type { ChartOptions } from '../charts/chart-options.js';
import { scaleDomain, type Ends } from '../charts/domain.js';
import { gaugeModel } from '../charts/gauge-model.js';
import { gaugeSvg } from '../charts/gauge-svg.js';
import { outlineModel } from '../charts/outline-model.js';
import { outlineSvg } from '../charts/outline-svg.js';
import { shadingOf } from '../charts/reading-scale.js';
import { stretchInFull } from '../text/against.js';
import { fill } from '../text/fill.js';
import type { VerdictWords } from '../text/verdict.js';
import { asText } from './attributes.js';
import { chartRoom } from './chart-room.js';
import { firstVerdict, valueHeading } from './frame.js';
import { GoalElement } from './goal-element.js';
import { KpiElement, NARROW_PX } from './kpi-element.js';
import type { Picture } from './picture.js';
import { scale } from './scale.styles.js';

/**
 * One metric on a dial or a bullet, with its interval and what it is held against. With a `goal` the verdict is whether that is on
 * track, read in whole periods of `grain`.
 *
 * ```html
 * <kpi-gauge metric="win-rate" src="/api/deals.json" benchmark="history" target="50%"></kpi-gauge>
 * ```
 *
 * @tag kpi-gauge
 * @summary A single metric against its benchmark.
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
 * @csspart track - The whole scale.
 * @csspart fill - The scale up to the value.
 * @csspart mark - The value's own place on the scale.
 * @csspart band - A benchmark's range.
 * @csspart tick - Median, target and previous value.
 * @csspart axis - Zero, where the scale runs through it.
 * @csspart interval - The interval.
 * @csspart value - The number.
 * @csspart label - Text beside a tick.
 * @csspart verdict - The verdict in words.
 * @csspart delta - The change since the period before.
 * @csspart working - The dialog with the working.
 * @csspart table - Every value in a table.
 * @csspart message - What is shown where there is no picture.
 *
 * @event {KpiReadyEvent} kpiready - A reading is drawn; `detail` is the reading with its verdicts.
 * @event {KpiErrorEvent} kpierror - Something went wrong; `detail` is the error.
 */
export class KpiGauge extends GoalElement {
  static override styles = [KpiElement.base, scale];

  /** `arc` (the default), or `bullet` where a line of text has more room than a square. */
  @property({ converter: asText }) shape: 'arc' | 'bullet' | undefined;
  /** Where the scale begins, `0.6` or `60%`; the metric's lowest value by default. */
  @property({ converter: asText }) min: string | undefined;
  /** Where the scale ends, `0.9` or `90%`; the metric's highest value, or a round number above everything shown. */
  @property({ converter: asText }) max: string | undefined;

  #ends: Ends = {};

  protected override readWith({ reading: { unit } }: Judged): void {
    const { min, max } = this;
    this.#ends = {
      min: min === undefined ? undefined : figureIn(min, unit, 'min'),
      max: max === undefined ? undefined : figureIn(max, unit, 'max'),
    };
  }

  protected override cautions(judged: Judged): readonly string[] {
    const beyond = this.words.beyondScale(judged.reading, scaleDomain(judged, this.#ends));
    return [...(beyond === undefined ? [] : [beyond]), ...super.cautions(judged)];
  }

  /** The verdict, and what the darker stretch of the scale is. */
  protected override headline(judged: Judged): readonly VerdictWords[] | undefined {
    const told = super.headline(judged);
    const shading = told ? undefined : shadingOf(judged.judgements);
    const stretch = shading && stretchInFull(shading, judged.reading, this.words);
    const verdict = stretch === undefined ? undefined : firstVerdict(judged, this.words);
    if (stretch === undefined || !verdict) return told;
    const { because } = verdict;
    const { list } = this.words.messages.narration;
    return [{ ...verdict, because: because === undefined ? stretch : fill(list, { a: because, b: stretch }) }];
  }

  /** In a narrow room the number of a bullet stands under its caption, in two lines. */
  protected override outline(width: number): TemplateResult {
    const options = this.#options(width);
    const outline = outlineModel(this.shape ?? 'arc', options);
    const under = this.shape === 'bullet' && width < NARROW_PX ? 2.6 * (options.fontPx ?? 14) : 0;
    return outlineSvg({ ...outline, height: outline.height + under });
  }

  protected override draw(judged: Judged, width: number): Picture {
    const options = this.#options(width);
    if (this.shape === 'bullet') {
      const model = bulletModel(judged, options);
      return { drawing: bulletSvg(model), stops: model.stops };
    }
    const model = gaugeModel(judged, options);
    return { drawing: gaugeSvg(model), stops: model.stops };
  }

  /** A bullet has no room for its number, which stands beside the caption. */
  protected override heading(judged: Judged, width: number): TemplateResult | undefined {
    if (this.shape !== 'bullet') return undefined;
    const { valueText, intervalText } = bulletModel(judged, this.#options(width));
    return valueHeading(valueText, intervalText);
  }

  #options(width: number): ChartOptions {
    return { ...chartRoom(this, width), words: this.words, ...this.#ends };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-gauge': KpiGauge;
  }
}
