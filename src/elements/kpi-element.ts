import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Benchmark } from '../benchmarks/benchmark.js';
import type { Judged } from '../benchmarks/judged.js';
import type { Reading } from '../metrics/reading.js';
import { factsOf, type Fact } from '../text/facts.js';
import type { VerdictWords } from '../text/verdict.js';
import { wordsFor, type Words } from '../text/words.js';
import { chart } from './chart.styles.js';
import { hasCaption, named } from './caption.js';
import type { Answer, Ask } from './engine.js';
import { KpiErrorEvent, KpiReadyEvent } from './events.js';
import { faultNotice } from './fault.js';
import { countsBox, firstVerdict, frame, messageBox } from './frame.js';
import { styles } from './kpi-element.styles.js';
import { localeOf } from './locale-of.js';
import { RecordInput } from './record-input.js';
import type { Picture } from './picture.js';
import { theme } from './theme.styles.js';
import { WalkController } from './walk-controller.js';
import { walk } from './walk.styles.js';
import { WidthController } from './width-controller.js';
import { WorkingController } from './working-controller.js';
import { working } from './working.styles.js';

const number = { type: Number } as const;

/** Below this there is room for the value, the sign of the verdict and the caption alone. */
const SMALL_PX = 160;

/** Whether a reading is drawn: it has a value or many, and rests on enough. */
const isShown = (judged: Judged | undefined): judged is Judged =>
  judged !== undefined &&
  (judged.reading.value !== undefined || judged.reading.reason === 'many-values') &&
  !judged.reading.warnings.includes('too-few');

/** What every element of the kit has: it measures, judges, says its state in words, and leaves the picture to a subclass. */
export abstract class KpiElement extends RecordInput {
  static base = [theme, styles, chart, walk, working];

  /** Which metric to measure, such as `win-rate`. */
  @property() metric: string | undefined;
  /** Another definition of the metric, such as `value`. */
  @property() variant: string | undefined;
  /** Options of the metric: `lag=30, margin=0.7`. */
  @property() params: string | undefined;
  /** `2026-Q3`, `last-90-days`, `this-quarter` …; `all` by default. */
  @property() period: string | undefined;
  /** `previous` (the default) or `none`. */
  @property() compare: 'previous' | 'none' = 'previous';
  /** Which records: `product="GTX Basic" & amount>=1000`. */
  @property() where: string | undefined;
  /** Month in which the fiscal year starts, 1–12. */
  @property({ type: Number, attribute: 'fiscal-start' }) fiscalStart: number | undefined;
  /** What to hold it against: a list of `history`, numbers, and ids of `benchmarks`. */
  @property() benchmark: string | undefined;
  /** Benchmarks that `benchmark` may name. */
  @property({ attribute: false }) benchmarks: readonly Benchmark[] = [];
  /** What one aims at: `0.5`, `50%` or a plain number. */
  @property() target: string | undefined;
  /** Confidence level of the intervals. */
  @property(number) level = 0.95;
  /** Caption; the metric's own name by default. */
  @property() label: string | undefined;
  /** Language of words and numbers (BCP 47); the page's by default. */
  @property() locale: string | undefined;
  /** `light`, `dark` or `auto`; the page's own colour scheme by default. */
  @property({ reflect: true }) theme: 'light' | 'dark' | 'auto' | undefined;

  /** The reading with its verdicts and the change; undefined while there is none. */
  get result(): Judged | undefined {
    return this.#result;
  }

  /** What went wrong, where something did. */
  get error(): Error | undefined {
    return this.#error;
  }

  protected readonly size = new WidthController(this);
  protected words: Words = wordsFor('en');

