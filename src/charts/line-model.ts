import type { Judged } from '../benchmarks/judged.js';
import { lastValued, type Trend } from '../benchmarks/trend.js';
import type { Fact } from '../text/facts.js';
import { trendEnglish } from '../text/english-trend.js';
import { fill } from '../text/fill.js';
import type { PointFact, TrendNote } from '../text/trend-facts.js';
import type { ChartOptions } from './chart-options.js';
import { noteLabels, stacked } from './end-labels.js';
import type { Label } from './labels.js';
import { firedMarks, type FiredMark } from './line-fired.js';
import { lineFrame, type LineFrame } from './line-frame.js';
import { heldAgainst, unheld } from './line-held.js';
import { bandSteps, drawnLine, type BandStep, type DrawnLine, type Point, type Scales } from './line-parts.js';
import { linear } from './linear.js';
import type { MarkKind } from './reading-scale.js';
import type { Stop } from './stop.js';
import { timeTicks } from './time-ticks.js';

/** What a picture of lines shows beside the values. */
export interface TrendContext {
  readonly notes: readonly TrendNote[];
  /** Values that can be read one by one. */
  readonly points: readonly PointFact[];
  /** What the values are held against; the last ones are the notes. */
  readonly others: readonly Fact[];
}

/** From one end to the other, px. */
type Across = readonly [from: number, to: number];

/** Everything a trend shows, as plain data in px. */
export interface LineModel {
  readonly width: number;
  readonly height: number;
  /** Left and right end of the plot, as they are in the page; its top and bottom. */
  readonly across: readonly [number, number];
  readonly down: readonly [number, number];
  /** Heights of the scale's numbers. */
  readonly grid: readonly number[];
  readonly band: readonly (readonly BandStep[])[];
  /** Ranges that the lines are held against: their lower and upper ends, and where they were measured. */
  readonly ranges: readonly {
    readonly low: number;
    readonly high: number;
    readonly over: Across;
    readonly isStale: boolean;
  }[];
  readonly marks: readonly {
    readonly y: number;
    readonly kind: MarkKind;
    readonly over: Across;
    readonly isStale: boolean;
  }[];
  /** Places of notes. */
  readonly notes: readonly number[];
  readonly lines: readonly DrawnLine[];
  readonly fired: readonly FiredMark[];
  /** From the end of a line to its label; `series` is undefined of what the lines are held against. */
  readonly leads: readonly {
    readonly series: number | undefined;
    readonly from: readonly [number, number];
    readonly to: readonly [number, number];
  }[];
  readonly labels: readonly Label[];
  readonly stops: readonly Stop[];
}

const inside = ([low, high]: readonly [number, number], n: number): boolean => n >= low && n <= high;

/** Numbers of the scale before the lines, labels of lines and marks behind them. */
function sideLabels(
  frame: LineFrame,
  ends: readonly Point[],
  { y }: Scales,
): { labels: Label[]; leads: LineModel['leads'] } {
  const { size, left, right, top, bottom, axis, wishes, lead, detail } = frame;
  const down = 0.34 * size;
  if (detail === 'value') {
    const big = wishes.map((wish): Label => ({ ...wish, x: 0, y: 0.75 * top, anchor: 'start', size }));
    return { labels: big, leads: [] };
  }
  const numbers = axis.ticks
    .filter(({ text }) => text !== '')
    .map(({ at, text }): Label => ({
      text,
      x: left - 0.6 * size,
      y: y(at) + down,
      anchor: 'end',
      role: 'axis',
      size,
      weight: 400,
    }));
  const wanted = wishes.map((wish) => ({
    ...wish,
    y: wish.series === undefined ? y(wish.at!) : ends[wish.series]![1],
  }));
  const latest = ends.reduce((most, [x]) => Math.max(most, x), 0);
  const placed = stacked(wanted, [top, bottom - 0.3 * size], 1.25 * size);
  return {
    labels: [
      ...numbers,
      ...placed.map(({ text, role, weight, at }): Label => ({
        text,
        x: right + lead,
        y: at + down,
        anchor: 'start',
        role,
        size,
        weight,
      })),
    ],
    leads: placed.flatMap(({ series, y: from, at, role }) => {
      const isBeside = series === undefined && Math.abs(at - from) < 0.6 * size;
      if (isBeside || role === 'value') return [];
      const start = series !== undefined && ends[series]![0] === latest ? latest + 5 : right + 1;
      return [{ series, from: [start, from] as const, to: [right + lead - 3, at] as const }];
    }),
  };
}

