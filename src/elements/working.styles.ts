import { css } from 'lit';

/**
 * The dialog with the working, and the table in it. That of the picture stands above any page: a browser lays it out where it is
 * read, and not before.
 */
export const working = css`
  dialog {
    width: min(30em, calc(100vw - 2em));
    max-height: calc(100vh - 4em);
    padding: 0;
    border: 1px solid var(--hair);
    border-radius: 6px;
    background: var(--paper);
    color: var(--ink);
    font-size: 0.93em;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 30%);
  }

  .inside {
    padding: 1.2em 1.4em;
  }

  h3,
  h4 {
    margin: 1.1em 0 0.3em;
    font-size: 0.92em;
    font-weight: 500;
    color: var(--ink-2);
  }

  h3 {
    margin-top: 0;
  }

  h3:focus-visible {
    outline: none;
  }

  dialog p {
    margin: 0.15em 0;
    overflow-wrap: anywhere;
  }

  .formula {
    font-size: 1.08em;
  }

  dialog strong,
  .verdict {
    font-weight: 600;
  }

  .definition {
    margin-top: 1.1em;
    font-size: 0.92em;
    color: var(--ink-2);
  }

  table {
    width: 100%;
    margin-top: 1.2em;
    border-collapse: collapse;
  }

  th,
  td {
    padding: 0.35em 0.9em 0.35em 0;
    border-bottom: 1px solid var(--hair);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }

  thead th {
    font-size: 0.92em;
    font-weight: 500;
    color: var(--ink-2);
  }

  .n {
    text-align: end;
    white-space: nowrap;
  }

  @media print {
    .wide .paper th:first-child {
      min-width: 7em;
    }
  }
`;
