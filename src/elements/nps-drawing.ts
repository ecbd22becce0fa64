import { html, nothing, type TemplateResult } from 'lit';
import type { Judged } from '../benchmarks/judged.js';
import { npsModel, type NpsOptions } from '../charts/nps-model.js';
import { npsSvg } from '../charts/nps-svg.js';
import type { Comments } from '../metrics/loyalty/comments.js';
import { npsEnglish } from '../text/english-nps.js';
import { fill } from '../text/fill.js';
import type { Words } from '../text/words.js';
import type { Picture } from './picture.js';

export { npsFacts, npsScope } from '../text/nps-facts.js';

/** Chooses the score whose comments are shown; undefined for none. */
type Choose = (score: number | undefined) => void;

/** The picture of a score, and below it what was written with the score that is chosen. */
export function drawNps(
  judged: Judged,
  options: NpsOptions & { readonly words: Words },
  choose: Choose,
  comments: Comments | undefined,
): Picture {
  const { chosen, words } = options;
  const model = npsModel(judged, options);
  const below =
    chosen === undefined || !comments
      ? undefined
      : commentsList(words.count(chosen), comments, words, () => {
          choose(undefined);
        });
  return {
    drawing: npsSvg(model),
    stops: model.stops,
    choose: (stop) => {
      const score = model.stops[stop]?.score;
      if (score !== undefined) choose(score === chosen ? undefined : score);
    },
    below,
  };
}

function commentsList(score: string, { shown, more }: Comments, words: Words, close: () => void): TemplateResult {
  const title = fill(shown.length > 0 ? npsEnglish.comments : npsEnglish.none, { score });
  return html`<section part="comments" class="comments" aria-label=${title} aria-live="polite">
    <h3>${title}<button type="button" @click=${close}>${words.messages.action.close}</button></h3>
    ${
      shown.length > 0
        ? html`<ul tabindex="0" aria-label=${title}>
            ${shown.map((line) => html`<li dir="auto">${line}</li>`)}
          </ul>`
        : nothing
    }
    ${more > 0 ? html`<p>${fill(npsEnglish.more, { n: words.count(more) })}</p>` : nothing}
  </section>`;
}
