import { html, svg, type TemplateResult } from 'lit';
import type { NpsOutline } from './nps-outline.js';

const px = (n: number): string => n.toFixed(1);

/** Draws an empty breakdown. */
export const npsOutlineSvg = ({ width, height, tracks }: NpsOutline): TemplateResult =>
  html`<svg width=${px(width)} height=${px(height)} viewBox="0 0 ${px(width)} ${px(height)}" aria-hidden="true">
    ${tracks.map(
      ({ x, y, width: wide, height: high }) =>
        svg`<rect part="track" x=${px(x)} y=${px(y)} width=${px(wide)} height=${px(high)} rx="2"></rect>`,
    )}
  </svg>`;
