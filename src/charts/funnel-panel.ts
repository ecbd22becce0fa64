import { max, min } from 'd3-array';
import type { FunnelSegment, FunnelStage, FunnelStep } from '../benchmarks/funnel.js';
import type { Benchmark, Judgement } from '../benchmarks/benchmark.js';
import { figuresOf, middleOf, spanOf } from '../benchmarks/shape.js';
import type { Reading } from '../metrics/reading.js';
import type { Fact } from '../text/facts.js';
import { fill } from '../text/fill.js';
import { funnelEnglish } from '../text/english-funnel.js';
import { heldWords, shareText } from '../text/funnel.js';
import type { ChartOptions } from './chart-options.js';
import { fitText } from './fit-text.js';
import type { FunnelGrid } from './funnel-grid.js';
import type { FunnelBar, FunnelMeter } from './funnel-model.js';
import type { Label, LabelRole } from './labels.js';
import type { Stop } from './stop.js';

/** One funnel, drawn from its own left and top. */
export interface Panel {
  readonly bars: readonly FunnelBar[];
  readonly meters: readonly FunnelMeter[];
  readonly labels: readonly Label[];
  readonly stops: readonly Stop[];
  readonly height: number;
}

/** What a panel is made of. */
export interface PanelOf {
  readonly segment: FunnelSegment;
  /** The size as wide as the bars' room. */
  readonly widest: number;
  /** The stage that the biggest leak leads to. */
  readonly leak: number | undefined;
  readonly facts: readonly (readonly Fact[])[];
  readonly reading: Reading;
}

const label = (
  text: string,
  x: number,
  y: number,
  role: LabelRole,
  size: number,
  anchor: Label['anchor'] = 'start',
): Label => ({
  text,
  x,
  y,
  anchor,
  role,
  size,
  weight: role === 'axis' ? 400 : 600,
});

/** Name, count and share of a stage: in columns beside its bar, or on a line above it. */
function stageLabels(
  stage: FunnelStage,
  y: number,
  grid: FunnelGrid,
  { measure, words }: ChartOptions,
): readonly Label[] {
  const { size, beside, bars, counts, shares } = grid;
  const count = grid.sizeOf(stage.size);
  const share = stage.ofFirst === undefined ? '' : words.value(stage.ofFirst, 'ratio');
  if (beside) {
    return [
      label(stage.name, bars[0] - 10, y, 'name', size, 'end'),
      label(count, counts, y, 'value', size),
      ...(share ? [label(share, shares, y, 'axis', size, 'end')] : []),
    ];
  }
  const tight = counts - measure(count, size, 600) < 5 * size;
  const end = tight ? shares : counts;
  const name = fitText(stage.name, end - measure(count, size, 600) - 8, size, 600, measure);
  return [
    ...(name ? [label(name, 0, y, 'name', size)] : []),
    label(count, end, y, 'value', size, 'end'),
    ...(share && !tight ? [label(share, shares, y, 'axis', size, 'end')] : []),
  ];
}

/** The single figures of what a step is held against: those of each of several sources. */
function ticksOf({ shape, marks }: Benchmark): readonly number[] {
  if (marks) return marks.flatMap(ticksOf);
  const middle = middleOf(shape);
  return middle === undefined ? figuresOf(shape) : [middle];
}

/** What can be drawn of a judgement, as shares. */
function heldIn(judgement: Judgement | undefined) {
  const drawn = judgement?.verdict === 'not-comparable' ? undefined : judgement?.benchmark;
  return { range: drawn && spanOf(drawn.shape), ticks: drawn ? ticksOf(drawn) : [] };
}

/** `6 still open`: those who may still go on, of whom the share beside it does not speak. */
const openText = ({ open }: FunnelStep, { sizeOf }: FunnelGrid): string =>
  open > 0 ? fill(funnelEnglish.openHere, { open: sizeOf(open) }) : '';

/** Where the small scale of a step stands, and what is told beside it. */
interface StepRoom {
  readonly track: readonly [from: number, to: number];
  readonly told: string | undefined;
}

