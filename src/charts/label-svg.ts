import { svg, type SVGTemplateResult } from 'lit';
import type { Label } from './labels.js';

/** Keeps the direction of a text to itself, so that its anchor means the same side in every page. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

/** Draws a label; its part is `value`, `interval` or `label`. */
export const labelSvg = ({ text, x, y, anchor, role, size, weight }: Label): SVGTemplateResult => svg`<text
  part=${role === 'value' || role === 'interval' ? role : 'label'}
  class=${role}
  x=${x.toFixed(1)}
  y=${y.toFixed(1)}
  text-anchor=${anchor}
  font-size=${size.toFixed(2)}
  font-weight=${weight}
  .textContent=${isolated(text)}
></text>`;
