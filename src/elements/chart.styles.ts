import { css } from 'lit';

/**
 * The roles that every picture shares, by their parts. Figures are as they are measured, for nothing in a picture stands in columns.
 * In forced colours, where the scale would be Canvas on Canvas, an outline says where it is.
 */
export const chart = css`
  svg {
    display: block;
    max-width: 100%;
    overflow: visible;
    direction: ltr;
    font-family: inherit;
    font-variant-numeric: normal;
    print-color-adjust: exact;
  }

  text {
    fill: var(--ink-2);
  }

  text.value {
    fill: var(--ink);
    letter-spacing: -0.02em;
  }

  text.target {
    fill: var(--ink);
  }

  [part='track'] {
    fill: var(--track);
  }

  [part='fill'] {
    fill: var(--accent);
  }

  [part='mark'] {
    stroke: var(--accent);
    stroke-width: 2;
  }

  .band-1 {
    fill: var(--band-1);
  }

  .band-2 {
    fill: var(--band-2);
  }

  .band-3 {
    fill: var(--band-3);
  }

  [part='axis'] {
    fill: none;
    stroke: var(--ink-2);
    stroke-width: 1;
  }

  [part='tick'] {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.5;
  }

  [part='tick'].source {
    stroke-width: 1;
  }

  [part='tick'].stale {
    stroke-dasharray: 2 2;
  }

  @media (forced-colors: active) {
    svg {
      forced-color-adjust: none;
    }

    [part='track'],
    [part='band'] {
      stroke: CanvasText;
      stroke-width: 1;
    }
  }
`;
