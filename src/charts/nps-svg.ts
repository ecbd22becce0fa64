import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { labelSvg } from './label-svg.js';
import type { NpsModel } from './nps-model.js';
import type { NpsScale } from './nps-scale.js';
import type { Rect } from './rect.js';

const px = (n: number): string => n.toFixed(1);

const rectSvg = ({ x, y, width, height }: Rect, part: string, kind = '', round = 2): SVGTemplateResult =>
  svg`<rect part=${part} class=${kind} x=${px(x)} y=${px(y)} width=${px(width)} height=${px(height)} rx=${round}></rect>`;

/** A piece of the bar or the histogram; its edge lies within it. */
const groupSvg = ({ x, y, width, height, group }: Rect & { readonly group: string }): SVGTemplateResult | undefined => {
  if (width <= 0 || height <= 0) return undefined;
  const edge = Math.min(0.5, width / 2, height / 2);
  const within = { x: x + edge, y: y + edge, width: width - 2 * edge, height: height - 2 * edge };
  return rectSvg(within, 'fill', group);
};

function tickSvg({ at, kind }: NpsScale['ticks'][number], { y, height }: Rect): SVGTemplateResult {
  if (kind === 'previous') {
    return svg`<path part="tick" class="previous" d=${`M${px(at)} ${px(y - 1)}l3.2 -5h-6.4Z`}></path>`;
  }
  if (kind === 'source') return svg`<path part="tick" class="source" d=${`M${px(at)} ${px(y + height - 3)}v5`}></path>`;
  const reach = kind === 'target' ? 5 : 3;
  const d = `M${px(at)} ${px(y - reach)}V${px(y + height + reach)}`;
  return svg`<path class="halo" d=${d}></path><path part="tick" class=${kind} d=${d}></path>`;
}

const scaleSvg = ({ track, bands, interval, mark, zero, ticks }: NpsScale): SVGTemplateResult => svg`
  ${rectSvg(track, 'track', '', track.height / 2)}
  ${bands.map((band) => rectSvg(band, 'band', `band-${String(band.shade)}`, 0))}
  <path part="axis" d=${`M${px(zero)} ${px(track.y + track.height)}v3`}></path>
  ${ticks.map((tick) => tickSvg(tick, track))}
  ${interval && rectSvg(interval, 'interval', '', 1.5)}
  <circle part="mark" class=${mark.hollow ? 'hollow' : ''} cx=${px(mark.x)} cy=${px(mark.y)} r=${px(mark.r)}></circle>`;

/** Lines aslant, for where kinds cannot be told apart by colour. */
const hatch = svg`<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
  <path class="hatch" d="M0 0V5"></path>
</pattern>`;

/** Draws a breakdown. Knows shapes and parts, and nothing of scores. */
export const npsSvg = ({ width, height, scale, shares, bars, labels }: NpsModel): TemplateResult =>
  html`<svg width=${px(width)} height=${px(height)} viewBox="0 0 ${px(width)} ${px(height)}" aria-hidden="true">
    ${hatch} ${scale && scaleSvg(scale)} ${shares.map(groupSvg)}
    ${bars.map((bar) => (bar.chosen ? rectSvg({ ...bar, y: bar.y + bar.height + 1, height: 2.5 }, 'tick', 'chosen', 0) : undefined))}
    ${bars.map(groupSvg)} ${labels.map(labelSvg)}
  </svg>`;
