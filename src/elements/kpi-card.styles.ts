import { css } from 'lit';

/** The line of the last periods, and the verdicts on up to three benchmarks, a line each where they need one. */
export const styles = css`
  .head {
    margin-bottom: 0.5em;
  }

  [part='line'] {
    fill: none;
    stroke: var(--accent);
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .dashed {
    stroke-dasharray: 3 3.5;
  }

  circle[part='mark'] {
    fill: var(--accent);
    stroke: var(--accent);
    stroke-width: 1.6;
  }

  circle.hollow {
    fill: var(--paper);
  }

  .foot {
    gap: 0.1em 1em;
    margin-top: 0.3em;
  }
`;
