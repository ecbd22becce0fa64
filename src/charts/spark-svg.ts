import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { labelSvg } from './label-svg.js';
import type { SparkModel, SparkPoint } from './spark-model.js';

const px = (n: number): string => n.toFixed(1);

/** A line through its points; one alone is a dot as wide as the line. */
const path = (points: readonly SparkPoint[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('') + (points.length === 1 ? 'h0' : '');

/** Draws the line of the last periods with its end. */
export const sparkLineSvg = ({
  lines,
  dashed,
  end,
}: Pick<SparkModel, 'lines' | 'dashed' | 'end'>): SVGTemplateResult => svg`
  ${lines.map((line) => svg`<path part="line" d=${path(line)}></path>`)}
  ${dashed.length > 1 ? svg`<path part="line" class="dashed" d=${path(dashed)}></path>` : undefined}
  ${end && svg`<circle part="mark" class=${end.hollow ? 'hollow' : ''} cx=${px(end.at[0])} cy=${px(end.at[1])} r="3"></circle>`}`;

/** Draws a card's picture. Knows shapes and parts, and nothing of metrics. */
export const sparkSvg = (model: SparkModel): TemplateResult =>
  html`<svg
    width=${px(model.width)}
    height=${px(model.height)}
    viewBox="0 0 ${px(model.width)} ${px(model.height)}"
    aria-hidden="true"
  >
    ${sparkLineSvg(model)} ${model.labels.map(labelSvg)}
  </svg>`;
