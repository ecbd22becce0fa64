import { funnelEnglish } from '../text/english-funnel.js';
import { max } from 'd3-array';
import { funnelOf, type FunnelSegment, type FunnelStage } from '../benchmarks/funnel.js';
import type { Judged } from '../benchmarks/judged.js';
import { biggestLeak } from '../benchmarks/leak.js';
import { fill } from '../text/fill.js';
import { segmentFacts } from '../text/funnel.js';
import type { Words } from '../text/words.js';
import { detailAt, type ChartOptions, type ChartRoom } from './chart-options.js';
import { fitText } from './fit-text.js';
import { funnelGrid } from './funnel-grid.js';
import { moved, turned } from './funnel-place.js';
import { funnelPanel, type Panel } from './funnel-panel.js';
import type { Label } from './labels.js';
import type { Stop } from './stop.js';

/** A stage's rectangle in px, from the zero that all share, and the room that the widest would take. */
export interface FunnelBar {
  readonly y: number;
  readonly height: number;
  readonly track: readonly [number, number];
  readonly fill: readonly [number, number];
  readonly isLeak: boolean;
}

/** The small scale of a step, from nobody to everybody: px from the left, and its height. */
export interface FunnelMeter {
  readonly y: number;
  readonly track: readonly [number, number];
  readonly fill: readonly [number, number];
  readonly interval: readonly [number, number] | undefined;
  /** What it is held against: from the lowest to the highest of a range, and each single figure. */
  readonly range: readonly [number, number] | undefined;
  readonly ticks: readonly number[];
  /** What it would be held against is too old for it. */
  readonly isStale: boolean;
  readonly isLeak: boolean;
}

/** Everything a funnel shows, as plain data in px. */
export interface FunnelModel {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly FunnelBar[];
  readonly meters: readonly FunnelMeter[];
  readonly labels: readonly Label[];
  readonly stops: readonly Stop[];
}

/** Segments that are drawn; the others stand in the table. */
const DRAWN = 4;
const GUTTER = 32;

/** What stands over a panel or under all of them. */
const line = (text: string, y: number, size: number, role: 'name' | 'axis'): Label => ({
  text,
  x: 0,
  y,
  anchor: 'start',
  role,
  size,
  weight: role === 'axis' ? 400 : 600,
});

/** The last stage of the first: a share, or two numbers where there is none. Of present counts, their sum. */
function lastText(stages: readonly FunnelStage[], words: Words): string {
  const last = stages.at(-1);
  if (last?.ofFirst !== undefined) return words.value(last.ofFirst, 'ratio');
  const short = (size = 0): string => words.short(size, 'count');
  if (last?.step) return fill(words.messages.tooFew.of, { x: short(last.size), n: short(stages[0]?.size) });
  return short(stages.reduce((sum, { size }) => sum + size, 0));
}

/** Below 160 px the share of the last stage is all that there is room to say, over the bars. */
function lastShare({ stages }: FunnelSegment, { words, fontPx = 14, measure, width }: ChartOptions): Label {
  const text = lastText(stages, words);
  const size = Math.min(1.7 * fontPx, (1.7 * fontPx * width) / Math.max(1, measure(text, 1.7 * fontPx, 650)));
  return { text, x: 0, y: size, anchor: 'start', role: 'value', size, weight: 650 };
}

function headed(panel: Panel, label: Label | undefined): Panel {
  if (!label) return panel;
  const height = label.y + 0.7 * label.size;
  const under = moved(panel, 0, height);
  return { ...under, labels: [label, ...under.labels], height: panel.height + height };
}

/** Lays a judged family out as funnels on one scale: one, or up to four segments side by side where they find room. */
export function funnelModel(judged: Judged, options: ChartOptions): FunnelModel {
  const { reading } = judged;
  const { width, words, measure, rtl = false, fontPx = 14 } = options;
  const all = funnelOf(judged);
  const segments = all.slice(0, DRAWN);
  const finding = biggestLeak(reading, all);
  const leak = finding.found === 'leak' ? finding.leak.stage : undefined;
  const widest = max(segments, ({ stages }) => max(stages, ({ size }) => size)) ?? 0;
  const columns = Math.max(1, Math.min(segments.length, Math.floor((width + GUTTER) / (16 * fontPx + GUTTER))));
  const room = (width - GUTTER * (columns - 1)) / columns;
  const grid = funnelGrid(segments, reading, room, options);
  const panels = segments.map((segment) => {
    const facts = segmentFacts(segment, reading, words);
    const panel = funnelPanel({ segment, widest, leak, facts, reading }, grid, options);
    const small = grid.detail === 'value' ? lastShare(segment, { ...options, width: room }) : undefined;
    const name = fitText(segment.name ?? '', room, 1.1 * grid.size, 600, measure);
    return headed(headed(panel, small), name ? line(name, grid.size, 1.1 * grid.size, 'name') : undefined);
  });
  let height = 0;
  const placed: Panel[] = [];
  for (let i = 0; i < panels.length; i += columns) {
    const row = panels.slice(i, i + columns);
    if (i > 0) height += 2 * fontPx;
    row.forEach((panel, column) => placed.push(moved(panel, column * (room + GUTTER), height)));
    height += max(row, (panel) => panel.height) ?? 0;
  }
  const labels = placed.flatMap((panel) => panel.labels);
  const more = all.length - segments.length;
  if (more > 0 && grid.detail !== 'value') {
    height += 2.2 * grid.size;
    const text = fill(funnelEnglish.more, { n: words.count(more) });
    labels.push(line(fitText(text, width, grid.size, 400, measure), height - 0.5 * grid.size, grid.size, 'axis'));
  }
  const model: FunnelModel = {
    width,
    height: height + 2,
    bars: placed.flatMap((panel) => panel.bars),
    meters: placed.flatMap((panel) => panel.meters),
    labels,
    stops: placed.flatMap((panel) => panel.stops),
  };
  return rtl ? turned(model) : model;
}

/** The empty tracks of a funnel of so many stages, about as high as it will be. */
export function funnelOutline(stages: number, options: ChartRoom): FunnelModel {
  const { width, fontPx = 14 } = options;
  const beside = width >= 24 * fontPx;
  const isSmall = detailAt(options) === 'value';
  const [bar, step] = beside ? [1.86 * fontPx, 3.66 * fontPx] : [fontPx, (isSmall ? 1.4 : 4) * fontPx];
  const top = beside ? 0 : isSmall ? 2.9 * fontPx : 2.2 * fontPx - bar;
  const bars = Array.from({ length: stages }, (_, i): FunnelBar => {
    return { y: i * step + top, height: bar, track: [0, width], fill: [0, 0], isLeak: false };
  });
  return {
    width,
    height: top + (stages - 1) * step + bar + 2,
    bars,
    meters: [],
    labels: [],
    stops: [],
  };
}
