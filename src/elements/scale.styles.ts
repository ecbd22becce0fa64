import { css } from 'lit';

/** How a value on a scale shows doubt, and what it is held against. */
export const scale = css`
  .soft.within {
    fill: var(--track);
    fill-opacity: 0.2;
  }

  .soft.beyond {
    fill: var(--accent);
    fill-opacity: 0.4;
  }

  .halo {
    fill: none;
    stroke: var(--track);
    stroke-width: 4;
  }

  [part='interval'] .halo {
    stroke-width: 3;
  }

  .ends {
    fill: none;
    stroke: var(--accent);
    stroke-width: 1.25;
  }

  .ends.over {
    stroke: var(--track);
  }

  [part='tick'].target {
    stroke-width: 2;
  }

  [part='tick'].previous {
    fill: var(--ink-2);
    stroke: none;
  }
`;
