import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { arcPath, corner, type Radii } from './arc-path.js';
import { polar } from './gauge-frame.js';
import type { GaugeModel } from './gauge-model.js';
import { intervalSvg } from './interval-svg.js';
import { labelSvg } from './label-svg.js';

const point = (angle: number, radius: number): string =>
  polar(angle, radius)
    .map((n) => n.toFixed(2))
    .join(' ');

const line = (angle: number, [from, to]: Radii): string => `M${point(angle, from)}L${point(angle, to)}`;

/** A triangle whose tip points at the track. */
const caret = (angle: number, [tip, base]: Radii): string => {
  const half = 3.2 / base;
  return `M${point(angle, tip)}L${point(angle - half, base)}L${point(angle + half, base)}Z`;
};

function intervalOf({ interval, soft, track }: GaugeModel): SVGTemplateResult | undefined {
  if (!interval || !soft) return undefined;
  const ends = interval.map((angle) => line(angle, [track[0] - 2, track[1] + 2])).join('');
  return intervalSvg(arcPath(soft.within, track), soft.beyond.map((piece) => arcPath(piece, track)).join(''), ends);
}

function tickSvg({ at, kind }: GaugeModel['ticks'][number], { track, ring, rim }: GaugeModel): SVGTemplateResult {
  if (kind === 'previous')
    return svg`<path part="tick" class="previous" d=${caret(at, [track[1] + 1, ring[1]])}></path>`;
  if (kind === 'source') return svg`<path part="tick" class="source" d=${line(at, ring)}></path>`;
  if (kind !== 'target') return svg`<path part="tick" class=${kind} d=${line(at, [track[1] + 1, rim])}></path>`;
  const d = line(at, [track[0] - 3, rim]);
  return svg`<path class="halo" d=${d}></path><path part="tick" class="target" d=${d}></path>`;
}

/** Draws a dial. Knows shapes and parts, and nothing of metrics. */
export const gaugeSvg = (model: GaugeModel): TemplateResult =>
  html`<svg
    class="gauge"
    width=${model.width.toFixed(1)}
    height=${model.height.toFixed(1)}
    viewBox="0 0 ${model.width.toFixed(1)} ${model.height.toFixed(1)}"
    aria-hidden="true"
  >
    <g transform="translate(${model.centre[0].toFixed(1)} ${model.centre[1].toFixed(1)})">
      ${model.bands.map(({ sweep, shade }) => svg`<path part="band" class="band-${shade}" d=${arcPath(sweep, model.ring)}></path>`)}
      <path part="track" d=${arcPath(model.sweep, model.track, corner)}></path>
      <path
        part="fill"
        d=${model.fill.map((piece) => arcPath(piece, model.track, model.fill.length > 1 ? 0 : corner)).join('')}
      ></path>
      ${intervalOf(model)}
      <path part="mark" d=${line(model.value, model.track)}></path>
      ${model.zero === undefined ? undefined : svg`<path part="axis" d=${line(model.zero, [model.track[1] + 1, model.track[1] + 6])}></path>`}
      ${model.ticks.map((tick) => tickSvg(tick, model))}
    </g>
    ${model.labels.map(labelSvg)}
  </svg>`;
