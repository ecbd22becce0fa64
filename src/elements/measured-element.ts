import { Task, TaskStatus } from '@lit/task';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { BenchmarkError } from '../benchmarks/benchmark-error.js';
import type { Benchmark } from '../benchmarks/benchmark.js';
import type { Judged } from '../benchmarks/judged.js';
import type { ParsedBenchmarks } from '../benchmarks/parse-benchmarks.js';
import type { Comments } from '../metrics/loyalty/comments.js';
import type { Reading } from '../metrics/reading.js';
import type { WhichRecords } from '../metrics/which-records.js';
import { asText } from './attributes.js';
import { benchmarksFor, isLoadingFor } from './benchmark-sets.js';
import type { Ask } from './question.js';
import { KpiErrorEvent, KpiReadyEvent } from './events.js';
import { parseForPage } from './page-benchmarks.js';
import { RecordInput } from './record-input.js';
import type { Arrival, Late } from './records-controller.js';
import type { Arrived } from './shared-answers.js';

/** What an element asks of its own accord: the metric that it is made for, its options, and what to group by. */
export interface Asks {
  readonly metric: string | undefined;
  readonly variant?: string | undefined;
  readonly params?: string;
  readonly by?: string;
  /** The period, where the element does not leave it to the page. */
  readonly period?: string;
  /** What to compare with where the page does not say; the period before. */
  readonly compare?: 'none';
  /** What to hold it against where the page names nothing; own history. */
  readonly benchmark?: 'none';
  /** Whether to measure the periods that lead up to the reading too. */
  readonly series?: boolean;
  /** Another metric to measure over the same records. */
  readonly beside?: string;
}

/** The same question about another period, held against nothing. */
const bareIn = (ask: Ask, period: string): Ask => {
  const held = { benchmark: undefined, target: undefined, compare: undefined, series: undefined };
  return { ...ask, ...held, query: { ...ask.query, period } };
};

/** Many records are being measured; what there was before stays meanwhile. */
class Measuring extends Error {
  readonly done: Promise<void>;

  constructor(done: Promise<void>) {
    super('The records are being measured.');
    this.done = done;
  }
}

/** The half of the base class that measures: what is asked of the records, the reading, and what it is held against. */
export abstract class MeasuredElement extends RecordInput {
  /** Which metric to measure, such as `win-rate`. */
  @property({ converter: asText }) metric: string | undefined;
  /** Another definition of the metric, such as `value`. */
  @property({ converter: asText }) variant: string | undefined;
  /** Options of the metric: `lag=30, margin=0.7`. */
  @property({ converter: asText }) params: string | undefined;
  /** What one aims at: `0.5`, `50%` or a plain number. */
  @property({ converter: asText }) target: string | undefined;

  #result: Judged | undefined;
  #error: Error | undefined;
  #late: Late | undefined;
  #measuring: Promise<void> | undefined;
  /** What the result was asked of. */
  #asked: { readonly of: Arrived; readonly ask: Ask } | undefined;

