import type { Judged } from '../benchmarks/judged.js';
import { rangeOf } from '../benchmarks/range.js';
import { lastValued, type Trend } from '../benchmarks/trend.js';
import type { Measured } from '../metrics/reading.js';
import type { Words } from '../text/words.js';
import { detailAt, labelSize, type ChartOptions, type Detail } from './chart-options.js';
import { cut, type EndWish } from './end-labels.js';
import { unheld, type Held } from './line-held.js';
import { valueTexts } from './reading-text.js';
import { valueAxis, type ValueAxis } from './value-axis.js';

/** What should be written at the end: of a line, or of what the lines are held against, which lies at a value. */
export interface FrameWish extends Omit<EndWish, 'y'> {
  readonly at?: number;
}

/** Where things are in a picture of lines, as from left to right, in px. */
export interface LineFrame {
  readonly detail: Detail;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
  readonly axis: ValueAxis;
  readonly wishes: readonly FrameWish[];
  /** Room between the end of the lines and their labels. */
  readonly lead: number;
}

/** The lowest and the highest of everything that lines and marks show, with the limits, or how far off the values may be. */
function extent({ series, process }: Trend, { marks, ranges }: Held): readonly [number, number] {
  const limits = typeof process === 'object' ? process.limits.range : series.flatMap(({ reach }) => reach);
  const held = [...marks.map(({ at }) => at), ...ranges.flatMap((range) => [range.low, range.high])];
  const [low, high] = rangeOf(Float64Array.from([...series.flatMap(({ range }) => range), ...limits, ...held]));
  return low <= high ? [low, high] : [0, 1];
}

/** The last value of the only line; of several lines that of all together, which is the reading's own. */
const lastOf = ({ series: [only], segments }: Trend): Measured | undefined =>
  segments > 0 || !only ? undefined : only.at(lastValued(only));

/** The last value in full and in short; counts instead where they are too few for a rate. */
function lastTexts(trend: Trend, { reading }: Judged, words: Words): readonly [full: string, short: string] {
  const last = { ...reading, ...lastOf(trend) };
  if (!last.warnings.includes('too-few')) return valueTexts(last, words);
  const { title } = words.tooFew(last);
  return [title, title];
}

/** What is written at the end, the most important first: the last value or the names of the lines, then the marks. */
function wishesFor(trend: Trend, { marks, ranges }: Held, judged: Judged, words: Words): readonly FrameWish[] {
  const isNamed = trend.segments > 0;
  const lines = trend.series.map(({ name }, i): FrameWish => {
    const text = isNamed ? name : lastTexts(trend, judged, words)[1];
    return { text, role: isNamed ? 'series' : 'value', weight: 600, series: i };
  });
  const marked = marks.map(({ label, kind, at }): FrameWish => {
    return { text: label, role: kind, weight: kind === 'target' ? 600 : 400, at };
  });
  const between = ranges.map(({ label, low, high }): FrameWish => {
    return { text: label, role: 'median', weight: 400, at: (low + high) / 2 };
  });
  return [...lines, ...marked, ...between];
}

/** Shares the room out: numbers of the scale before the lines, their labels behind them, remarks above, periods below. */
export function lineFrame(
  trend: Trend,
  judged: Judged,
  held: Held,
  hasNotes: boolean,
  options: ChartOptions,
): LineFrame {
  const { width, words, measure, fontPx = 14 } = options;
  const detail = detailAt(options);
  const size = labelSize(options);
  const tall = Math.max(8 * fontPx, Math.min(16 * fontPx, 0.31 * width));
  if (detail === 'value') {
    const [low, high] = extent({ ...trend, process: undefined }, unheld);
    const axis = { domain: low < high ? ([low, high] as const) : ([low - 1, low + 1] as const), ticks: [] };
    const [top, bottom] = [2.4 * fontPx, 5 * fontPx];
    const [, text] = lastTexts(trend, judged, words);
    const wishes = [{ text, role: 'value' as const, weight: 600 }];
    const big = Math.min(1.5 * fontPx, (100 * width) / measure(text, 100, 600));
    return { detail, size: big, left: 4, right: width - 4, top, bottom, height: bottom + 4, axis, wishes, lead: 0 };
  }
  const axis = valueAxis(extent(trend, held), Math.max(3, Math.round(tall / (4.4 * size))), judged.reading, words);
  const left = axis.ticks.reduce((most, { text }) => Math.max(most, measure(text, size, 400)), 0) + 0.6 * size;
  const lead = trend.segments > 0 || held.marks.length + held.ranges.length > 0 ? 14 : 6;
  const most = 0.36 * width - lead;
  const wishes = (detail === 'labels' ? wishesFor(trend, held, judged, words) : [])
    .map((wish) => {
      const text = cut(wish.text, most, (some) => measure(some, size, wish.weight));
      return { ...wish, text: wish.role === 'series' || text === wish.text ? text : '' };
    })
    .filter(({ text }) => text !== '');
  const room = wishes.reduce((widest, { text, weight }) => Math.max(widest, measure(text, size, weight)), 0);
  const top = hasNotes && detail === 'labels' ? 1.8 * size : 0.6 * size;
  const bottom = top + tall;
  const right = width - (room > 0 ? room + lead : 6);
  return { detail, size, left, right, top, bottom, height: bottom + 1.8 * size, axis, wishes, lead };
}