const swapped = { start: 'end', middle: 'middle', end: 'start' } as const;

/** Lays a trend out: lines over time with their limits, what they are held against, and as many labels as find room. */
export function lineModel(trend: Trend, judged: Judged, context: TrendContext, options: ChartOptions): LineModel {
  const { width, words, measure, rtl = false } = options;
  const { slots, series, process } = trend;
  const held = judged.judgements.length > 0 ? heldAgainst(judged, slots, words) : unheld;
  const places = context.notes.map(({ day, text }) => ({ text, slot: slots.place(day) }));
  const frame = lineFrame(trend, judged, held, places.length > 0, options);
  const { left, right, top, bottom, size, axis, detail } = frame;
  const { marks, ranges } = detail === 'value' ? unheld : held;
  const flip = (x: number): number => (rtl ? width - x : x);
  const unflipped = linear([0, slots.length || 1], [left, right]);
  const y = linear(axis.domain, [bottom, top]);
  const x = linear([0, slots.length || 1], [flip(left), flip(right)]);
  const scales: Scales = { x, y, columns: Math.max(1, Math.floor(right - left)) };
  const across = ([from, to]: Across): Across => [scales.x(from), scales.x(to)];
  const ends = series.map((one): Point => {
    const last = lastValued(one);
    return [unflipped(last + 0.5), y(one.values[last] ?? NaN)];
  });
  const { labels, leads } = sideLabels(frame, ends, scales);
  const noted = places.flatMap(({ slot, text }) => (slot === undefined ? [] : [{ at: unflipped(slot), text }]));
  const others = (count: number): string =>
    fill(trendEnglish.more, { n: words.count(count), how: words.messages.action.how });
  const more = places.length - noted.length;
  if (detail === 'labels' && places.length > 0) {
    labels.push(...noteLabels(noted, { left, right, y: size, size, measure, more, others }));
  }
  const row = {
    width: right + (width - right) / 2,
    baseline: bottom + 1.5 * size,
    size,
    measure,
    x: (i: number) => unflipped(i + 0.5),
  };
  if (detail !== 'value') labels.push(...timeTicks(trend, row, words));
  const limits = typeof process === 'object' && detail !== 'value' ? process : undefined;
  const point = (i: number, line = 0): { x: number; y: number } => ({
    x: scales.x(i + 0.5),
    y: y(series[line]!.values[i]!),
  });
  const besides = context.others.map((fact, i): Stop | undefined => {
    const note = places[i - context.others.length + places.length];
    if (note) return note.slot === undefined ? undefined : { x: scales.x(note.slot), y: top, fact };
    return inside(axis.domain, fact.at) ? { x: flip(right), y: y(fact.at), fact } : undefined;
  });
  return {
    width,
    height: frame.height,
    across: [flip(left), flip(right)],
    down: [top, bottom],
    grid: detail === 'value' ? [] : axis.ticks.map(({ at }) => y(at)),
    band: limits ? bandSteps(limits.limits, scales) : [],
    ranges: ranges.map(({ low, high, over, isStale }) => ({ low: y(low), high: y(high), over: across(over), isStale })),
    marks: marks.map(({ at, kind, over, isStale }) => ({ y: y(at), kind, over: across(over), isStale })),
    notes: detail === 'value' ? [] : noted.map(({ at }) => flip(at)),
    lines: series.map((one) => drawnLine(one, trend, scales)),
    fired: limits ? firedMarks(limits, point, judged.reading, (right - left) / slots.length) : [],
    leads: leads.map(({ series: line, from, to }) => ({
      series: line,
      from: [flip(from[0]), from[1]],
      to: [flip(to[0]), to[1]],
    })),
    labels: rtl ? labels.map((label) => ({ ...label, x: flip(label.x), anchor: swapped[label.anchor] })) : labels,
    stops: [
      ...context.points
        .filter(({ fact }) => !Number.isNaN(fact.at))
        .map(({ series: line, slot, fact }) => ({ ...point(slot, line), fact })),
      ...besides.filter((stop) => stop !== undefined),
    ],
  };
}
