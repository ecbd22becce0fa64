import { html, type TemplateResult } from 'lit';
import type { Fact } from '../text/facts.js';
import type { Words } from '../text/words.js';

/** Every value of a picture as a table. */
export function valueTable(facts: readonly Fact[], words: Words): TemplateResult {
  const { name, value, note, caption } = words.messages.table;
  return html`<table part="table">
    <caption class="unseen" .textContent=${caption}></caption>
    <thead>
      <tr>
        <th scope="col" .textContent=${name}></th>
        <th scope="col" class="n" .textContent=${value}></th>
        <th scope="col" .textContent=${note}></th>
      </tr>
    </thead>
    <tbody>
      ${facts.map(
        (fact) =>
          html`<tr>
            <th scope="row"><bdi .textContent=${fact.name}></bdi></th>
            <td class="n"><bdi .textContent=${fact.value}></bdi></td>
            <td><bdi .textContent=${fact.note}></bdi></td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
