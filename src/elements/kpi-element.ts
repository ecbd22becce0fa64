import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Judged } from '../benchmarks/judged.js';
import { csvOf } from '../text/csv.js';
import { waitingEnglish } from '../text/english-waiting.js';
import type { Fact } from '../text/facts.js';
import type { VerdictWords } from '../text/verdict.js';
import type { Words } from '../text/words.js';
import { asText } from './attributes.js';
import { adoptStylesAnew } from './adopt-styles.js';
import { hasCaption, named } from './caption.js';
import { cautionsOf } from './cautions-of.js';
import { chart } from './chart.styles.js';
import { faultNotice } from './fault.js';
import { box, countsBox, firstVerdict, frame, messageBox, type Frame } from './frame.js';
import { styles } from './kpi-element.styles.js';
import { localeOf } from './locale-of.js';
import { MeasuredElement } from './measured-element.js';
import type { Picture } from './picture.js';
import { theme } from './theme.styles.js';
import { WalkController } from './walk-controller.js';
import { walk } from './walk.styles.js';
import { WidthController } from './width-controller.js';
import { WorkingController } from './working-controller.js';
import { working } from './working.styles.js';

/** Below this there is room for the value, the sign of the verdict and the caption alone. */
const SMALL_PX = 160;
/** Below this one thing stands under another. */
export const NARROW_PX = 360;

/** Whether a reading is drawn: it has a value or many, and rests on enough. */
const isShown = (judged: Judged | undefined): judged is Judged =>
  judged !== undefined &&
  (judged.reading.value !== undefined || judged.reading.reason === 'many-values') &&
  !judged.reading.warnings.includes('too-few');

/**
 * What every element of the kit has: it measures, judges, says its state in words, and leaves the picture to a subclass.
 *
 * @cssprop [--kpi-font] - Font family; the page's by default.
 * @cssprop [--kpi-font-size=14px] - Size of the text that all else is measured by.
 * @cssprop [--kpi-ink=#16191d] - Text.
 * @cssprop [--kpi-ink-2=#555e69] - Quieter text.
 * @cssprop [--kpi-hair=#e2e6ea] - Hairlines.
 * @cssprop [--kpi-track=#e9edf1] - The whole scale, and outlines of what is on its way.
 * @cssprop [--kpi-band-1=#eef1f4] - A benchmark's range, lightest shade.
 * @cssprop [--kpi-band-2=#dde3e9] - A benchmark's range, middle shade.
 * @cssprop [--kpi-band-3=#c9d2db] - A benchmark's range, darkest shade.
 * @cssprop [--kpi-accent=#3b5bdb] - Colour of the measured thing.
 * @cssprop [--kpi-good=#13734b] - A good verdict.
 * @cssprop [--kpi-watch=#8f5a00] - What cannot be told, and what to beware of.
 * @cssprop [--kpi-bad=#b42318] - A bad verdict.
 * @cssprop [--kpi-paper=#fff] - Ground of the dialog, and of what is hollow.
 */
export abstract class KpiElement extends MeasuredElement {
  static base = [theme, styles, chart, walk, working];

  /** Caption; the metric's own name by default. */
  @property({ converter: asText }) label: string | undefined;
  /** Language of words and numbers (BCP 47); the page's by default. */
  @property({ converter: asText }) locale: string | undefined;
  /** `light`, `dark` or `auto`; the page's own colour scheme by default. */
  @property({ converter: asText, reflect: true }) theme: 'light' | 'dark' | 'auto' | undefined;

  protected readonly size = new WidthController(this);
  #words: Words | undefined;

  readonly #working = new WorkingController(this);
  readonly #walk = new WalkController(this);

  /** The whole reading in one sentence; empty while there is none. */
  toText(): string {
    return this.result ? this.narrate(this.result) : '';
  }

  /** Every value of the picture as CSV: name, number in full, as it is shown, note. Empty while there is none. */
  toCSV(): string {
    return this.result ? csvOf(this.facts(this.result)) : '';
  }

