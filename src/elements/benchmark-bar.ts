import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Judged } from '../benchmarks/judged.js';
import { benchmarkBarModel } from '../charts/benchmark-bar-model.js';
import { benchmarkBarSvg } from '../charts/benchmark-bar-svg.js';
import { outlineSvg } from '../charts/outline-svg.js';
import { lineFacts, lineTitle } from '../text/benchmark-lines.js';
import { explainBenchmark } from '../text/explain-benchmark.js';
import type { Fact } from '../text/facts.js';
import type { VerdictWords } from '../text/verdict.js';
import { styles } from './benchmark-bar.styles.js';
import { chartRoom } from './chart-room.js';
import { verdictSpan } from './frame.js';
import { heldCount } from './held-count.js';
import { KpiElement } from './kpi-element.js';
import { linked } from './linked.js';
import type { Picture } from './picture.js';

/**
 * One metric against several benchmarks, a line each on one scale: the own value with its interval goes through all of them.
 * Enter or a click on a line opens its source: who, when, how many and how it was measured.
 *
 * ```html
 * <kpi-benchmarks src="/benchmarks.json"></kpi-benchmarks>
 * <benchmark-bar metric="win-rate" src="/api/deals.json" period="2026-Q3" benchmark="history, industry:software" target="50%">
 * </benchmark-bar>
 * ```
 *
 * Several sources for one figure are shown as their range with a mark for each. What is too old is drawn hollow, what is not
 * comparable not at all, and the line says why.
 *
 * @tag benchmark-bar
 * @summary A metric against all that it can be held against.
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
 * @csspart value - The number.
 * @csspart interval - The interval, through all lines and as text.
 * @csspart mark - The value's own place on the scale.
 * @csspart band - A benchmark's range.
 * @csspart tick - A median, a target or one of several sources.
 * @csspart axis - The scale.
 * @csspart label - Text in the picture.
 * @csspart verdict - The verdict in words, beside an open source.
 * @csspart delta - The change since the period before.
 * @csspart working - The dialog with the working.
 * @csspart table - Every value in a table.
 * @csspart message - What is shown where there is no picture.
 *
 * @event {KpiReadyEvent} kpiready - A reading is drawn; `detail` is the reading with its verdicts.
 * @event {KpiErrorEvent} kpierror - Something went wrong; `detail` is the error.
 */
export class BenchmarkBar extends KpiElement {
  static override styles = [KpiElement.base, styles];

  /** The id of the benchmark whose source is open. */
  @state() private opened: string | undefined;

  protected override outline(width: number): TemplateResult {
    const { fontPx = 14 } = chartRoom(this, width);
    return outlineSvg({ width, height: (5 + heldCount(this) * (width < 560 ? 7 : 4)) * fontPx, dial: undefined });
  }

  protected override draw(judged: Judged, width: number): Picture {
    const model = benchmarkBarModel(judged, { ...chartRoom(this, width), words: this.words });
    const choose = (stop: number): void => {
      const line = model.stops[stop]?.line;
      const id = line === undefined ? undefined : judged.judgements[line]?.benchmark.id;
      this.opened = id === this.opened ? undefined : id;
    };
    return { drawing: benchmarkBarSvg(model), stops: model.stops, width, choose, below: this.#details(judged) };
  }

  protected override facts(judged: Judged): readonly Fact[] {
    return lineFacts(judged, this.words);
  }

  /** Every line has its own verdict. */
  protected override headline(): readonly VerdictWords[] {
    return [];
  }

  /** The source of the benchmark that was chosen. */
  #details({ reading, judgements }: Judged): TemplateResult | undefined {
    const judgement = judgements.find(({ benchmark }) => benchmark.id === this.opened);
    if (!judgement) return undefined;
    const { words } = this;
    const { verdict, text, url, more } = explainBenchmark(judgement, reading, words);
    const { quote } = judgement.benchmark.source;
    const title = lineTitle(judgement, reading, words);
    const lines = [{ text, url }, ...more];
    return html`<section class="details" aria-label=${title} aria-live="polite">
      <h3>
        <bdi>${title}</bdi>
        <button type="button" @click=${() => (this.opened = undefined)}>${words.messages.action.close}</button>
      </h3>
      <p>${verdictSpan(verdict)}</p>
      ${lines.map(({ text, url }) => html`<p>${linked(text, url)}</p>`)}
      ${quote ? html`<p><q>${quote}</q></p>` : nothing}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'benchmark-bar': BenchmarkBar;
  }
}
