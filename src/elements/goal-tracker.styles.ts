import { css } from 'lit';

/** What the way to a goal has beside what any scale has: the pace, what is ahead, and the list of what a goal should be. */
export const styles = css`
  .head > [part='value'] {
    font-size: 1.5em;
    line-height: 1;
    letter-spacing: -0.02em;
  }

  [part='fill'].back {
    fill: var(--ink-2);
  }

  [part='tick'].expected {
    fill: var(--ink-2);
    stroke: none;
  }

  [part='line'] {
    fill: none;
    stroke: var(--accent);
    stroke-width: 1.5;
  }

  .hollow {
    fill: var(--paper);
  }

  .smart {
    display: grid;
    gap: 0.15em;
    margin: 0.6em 0 0;
    padding: 0;
    list-style: none;
    font-size: 0.857em;
    color: var(--ink-2);
  }

  .smart li {
    position: relative;
    padding-inline-start: 1.3em;
    overflow-wrap: anywhere;
  }

  .smart [aria-hidden] {
    position: absolute;
    inset-inline-start: 0;
    color: var(--ink);
  }

  .smart strong {
    font-weight: 600;
    color: var(--ink);
  }

  /* Where room is short, what is as it should be goes by its name alone. */
  .narrow .smart {
    display: block;
  }

  .narrow .met {
    display: inline-block;
    margin-inline-end: 1.2em;
  }

  .narrow .met bdi {
    display: none;
  }
`;
