import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { GoalModel, Stretch } from './goal-model.js';
import { intervalSvg } from './interval-svg.js';
import { labelSvg } from './label-svg.js';

const px = (n: number): string => n.toFixed(1);

/** A rectangle between two places and two heights, whichever comes first. */
const rect = ([from, to]: Stretch, [top, bottom]: Stretch): string =>
  `M${px(from)} ${px(top)}H${px(to)}V${px(bottom)}H${px(from)}Z`;

const upright = (x: number, [from, to]: Stretch): string => `M${px(x)} ${px(from)}V${px(to)}`;

function projectionSvg({ projection }: GoalModel): SVGTemplateResult | undefined {
  if (!projection) return undefined;
  const { y, at, from, to, ends } = projection;
  const whisker = `M${px(from)} ${px(y)}H${px(to)}${ends.map((x) => upright(x, [y - 4, y + 4])).join('')}`;
  return svg`<path part="line" class="dashed" d=${whisker}></path>
    <circle part="mark" class="hollow" cx=${px(at)} cy=${px(y)} r="3.5"></circle>`;
}

function intervalOf({ interval, soft, bar }: GoalModel): SVGTemplateResult | undefined {
  if (!interval || !soft) return undefined;
  const ends = interval.map((x) => upright(x, [bar[0] - 2, bar[1] + 2])).join('');
  return intervalSvg(rect(soft.within, bar), soft.beyond.map((piece) => rect(piece, bar)).join(''), ends);
}

/** Draws a goal. Knows shapes and parts, and nothing of metrics. */
export function goalSvg(model: GoalModel): TemplateResult {
  const { width, height, track, bar, way, expected, projection } = model;
  const [top, bottom] = track;
  const below = projection ? projection.y + 6 : bottom + 4;
  const target = upright(model.target, [top - 4, below]);
  return html`<svg width=${px(width)} height=${px(height)} viewBox="0 0 ${px(width)} ${px(height)}" aria-hidden="true">
    <path part="track" d=${rect(way, track)}></path>
    <path part="tick" class="baseline" d=${upright(model.baseline, track)}></path>
    <path part="fill" d=${rect(model.fill, bar)}></path>
    ${intervalOf(model)}
    <path part="mark" d=${upright(model.fill[1], [bar[0] - 1, bar[1] + 1])}></path>
    ${
      expected !== undefined &&
      svg`<path part="tick" class="expected" d=${`M${px(expected)} ${px(top + 1)}l3.6 -5.5h-7.2Z`}></path>`
    }
    <path class="halo" d=${target}></path>
    <path part="tick" class="target" d=${target}></path>
    ${projectionSvg(model)} ${model.labels.map(labelSvg)}
  </svg>`;
}
