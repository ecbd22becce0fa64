import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { FunnelBar, FunnelMeter, FunnelModel } from './funnel-model.js';
import { labelSvg } from './label-svg.js';

const px = (n: number): string => n.toFixed(1);

const rect = (
  [a, b]: readonly [number, number],
  y: number,
  height: number,
  part: string,
  of: string,
): SVGTemplateResult =>
  svg`<rect part=${part} class=${of} x=${px(Math.min(a, b))} y=${px(y)} width=${px(Math.abs(b - a))} height=${px(height)} rx="2"></rect>`;

const barSvg = ({ y, height, track, fill, isLeak }: FunnelBar): SVGTemplateResult =>
  svg`${rect(track, y, height, 'track', 'whole')}${rect(fill, y, height, 'fill', isLeak ? 'leak' : '')}`;

const meterSvg = ({ y, track, fill, interval, range, ticks, isStale, isLeak }: FunnelMeter): SVGTemplateResult =>
  svg`${rect(track, y - 1.5, 3, 'track', 'meter')}
    ${range && rect(range, y - 5.5, 11, 'band', isStale ? 'held stale' : 'held')}
    ${interval && rect(interval, y - 3.5, 7, 'interval', '')}
    ${rect(fill, y - 1.5, 3, 'mark', isLeak ? 'leak' : 'meter')}
    ${ticks.length > 0 ? svg`<path part="tick" class=${isStale ? 'stale' : ''} d=${ticks.map((x) => `M${px(x)} ${px(y - 5.5)}v11`).join('')}></path>` : undefined}`;

/** Draws funnels. Knows shapes and parts, and nothing of metrics. */
export const funnelSvg = ({ width, height, bars, meters, labels }: FunnelModel): TemplateResult =>
  html`<svg width=${px(width)} height=${px(height)} viewBox="0 0 ${px(width)} ${px(height)}" aria-hidden="true">
    ${bars.map(barSvg)} ${meters.map(meterSvg)} ${labels.map(labelSvg)}
  </svg>`;
