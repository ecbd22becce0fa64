import { html, nothing, type TemplateResult } from 'lit';
import type { Judged } from '../benchmarks/judged.js';
import type { Fact } from '../text/facts.js';
import type { Notice } from '../text/notices.js';
import type { VerdictWords } from '../text/verdict.js';
import type { Words } from '../text/words.js';
import { valueTable } from './value-table.js';

/** What stands around every picture. */
export interface Frame {
  readonly judged: Judged | undefined;
  readonly words: Words;
  /** Room for the value, the sign of the verdict and the caption alone. */
  readonly small: boolean;
  readonly busy: boolean;
  readonly caption: unknown;
  /** What stands beside the caption. */
  readonly heading: unknown;
  /** What the verdict line begins with; undefined where there is nothing to say. */
  readonly headline: VerdictWords | undefined;
  readonly facts: readonly Fact[];
  /** The `chart` part. */
  readonly picture: TemplateResult;
  /** What stands at the end of the verdict line, and what it opens. */
  readonly working: unknown;
}

/** A state in words, where a picture would be; the page may say it in its own. */
export const messageBox = (slot: string, { title, body }: Notice, action: unknown = nothing): TemplateResult =>
  html`<div part="message">
    <slot name=${slot}><strong>${title}</strong> <span>${body}</span></slot>
    ${action}
  </div>`;

/** Fewer than five: the counts, and why they are no rate. */
export const countsBox = ({ title, body }: Notice): TemplateResult =>
  html`<div part="message" class="counts"><span part="value">${title}</span> <span>${body}</span></div>`;

/** What the verdict line begins with where the picture has nothing of its own: the first benchmark's verdict. */
export function firstVerdict({ reading, judgements }: Judged, words: Words): VerdictWords | undefined {
  if (judgements[0]) return words.verdict(judgements[0], reading);
  const isFew = reading.warnings.includes('too-few');
  return isFew ? { sign: '●', tone: 'watch', text: words.cannotTellYet } : undefined;
}

/** The verdict in words, what is partial, and the change. */
function verdictLine(judged: Judged, words: Words, first: VerdictWords | undefined): TemplateResult {
  const verdict = first
    ? html`<span part="verdict" class=${first.tone}>${first.sign} <span class="words">${first.text}</span></span>`
    : nothing;
  const isPartial = judged.reading.warnings.includes('partial');
  const partial = isPartial ? html`<span class="watch words">● ${words.partial(judged.reading)}</span>` : nothing;
  const change = words.change(judged);
  return html`${verdict} ${partial} ${change ? html`<span part="delta" class="words">${change}</span>` : nothing}`;
}

/** Caption and scope, the picture, the verdict line; the sentence that says it all for those who do not see it. */
export function frame(parts: Frame): TemplateResult {
  const { judged, words, small, busy, caption, heading, headline, facts, picture, working } = parts;
  const measured = facts.length > 0 ? judged : undefined;
  const unseen = measured
    ? html`<p class="unseen">${words.narrate(measured)}</p>
        <div class="unseen paper">${valueTable(facts, words)}</div>`
    : nothing;
  return html`<figure part="base" class=${small ? 'small' : nothing} aria-labelledby="caption" aria-busy=${busy}>
    <div class="ruler"></div>
    <div class="head">
      <figcaption part="caption" id="caption">${caption}</figcaption>
      <div part="scope" class="words">${judged ? words.scope(judged.reading) : nothing}</div>
      ${heading}
    </div>
    ${unseen} ${picture}
    <div class="foot">${measured ? verdictLine(measured, words, headline) : nothing} ${judged ? working : nothing}</div>
    <slot name="note"></slot>
    <slot name="action"></slot>
  </figure>`;
}
