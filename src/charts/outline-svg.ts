import { html, svg, type TemplateResult } from 'lit';
import { arcPath, corner } from './arc-path.js';
import type { OutlineModel } from './outline-model.js';

/** Draws an empty picture: the track, and a bar where the number will be. */
export function outlineSvg({ width, height, dial }: OutlineModel): TemplateResult {
  const [x, y] = dial?.centre ?? [0, 0];
  const [inner = 0, outer = 0] = dial?.track ?? [];
  const shapes = dial
    ? svg`<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)})">
        <path part="track" d=${arcPath([-dial.reach, dial.reach], [inner, outer], corner)}></path>
        <rect part="track" x=${-outer * 0.35} y=${-outer * 0.3} width=${outer * 0.7} height=${outer * 0.25} rx="3"></rect>
      </g>`
    : svg`<rect part="track" y="5" width=${width} height="18" rx="2"></rect>`;
  return html`<svg
    class="outline"
    width=${width}
    height=${height.toFixed(1)}
    viewBox="0 0 ${width} ${height.toFixed(1)}"
    aria-hidden="true"
  >
    ${shapes}
  </svg>`;
}
