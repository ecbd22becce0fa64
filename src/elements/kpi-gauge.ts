import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Judged } from '../benchmarks/judged.js';
import { bulletModel } from '../charts/bullet-model.js';
import { bulletSvg } from '../charts/bullet-svg.js';
import type { ChartOptions } from '../charts/chart-options.js';
import { gaugeModel } from '../charts/gauge-model.js';
import { gaugeSvg } from '../charts/gauge-svg.js';
import { outlineModel } from '../charts/outline-model.js';
import { outlineSvg } from '../charts/outline-svg.js';
import { asNumber, asText } from './attributes.js';
import { chartRoom } from './chart-room.js';
import { KpiElement } from './kpi-element.js';
import { styles } from './kpi-gauge.styles.js';
import type { Picture } from './picture.js';

/**
 * One metric on a dial or a bullet, with its interval and what it is held against.
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
 * @cssprop [--kpi-font] - Font family; the page's by default.
 * @cssprop [--kpi-font-size=14px] - Size of the text that all else is measured by.
 * @cssprop [--kpi-ink=#16191d] - Text.
 * @cssprop [--kpi-ink-2=#555e69] - Quieter text.
 * @cssprop [--kpi-hair=#e2e6ea] - Hairlines.
 * @cssprop [--kpi-track=#e9edf1] - The whole scale.
 * @cssprop [--kpi-band-1=#eef1f4] - A benchmark's range, lightest shade; `--kpi-band-2` and `--kpi-band-3` are darker.
 * @cssprop [--kpi-accent=#3b5bdb] - Colour of the measured thing.
 * @cssprop [--kpi-good=#13734b] - A good verdict; `--kpi-watch` and `--kpi-bad` are the others.
 * @cssprop [--kpi-paper=#fff] - Ground of the dialog.
 *
 * @event {KpiReadyEvent} kpiready - A reading is drawn; `detail` is the reading with its verdicts.
 * @event {KpiErrorEvent} kpierror - Something went wrong; `detail` is the error.
 */
export class KpiGauge extends KpiElement {
  static override styles = [KpiElement.base, styles];

  /** `arc` (the default), or `bullet` where a line of text has more room than a square. */
  @property({ converter: asText }) shape: 'arc' | 'bullet' | undefined;
  /** Where the scale begins, in the metric's unit; its lowest value by default. */
  @property({ converter: asNumber }) min: number | undefined;
  /** Where the scale ends, in the metric's unit; its highest value, or a round number above everything shown. */
  @property({ converter: asNumber }) max: number | undefined;

  protected override outline(width: number): TemplateResult {
    return outlineSvg(outlineModel(this.shape ?? 'arc', this.#options(width)));
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
    return html`<span part="value">${valueText}</span>
      ${intervalText === undefined ? nothing : html`<span part="interval">${intervalText}</span>`}`;
  }

  #options(width: number): ChartOptions {
    const { min, max, words } = this;
    return { ...chartRoom(this, width), words, min, max };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-gauge': KpiGauge;
  }
}
