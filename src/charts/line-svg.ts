import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { labelSvg } from './label-svg.js';
import type { LineModel } from './line-model.js';

const px = (n: number): string => n.toFixed(1);

const through = (points: readonly (readonly [number, number])[]): string =>
  `M${points.map((at) => `${px(at[0])} ${px(at[1])}`).join('L')}`;

const paths = (lines: readonly (readonly (readonly [number, number])[])[]): string => lines.map(through).join('');

type Band = LineModel['band'][number];

/** The upper limits there and the lower ones back. */
const area = (steps: Band): string =>
  `${through([
    ...steps.flatMap(({ from, to, high }) => [[from, high] as const, [to, high] as const]),
    ...steps.toReversed().flatMap(({ from, to, low }) => [[to, low] as const, [from, low] as const]),
  ])}Z`;

const centre = (steps: Band): string =>
  through([
    [steps[0]!.from, steps[0]!.centre],
    [steps.at(-1)!.to, steps[0]!.centre],
  ]);

const dot = ([x, y]: readonly [number, number], r: number): string =>
  `M${px(x - r)} ${px(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

/** Up or down: the shape tells the side, and words tell the rule. */
function firedSvg({ x, y, up, tone, size }: LineModel['fired'][number]): SVGTemplateResult {
  const way = up ? -size : size;
  const d = `M${px(x)} ${px(y + 1.1 * way)}L${px(x + size)} ${px(y - 0.7 * way)}H${px(x - size)}Z`;
  return svg`<path part="mark" class="fired ${tone}" d=${d}></path>`;
}

function seriesSvg({ solid, dashed, dots, hollow }: LineModel['lines'][number], i: number): SVGTemplateResult {
  return svg`<g class="s${i}">
    ${solid.map((run) => svg`<path part="mark" d=${through(run)}></path>`)}
    <path part="mark" class="dashed" d=${paths(dashed)}></path>
    <path part="mark" class="dot" d=${dots.map((at) => dot(at, 2.5)).join('')}></path>
    <path part="mark" class="hollow" d=${hollow.map((at) => dot(at, 3.5)).join('')}></path>
  </g>`;
}

/** Draws lines over time. Knows shapes and parts, and nothing of metrics. */
export function lineSvg(model: LineModel): TemplateResult {
  const { width, height, across, down, grid, band, ranges, marks, notes, lines, fired, leads, labels } = model;
  const level = (y: number, [from, to]: LineModel['across'] = across): string => `M${px(from)} ${px(y)}H${px(to)}`;
  /** Where it was measured in full, and dashed before and after, where it is carried over. */
  const held = (ys: readonly number[], [from, to]: LineModel['across'], kind: string): SVGTemplateResult => {
    const around = [
      [across[0], from],
      [to, across[1]],
    ] as const;
    const carried = ys.flatMap((y) => around.filter(([a, b]) => Math.abs(b - a) > 1).map((part) => level(y, part)));
    return svg`<path part="tick" class=${kind} d=${ys.map((y) => level(y, [from, to])).join('')}></path>
      ${carried.length > 0 ? svg`<path part="tick" class="${kind} carried" d=${carried.join('')}></path>` : undefined}`;
  };
  return html`<svg
    class="lines"
    width=${px(width)}
    height=${px(height)}
    viewBox="0 0 ${px(width)} ${px(height)}"
    aria-hidden="true"
  >
    ${band.map((steps) => svg`<path part="band" class="band-1" d=${area(steps)}></path>`)}
    ${ranges.map(({ low, high, over, isStale }) => svg`<path part="band" class=${isStale ? 'range stale' : 'range'} d="${level(low, over)}V${px(high)}H${px(over[0])}Z"></path>`)}
    <path part="axis" class="grid" d=${grid.map((y) => level(y)).join('')}></path>
    ${band.map((steps) => svg`<path part="tick" class="centre" d=${centre(steps)}></path>`)}
    ${ranges.map(({ low, high, over, isStale }) => held([low, high], over, isStale ? 'median stale' : 'median'))}
    ${marks.map(({ y, kind, over, isStale }) => held([y], over, isStale ? `${kind} stale` : kind))}
    ${notes.map((x) => svg`<path part="tick" class="note" d="M${px(x)} ${px(down[0] - 6)}V${px(down[1])}"></path>`)}
    ${lines.map(seriesSvg)} ${fired.map(firedSvg)}
    ${leads.map(({ series, from, to }) => svg`<path class="lead ${series === undefined ? 'held' : `s${series}`}" d=${through([from, to])}></path>`)}
    ${labels.map(labelSvg)}
  </svg>`;
}
