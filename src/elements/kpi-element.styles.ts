import { css } from 'lit';

/**
 * What every element wears: a guest's manners first. What a page sets on everything (`* { letter-spacing: 1em !important }`)
 * reaches the host and stops at the figure in it, and so does whatever a page lets elements inherit, down to fill-opacity; its
 * family of type goes on. Nothing of the host is in transition: type that grew into its size would be measured on the way.
 *
 * `.foot` is as high while records are on their way as with what is mostly said of them: three lines, two where they are long.
 * `.room` is what a picture asks for where its container asks it: in a flex row, a float or a cell. In print, where three columns
 * have no room, each value is a line.
 */
export const styles = css`
  :host {
    display: block !important;
    box-sizing: border-box !important;
    min-width: 0;
    max-width: 100%;
    font-size: var(--kpi-font-size, 14px) !important;
    font-family: var(--kpi-font, inherit);
    text-decoration: none !important;
    transition: none !important;
  }

  :host([hidden]) {
    display: none !important;
  }

  figure {
    all: initial;
    display: flow-root;
    position: relative;
    visibility: inherit;
    font-size: inherit;
    font-family: inherit;
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
    color-scheme: inherit;
    color: var(--ink);
  }

  .head {
    display: grid;
    grid-template-columns: 1fr auto;
    column-gap: 1em;
    margin-bottom: 0.6em;
  }

  .head > :is([part='value'], [part='interval']) {
    grid-column: 2;
    text-align: end;
    white-space: nowrap;
  }

  .head > [part='value'] {
    grid-row: 1;
    font-weight: 600;
  }

  .head > [part='interval'] {
    font-size: 0.857em;
    color: var(--ink-2);
  }

  .small .words {
    display: none;
  }

  .narrow > .foot {
    min-height: 4.7em;
  }

  .narrow .said [part='delta'] {
    flex-basis: 100%;
  }

  .narrow .head > :is([part='value'], [part='interval']) {
    grid-column: 1;
    grid-row: auto;
    text-align: start;
  }

  .room {
    width: 260px;
    max-width: 100%;
  }

  .bar {
    display: inline-block;
    width: 8em;
    height: 0.7em;
    border-radius: 3px;
    background: var(--track);
  }

  .counts [part='value'] {
    font-size: 2.4em;
    font-weight: 650;
    letter-spacing: -0.02em;
    color: var(--ink);
  }

  [part='caption'] {
    grid-column: 1;
    font-size: 0.93em;
    font-weight: 600;
    hyphens: auto;
    overflow-wrap: anywhere;
  }

  [part='scope'] {
    grid-column: 1;
    min-height: 1.4em;
    margin-top: 0.1em;
    font-size: 0.857em;
    color: var(--ink-2);
  }

  [part='chart'] {
    position: relative;
  }

  [part='message'] {
    display: grid;
    align-content: center;
    min-height: 7em;
    justify-items: start;
    gap: 0.2em;
    font-size: 0.93em;
    color: var(--ink-2);
  }

  [part='message'] strong {
    font-weight: 600;
    color: var(--ink);
  }

  .foot {
    display: flex;
    align-items: baseline;
    gap: 0.8em;
    min-height: 3.4em;
    margin-top: 0.5em;
    font-size: 0.857em;
    color: var(--ink-2);
  }

  .said {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 0.2em 0.8em;
  }

  [part='verdict'] {
    font-weight: 600;
  }

  .good {
    color: var(--good);
  }

  .watch {
    color: var(--watch);
  }

  .bad {
    color: var(--bad);
  }

  button {
    all: unset;
    box-sizing: border-box;
    min-width: 24px;
    min-height: 24px;
    cursor: pointer;
    color: var(--ink-2);
  }

  .how {
    margin-inline-start: auto;
    text-decoration: underline dotted;
    text-underline-offset: 0.25em;
  }

  .action {
    padding: 0.25em 0.8em;
    margin-top: 0.5em;
    border: 1px solid var(--hair);
    border-radius: 4px;
    font-size: 0.93em;
    color: var(--accent);
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    border-radius: 3px;
  }

  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media print {
    .paper {
      position: static;
      width: auto;
      height: auto;
      overflow: visible;
      clip-path: none;
      white-space: normal;
    }

    .paper :is(th, td) {
      white-space: normal;
      overflow-wrap: anywhere;
    }

    :is(.small, .narrow) .paper thead {
      display: none;
    }

    :is(.small, .narrow) .paper tr {
      display: flex;
      flex-wrap: wrap;
      column-gap: 0.6em;
      padding: 0.35em 0;
      border-bottom: 1px solid var(--hair);
    }

    :is(.small, .narrow) .paper :is(th, td) {
      padding: 0;
      border: 0;
    }

    :is(.small, .narrow) .paper td.n {
      font-weight: 600;
    }

    .how,
    .action {
      display: none;
    }
  }
`;
