import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { GoalQuestion } from '../benchmarks/goal-progress.js';
import type { Judged } from '../benchmarks/judged.js';
import { detailAt } from '../charts/chart-options.js';
import { outlineSvg } from '../charts/outline-svg.js';
import { intervalTexts, valueTexts } from '../charts/reading-text.js';
import { jsonIn } from '../data/grammar.js';
import type { Fact } from '../text/facts.js';
import type { VerdictWords } from '../text/verdict.js';
import { asText, asTextOr } from './attributes.js';
import { chartRoom } from './chart-room.js';
import { valueHeading } from './frame.js';
import type * as GoalDrawing from './goal-drawing.js';
import { styles } from './goal-tracker.styles.js';
import { KpiElement } from './kpi-element.js';
import { LaterElement } from './later-element.js';
import type { Asks } from './measured-element.js';
import type { Picture } from './picture.js';
import { scale } from './scale.styles.js';

/** Of a goal as the page tells it, what the records are asked for. */
interface Named {
  readonly metric?: string;
  readonly variant?: string;
}

/**
 * How far a metric has come from its baseline to its target, where an even pace would be, where it goes, and whether the goal is
 * specific, measurable, achievable by own history, relevant and time-bound.
 *
 * ```html
 * <goal-tracker metric="win-rate" src="/api/deals.json"
 *   goal='{"target": "69%", "start": "2026-01-01", "due": "2026-12-31", "owner": "Ines", "why": "fewer, better offers",
 *     "review": "monthly"}'></goal-tracker>
 * ```
 *
 * The goal's metric is read in whole periods of `grain`; the last one that is over stands for now, and an untold baseline is
 * the one before the start. A target is a figure (`"47%"`, `0.47`, `20`) or, with `unit` percent or points, a change
 * (`"+15"`): a bare `"+15%"` could mean either and is refused with both. The verdict is that of the projection, a line through the
 * periods since the start, four or more of them; when the goal is due it is reached or missed. What adds up over the goal's time
 * is no level of a period: `quota-attainment` tells of that.
 *
 * @tag goal-tracker
 * @summary A metric on its way from a baseline to a target.
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
 * @csspart track - The way from the baseline to the target.
 * @csspart fill - The way up to the value.
 * @csspart mark - The value's own place on the way, and that of the projection.
 * @csspart line - The projection's interval.
 * @csspart tick - Baseline, target and even pace.
 * @csspart interval - The interval.
 * @csspart value - The number.
 * @csspart label - Text beside a tick.
 * @csspart verdict - The verdict in words.
 * @csspart delta - The change since the period before.
 * @csspart working - The dialog with the working.
 * @csspart table - Every value in a table.
 * @csspart message - What is shown where there is no picture.
 *
 * @event {KpiReadyEvent} kpiready - A reading is drawn; `detail` is the reading with its verdicts and how it stands to the goal.
 * @event {KpiErrorEvent} kpierror - Something went wrong; `detail` is the error.
 */
export class GoalTracker extends LaterElement<typeof GoalDrawing> {
  static override styles = [KpiElement.base, scale, styles];

  /** The goal, as JSON or as an object: target, start, due; baseline, unit, owner, why, review. */
  @property({ converter: asText }) goal: string | object | undefined;
  /** The periods in which the metric is read; quarters and years begin by `fiscal-start`. */
  @property({ converter: asTextOr('month') }) grain: 'day' | 'week' | 'month' | 'quarter' | 'year' = 'month';

  #pursued: { readonly of: readonly unknown[]; readonly is: Judged } | undefined;

  /** Where the goal stands in a few sentences; what is wrong with it where it cannot be read. */
  override toText(): string {
    return this.error?.message ?? super.toText();
  }

  protected override get asks(): Asks {
    const named = this.#named();
    const { metric = named.metric, variant = named.variant, grain } = this;
    return { ...super.asks, metric, variant, period: `last-1-${grain}`, compare: 'none', benchmark: 'none' };
  }

  /** The goal's own reading, worked out once for each way to ask. */
  protected override refine(judged: Judged, readIn: GoalQuestion['readIn']): Judged {
    const { goal, variant, grain, fiscalStart, where } = this;
    if (!judged.reading.period) return judged;
    const of = [judged, goal, variant, grain, fiscalStart, where];
    if (!this.#pursued?.of.every((one, i) => one === of[i])) {
      const question = { grain, fiscalStart, where, readIn };
      this.#pursued = { of, is: this.later.pursue(judged, goal, variant, question) };
    }
    return this.#pursued.is;
  }

  protected override load() {
    return import('./goal-drawing.js');
  }

  protected override outline(width: number): TemplateResult {
    const room = chartRoom(this, width);
    const lines = detailAt(room) === 'labels' ? 12 : 6;
    return outlineSvg({ width, height: lines * (room.fontPx ?? 14), dial: undefined });
  }

  protected override draw(judged: Judged, width: number): Picture {
    const options = { ...chartRoom(this, width), words: this.words };
    return this.later.drawGoal(judged, super.facts(judged), options);
  }

  protected override heading({ reading }: Judged): TemplateResult {
    const [, range] = intervalTexts(reading, this.words);
    return valueHeading(valueTexts(reading, this.words)[0], range);
  }

  protected override headline(judged: Judged): VerdictWords | undefined {
    return judged.goal && this.later.goalVerdict(judged.goal, this.words);
  }

  protected override narrate(judged: Judged): string {
    const reading = super.narrate(judged);
    return judged.goal ? `${reading} ${this.later.goalSentence(judged.goal, this.words)}` : reading;
  }

  protected override facts(judged: Judged): readonly Fact[] {
    const measured = super.facts(judged);
    return measured.length > 0 && judged.goal ? this.later.factsOf(judged, measured, this.words) : measured;
  }

  #named(): Named {
    try {
      return (typeof this.goal === 'string' ? jsonIn(this.goal) : this.goal) ?? {};
    } catch {
      return {}; // `refine` says so.
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'goal-tracker': GoalTracker;
  }
}