  #result: Judged | undefined;
  #error: Error | undefined;
  /** Benchmarks come from the page's script and are checked at the door, by code that comes with the first of them. */
  readonly #checked = new Task(this, {
    task: async ([given]: readonly [readonly Benchmark[]]) =>
      given.length === 0 ? [] : (await import('../benchmarks/parse-benchmarks.js')).parseBenchmarks(given),
    args: () => [this.benchmarks] as const,
  });

  #asked = '';
  #answer: Answer | undefined;
  #otherwise: () => readonly Reading[] = () => [];
  readonly #working = new WorkingController(this);
  readonly #walk = new WalkController(this);

  /** The whole reading in one sentence; empty while there is none. */
  toText(): string {
    return this.#result ? this.words.narrate(this.#result) : '';
  }

  /** Draws a reading that has a value. Everything else is dealt with. */
  protected abstract draw(judged: Judged, width: number): Picture;

  /** What stands beside the caption, where the picture has no room for it. */
  protected heading?(judged: Judged, width: number): TemplateResult;

  /** What the verdict line begins with, where it is not the verdict on the first benchmark. */
  protected headline?(judged: Judged): VerdictWords | undefined;

  /** Every value that the picture shows, for the table. */
  protected facts(judged: Judged): readonly Fact[] {
    return factsOf(judged, this.words);
  }

  /** What the element asks of its own accord, such as the metric that it is made for and what to group by. */
  protected get asks(): { readonly metric: string | undefined; readonly by?: string; readonly params?: string } {
    return { metric: this.metric, ...(this.params !== undefined && { params: this.params }) };
  }

  /** The empty picture while records are on their way, as high as the full one. */
  protected abstract outline(width: number): TemplateResult;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.words = wordsFor(this.locale ?? localeOf(this));
    try {
      this.#measure();
      this.#error = undefined;
    } catch (cause) {
      const error = cause instanceof Error ? cause : new Error(String(cause));
      this.#forget();
      if (error.message !== this.#error?.message) this.#tell(new KpiErrorEvent(error));
      this.#error = error;
    }
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#checked.taskComplete.catch(() => undefined);
    this.size.demand();
    return super.getUpdateComplete();
  }

  protected override render(): TemplateResult {
    const judged = this.#result;
    const { words } = this;
    const { width = 0 } = this.size;
    const facts = judged ? this.facts(judged) : [];
    const shown = width > 0 && isShown(judged) ? judged : undefined;
    return frame({
      judged,
      words,
      small: width > 0 && width < SMALL_PX,
      busy: this.#loading,
      caption: this.#caption(),
      heading: (shown && this.heading?.(shown, width)) ?? nothing,
      headline: judged && (this.headline?.(judged) ?? firstVerdict(judged, words)),
      facts,
      picture: shown
        ? this.#walk.template(this.draw(shown, width), this.label ?? shown.reading.label)
        : html`<div part="chart">${this.#noPicture()}</div>`,
      working: judged ? this.#working.template({ judged, facts, words, otherwise: this.#otherwise }) : nothing,
    });
  }

  /** The page's own caption where its slot holds more than records; else the label. */
  #caption(): TemplateResult {
    const isOwn = hasCaption(this);
    const name = this.label ?? this.#result?.reading.label ?? named(this.asks.metric ?? '');
    return html`<slot ?hidden=${!isOwn}></slot>${isOwn ? nothing : name}`;
  }

  get #loading(): boolean {
    return this.arrival.state === 'loading';
  }

  #noPicture(): TemplateResult {
    const { words } = this;
    const { width } = this.size;
    if (this.#error) {
      const again = html`<button class="action" type="button" @click=${() => this.refresh()}>
        ${words.messages.action.again}
      </button>`;
      return messageBox(
        'error',
        faultNotice(this.#error),
        this.arrival.state === 'failed' && this.src ? again : nothing,
      );
    }
    const reading = this.#result?.reading;
    if (!reading) {
      const [title, body] = words.messages.source.unnamed;
      if (this.arrival.state === 'none') return messageBox('empty', { title, body });
      return width === undefined ? html`${nothing}` : this.outline(width);
    }
    return reading.value === undefined ? messageBox('empty', words.empty(reading)) : countsBox(words.tooFew(reading));
  }

  #measure(): void {
    const { arrival } = this;
    if (arrival.state === 'failed') throw arrival.error;
    if (this.#checked.status === TaskStatus.ERROR) throw this.#checked.error;
    const ask = this.#ask();
    if (arrival.state !== 'here' || this.#checked.status === TaskStatus.PENDING) {
      this.#forget();
      return;
    }
    const { answer, engine } = arrival;
    const asked = JSON.stringify(ask);
    if (asked === this.#asked && answer === this.#answer) return;
    this.#result = engine.judgeAnswer(answer, ask);
    this.#otherwise = () => engine.otherwise(answer, ask);
    this.#asked = asked;
    this.#answer = answer;
    this.#tell(new KpiReadyEvent(this.#result));
  }

  #forget(): void {
    this.#result = undefined;
    this.#answer = undefined;
  }

  /** An event follows what it speaks of: it is sent when the picture stands. */
  #tell(event: Event): void {
    void super.getUpdateComplete().then(() => this.dispatchEvent(event));
  }

  #ask(): Ask {
    const { variant, period, where, level, fiscalStart, currency, benchmark, target } = this;
    const { metric, by, params } = this.asks;
    if (!metric) throw new TypeError('No metric is named. Write metric="win-rate", or another of the catalogue.');
    return {
      metric,
      variant,
      query: { params, period, where, by, level, fiscalStart, currency },
      reading: this.reading,
      benchmark,
      benchmarks: this.#checked.value ?? [],
      target,
      previous: this.compare !== 'none',
    };
  }
}
