import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Ends, GoalModel, Stretch } from './goal-model.js';
import { intervalSvg } from './interval-svg.js';
import { labelSvg } from './label-svg.js';

const px = (n: number): string => n.toFixed(1);

/** A rectangle between two places and two heights, whichever comes first. */
const rect = ([from, to]: Stretch, [top, bottom]: Stretch): string =>
  `M${px(from)} ${px(top)}H${px(to)}V${px(bottom)}H${px(from)}Z`;

const upright = (x: number, [from, to]: Stretch): string => `M${px(x)} ${px(from)}V${px(to)}`;

/** A line across an interval at either end; where it goes on beyond the picture, an arrow, as forest plots have it. */
const endsOf = (ends: Ends, [top, bottom]: Stretch): string =>
  ends
    .map(({ at, goesOn }, i) => {
      if (!goesOn) return upright(at, [top, bottom]);
      const in4 = at + 4 * Math.sign(ends[1 - i]!.at - at);
      return `M${px(in4)} ${px(top)}L${px(at)} ${px((top + bottom) / 2)}L${px(in4)} ${px(bottom)}`;
    })
    .join('');

function projectionSvg({ projection }: GoalModel): SVGTemplateResult | undefined {
  if (!projection) return undefined;
  const { y, at, from, to, ends } = projection;
  const whisker = `M${px(from)} ${px(y)}H${px(to)}${endsOf(ends, [y - 4, y + 4])}`;
  return svg`<path part="line" class="dashed" d=${whisker}></path>
    <circle part="mark" class="hollow" cx=${px(at)} cy=${px(y)} r="3.5"></circle>`;
}

function intervalOf({ interval, soft, bar }: GoalModel): SVGTemplateResult | undefined {
  if (!interval || !soft) return undefined;
  const ends = endsOf(interval, [bar[0] - 2, bar[1] + 2]);
  return intervalSvg(rect(soft.within, bar), soft.beyond.map((piece) => rect(piece, bar)).join(''), ends);
}

/** Draws a goal. Knows shapes and parts, and nothing of metrics. */
export function goalSvg(model: GoalModel): TemplateResult {
  const { width, height, track, bar, way, isBack, expected, projection } = model;
  const [top, bottom] = track;
  const below = projection ? projection.y + 6 : bottom + 4;
  const middle = (bar[0] + bar[1]) / 2;
  const target = upright(model.target, [top - 4, below]);
  return html`<svg width=${px(width)} height=${px(height)} viewBox="0 0 ${px(width)} ${px(height)}" aria-hidden="true">
    <path part="track" d=${rect(way, track)}></path>
    <path part="tick" class="baseline" d=${upright(model.baseline, track)}></path>
    <path
      part="fill"
      class=${isBack ? 'back' : ''}
      d=${rect(model.fill, isBack ? [middle - 1, middle + 1] : bar)}
    ></path>
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
