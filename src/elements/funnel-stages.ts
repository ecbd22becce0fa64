import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Judged } from '../benchmarks/judged.js';
import { funnelModel, funnelOutline } from '../charts/funnel-model.js';
import { funnelSvg } from '../charts/funnel-svg.js';
import type { Fact } from '../text/facts.js';
import { basisWords, funnelCautions, funnelVerdicts, narrateFunnel } from '../text/funnel-words.js';
import { funnelFacts } from '../text/funnel.js';
import { besideEachOther } from '../text/scope.js';
import type { VerdictWords } from '../text/verdict.js';
import { asText } from './attributes.js';
import { chartRoom } from './chart-room.js';
import { styles } from './funnel-stages.styles.js';
import { KpiElement } from './kpi-element.js';
import type { Asks } from './measured-element.js';
import type { Picture } from './picture.js';

const OUTLINED = 5;

/**
 * A funnel: how many came to each stage, the step from each to the next with what it is held against, and the biggest leak
 * where the intervals allow to name one.
 *
 * The order of the stages is the page's to tell, unless a pipeline came with the records, which has one. Records that hold stage history (a deal, a stage, when it was entered) give
 * a true cohort; others are inferred from the present stage, and the picture says so.
 *
 * ```html
 * <funnel-stages src="/api/deals.json" stages="Lead, Qualified, Demo, Proposal, Won" benchmark="42%, 55%, 47%, 44%"></funnel-stages>
 * ```
 *
 * @tag funnel-stages
 * @summary Stages on one zero baseline, with the conversion of each step.
 *
 * @slot - Caption; the metric's own name by default. A `<script type="application/json">` or `text/csv` in it holds records.
 * @slot note - Below the picture.
 * @slot action - Below the note: what to do.
 * @slot empty - Shown when there is nothing to measure.
 * @slot error - Shown when something went wrong.
 *
 * @csspart base - The box around everything.
 * @csspart caption - The name of what is measured.
 * @csspart scope - Period, number, and what kind of funnel it is.
 * @csspart chart - The picture.
 * @csspart track - The room of the widest stage, and the scale of a step; its class is `whole` or `meter`.
 * @csspart fill - A stage; of class `leak` where the biggest leak leads to it.
 * @csspart mark - The share of a step on its scale.
 * @csspart interval - The interval of that share.
 * @csspart tick - What the step is held against, a mark for each source; of class `stale` where it is too old.
 * @csspart band - The range that it is held against.
 * @csspart value - The number of a stage.
 * @csspart label - Any other text in the picture.
 * @csspart verdict - The biggest leak, or that there is none.
 * @csspart working - The dialog with the working.
 * @csspart table - Every value in a table.
 * @csspart message - What is shown where there is no picture.
 *
 * @cssprop [--kpi-accent=#3b5bdb] - Colour of the stages.
 * @cssprop [--kpi-bad=#b42318] - Colour of the biggest leak.
 *
 * @event {KpiReadyEvent} kpiready - A reading is drawn; `detail` is the reading with its verdicts.
 * @event {KpiErrorEvent} kpierror - Something went wrong; `detail` is the error.
 */
export class FunnelStages extends KpiElement {
  static override styles = [KpiElement.base, styles];

  /**
   * The stages in their order, in any letter case and without the lost ones: `Lead, "Proposal, sent", Won`. By default those of
   * the pipeline that came with the records.
   */
  @property({ converter: asText }) stages: string | undefined;
  /** `count` (the default), or `value` for amounts. */
  @property({ converter: asText }) measure: 'count' | 'value' | undefined;
  /**
   * `cohort` by stage history, `reached` inferred from the present stage, or `snapshot` for present counts, which are no
   * conversion. By default `cohort` where the records have a stage history, else `reached`.
   */
  @property({ converter: asText }) mode: 'cohort' | 'reached' | 'snapshot' | undefined;
  /** A field whose segments are drawn side by side, up to four. */
  @property({ converter: asText }) by: string | undefined;

  protected override get asks(): Asks {
    const { stages, measure, mode, params, by } = this;
    const isNow = mode === 'snapshot';
    const metric = this.metric ?? 'stage-conversion-rate';
    const told = { ...(stages !== undefined && { stages }), ...(measure !== undefined && !isNow && { measure }) };
    return {
      metric: isNow ? metric.replace('stage-conversion-rate', 'stage-count') : metric,
      variant: isNow ? measure : (mode ?? this.variant),
      params: params ?? JSON.stringify(told),
      ...(by !== undefined && { by }),
      ...(isNow && { benchmark: 'none' as const }),
    };
  }

  protected override outline(width: number): TemplateResult {
    return funnelSvg(funnelOutline(OUTLINED, chartRoom(this, width)));
  }

  protected override draw(judged: Judged, width: number): Picture {
    const model = funnelModel(judged, { ...chartRoom(this, width), words: this.words });
    return { drawing: funnelSvg(model), stops: model.stops };
  }

  protected override facts(judged: Judged): readonly Fact[] {
    return funnelFacts(judged, this.words);
  }

  protected override scope(judged: Judged): string {
    const { reading } = judged;
    const scope = super.scope(judged);
    return reading.groups.length === 0 ? scope : besideEachOther(scope, basisWords(reading, this.words), this.words);
  }

  protected override headline(judged: Judged): readonly VerdictWords[] {
    return funnelVerdicts(judged, this.words);
  }

  protected override cautions(judged: Judged): readonly string[] {
    return [...funnelCautions(judged.reading, this.words), ...super.cautions(judged)];
  }

  protected override narrate(judged: Judged): string {
    return judged.reading.groups.length === 0 ? super.narrate(judged) : narrateFunnel(judged, this.words);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'funnel-stages': FunnelStages;
  }
}
