import { html, nothing, render, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Reading } from '../metrics/reading.js';
import { explain, recordLines } from '../text/explain.js';
import type { Segment } from '../text/formula.js';
import { linked } from './linked.js';
import { valueTable } from './value-table.js';
import type { Workings } from './working-controller.js';

const lines = (heading: string, items: readonly unknown[]): TemplateResult | typeof nothing =>
  items.length === 0
    ? nothing
    : html`${heading && html`<h4>${heading}</h4>`} ${items.map((item) => html`<p><bdi>${item}</bdi></p>`)}`;

const formulaLine = (formula: readonly Segment[]): TemplateResult =>
  html`<p class="formula">
    <bdi>${formula.map(({ text, strong }) => (strong ? html`<strong>${text}</strong>` : text))}</bdi>
  </p>`;

/** Ids of records, listed when they are asked for: there may be many. */
function recordsView({ behind, words }: Workings): TemplateResult {
  let details: HTMLDetailsElement | undefined;
  const list = (): void => {
    if (!details?.open) return;
    const ids = html`${recordLines(behind(), words).map((line) => html`<p><bdi>${line}</bdi></p>`)}`;
    render(ids, details.querySelector('div')!);
  };
  /** The next reading is drawn into the same list, open or not. */
  const here = (element?: Element): void => {
    details = element as HTMLDetailsElement | undefined;
    list();
  };
  return html`<details ${ref(here)} @toggle=${list}>
    <summary>${words.messages.working.heading.records}</summary>
    <div></div>
  </details>`;
}

/** How a value came about: formula with its numbers, interval, what was left out, other definitions, what it is held against. */
export function workingView(workings: Workings, otherwise: readonly Reading[]): TemplateResult {
  const { judged, facts, words } = workings;
  const { reading, judgements } = judged;
  const told = explain(reading, words.locale, { judgements, otherwise });
  const { heading } = words.messages.working;
  const against = told.against.flatMap(({ verdict, text, url, more }) => [
    html`<span class="verdict ${verdict.tone}">${verdict.sign} <bdi>${verdict.text}</bdi></span>
      <bdi>${verdict.because ?? ''}</bdi> ${linked(text, url)}`,
    ...more.map((line) => linked(line.text, line.url)),
  ]);
  return html`<h3 tabindex="-1">${told.title}</h3>
    ${[told.formula, ...told.members].map(formulaLine)}
    <p><bdi>${told.interval ?? nothing}</bdi></p>
    <p><bdi>${told.couldBe ?? nothing}</bdi></p>
    ${lines('', [...words.warnings(reading), ...reading.notes, ...reading.refusals])}
    ${lines(heading.leftOut, [...told.leftOut, ...told.samples])} ${recordsView(workings)}
    ${lines(heading.otherwise, told.otherwise)} ${lines(heading.against, against)} ${valueTable(facts, words)}
    <p class="definition">${told.definition}</p>`;
}
