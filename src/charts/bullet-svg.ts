import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { BulletModel, BulletScale, Stretch } from './bullet-model.js';
import { labelSvg } from './label-svg.js';

const px = (n: number): string => n.toFixed(1);

/** A rectangle between two places and two heights, whichever comes first. */
const rect = ([from, to]: Stretch, [top, bottom]: Stretch): string =>
  `M${px(from)} ${px(top)}H${px(to)}V${px(bottom)}H${px(from)}Z`;

const line = (x: number, [from, to]: Stretch): string => `M${px(x)} ${px(from)}V${px(to)}`;

const hairline = ([from, to]: Stretch, y: number): string => `M${px(from)} ${px(y)}H${px(to)}`;

/** The interval with an upright at either end, in the colour of the scale as far as the fill goes. */
function intervalSvg({ interval, within, bar: [top, bottom] }: BulletScale): SVGTemplateResult | undefined {
  if (!interval || !within) return undefined;
  const y = (top + bottom) / 2;
  const ends = interval.map((x) => line(x, [top - 2, bottom + 2])).join('');
  return svg`<g part="interval">
    <path class="ends" d=${ends + hairline(interval, y)}></path>
    <path class="ends over" d=${line(within[0], [top, bottom]) + hairline(within, y)}></path>
  </g>`;
}

function tickSvg({ at, kind }: BulletScale['ticks'][number], { track: [top, bottom] }: BulletScale): SVGTemplateResult {
  if (kind === 'previous') {
    // Above the scale, where no label of another mark can be taken for its own.
    const d = `M${px(at)} ${px(top + 1)}l3.2 -5h-6.4Z`;
    return svg`<path part="tick" class="previous" d=${d}></path>`;
  }
  if (kind === 'source') return svg`<path part="tick" class="source" d=${line(at, [bottom - 4, bottom + 2])}></path>`;
  const d = line(at, kind === 'target' ? [top - 4, bottom + 4] : [top, bottom]);
  return svg`<path class="halo" d=${d}></path><path part="tick" class=${kind} d=${d}></path>`;
}

/** Draws the scale of a bullet and what stands on it. */
export const bulletScaleSvg = (model: BulletScale): SVGTemplateResult => svg`
  <path part="track" d=${rect(model.ends, model.track)}></path>
  ${model.bands.map(({ stretch, shade }) => svg`<path part="band" class="band-${shade}" d=${rect(stretch, model.track)}></path>`)}
  <path part="fill" d=${model.fill.map((piece) => rect(piece, model.bar)).join('')}></path>
  <path part="mark" d=${line(model.value, model.bar)}></path>
  ${intervalSvg(model)}
  ${model.zero === undefined ? undefined : svg`<path part="axis" d=${line(model.zero, [model.track[0], model.track[1] + 4])}></path>`}
  ${model.ticks.map((tick) => tickSvg(tick, model))}`;

/** Draws a bullet. Knows shapes and parts, and nothing of metrics. */
export const bulletSvg = (model: BulletModel): TemplateResult =>
  html`<svg
    class="bullet"
    width=${px(model.width)}
    height=${px(model.height)}
    viewBox="0 0 ${px(model.width)} ${px(model.height)}"
    aria-hidden="true"
  >
    ${bulletScaleSvg(model)} ${model.labels.map(labelSvg)}
  </svg>`;
