import { css } from 'lit';

/** Rows in columns where there is room for them, and each a block of its own where there is not. */
export const styles = css`
  .rows {
    width: 100%;
    margin: 0;
    border-collapse: collapse;
    font-size: inherit;
  }

  .rows > * > tr > :is(th, td) {
    padding: 0.35em 6px;
    border-bottom: 1px solid var(--hair);
    vertical-align: top;
  }

  .rows > * > tr > :first-child {
    padding-inline-start: 0;
  }

  .rows > * > tr > :last-child {
    padding-inline-end: 0;
  }

  .rows > thead > tr > th {
    padding-block: 0 0.4em;
    font-size: 0.857em;
    white-space: nowrap;
  }

  .rows .group {
    padding-block: 1.1em 0.4em;
    font-size: 0.857em;
    font-weight: 600;
    color: var(--ink-2);
  }

  .wide .name {
    min-width: 8.5em;
  }

  .wide .now {
    min-width: 5.6em;
  }

  .wide .change {
    min-width: 7em;
  }

  .wide .end {
    min-width: 11.6em;
  }

  .wide .picture svg {
    max-width: none;
  }

  .name {
    overflow-wrap: anywhere;
    hyphens: auto;
  }

  .quiet {
    display: block;
    font-size: 0.857em;
    color: var(--ink-2);
  }

  .now,
  .change {
    white-space: nowrap;
  }

  :is(.now, .change) .quiet {
    white-space: normal;
  }

  /* However long a message is, the columns of the other rows stay as they are. */
  .wide .message > .foot {
    width: 0;
    min-width: 100%;
  }

  [part='value'] {
    font-weight: 650;
  }

  .change {
    color: var(--ink-2);
  }

  .change.real > bdi:first-child {
    color: var(--ink);
  }

  .rows .bar {
    width: 4em;
  }

  .picture [part='chart'] {
    margin-top: -0.2em;
  }

  td > .foot {
    min-height: 0;
    margin: 0;
    flex-wrap: wrap;
    row-gap: 0;
    font-size: 0.93em;
  }

  /* Beside how many records there are, in no more height than these. */
  .under {
    display: flex;
    align-items: baseline;
    gap: 0.7em;
  }

  .under .how {
    margin-block: -4px;
    margin-inline-start: 0;
    font-size: 0.857em;
  }

  /* Smaller than the name, on one line with it. */
  .end .said {
    display: block;
    margin-top: 2px;
    font-size: 0.857em;
  }

  /* A verdict a line. */
  .end .said > :is([part='verdict'], .watch):not(:first-child)::before {
    content: '\\a';
    white-space: pre;
  }

  td [part='message'] {
    display: block;
    flex: 1;
    min-height: 0;
  }

  td .action {
    margin: 0;
  }

  /* One under another: name and value beside each other, then the picture, the verdict and the change. */
  :is(.narrow, .small) .rows > :is(thead, colgroup) {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  :is(.narrow, .small) :is(.rows, .rows > tbody) {
    display: block;
  }

  :is(.narrow, .small) .rows > tbody > tr {
    display: grid;
    grid-template-columns: minmax(40%, 1fr) auto;
    gap: 0.5em 1em;
    padding-block: 0.8em;
    border-bottom: 1px solid var(--hair);
  }

  :is(.narrow, .small) .rows > tbody > tr > :is(th, td) {
    padding: 0;
    border: 0;
  }

  :is(.narrow, .small) .now {
    text-align: end;
  }

  :is(.narrow, .small) :is(.picture, .end, .change, .message, .group) {
    grid-column: 1 / -1;
  }

  :is(.narrow, .small) .change {
    order: 1;
    margin-top: -0.4em;
    font-size: 0.93em;
  }

  :is(.narrow, .small) .change .quiet {
    display: inline;
  }

  .small .rows > tbody > tr {
    grid-template-columns: 1fr;
  }

  .small .now {
    text-align: start;
  }

  .small :is(.quiet, .picture) {
    display: none;
  }
`;
