import { css } from 'lit';

/** The three kinds of answers, apart from each other in grey scale too; the line of the score; the comments. */
export const styles = css`
  :host {
    --detractor: var(--kpi-detractor, light-dark(#d9622b, #ffa566));
    --passive: var(--kpi-passive, light-dark(#d5dbe1, #3c454f));
    --passive-edge: var(--kpi-passive-edge, light-dark(#8a94a0, #7d8894));
    --promoter: var(--kpi-promoter, light-dark(#17457f, #4d86d1));
    --on-detractor: var(--kpi-on-detractor, #14181d);
    --on-promoter: var(--kpi-on-promoter, light-dark(#fff, #14181d));
  }

  .detractors {
    fill: var(--detractor);
  }

  .passives {
    fill: var(--passive);
    stroke: var(--passive-edge);
  }

  .promoters {
    fill: var(--promoter);
  }

  text.detractors {
    fill: var(--on-detractor);
  }

  text.passives {
    fill: var(--ink);
    stroke: none;
  }

  text.promoters {
    fill: var(--on-promoter);
  }

  .hatch {
    stroke: var(--passive-edge);
    stroke-width: 3;
  }

  rect[part='interval'] {
    fill: var(--accent);
  }

  circle[part='mark'] {
    fill: var(--accent);
    stroke: var(--paper);
  }

  circle.hollow {
    fill: var(--paper);
    stroke: var(--accent);
  }

  .halo {
    fill: none;
    stroke: var(--track);
    stroke-width: 4;
  }

  [part='tick'].target {
    stroke-width: 2;
  }

  [part='tick'].previous {
    fill: var(--ink-2);
    stroke: none;
  }

  [part='tick'].chosen {
    fill: var(--ink);
    stroke: none;
  }

  .comments {
    padding-top: 0.6em;
    margin-top: 0.6em;
    border-top: 1px solid var(--hair);
    font-size: 0.93em;
  }

  .comments h3 {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    margin: 0;
    font-size: 0.92em;
  }

  .comments ul {
    max-height: 14em;
    padding: 0;
    margin: 0.3em 0;
    overflow-y: auto;
    list-style: none;
  }

  .comments li {
    padding: 0.3em 0;
    overflow-wrap: anywhere;
  }

  .comments p {
    margin: 0.3em 0;
    color: var(--ink-2);
  }

  /* Where the reader's own two colours are all there is, the kinds differ by weight: filled, hatched, an outline. */
  @media (forced-colors: active) {
    :host {
      --detractor: CanvasText;
      --on-detractor: Canvas;
      --passive: url('#hatch');
      --passive-edge: CanvasText;
      --promoter: Canvas;
      --on-promoter: CanvasText;
    }

    rect:is(.detractors, .promoters) {
      stroke: CanvasText;
    }

    text.passives {
      stroke: Canvas;
      stroke-width: 4px;
      paint-order: stroke;
    }
  }
`;
