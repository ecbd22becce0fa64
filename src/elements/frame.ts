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
  readonly busy: boolean;
  /** The page's own where its slot holds more than records; else a name, with the language that the page tells for it. */
  readonly caption: { readonly isOwn: boolean; readonly name: string | undefined; readonly lang: string | undefined };
  /** The grey line under the caption. */
  readonly scope: unknown;
  /** What stands beside the caption. */
  readonly heading: unknown;
  /** What the verdict line begins with; undefined where there is nothing to say. */
  readonly headline: VerdictWords | readonly VerdictWords[] | undefined;
  /** What to beware of: that the value is partial, or the records old. */
  readonly cautions: readonly string[];
  readonly facts: readonly Fact[];
  /** All of it in one sentence, for those who do not see it. */
  readonly narration: string;
  /** The `chart` part. */
  readonly picture: TemplateResult;
  /** What stands at the end of the verdict line, and what it opens. */
  readonly working: unknown;
}

const scopeBar = html`<span class="bar"></span>`;

/** A state in words, where a picture would be; the page may say it in its own. */
export const messageBox = (slot: string, { title, body }: Notice, action: unknown = nothing): TemplateResult =>
  html`<div part="message">
    <slot name=${slot}
      ><strong><bdi>${title}</bdi></strong> <span><bdi>${body}</bdi></span></slot
    >
    ${action}
  </div>`;

/** Fewer than five: the counts, and why they are no rate. */
export const countsBox = ({ title, body }: Notice): TemplateResult =>
  html`<div part="message" class="counts">
    <span part="value"><bdi>${title}</bdi></span> <span><bdi>${body}</bdi></span>
  </div>`;

/** What the verdict line begins with where the picture has nothing of its own: the first benchmark's verdict. */
export function firstVerdict({ reading, judgements }: Judged, words: Words): VerdictWords | undefined {
  const [first] = judgements;
  if (first) return first.verdict === 'no-value' ? undefined : words.verdict(first, reading);
  const isFew = reading.warnings.includes('too-few');
  return isFew ? { sign: '●', tone: 'watch', text: words.cannotTellYet } : undefined;
}

/** A verdict in words. Each text keeps its own direction: English does in an Arabic page. */
export const verdictSpan = ({ sign, tone, text, because }: VerdictWords): TemplateResult =>
  html`<span part="verdict" class=${tone}>${sign} <bdi class="words" .textContent=${text}></bdi></span>
    ${because === undefined ? nothing : html`<bdi class="words" .textContent=${because}></bdi>`}`;

/** Value and interval beside the caption, where the picture has no room for them. */
export const valueHeading = (value: string, interval: string | undefined): TemplateResult =>
  html`<span part="value"><bdi>${value}</bdi></span>
    ${interval === undefined ? nothing : html`<span part="interval"><bdi>${interval}</bdi></span>`}`;

/** What to beware of. */
export const cautionSpan = (caution: string): TemplateResult =>
  html`<span class="watch words">● <bdi .textContent=${caution}></bdi></span>`;

/**
 * The box around everything, measured before there is anything in it. `small` has room for the value, the sign of the verdict
 * and the caption alone, `narrow` for one thing beside another.
 */
export const box = (room: 'small' | 'narrow' | 'wide', busy: boolean, content: unknown): TemplateResult =>
  html`<figure part="base" class=${room} aria-labelledby="caption" aria-busy=${busy}>
    <div class="ruler"></div>
    <div class="room"></div>
    ${content}
  </figure>`;

/** Caption and scope, the picture, the verdict line; the sentence that says it all for those who do not see it. */
export function frame(parts: Frame): TemplateResult {
  const { judged, words, busy, caption, scope, heading, headline, cautions, facts, narration, picture, working } =
    parts;
  const measured = facts.length > 0 ? judged : undefined;
  const change = measured && words.change(measured);
  const said = measured && [
    ...[headline ?? []].flat().map(verdictSpan),
    ...cautions.map(cautionSpan),
    change === undefined ? nothing : html`<span part="delta" class="words"><bdi>${change}</bdi></span>`,
  ];
  const unseen = measured
    ? html`<p class="unseen" .textContent=${narration}></p>
        <div class="unseen paper">${valueTable(facts, words)}</div>`
    : nothing;
  return html`<div class="head">
      <figcaption part="caption" id="caption" lang=${caption.lang ?? nothing}>
        <slot ?hidden=${!caption.isOwn}></slot>${caption.name}
      </figcaption>
      <div part="scope" class="words"><bdi>${!judged && busy ? scopeBar : scope}</bdi></div>
      ${heading}
    </div>
    ${picture} ${unseen}
    <div class="foot">
      <div class="said">${said}</div>
      ${judged ? working : nothing}
    </div>
    <slot name="note"></slot>
    <slot name="action"></slot>`;
}
