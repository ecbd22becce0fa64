import { html, type TemplateResult } from 'lit';
import { bulletScaleSvg } from './bullet-svg.js';
import { labelSvg } from './label-svg.js';
import type { RowModel } from './scorecard-model.js';
import { sparkLineSvg } from './spark-svg.js';

const px = (n: number): string => n.toFixed(1);

/** Draws the picture of a row. Knows shapes and parts, and nothing of metrics. */
export const rowSvg = (model: RowModel): TemplateResult =>
  html`<svg
    width=${px(model.width)}
    height=${px(model.height)}
    viewBox="0 0 ${px(model.width)} ${px(model.height)}"
    aria-hidden="true"
  >
    ${sparkLineSvg(model)} ${bulletScaleSvg(model.bullet)} ${model.labels.map(labelSvg)}
  </svg>`;
