import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Judged } from '../benchmarks/judged.js';
import type { ChartRoom } from '../charts/chart-options.js';
import { outlineSvg } from '../charts/outline-svg.js';
import { intervalTexts } from '../charts/reading-text.js';
import { rowModel, type RowRoom } from '../charts/scorecard-model.js';
import { rowSvg } from '../charts/scorecard-svg.js';
import { changeParts, densities, toldTo } from '../text/audience.js';
import { csvOf } from '../text/csv.js';
import type { Audience } from '../text/english-scorecard.js';
import { waitingEnglish } from '../text/english-waiting.js';
import { fill } from '../text/fill.js';
import type { Notice } from '../text/notices.js';
import { cardFacts } from '../text/spark-facts.js';
import type { Words } from '../text/words.js';
import { named } from './caption.js';
import { cautionsOf } from './cautions-of.js';
import { faultNotice } from './fault.js';
import { firstVerdict } from './frame.js';
import type { KpiRow } from './kpi-row.js';
import { messageRow, scorecardRow, waitingRow, type RowHead } from './scorecard-row.js';
import { WalkController } from './walk-controller.js';
import { WorkingController } from './working-controller.js';

/** A scorecard as its rows know it. */
export interface Board extends ReactiveControllerHost, Element {
  /** For whom it is. */
  readonly reader: Audience;
  /** Undefined before the first records are here. */
  readonly words: Words | undefined;
  /** The language that the page tells it. */
  readonly locale: string | undefined;
}

/** Where a row stands in its scorecard. */
export interface RowPlace {
  readonly room: RowRoom;
  readonly lettering: ChartRoom;
  /** Its window in words, where that is not the same for all. */
  readonly window: string | undefined;
}

/** One row of a scorecard: its cells, the walk through its values, and its working. */
export class RowController {
  readonly #board: Board;
  readonly #row: KpiRow;
  readonly #walk: WalkController;
  readonly #working: WorkingController;
  #of: Judged | undefined;
  #bare: Judged | undefined;

  constructor(board: Board, row: KpiRow, id: string) {
    this.#board = board;
    this.#row = row;
    this.#walk = new WalkController(board, id);
    this.#working = new WorkingController(board);
  }

  /** What the row is called: its label, its metric's own name, or that name as it reads while nothing is known. */
  get name(): string {
    const { label, result, metric = '' } = this.#row;
    return label ?? result?.reading.label ?? named(metric);
  }

  /** What the audience is shown of its reading. */
  get shown(): Judged | undefined {
    const { result } = this.#row;
    if (!result || densities[this.#board.reader].course) return result;
    if (result !== this.#of) [this.#of, this.#bare] = [result, { ...result, change: undefined, series: undefined }];
    return this.#bare;
  }

  /** The row in a sentence, also one that failed; undefined while there is nothing to say. */
  get sentence(): string | undefined {
    const { error, result } = this.#row;
    if (error) return `${this.name}: ${error.message}`;
    return result && this.#board.words?.narrate(result);
  }

  /** The row as it stands now. */
  template(place: RowPlace): TemplateResult {
    const { error, arrival } = this.#row;
    const { words, reader } = this.#board;
    const { shown: result } = this;
    const columns = densities[reader].course ? 6 : 4;
    const lang = this.#row.label === undefined ? undefined : this.#board.locale;
    const how = result && words ? this.#how(result, words) : nothing;
    const head: RowHead = { name: this.name, lang, scope: place.window, columns, how };
    if (error) {
      const again = html`<button class="action" type="button" @click=${() => this.#row.refresh()}>
        ${waitingEnglish.again}
      </button>`;
      return messageRow(head, faultNotice(error), arrival.state === 'failed' ? again : nothing);
    }
    if (arrival.state === 'none') return messageRow(head, waitingEnglish.unnamed, nothing);
    if (!result || !words) return waitingRow(head, this.#outline(place));
    const { reading } = result;
    if (reading.value === undefined) return messageRow(head, words.empty(reading), nothing);
    const rests = densities[reader].rests ? words.counted(reading.n, reading.counted) : undefined;
    const scope = [place.window, rests].filter((part) => part !== undefined).join(' · ');
    const isFew = reading.warnings.includes('too-few');
    const [, range] = intervalTexts(reading, words);
    const value: Notice = isFew
      ? words.tooFew(reading)
      : { title: words.compact(reading.value, reading.unit, reading.currency), body: range ?? '' };
    return scorecardRow(
      { ...head, scope },
      {
        value,
        change: isFew ? undefined : changeParts(result, reader, words),
        picture: isFew ? nothing : this.#picture(result, words, place),
        verdicts: this.#verdicts(result, words),
        cautions: cautionsOf(result, this.#row, words),
      },
    );
  }

  #verdicts(result: Judged, words: Words): ReturnType<Words['verdict']>[] {
    const { reading, judgements } = result;
    const first = firstVerdict(result, words);
    if (judgements.length === 0) return first ? [first] : [];
    return toldTo(this.#board.reader, judgements).map((judgement) => words.verdict(judgement, reading));
  }

  #picture(result: Judged, words: Words, { room, lettering }: RowPlace): TemplateResult {
    const model = rowModel(result, room, { ...lettering, words });
    return this.#walk.template({ drawing: rowSvg(model), stops: model.stops, width: model.width }, this.name);
  }

  #outline({ room, lettering: { fontPx = 14 } }: RowPlace): TemplateResult {
    return outlineSvg({ width: (room.line ?? 0) + room.gap + room.scale, height: 2.6 * fontPx, dial: undefined });
  }

  #how(judged: Judged, words: Words): TemplateResult {
    const row = this.#row;
    const facts = cardFacts(judged, words);
    const asked = { otherwise: () => row.otherwise(), behind: () => row.behind(), csv: () => csvOf(facts) };
    const { how } = words.messages.action;
    const label = fill(words.messages.against.named, { name: how, value: this.name });
    return this.#working.template({ judged, facts, words, ...asked }, label);
  }
}