/** The longest of what can be told of a step that leaves its scale room; nothing where there is no room for a scale. */
function stepRoom(
  step: FunnelStep,
  grid: FunnelGrid,
  reading: Reading,
  { measure, words }: ChartOptions,
): StepRoom | undefined {
  const { size, bars, shares, beside } = grid;
  const x = beside ? bars[0] + 8 : 0;
  const from = Math.max(x + measure(`▼ ${shareText(step, words)}`, size, 600) + 12, x + 6 * size);
  const room = (beside ? bars[1] : shares) - from;
  if (step.share === undefined || room < 40) return undefined;
  const full = Math.min(10 * size, room);
  const open = openText(step, grid);
  const [held, short] = step.judgement ? heldWords(step.judgement, reading, words) : ['', ''];
  const afterOpen = (told: string): string =>
    open && told ? fill(words.messages.scope.join, { a: open, b: told }) : '';
  const roomBeside = (told: string): number => shares - from - measure(told, size, 400) - 10;
  // What is not comparable is not drawn, and the verdict says why: it takes nothing from what is drawn.
  const least = step.judgement?.verdict === 'not-comparable' ? full : 40;
  const told = [afterOpen(held), afterOpen(short), open, held, short].find(
    (each) => each !== '' && roomBeside(each) >= least,
  );
  return { track: [from, from + Math.min(full, told === undefined ? full : roomBeside(told))], told };
}

/** One scale for all steps, so that a longer line is a larger share: as short as the shortest. */
function commonTrack(rooms: readonly (StepRoom | undefined)[]): StepRoom['track'] {
  const tracks = rooms.flatMap((room) => (room ? [room.track] : []));
  const from = max(tracks, ([start]) => start) ?? 0;
  return [from, min(tracks, ([, to]) => to) ?? from];
}

/** The step between two bars: its share, a small scale with interval and benchmark, and the benchmark in words. */
function stepMarks(
  step: FunnelStep,
  y: number,
  isLeak: boolean,
  { size, beside, bars }: FunnelGrid,
  words: ChartOptions['words'],
  room: StepRoom | undefined,
) {
  const text = `${isLeak ? '▼' : '↓'} ${shareText(step, words)}`;
  const labels = [label(text, beside ? bars[0] + 8 : 0, y + 0.36 * size, isLeak ? 'leak' : 'step', size)];
  if (step.share === undefined || !room) return { labels, meter: undefined };
  const { track, told } = room;
  const [from, to] = track;
  const at = (share: number): number => from + (to - from) * Math.min(1, Math.max(0, share));
  const { interval } = step;
  const { range, ticks } = heldIn(step.judgement);
  return {
    labels: told !== undefined ? [...labels, label(told, to + 10, y + 0.36 * size, 'axis', size)] : labels,
    meter: {
      y,
      track,
      fill: [from, at(step.share)],
      interval: interval && [at(interval.low), at(interval.high)],
      range: range && [at(range.low), at(range.high)],
      ticks: ticks.map(at),
      isStale: step.judgement?.verdict === 'stale',
      isLeak,
    } satisfies FunnelMeter,
  };
}

/** Lays one funnel out: rectangles on one zero baseline, each as wide as its size, and the steps between them. */
export function funnelPanel(
  { segment, widest, leak, facts, reading }: PanelOf,
  grid: FunnelGrid,
  options: ChartOptions,
): Panel {
  const {
    bars: [from, to],
    bar,
    line,
    between,
    detail,
  } = grid;
  const bars: FunnelBar[] = [];
  const meters: FunnelMeter[] = [];
  const labels: Label[] = [];
  const stops: Stop[] = [];
  const rooms = segment.stages.map(({ step }) => step && stepRoom(step, grid, reading, options));
  const track = commonTrack(rooms);
  let y = 0;
  segment.stages.forEach((stage, i) => {
    const isLeak = i === leak;
    const [fact, second] = facts[i] ?? [];
    if (stage.step) {
      const middle = y + between / 2;
      const room = rooms[i] && { ...rooms[i], track };
      const { labels: told, meter } = stepMarks(stage.step, middle, isLeak, grid, options.words, room);
      if (detail !== 'value') {
        labels.push(...told);
        if (meter) meters.push(meter);
      }
      if (fact) stops.push({ x: meter?.fill[1] ?? from, y: middle, fact });
    }
    if (i > 0) y += between;
    const end = from + (widest > 0 ? ((to - from) * Math.max(0, stage.size)) / widest : 0);
    bars.push({ y: y + line, height: bar, track: [from, to], fill: [from, end], isLeak });
    const text = grid.beside ? y + bar / 2 + 0.36 * grid.size : y + grid.size;
    if (detail !== 'value') labels.push(...stageLabels(stage, text, grid, options));
    const own = stage.step ? second : fact;
    if (own) stops.push({ x: end, y: y + line + bar / 2, fact: own });
    y += line + bar;
  });
  return { bars, meters, labels, stops, height: y };
}
