import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Judged } from '../benchmarks/judged.js';
import { npsOutline } from '../charts/nps-outline.js';
import { npsOutlineSvg } from '../charts/nps-outline-svg.js';
import type { Fact } from '../text/facts.js';
import { asText } from './attributes.js';
import { chartRoom } from './chart-room.js';
import { KpiElement } from './kpi-element.js';
import { LaterElement } from './later-element.js';
import type { Asks } from './measured-element.js';
import { styles } from './nps-breakdown.styles.js';
import type * as NpsDrawing from './nps-drawing.js';
import type { Picture } from './picture.js';

/**
 * Net Promoter Score: the score with its margin from −100 to 100, detractors, passives and promoters, the scores 0 to 10,
 * and what was written with a score that is clicked or chosen with Enter.
 *
 * Scores between two marks are rounded down and never change their kind: 6.5 stands with the sixes, 8.5 with the eights.
 * The response rate is shown where records hold invitations (`sentAt`) that nobody answered.
 *
 * ```html
 * <nps-breakdown src="/api/answers.json" period="2026-Q3" benchmark="industry"></nps-breakdown>
 * ```
 *
 * @tag nps-breakdown
 * @summary Net Promoter Score with everything that it is made of.
 *
 * @slot - Caption; the metric's own name by default. A `<script type="application/json">` or `text/csv` in it holds records.
 * @slot note - Below the picture.
 * @slot action - Below the note: what to do.
 * @slot empty - Shown when there is nothing to measure.
 * @slot error - Shown when something went wrong.
 *
 * @csspart base - The box around everything.
 * @csspart caption - The name of what is measured.
 * @csspart scope - Period, number, which answers count, response rate.
 * @csspart chart - The picture.
 * @csspart track - The line from −100 to 100.
 * @csspart band - A benchmark's range.
 * @csspart tick - Median, target and previous value; the mark of a chosen score.
 * @csspart axis - Zero on the line.
 * @csspart interval - The margin, on the line and in words.
 * @csspart mark - The score's dot.
 * @csspart value - The score.
 * @csspart fill - A share or a bar; its class is `detractors`, `passives` or `promoters`.
 * @csspart label - Any other text in the picture.
 * @csspart verdict - The verdict in words.
 * @csspart delta - The change since the period before.
 * @csspart comments - What was written with the chosen score.
 * @csspart working - The dialog with the working.
 * @csspart table - Every value in a table.
 * @csspart message - What is shown where there is no picture.
 *
 * @cssprop [--kpi-detractor=#d9622b] - Colour of detractors.
 * @cssprop [--kpi-on-detractor=#14181d] - Text on it.
 * @cssprop [--kpi-passive=#d5dbe1] - Colour of passives.
 * @cssprop [--kpi-passive-edge=#8a94a0] - Edge of passives.
 * @cssprop [--kpi-promoter=#17457f] - Colour of promoters.
 * @cssprop [--kpi-on-promoter=#fff] - Text on it.
 *
 * @event {KpiReadyEvent} kpiready - A reading is drawn; `detail` is the reading with its verdicts.
 * @event {KpiErrorEvent} kpierror - Something went wrong; `detail` is the error.
 */
export class NpsBreakdown extends LaterElement<typeof NpsDrawing> {
  static override styles = [KpiElement.base, styles];

  /** Which answer of a customer counts, where customers are known: the `latest` (the default), the `first`, or `all`. */
  @property({ converter: asText }) dedupe: 'latest' | 'first' | 'all' | undefined;
  /** `account` counts each account once, by the mean of its people's answers; `person` (the default) each answer. */
  @property({ converter: asText }) per: 'person' | 'account' | undefined;

  @state() private chosen: number | undefined;

  protected override get asks(): Asks {
    const { params, dedupe, per } = this;
    const options = [params, dedupe && `dedupe=${dedupe}`, per && `per=${per}`].filter((option) => option);
    const told = options.length > 0 && { params: options.join(', ') };
    return { metric: this.metric ?? 'nps', beside: 'survey-response-rate', ...told };
  }

  protected override outline(width: number): TemplateResult {
    return npsOutlineSvg(npsOutline(chartRoom(this, width)));
  }

  protected override load() {
    return import('./nps-drawing.js');
  }

  protected override draw(judged: Judged, width: number): Picture {
    const { words, chosen } = this;
    const choose = (score: number | undefined): void => {
      this.chosen = score;
    };
    const comments = chosen === undefined ? undefined : this.comments(chosen);
    return this.later.drawNps(judged, { ...chartRoom(this, width), words, chosen }, choose, comments);
  }

  protected override facts(judged: Judged): readonly Fact[] {
    return this.later.npsFacts(judged, this.words);
  }

  protected override scope(judged: Judged): string {
    return this.later.npsScope(judged, this.words);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'nps-breakdown': NpsBreakdown;
  }
}
