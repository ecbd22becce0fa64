import type { Judged } from '../benchmarks/judged.js';
import { lineFacts } from '../text/benchmark-lines.js';
import { barLine, type Across, type BarLine, type LineRoom } from './benchmark-bar-line.js';
import { barExtent } from './benchmark-bar-scale.js';
import { detailAt, labelSize, type ChartOptions } from './chart-options.js';
import { boxOf, collide, type Label } from './labels.js';
import { linear } from './linear.js';
import { intervalTexts, valueTexts } from './reading-text.js';
import { mirroredLabel } from './rect.js';
import type { Stop } from './stop.js';
import { valueAxis } from './value-axis.js';

/** A value of the picture; `line` is the benchmark that it is of. */
export interface LineStop extends Stop {
  readonly line: number | undefined;
}

/** One metric against several benchmarks on one scale, as plain data in px. */
export interface BenchmarkBarModel {
  readonly width: number;
  readonly height: number;
  readonly scale: Across;
  /** From under the own value down to the numbers. */
  readonly top: number;
  readonly foot: number;
  readonly value: number;
  /** From where to where down its line goes: in one where the texts stand beside it, else past them. */
  readonly pieces: readonly (readonly [from: number, to: number])[];
  readonly interval: Across | undefined;
  /** The value and its interval above the scale, and the numbers below it. */
  readonly labels: readonly Label[];
  readonly ticks: readonly number[];
  readonly lines: readonly BarLine[];
  readonly stops: readonly LineStop[];
}

/** px, at a font of 14: from here on names and verdicts stand beside the scale. */
const besideFrom = 560;
/** Of the room beside the scale. */
const shares = { text: 0.27, verdict: 0.24 } as const;

function roomIn({ width, fontPx = 14 }: ChartOptions): LineRoom {
  const em = Math.max(14, fontPx) / 14;
  // Below the ends of the scale are numbers, half of which lies beyond.
  const inset = 14 * em;
  const all: Across = [0, width];
  if (width < besideFrom * em) return { isBeside: false, text: all, scale: [inset, width - inset], verdict: all };
  const gap = 14 * em;
  const text: Across = [0, Math.min(320 * em, shares.text * width)];
  const verdict: Across = [width - Math.min(300 * em, shares.verdict * width), width];
  return { isBeside: true, text, scale: [text[1] + gap + inset, verdict[0] - gap - inset], verdict };
}

/** Value and interval over their place, as far as they do not pass an edge. */
function headLabels({ reading }: Judged, x: number, options: ChartOptions): readonly Label[] {
  const { words, measure, width, fontPx = 14 } = options;
  const [size, small, gap] = [1.43 * fontPx, labelSize(options), 0.5 * fontPx];
  const [full, short] = valueTexts(reading, words);
  const text = measure(full, size, 650) <= width / 2 ? full : short;
  // A number that is still too wide shrinks rather than being cut.
  const fitted = Math.min(size, (size * width) / measure(text, size, 650));
  const wide = measure(text, fitted, 650);
  const [, range = ''] = detailAt(options) === 'value' ? [] : intervalTexts(reading, words);
  const more = range === '' ? 0 : gap + measure(range, small, 400);
  const all = wide + more <= width ? wide + more : wide;
  const from = Math.max(0, Math.min(width - all, x - wide / 2));
  const value: Label = { text, x: from, y: size, anchor: 'start', role: 'value', size: fitted, weight: 650 };
  if (all === wide) return [value];
  const after: Label = { ...value, text: range, x: from + wide + gap, role: 'interval', size: small, weight: 400 };
  return [value, after];
}

/** Numbers under the scale, as many as stand apart. */
function numbersAt(
  ticks: readonly { readonly at: number; readonly text: string }[],
  y: number,
  { measure, ...options }: ChartOptions,
): readonly Label[] {
  const size = labelSize({ measure, ...options });
  const placed: Label[] = [];
  for (const { at, text } of ticks) {
    const half = measure(text, size, 400) / 2;
    const x = Math.max(half, Math.min(options.width - half, at));
    const label: Label = { text, x, y, anchor: 'middle', role: 'axis', size, weight: 400 };
    const isApart = placed.every((other) => !collide(boxOf(other, measure), boxOf(label, measure)));
    if (text !== '' && isApart) placed.push(label);
  }
  return placed;
}

/** The same picture, read from the right. */
function mirrored(model: BenchmarkBarModel): BenchmarkBarModel {
  const { width } = model;
  const flip = (x: number): number => width - x;
  const across = ([from, to]: Across): Across => [flip(to), flip(from)];
  const label = (one: Label): Label => mirroredLabel(one, width);
  return {
    ...model,
    scale: across(model.scale),
    value: flip(model.value),
    interval: model.interval && across(model.interval),
    labels: model.labels.map(label),
    ticks: model.ticks.map(flip),
    lines: model.lines.map((line) => ({
      ...line,
      texts: line.texts.map(label),
      verdict: { ...line.verdict, labels: line.verdict.labels.map(label) },
      whisker: line.whisker && across(line.whisker),
      range: line.range && across(line.range),
      tick: line.tick === undefined ? undefined : flip(line.tick),
      bands: line.bands.map((band) => ({ ...band, across: across(band.across) })),
      names: line.names.map(label),
      sources: line.sources.map(flip),
    })),
    stops: model.stops.map((stop) => ({ ...stop, x: flip(stop.x) })),
  };
}

/** Lays a judged reading out against each of its benchmarks, a line each, the own value with its interval through all. */
export function benchmarkBarModel(judged: Judged, options: ChartOptions): BenchmarkBarModel {
  const { width, words, fontPx = 14, rtl = false } = options;
  const { reading, judgements } = judged;
  const room = roomIn(options);
  const [left, right] = room.scale;
  const count = Math.max(2, Math.floor((right - left) / (5 * fontPx)));
  const { domain, ticks } = valueAxis(barExtent(judged), count, reading, words);
  const x = linear(domain, room.scale);
  const value = x(reading.value ?? 0);
  const top = 1.43 * fontPx + 7;
  const lines: BarLine[] = [];
  let y = top + 3;
  for (const judgement of judgements) {
    const line = barLine(judgement, reading, y, { room, scale: { domain, x }, options });
    lines.push(line);
    y += line.area.height;
  }
  const foot = y + 4;
  const places = ticks.map(({ at, text }) => ({ at: x(at), text }));
  const size = labelSize(options);
  const stops = lineFacts(judged, words).map((fact): LineStop => {
    const line = fact.line === undefined ? undefined : lines[fact.line];
    const at = Number.isFinite(fact.at) ? x(fact.at) : (left + right) / 2;
    return { x: at, y: line?.y ?? top, fact, line: fact.line, area: line?.area };
  });
  const model: BenchmarkBarModel = {
    width,
    height: foot + 5 + 1.3 * size,
    scale: room.scale,
    top,
    foot,
    value,
    pieces: room.isBeside
      ? [[top, foot]]
      : [[top, top + 6], ...lines.map((line) => [line.y - 12, line.y + 12] as const), [foot - 6, foot]],
    interval: reading.interval && [x(reading.interval.low), x(reading.interval.high)],
    labels: [...headLabels(judged, value, options), ...numbersAt(places, foot + 5 + size, options)],
    ticks: places.map(({ at }) => at),
    lines,
    stops,
  };
  return rtl ? mirrored(model) : model;
}
