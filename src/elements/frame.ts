import { html, nothing, type TemplateResult } from 'lit';
import type { Judged } from '../benchmarks/judged.js';
import type { Notice } from '../text/notices.js';
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
  readonly picture: TemplateResult;
  /** What stands at the end of the verdict line, and what it opens. */
  readonly working: unknown;
}

/** A state in words, where a picture would be; the page may say it in its own. */
export const messageBox = (slot: string, { title, body }: Notice, action: unknown = nothing): TemplateResult =>
  html`<div part="message">
    <slot name=${slot}><strong>${title}</strong><span>${body}</span></slot>
    ${action}
  </div>`;

/** Fewer than five: the counts, and why they are no rate. */
export const countsBox = ({ title, body }: Notice): TemplateResult =>
  html`<div part="message" class="counts"><span part="value">${title}</span><span>${body}</span></div>`;

/** The verdict in words, what is partial, and the change. */
function verdictLine(judged: Judged, words: Words): TemplateResult {
  const { reading, judgements } = judged;
  const few = reading.warnings.includes('too-few');
  const first = judgements[0]
    ? words.verdict(judgements[0], reading)
    : few
      ? ({ sign: '●', tone: 'watch', text: words.cannotTellYet } as const)
      : undefined;
  const change = words.change(judged);
  return html`${
    first
      ? html`<span part="verdict" class=${first.tone}>${first.sign} <span class="words">${first.text}</span></span>`
      : nothing
  }
  ${reading.warnings.includes('partial') ? html`<span class="watch words">● ${words.partial(reading)}</span>` : nothing}
  ${change ? html`<span part="delta" class="words">${change}</span>` : nothing}`;
}

/** Caption and scope, the picture, the verdict line; the sentence that says it all for those who do not see it. */
export function frame({ judged, words, small, busy, caption, heading, picture, working }: Frame): TemplateResult {
  const measured = judged?.reading.value === undefined ? undefined : judged;
  return html`<figure part="base" class=${small ? 'small' : nothing} aria-labelledby="caption" aria-busy=${busy}>
    <div class="ruler"></div>
    <div class="head">
      <figcaption part="caption" id="caption">${caption}</figcaption>
      <div part="scope" class="words">${judged ? words.scope(judged.reading) : nothing}</div>
      ${heading}
    </div>
    ${
      measured
        ? html`<p class="unseen">${words.narrate(measured)}</p>
            <div class="unseen paper">${valueTable(measured, words)}</div>`
        : nothing
    }
    <div part="chart">${picture}</div>
    <div class="foot">${measured ? verdictLine(measured, words) : nothing} ${judged ? working : nothing}</div>
    <slot name="note"></slot>
    <slot name="action"></slot>
  </figure>`;
}
