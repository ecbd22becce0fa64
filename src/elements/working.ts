import { html, nothing, type TemplateResult } from 'lit';
import type { Reading } from '../metrics/reading.js';
import { explain } from '../text/explain.js';
import { valueTable } from './value-table.js';
import type { Workings } from './working-controller.js';

const lines = (heading: string, items: readonly unknown[]): TemplateResult | typeof nothing =>
  items.length === 0
    ? nothing
    : html`${heading && html`<h4>${heading}</h4>`} ${items.map((item) => html`<p><bdi>${item}</bdi></p>`)}`;

/** How a value came about: formula with its numbers, interval, what was left out, other definitions, what it is held against. */
export function workingView({ judged, facts, words }: Workings, otherwise: readonly Reading[]): TemplateResult {
  const { reading, judgements } = judged;
  const told = explain(reading, words.locale, { judgements, otherwise });
  const { heading } = words.messages.working;
  const against = told.against.map(
    ({ verdict, text }) =>
      html`<span class="verdict ${verdict.tone}">${verdict.sign} <bdi>${verdict.text}</bdi></span> <bdi>${text}</bdi>`,
  );
  return html`<h3>${told.title}</h3>
    <p class="formula">
      <bdi>${told.formula.map(({ text, strong }) => (strong ? html`<strong>${text}</strong>` : text))}</bdi>
    </p>
    <p><bdi>${told.interval ?? nothing}</bdi></p>
    ${lines('', [...words.warnings(reading), ...reading.refusals])}
    ${lines(heading.leftOut, [...told.leftOut, ...told.samples])} ${lines(heading.otherwise, told.otherwise)}
    ${lines(heading.against, against)} ${valueTable(facts, words)}
    <p class="definition">${told.definition}</p>`;
}
