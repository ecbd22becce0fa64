import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Across, BarLine } from './benchmark-bar-line.js';
import type { BenchmarkBarModel } from './benchmark-bar-model.js';
import { labelSvg } from './label-svg.js';

const px = (n: number): string => n.toFixed(1);

const rect = ([from, to]: Across, top: number, bottom: number): string =>
  `M${px(from)} ${px(top)}H${px(to)}V${px(bottom)}H${px(from)}Z`;

const upright = (x: number, top: number, bottom: number): string => `M${px(x)} ${px(top)}V${px(bottom)}`;

const diamond = (x: number, y: number): string => `M${px(x)} ${px(y - 4.5)}l4 4.5l-4 4.5l-4 -4.5Z`;

function lineSvg({ y, area, ...line }: BarLine, scale: Across, isFirst: boolean, width: number): SVGTemplateResult {
  const { whisker, range, tick, bands, sources } = line;
  return svg`<g class=${line.isMuted ? 'line muted' : 'line'}>
    ${isFirst ? undefined : svg`<path class="rule" d="M0 ${px(area.y)}H${px(width)}"></path>`}
    <path class="rail" d="M${px(scale[0])} ${px(y)}H${px(scale[1])}"></path>
    ${bands.map(({ across, shade }) => svg`<path part="band" class="band-${shade}" d=${rect(across, y - 8, y + 8)}></path>`)}
    ${whisker && svg`<path class="whisker" d="M${px(whisker[0])} ${px(y - 4)}v8m0 -4H${px(whisker[1])}m0 -4v8"></path>`}
    ${range && svg`<path part="band" class="range" d=${rect(range, y - 6, y + 6)}></path>`}
    ${sources.map((x) => svg`<path part="tick" class="source" d=${diamond(x, y)}></path>`)}
    ${
      tick === undefined
        ? undefined
        : svg`<path part="tick" class=${line.isAim ? 'target' : 'median'} d=${upright(tick, y - (line.isAim ? 11 : 8), y + (line.isAim ? 11 : 8))}></path>`
    }
    ${[...line.names, ...line.texts].map(labelSvg)}
    <g class=${line.verdict.tone}>${line.verdict.labels.map(labelSvg)}</g>
  </g>`;
}

/** Draws one metric against several benchmarks. Knows shapes and parts, and nothing of metrics. */
export const benchmarkBarSvg = (model: BenchmarkBarModel): TemplateResult =>
  html`<svg
    width=${px(model.width)}
    height=${px(model.height)}
    viewBox="0 0 ${px(model.width)} ${px(model.height)}"
    aria-hidden="true"
  >
    ${model.interval && svg`<path part="interval" d=${rect(model.interval, model.top, model.foot)}></path>`}
    ${model.lines.map((line, i) => lineSvg(line, model.scale, i === 0, model.width))}
    <path part="mark" d=${model.pieces.map(([from, to]) => upright(model.value, from, to)).join('')}></path>
    <path
      part="axis"
      d="M${px(model.scale[0])} ${px(model.foot)}H${px(model.scale[1])}${model.ticks.map((x) => upright(x, model.foot, model.foot + 4)).join('')}"
    ></path>
    ${model.labels.map(labelSvg)}
  </svg>`;
