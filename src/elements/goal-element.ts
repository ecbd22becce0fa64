import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { GoalQuestion } from '../benchmarks/goal-progress.js';
import type { Judged } from '../benchmarks/judged.js';
import type { Fact } from '../text/facts.js';
import type { VerdictWords } from '../text/verdict.js';
import { asText, asTextOr } from './attributes.js';
import type * as GoalBeside from './goal-beside.js';
import { KpiElement } from './kpi-element.js';
import type { Arrival } from './records-controller.js';

/** An element of one reading that can be told a goal. What reads goals comes with the first of them, for most pages tell none. */
export abstract class GoalElement extends KpiElement {
  /** A goal, as JSON or as an object: target, start, due; baseline, unit, owner, why, review. */
  @property({ converter: asText }) goal: string | object | undefined;
  /** The periods in which the goal is read; quarters and years begin by `fiscal-start`. */
  @property({ converter: asTextOr('month') }) grain: 'day' | 'week' | 'month' | 'quarter' | 'year' = 'month';

  #loading: Promise<void> | undefined;
  #beside: typeof GoalBeside | Error | undefined;
  #held: { readonly of: readonly unknown[]; readonly is: Judged } | undefined;

  protected override get arrival(): Arrival {
    const arrival = super.arrival;
    if (this.goal === undefined || arrival.state !== 'here') return arrival;
    if (this.#beside instanceof Error) return { state: 'failed', error: this.#beside };
    return this.#beside ? arrival : { state: 'loading' };
  }

  /** The same reading beside its goal, worked out once for each way to ask. */
  protected override refine(judged: Judged, readIn: GoalQuestion['readIn']): Judged {
    const { goal, grain, fiscalStart, where } = this;
    const told = this.#told;
    if (!told || !judged.reading.period) return judged;
    const of = [judged, goal, grain, fiscalStart, where];
    if (!this.#held?.of.every((one, i) => one === of[i])) {
      this.#held = { of, is: told.heldToGoal(judged, goal, { grain, fiscalStart, where, readIn }) };
    }
    return this.#held.is;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.goal !== undefined) this.#loading ??= this.#load();
    super.willUpdate(changed);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    if (!this.#loading) return true;
    await this.#loading;
    return super.getUpdateComplete();
  }

  protected override headline({ goal }: Judged): readonly VerdictWords[] | undefined {
    return goal && this.#told && [this.#told.goalVerdict(goal, this.words)];
  }

  protected override narrate(judged: Judged): string {
    const { goal } = judged;
    const reading = super.narrate(judged);
    return goal && this.#told ? `${reading} ${this.#told.goalSentence(goal, this.words)}` : reading;
  }

  protected override facts(judged: Judged): readonly Fact[] {
    const measured = this.measuredFacts(judged);
    return judged.goal && this.#told ? this.#told.withGoalFacts(measured, judged, this.words) : measured;
  }

  /** Every value that the picture shows without its goal. */
  protected measuredFacts(judged: Judged): readonly Fact[] {
    return super.facts(judged);
  }

  get #told(): typeof GoalBeside | undefined {
    return this.goal === undefined || this.#beside instanceof Error ? undefined : this.#beside;
  }

  async #load(): Promise<void> {
    this.#beside = await import('./goal-beside.js').catch((cause: unknown) =>
      cause instanceof Error ? cause : new Error(String(cause)),
    );
    this.requestUpdate();
  }
}
