import { css } from 'lit';

/** How benchmarks stand under each other, and the own value through all of them. */
export const styles = css`
  [part='interval']:not(text) {
    fill: var(--accent);
    fill-opacity: 0.16;
  }

  .rule,
  .rail {
    fill: none;
    stroke: var(--hair);
    stroke-width: 1;
  }

  .range {
    fill: var(--band-3);
  }

  .whisker {
    fill: none;
    stroke: var(--ink-2);
    stroke-width: 1;
  }

  [part='tick'] {
    stroke-width: 2;
  }

  [part='tick'].target {
    stroke-width: 3;
  }

  [part='tick'].source {
    fill: var(--paper);
    stroke: var(--ink);
    stroke-width: 1.25;
  }

  .walk {
    cursor: pointer;
  }

  /* As "How?" is: it opens something. */
  text.name {
    fill: var(--ink);
    text-decoration: underline dotted var(--band-3);
    text-underline-offset: 0.25em;
  }

  .good > text {
    fill: var(--good);
  }

  .watch > text {
    fill: var(--watch);
  }

  .bad > text {
    fill: var(--bad);
  }

  /* Hollow and dashed: what it says cannot be compared with. */
  .muted :is(.range, [part='band'], .source) {
    fill: none;
    stroke: var(--ink-2);
    stroke-width: 1;
    stroke-dasharray: 2 2;
  }

  .muted [part='tick'] {
    stroke: var(--ink-2);
    stroke-dasharray: 2 2;
  }

  .muted text {
    fill: var(--ink-2);
  }

  .details {
    margin-top: 0.6em;
    padding: 0.7em 0.9em;
    border: 1px solid var(--hair);
    border-radius: 3px;
    font-size: 0.93em;
  }

  .details > * {
    margin: 0.15em 0;
    overflow-wrap: anywhere;
  }

  .details h3 {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    font-weight: 600;
    color: var(--ink);
  }

  .details a {
    color: var(--accent);
  }

  .details q {
    color: var(--ink-2);
  }
`;
