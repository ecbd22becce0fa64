import { css } from 'lit';

/**
 * The kit's colours, light and dark. A page sets `--kpi-…` to change one; `theme` or the page's own `color-scheme` chooses.
 */
export const theme = css`
  :host {
    color-scheme: inherit;
    --ink: var(--kpi-ink, light-dark(#16191d, #e9edf2));
    --ink-2: var(--kpi-ink-2, light-dark(#555e69, #a9b3be));
    --hair: var(--kpi-hair, light-dark(#e2e6ea, #2c333b));
    --track: var(--kpi-track, light-dark(#e9edf1, #272d35));
    --band-1: var(--kpi-band-1, light-dark(#eef1f4, #20262d));
    --band-2: var(--kpi-band-2, light-dark(#dde3e9, #2b333c));
    --band-3: var(--kpi-band-3, light-dark(#c9d2db, #3a444f));
    --accent: var(--kpi-accent, light-dark(#3b5bdb, #8ea4ff));
    --good: var(--kpi-good, light-dark(#13734b, #4cc38a));
    --watch: var(--kpi-watch, light-dark(#8f5a00, #e0a33a));
    --bad: var(--kpi-bad, light-dark(#b42318, #ff8a7a));
    --paper: var(--kpi-paper, light-dark(#fff, #14181d));
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  :host([theme='auto']) {
    color-scheme: light dark;
  }

  @media (forced-colors: active) {
    :host {
      --ink: CanvasText;
      --ink-2: CanvasText;
      --hair: GrayText;
      --track: Canvas;
      --band-1: Canvas;
      --band-2: Canvas;
      --band-3: Canvas;
      --accent: Highlight;
      --good: CanvasText;
      --watch: CanvasText;
      --bad: CanvasText;
      --paper: Canvas;
    }
  }
`;