  /** A move to another document takes the styles away. */
  adoptedCallback(): void {
    const { elementStyles } = this.constructor as typeof KpiElement;
    if (this.shadowRoot) adoptStylesAnew(this.shadowRoot, elementStyles);
  }

  /** What there is to say of a reading, in the element's language. There is none before the first records are here. */
  protected get words(): Words {
    return this.#words!;
  }

  /** Draws a reading that has a value. Everything else is dealt with. */
  protected abstract draw(judged: Judged, width: number): Picture;

  /** The empty picture while records are on their way, as high as the full one. */
  protected abstract outline(width: number): TemplateResult;

  /** What stands beside the caption, where the picture has no room for it. */
  protected heading?(judged: Judged, width: number): TemplateResult | undefined;

  /** What the verdict line begins with, where it is not the verdict on the first benchmark. */
  protected headline?(judged: Judged): VerdictWords | readonly VerdictWords[] | undefined;

  /** The grey line under the caption: what was measured. */
  protected scope(judged: Judged): string {
    return this.words.scope(judged.reading);
  }

  /** The whole reading in one sentence. */
  protected narrate(judged: Judged): string {
    return this.words.narrate(judged);
  }

  /** What the working explains. */
  protected worked(judged: Judged): Judged {
    return judged;
  }

  /** Every value that the picture shows, for the table. */
  protected facts(judged: Judged): readonly Fact[] {
    return this.words.facts(judged);
  }

  /** What a reader should know before using the number. */
  protected cautions(judged: Judged): readonly string[] {
    return cautionsOf(judged, this, this.words);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { arrival } = this;
    if (arrival.state === 'here') this.#words = arrival.engine.wordsFor(this.locale ?? localeOf(this));
    if (arrival.state !== 'loading' || this.size.width !== undefined) this.size.look();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    this.size.demand();
    return super.getUpdateComplete();
  }

  protected override render(): TemplateResult {
    const { result: judged, words } = this;
    const { width } = this.size;
    const busy = this.arrival.state === 'loading';
    if (width === undefined) return box('wide', busy, nothing);
    const facts = judged ? this.facts(judged) : [];
    const shown = isShown(judged) ? judged : undefined;
    const asked = { otherwise: () => this.otherwise(), behind: () => this.behind(), csv: () => this.toCSV() };
    const content = frame({
      judged,
      words,
      busy,
      caption: this.#caption(),
      scope: judged ? this.scope(judged) : nothing,
      heading: (shown && this.heading?.(shown, width)) ?? nothing,
      headline: judged && (this.headline?.(judged) ?? firstVerdict(judged, words)),
      cautions: judged ? this.cautions(judged) : [],
      facts,
      narration: this.toText(),
      picture: shown
        ? this.#walk.template(this.draw(shown, width), this.label ?? shown.reading.label)
        : html`<div part="chart">${this.#noPicture(width)}</div>`,
      working: judged ? this.#working.template({ judged: this.worked(judged), facts, words, ...asked }) : nothing,
    });
    return box(width < SMALL_PX ? 'small' : width < NARROW_PX ? 'narrow' : 'wide', busy, content);
  }

  #caption(): Frame['caption'] {
    const isOwn = hasCaption(this);
    const name = this.label ?? this.result?.reading.label ?? named(this.asks.metric ?? '');
    return { isOwn, name: isOwn ? undefined : name, lang: this.label === undefined ? undefined : this.locale };
  }

  #noPicture(width: number): TemplateResult {
    const { words, error, arrival, result } = this;
    if (error) {
      const again = html`<button class="action" type="button" @click=${() => this.refresh()}>
        ${waitingEnglish.again}
      </button>`;
      return messageBox('error', faultNotice(error), arrival.state === 'failed' ? again : nothing);
    }
    if (!result) {
      if (arrival.state === 'none') return messageBox('empty', waitingEnglish.unnamed);
      return this.outline(width);
    }
    const { reading } = result;
    return reading.value === undefined ? messageBox('empty', words.empty(reading)) : countsBox(words.tooFew(reading));
  }
}
