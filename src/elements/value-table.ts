import { html, type TemplateResult } from 'lit';
import type { Fact } from '../text/facts.js';
import type { Words } from '../text/words.js';

/** Every value of a picture as a table; without blanks between its cells, which some listeners would be told of. */
export function valueTable(facts: readonly Fact[], words: Words): TemplateResult {
  const { name, value, note, caption } = words.messages.table;
  // prettier-ignore
  const row = (fact: Fact): TemplateResult =>
    html`<tr><th scope="row"><bdi .textContent=${fact.name}></bdi></th><td class="n"><bdi .textContent=${fact.value}></bdi></td><td><bdi .textContent=${fact.note}></bdi></td></tr>`;
  // prettier-ignore
  return html`<table part="table"><caption class="unseen" .textContent=${caption}></caption><thead><tr><th scope="col" .textContent=${name}></th><th scope="col" class="n" .textContent=${value}></th><th scope="col" .textContent=${note}></th></tr></thead><tbody>${facts.map(row)}</tbody></table>`;
}
