import { extent } from 'd3-array';
import type { Judged } from '../benchmarks/judged.js';
import { cardFacts, isSettled, valuedPoints } from '../text/spark-facts.js';
import { detailAt, labelSize, type ChartOptions, type ChartRoom } from './chart-options.js';
import { boxOf, collide, type Label } from './labels.js';
import { linear } from './linear.js';
import { intervalTexts, valueTexts } from './reading-text.js';
import { mirroredLabel, type Rect } from './rect.js';
import type { Stop } from './stop.js';

/** A place on the line, px. */
export type SparkPoint = readonly [x: number, y: number];

/** Everything a card's picture shows, as plain data in px: the value, its interval, and the line of the last periods. */
export interface SparkModel {
  readonly width: number;
  readonly height: number;
  readonly labels: readonly Label[];
  /** Pieces of the line: a period without a value parts them. */
  readonly lines: readonly (readonly SparkPoint[])[];
  /** From the last settled period on: through those that are not over, or have cohorts of which some are still open. */
  readonly dashed: readonly SparkPoint[];
  /** The last period; hollow where its value may still change. */
  readonly end: { readonly at: SparkPoint; readonly hollow: boolean } | undefined;
  readonly stops: readonly Stop[];
}

/** The dot at the end of the line with its edge, px: it stays within the picture. */
const DOT = 4;

/** Font sizes: the value, the line's height, its width at least and at most. */
const em = { value: 2.3, high: 2.6, least: 5, most: 16, between: 1.4 } as const;

/** Value and interval under each other, as far as they have room. */
function headOf({ reading }: Judged, options: ChartOptions): { readonly labels: Label[]; readonly width: number } {
  const { words, measure, width, fontPx = 14 } = options;
  const [size, small] = [em.value * fontPx, labelSize(options)];
  const [full, short] = valueTexts(reading, words);
  const text = measure(full, size, 650) <= width ? full : short;
  // A number that is still too wide shrinks rather than being cut.
  const fitted = Math.min(size, (size * width) / measure(text, size, 650));
  const y = 0.8 * size;
  const labels: Label[] = [{ text, x: 0, y, anchor: 'start', role: 'value', size: fitted, weight: 650 }];
  const [, range] = detailAt(options) === 'value' ? [] : intervalTexts(reading, words);
  const wide = range === undefined ? 0 : measure(range, small, 400);
  if (range !== undefined && wide <= width) {
    const below = size + 0.5 * fontPx + 0.5 * small;
    labels.push({ text: range, x: 0, y: below, anchor: 'start', role: 'interval', size: small, weight: 400 });
  }
  return { labels, width: Math.max(measure(text, fitted, 650), wide <= width ? wide : 0) };
}

/** The line beside the value, or below it where that leaves too little; undefined where there is no line to draw. */
function roomFor(judged: Judged, head: ReturnType<typeof headOf>, options: ChartOptions): Rect | undefined {
  const { width, fontPx = 14 } = options;
  if (detailAt(options) === 'value' || valuedPoints(judged).length < 2) return undefined;
  const from = head.width + em.between * fontPx;
  const height = em.high * fontPx - 2 * DOT;
  const wide = (room: number): number => Math.min(room, em.most * fontPx) - DOT;
  if (width - from >= em.least * fontPx) return { x: from, y: DOT, width: wide(width - from), height };
  const under = head.labels.reduce((low, { y, size }) => Math.max(low, y + 0.3 * size), 0);
  return { x: 0, y: under + 0.6 * fontPx, width: wide(width), height };
}