  /** Benchmarks come from the page's script and are checked at the door, by code that comes with the first of them. */
  readonly #checked = new Task(this, {
    task: async ([given]: readonly [readonly Benchmark[] | undefined]) =>
      given?.length ? this.#parse(given) : undefined,
    args: () => [this.benchmarks] as const,
    autoRun: false,
  });

  /** The reading with its verdicts and the change; undefined while there is none. */
  get result(): Judged | undefined {
    return this.#result;
  }

  /** What went wrong, where something did. */
  get error(): Error | undefined {
    return this.#error;
  }

  /** When the records were loaded and why not since; undefined where they are as new as can be had. */
  get late(): Late | undefined {
    return this.#late;
  }

  /** The evidence as plain data: reading with its definition's version, verdicts, change, and a hash of the records as read. */
  toJSON(): unknown {
    const { result } = this;
    return (
      result && {
        ...(JSON.parse(JSON.stringify(result)) as object),
        inputsHash: this.#more((engine, answer, ask) => engine.inputsHash(answer, ask)),
      }
    );
  }

  /** What the element asks of its own accord. */
  protected get asks(): Asks {
    return { metric: this.metric, ...(this.params !== undefined && { params: this.params }) };
  }

  /** What the element makes of the reading, with others beside it by period. What it throws is shown. */
  protected refine?(judged: Judged, readIn: (period: string) => Reading): Judged;

  /** Reads what the page wrote in the metric's own unit. What it throws is shown, as for all that cannot be read. */
  protected readWith?(judged: Judged): void;

  /** What people wrote with the answers of one score. */
  protected comments(score: number): Comments | undefined {
    return this.#more((engine, answer, ask) => engine.commentsAt(answer, ask, score));
  }

  /** The same records by the other definitions of the metric. */
  protected otherwise(): readonly Reading[] {
    return this.#more((engine, answer, ask) => engine.otherwise(answer, ask)) ?? [];
  }

  /** Which records the number rests on, and which it leaves out. */
  protected behind(): WhichRecords {
    return this.#more((engine, answer, ask) => engine.recordsBehind(answer, ask)) ?? { counted: [], leftOut: {} };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { arrival } = this;
    const isChecked = this.#checked.status !== TaskStatus.INITIAL;
    const isGiven = changed.has('benchmarks') && (isChecked || Boolean(this.benchmarks?.length));
    if (isGiven) void this.#checked.run();
    // Records and benchmarks that are named with a question are what it is asked of.
    if (isGiven || (arrival.state === 'here' && arrival.isPast)) return;
    this.#measuring = undefined;
    try {
      this.#measure(arrival);
      this.#error = undefined;
    } catch (cause) {
      if (cause instanceof Measuring) {
        this.#error = undefined;
        this.#measuring = cause.done.then(() => {
          this.requestUpdate();
        });
        return;
      }
      const error = cause instanceof Error ? cause : new Error(String(cause));
      this.#forget();
      if (error.message !== this.#error?.message) this.#tell(new KpiErrorEvent(error));
      this.#error = error;
    }
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#checked.taskComplete.catch(() => undefined);
    for (let now = this.#measuring; now; now = this.#measuring) {
      await now;
      await super.getUpdateComplete();
    }
    return super.getUpdateComplete();
  }

  #measure(arrival: Arrival): void {
    if (arrival.state === 'failed') throw arrival.error;
    if (this.#checked.status === TaskStatus.ERROR) throw this.#checked.error;
    const asked = this.#ask();
    if (arrival.state !== 'here' || this.#checked.status === TaskStatus.PENDING) {
      this.#forget();
      return;
    }
    const { answer, engine, late } = arrival;
    if (late && late.error !== this.#late?.error) this.#tell(new KpiErrorEvent(late.error));
    this.#late = late;
    const judged = (one: Ask): Judged => {
      const result = engine.judgeAnswer(answer, one);
      if (!(result instanceof Promise)) return result;
      // Of another question to the same records the picture that there is tells nothing.
      if (this.#asked?.of.answer === answer) this.#forget();
      throw new Measuring(result);
    };
    const measured = judged(asked);
    const result = this.refine?.(measured, (period) => judged(bareIn(asked, period)).reading) ?? measured;
    const ask = result.reading === measured.reading ? asked : bareIn(asked, result.reading.period!.name);
    this.readWith?.(result);
    if (result === this.#result) return;
    this.#result = result;
    this.#asked = { of: arrival, ask };
    this.#tell(new KpiReadyEvent(this.#result));
  }

  async #parse(given: readonly Benchmark[]): Promise<ParsedBenchmarks> {
    const parsed = await parseForPage(given);
    for (const { message } of parsed.refused) this.#tell(new KpiErrorEvent(new BenchmarkError(message)));
    return parsed;
  }

  /** What else the engine tells of the same question; undefined before there is a result. */
  #more<Told>(tell: (engine: Arrived['engine'], answer: Arrived['answer'], ask: Ask) => Told): Told | undefined {
    const { of, ask } = this.#asked ?? {};
    return of && ask && tell(of.engine, of.answer, ask);
  }

  #forget(): void {
    this.#result = undefined;
  }

  /** An event follows what it speaks of: it is sent when the picture stands. */
  #tell(event: Event): void {
    void this.drawn.then(() => this.dispatchEvent(event));
  }

  #ask(): Ask {
    const { where, level, fiscalStart, currency, benchmark, target } = this;
    const { metric, variant = this.variant, period = this.period, by, params, series, beside, ...rest } = this.asks;
    const { compare = 'previous', benchmark: held = 'history' } = rest;
    const compared = this.compare ?? compare;
    if (!metric) throw new TypeError('No metric is named. Write metric="win-rate", or another of the catalogue.');
    return {
      metric,
      variant,
      query: { params, period, where, by, level, fiscalStart, currency, calendar: this.openingHours },
      reading: this.reading,
      benchmark: benchmark ?? (target === undefined ? held : undefined),
      benchmarks: benchmarksFor(this.ownerDocument, this.#checked.value),
      isLoading: isLoadingFor(this.ownerDocument),
      target,
      compare: compared === 'none' ? undefined : compared,
      series,
      beside,
    };
  }
}
