import { svg, type SVGTemplateResult } from 'lit';

/** Draws an interval: soft on both sides of the value, with a hairline at either end, which has a halo over the fill. */
export const intervalSvg = (within: string, beyond: string, ends: string): SVGTemplateResult => svg`<g part="interval">
  <path class="soft within" d=${within}></path>
  <path class="soft beyond" d=${beyond}></path>
  <path class="halo" d=${ends}></path>
  <path class="ends" d=${ends}></path>
</g>`;
