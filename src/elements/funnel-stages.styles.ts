import { css } from 'lit';

/** Stages in the accent, the biggest leak in the colour of a bad verdict; steps and what they are held against in greys. */
export const styles = css`
  text.name,
  text.step {
    fill: var(--ink);
  }

  text.value {
    letter-spacing: normal;
  }

  text.leak {
    fill: var(--bad);
  }

  .whole {
    fill: var(--band-1);
  }

  [part='mark'] {
    fill: var(--ink-2);
    stroke: none;
  }

  [part='interval'] {
    fill: var(--band-3);
  }

  [part='fill'].leak,
  [part='mark'].leak {
    fill: var(--bad);
  }

  .held {
    fill: var(--band-2);
  }

  .held.stale {
    fill: none;
    stroke: var(--ink-2);
  }

  .stale {
    stroke-dasharray: 2 2;
  }

  @media (forced-colors: active) {
    [part='interval'] {
      stroke: CanvasText;
    }
  }
`;
