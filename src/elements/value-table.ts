import { html, type TemplateResult } from 'lit';
import type { Fact } from '../text/facts.js';
import type { Words } from '../text/words.js';

/** Every value of a picture as a table. */
export function valueTable(facts: readonly Fact[], words: Words): TemplateResult {
  const { name, value, note, caption } = words.messages.table;
  return html`<table part="table">
    <caption class="unseen">
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${name}</th>
        <th scope="col" class="n">${value}</th>
        <th scope="col">${note}</th>
      </tr>
    </thead>
    <tbody>
      ${facts.map(
        (fact) =>
          html`<tr>
            <th scope="row"><bdi>${fact.name}</bdi></th>
            <td class="n"><bdi>${fact.value}</bdi></td>
            <td><bdi>${fact.note}</bdi></td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
