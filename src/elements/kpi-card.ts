import type { TemplateResult } from 'lit';
import type { Judged } from '../benchmarks/judged.js';
import { outlineSvg } from '../charts/outline-svg.js';
import { sparkHeight, sparkModel, valueWidth } from '../charts/spark-model.js';
import { sparkSvg } from '../charts/spark-svg.js';
import type { Fact } from '../text/facts.js';
import { cardFacts } from '../text/spark-facts.js';
import type { VerdictWords } from '../text/verdict.js';
import { chartRoom } from './chart-room.js';
import { styles } from './kpi-card.styles.js';
import { GoalElement } from './goal-element.js';
import { heldCount } from './held-count.js';
import { KpiElement, NARROW_PX } from './kpi-element.js';
import type { Asks } from './measured-element.js';
import type { Picture } from './picture.js';
import { spark } from './spark.styles.js';

const MOST_VERDICTS = 3;

/**
 * One metric in a few lines: value, interval, the line of the last periods, the change and whether it is more than noise,
 * and the verdicts on up to three benchmarks. The first is that on a `goal`, where it has one.
 *
 * The line leads up to the end of the period: twelve months for a month, quarter or year, thirteen weeks or a fortnight of
 * days for shorter ones. A period that is not over is dashed and ends hollow.
 *
 * ```html
 * <kpi-card metric="win-rate" src="/api/deals.json" period="2026-Q3" benchmark="history, industry" target="50%"></kpi-card>
 * ```
 *
 * @tag kpi-card
 * @summary The smallest useful thing on an intranet page.
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
 * @csspart interval - The interval.
 * @csspart line - The line of the last periods.
 * @csspart mark - The last of them.
 * @csspart label - The first and the last period.
 * @csspart verdict - The verdict on a benchmark in words.
 * @csspart delta - The change since the period before.
 * @csspart working - The dialog with the working.
 * @csspart table - Every value in a table.
 * @csspart message - What is shown where there is no picture.
 *
 * @event {KpiReadyEvent} kpiready - A reading is drawn; `detail` is the reading with its verdicts.
 * @event {KpiErrorEvent} kpierror - Something went wrong; `detail` is the error.
 */
export class KpiCard extends GoalElement {
  static override styles = [KpiElement.base, spark, styles];

  protected override get asks(): Asks {
    return { ...super.asks, series: true };
  }

  protected override outline(width: number): TemplateResult {
    const room = chartRoom(this, width);
    const height = sparkHeight(room) + (width < NARROW_PX ? this.#linesBelow * 1.36 * (room.fontPx ?? 14) : 0);
    return outlineSvg({ width: valueWidth(room), height, dial: undefined });
  }

  protected override draw(judged: Judged, width: number): Picture {
    const model = sparkModel(judged, { ...chartRoom(this, width), words: this.words });
    return { drawing: sparkSvg(model), stops: model.stops };
  }

  protected override measuredFacts(judged: Judged): readonly Fact[] {
    return cardFacts(judged, this.words);
  }

  /** How many lines its verdicts take in a narrow room, beside the two that there is always room for. */
  get #linesBelow(): number {
    const ofGoal = this.goal === undefined ? 0 : 3;
    return Math.max(0, Math.min(MOST_VERDICTS, heldCount(this)) + ofGoal - 2);
  }

  protected override headline(judged: Judged): readonly VerdictWords[] | undefined {
    const { reading, judgements, goal } = judged;
    const others = goal ? judgements.slice(0, -1) : judgements;
    const told = [...(super.headline(judged) ?? []), ...others.map((one) => this.words.verdict(one, reading))];
    return told.length < 2 && !goal ? undefined : told.slice(0, MOST_VERDICTS);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kpi-card': KpiCard;
  }
}
