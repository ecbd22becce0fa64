import { css } from 'lit';

/** The line of the last periods, and its end. */
export const spark = css`
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
`;
