import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { RowRoom } from '../charts/scorecard-model.js';
import type { ChangeParts } from '../text/audience.js';
import { scorecardEnglish } from '../text/english-scorecard.js';
import type { Notice } from '../text/notices.js';
import type { VerdictWords } from '../text/verdict.js';
import { cautionSpan, verdictSpan } from './frame.js';

/** What a row begins with, and over how many columns it goes. */
export interface RowHead {
  readonly name: string;
  /** The language of a name that the page gives, where it tells it. */
  readonly lang: string | undefined;
  /** Under the name: its window, and how many records. */
  readonly scope: string | undefined;
  /** Six, or four where course and change are not shown. */
  readonly columns: number;
  /** What opens the working. */
  readonly how: unknown;
}

/** The cells of a row that has a value. */
export interface RowCells {
  /** The value, and under it the interval, or why it is no rate. */
  readonly value: Notice;
  readonly change: ChangeParts | undefined;
  readonly picture: unknown;
  readonly verdicts: readonly VerdictWords[];
  readonly cautions: readonly string[];
}

const quiet = (text: string | undefined, part?: string): TemplateResult | typeof nothing =>
  text ? html`<span part=${part ?? nothing} class="quiet"><bdi>${text}</bdi></span>` : nothing;

const row = ({ name, lang, scope, how }: RowHead, cells: TemplateResult): TemplateResult =>
  html`<tr role="row">
    <th role="rowheader" scope="row" class="name">
      <bdi part="label" lang=${lang ?? nothing}>${name}</bdi>
      <div class="under">${quiet(scope)} ${how}</div>
    </th>
    ${cells}
  </tr>`;

/** Value, change, picture and verdict beside each other. */
export const scorecardRow = (head: RowHead, cells: RowCells): TemplateResult =>
  row(
    head,
    html`<td role="cell" class="now">
        <bdi part="value">${cells.value.title}</bdi> ${quiet(cells.value.body, 'interval')}
      </td>
      ${
        head.columns > 4
          ? html`<td role="cell" part="delta" class="change words ${cells.change?.real ? 'real' : ''}">
              ${cells.change ? html`<bdi>${cells.change.difference}</bdi> ${quiet(cells.change.note)}` : nothing}
            </td>`
          : nothing
      }
      <td role="cell" class="picture" colspan=${head.columns - 4 || 1}>${cells.picture}</td>
      <td role="cell" class="end">
        <div class="said">${cells.verdicts.map(verdictSpan)} ${cells.cautions.map(cautionSpan)}</div>
      </td>`,
  );

/** A row that has no value and says why. */
export const messageRow = (head: RowHead, { title, body }: Notice, action: unknown): TemplateResult =>
  row(
    head,
    html`<td role="cell" class="message" colspan=${head.columns - 1}>
      <div class="foot">
        <div part="message">
          <strong><bdi>${title}</bdi></strong> <bdi>${body}</bdi>
        </div>
        ${action}
      </div>
    </td>`,
  );

const bars = html`<span class="bar"></span><br /><span class="bar"></span>`;

/** A row whose records are on their way, about as high as it will be. */
export const waitingRow = (head: RowHead, outline: TemplateResult): TemplateResult =>
  row(
    head,
    html`<td role="cell" class="now">${bars}</td>
      ${head.columns > 4 ? html`<td role="cell" class="change"><span class="bar"></span></td>` : nothing}
      <td role="cell" class="picture" colspan=${head.columns - 4 || 1}>${outline}</td>
      <td role="cell" class="end">${bars}</td>`,
  );

/** A row as it is drawn, and what it stands for: where one goes, the others stay what they are, an open dialog in them too. */
export interface DrawnRow {
  readonly row: object;
  readonly template: TemplateResult;
}

/**
 * The table of a scorecard: heads of the columns, and groups of rows, each under its name where it has one. `course` is the room of
 * the pictures where change and course are shown.
 */
export function scorecardTable(
  course: RowRoom | undefined,
  groups: readonly { readonly name: string | undefined; readonly rows: readonly DrawnRow[] }[],
): TemplateResult {
  const { name, value, change, course: line, against, verdict } = scorecardEnglish.column;
  const heads = course ? [name, value, change, line, against, verdict] : [name, value, against, verdict];
  // Where one cell holds both pictures, their heads stand over them.
  const width = (head: string): number | typeof nothing =>
    course && head === line ? (course.line ?? 0) + course.gap : nothing;
  return html`<table part="table" class="rows" role="table" aria-labelledby="caption">
    <colgroup>
      ${heads.map((head) => html`<col width=${width(head)} />`)}
    </colgroup>
    <thead>
      <tr role="row">
        ${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}
      </tr>
    </thead>
    ${repeat(
      groups,
      (group) => group.name,
      (group) =>
        html`<tbody>
          ${
            group.name === undefined
              ? nothing
              : html`<tr role="row">
                  <th role="rowheader" scope="rowgroup" class="group" colspan=${heads.length}>${group.name}</th>
                </tr>`
          }
          ${repeat(
            group.rows,
            ({ row }) => row,
            ({ template }) => template,
          )}
        </tbody>`,
    )}
  </table>`;
}