/** The first and the last period that have a value, under the line; the first goes where both have no room. */
function endLabels(judged: Judged, { x, y, height }: Rect, to: number, options: ChartOptions): readonly Label[] {
  const { words, measure } = options;
  const size = labelSize(options);
  const points = valuedPoints(judged);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || detailAt(options) !== 'labels') return [];
  const at = { y: y + height + 5 + size, role: 'axis', size, weight: 400 } as const;
  const start: Label = { ...at, text: words.period(first.point.period), x, anchor: 'start' };
  const later = words.earlier(last.point.period, first.point.period);
  const end: Label = { ...at, text: later, x: to + DOT, anchor: 'end' };
  if (measure(end.text, size, 400) > end.x - x) return [];
  return collide(boxOf(start, measure), boxOf(end, measure)) ? [end] : [start, end];
}

/** The line of the last periods in a room, with the place of each period that has a value. */
export function linesIn(
  judged: Judged,
  room: Rect,
): Pick<SparkModel, 'lines' | 'dashed' | 'end'> & { readonly places: readonly SparkPoint[] } {
  const points = valuedPoints(judged);
  const [low = 0, high = 0] = extent(points, ({ value }) => value);
  const last = (judged.series?.points.length ?? 1) - 1;
  const from = points[0]?.index ?? 0;
  const x = linear([from, last], [room.x, room.x + room.width]);
  const y = linear([low, high], [room.y + room.height, room.y]);
  const middle = room.y + room.height / 2;
  const places = points.map(({ value, index }): SparkPoint => [x(index), high > low ? y(value) : middle]);
  const firstOpen = points.findIndex(({ point }) => !isSettled(point));
  const settled = firstOpen < 0 ? points.length : firstOpen;
  const lines: SparkPoint[][] = [];
  points.slice(0, settled).forEach(({ index }, i) => {
    const follows = i > 0 && points[i - 1]!.index === index - 1;
    if (follows) lines.at(-1)!.push(places[i]!);
    else lines.push([places[i]!]);
  });
  const at = places.at(-1);
  const latest = points.at(-1)?.point;
  const dashed = settled < points.length ? places.slice(Math.max(0, settled - 1)) : [];
  return { lines, dashed, end: at && latest && { at, hollow: !isSettled(latest) }, places };
}

/** About how high a card's picture will be: what its outline takes while records are on their way. */
export const sparkHeight = (options: ChartRoom): number =>
  (em.value + (detailAt(options) === 'value' ? 0 : 1.4)) * (options.fontPx ?? 14);

/** About how wide a card's value will be, px. */
export const valueWidth = ({ width, fontPx = 14 }: ChartRoom): number => Math.min(width, 6 * fontPx);

/** Lays a card out. Read from the right, mirrored: the latest period is then on the left. */
export function sparkModel(judged: Judged, options: ChartOptions): SparkModel {
  const { width, words, fontPx = 14, rtl = false } = options;
  const facts = cardFacts(judged, words);
  const head = headOf(judged, options);
  const room = roomFor(judged, head, options);
  const drawn = room ? linesIn(judged, room) : { lines: [], dashed: [], end: undefined, places: [] };
  const labels = [...head.labels, ...(room && drawn.end ? endLabels(judged, room, drawn.end.at[0], options) : [])];
  const under = Math.max(sparkHeight(options), room ? room.y + room.height + DOT : 0);
  const height = labels.reduce((most, label) => Math.max(most, label.y + 0.3 * label.size), under);
  const held = facts.length - valuedPoints(judged).length;
  const stops = facts.flatMap((fact, i): Stop[] => {
    if (i < held) return [{ x: head.width / 2, y: (em.value * fontPx) / 2, fact }];
    const place = drawn.places[i - held];
    return place ? [{ x: place[0], y: place[1], fact }] : [];
  });
  const flip = ([x, y]: SparkPoint): SparkPoint => [rtl ? width - x : x, y];
  return {
    width,
    height,
    labels: rtl ? labels.map((label) => mirroredLabel(label, width)) : labels,
    lines: drawn.lines.map((line) => line.map(flip)),
    dashed: drawn.dashed.map(flip),
    end: drawn.end && { ...drawn.end, at: flip(drawn.end.at) },
    stops: rtl ? stops.map((stop) => ({ ...stop, x: width - stop.x })) : stops,
  };
}
