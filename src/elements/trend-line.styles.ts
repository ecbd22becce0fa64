import { css } from 'lit';

/** How lines, their limits and their signals look. */
export const styles = css`
  text[font-weight='600'] {
    fill: var(--ink);
  }

  .lines {
    --line: var(--accent);
  }

  .s1 {
    --line: var(--kpi-series-2, light-dark(#b8501f, #ffa566));
  }

  .s2 {
    --line: var(--kpi-series-3, light-dark(#0b6f68, #5fd0c5));
  }

  .s3 {
    --line: var(--kpi-series-4, light-dark(#8a2f8f, #e39be6));
  }

  .s4 {
    --line: var(--kpi-series-5, light-dark(#17294f, #d3dcf0));
  }

  .s5 {
    --line: var(--kpi-series-6, light-dark(#6f7780, #8f99a5));
  }

  .s6 {
    --line: var(--kpi-series-7, light-dark(#7a6300, #d8c14a));
  }

  .s7 {
    --line: var(--kpi-series-8, light-dark(#a5264f, #ff8fb0));
  }

  .lines [part='mark'] {
    fill: none;
    stroke: var(--line);
    stroke-width: 2;
    stroke-linejoin: round;
    stroke-linecap: round;
  }

  .lines .dashed {
    stroke-dasharray: 3 4;
  }

  .lines .dot {
    fill: var(--line);
    stroke: none;
  }

  .lines .hollow {
    fill: var(--paper);
    stroke-width: 1.5;
  }

  .lines .fired {
    fill: currentcolor;
    stroke: var(--paper);
    stroke-width: 1;
  }

  .lines .grid {
    stroke: var(--hair);
  }

  .lines [part='tick'] {
    stroke-width: 1;
  }

  .lines [part='tick'].target {
    stroke-width: 1.5;
  }

  .lines .centre,
  .lines [part='tick'].note {
    stroke: var(--ink-2);
    stroke-dasharray: 2 3;
  }

  .lines [part='tick'].carried {
    stroke-dasharray: 6 4;
  }

  .lines [part='tick'].stale {
    stroke-dasharray: 2 2;
  }

  .lead {
    fill: none;
    stroke: var(--line);
    stroke-width: 1.5;
  }

  .lead.held {
    stroke: var(--ink-2);
    stroke-width: 1;
  }

  .range {
    fill: var(--band-2);
    fill-opacity: 0.6;
  }

  .range.stale {
    fill: none;
  }

  /* Where the page has no colours of its own, lines are told apart by their dashes. */
  @media (forced-colors: active) {
    .lines .grid {
      stroke: CanvasText;
      stroke-width: 0.5;
      stroke-opacity: 0.4;
    }

    :is(.s1, .s2, .s3, .s4, .s5, .s6, .s7) {
      --line: CanvasText;
    }

    .s1 > :not([class]) {
      stroke-dasharray: 9 4;
    }

    .s2 > :not([class]) {
      stroke-dasharray: 1 4;
    }

    .s3 > :not([class]) {
      stroke-dasharray: 9 4 1 4;
    }

    .s4 > :not([class]) {
      stroke-dasharray: 16 4;
    }

    .s5 > :not([class]) {
      stroke-dasharray: 9 4 1 4 1 4;
    }

    .s6 > :not([class]) {
      stroke-dasharray: 4 8;
    }

    .s7 > :not([class]) {
      stroke-dasharray: 16 4 4 4;
    }
  }
`;
