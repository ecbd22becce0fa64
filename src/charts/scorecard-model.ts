import type { Judged } from '../benchmarks/judged.js';
import { cardFacts, valuedPoints } from '../text/spark-facts.js';
import { bulletScale, type BulletScale, type Stretch } from './bullet-model.js';
import { placedUnder } from './bullet-labels.js';
import { labelSize, type ChartOptions, type ChartRoom } from './chart-options.js';
import type { Label } from './labels.js';
import { linear } from './linear.js';
import { readingScale } from './reading-scale.js';
import { linesIn, type SparkPoint } from './spark-model.js';
import type { Stop } from './stop.js';

/** The room of a row's picture, px: the line of the last periods, and the scale beside it. */
export interface RowRoom {
  /** Rows stand in columns, or one thing under another; where it is small, name, value and signs alone. */
  readonly layout: 'wide' | 'narrow' | 'small';
  /** Undefined where the line is not shown. */
  readonly line: number | undefined;
  readonly gap: number;
  readonly scale: number;
}

/** The picture of a row, as plain data in px. */
export interface RowModel {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly (readonly SparkPoint[])[];
  readonly dashed: readonly SparkPoint[];
  readonly end: { readonly at: SparkPoint; readonly hollow: boolean } | undefined;
  readonly bullet: BulletScale;
  readonly labels: readonly Label[];
  readonly stops: readonly Stop[];
}

/** px, at a font of 14: from here on there is room for columns. */
const columnsFrom = 700;
/** Below this the scale has all the room. */
const lineFrom = 200;
/** Below this there is room for name, value and the signs of verdicts alone, whatever the font. */
const smallBelow = 160;

/** The room of each row's picture in a scorecard; with or without the line of the last periods. */
export function rowRoom({ width, fontPx = 14 }: ChartRoom, hasLine: boolean): RowRoom {
  const em = Math.max(fontPx, 14) / 14;
  const within = (least: number, share: number, most: number): number =>
    Math.round(Math.min(most * em, Math.max(least * em, share * width)));
  if (width >= columnsFrom * em) {
    const line = hasLine ? within(56, 0.08, 130) : undefined;
    const gap = line === undefined ? 0 : within(12, 0.02, 30);
    return { layout: 'wide', line, gap, scale: within(112, 0.16, 280) };
  }
  const isWide = hasLine && width >= lineFrom * em;
  const [line, gap] = isWide ? [within(56, 0.28, 160), 16] : [undefined, 0];
  return { layout: width < smallBelow ? 'small' : 'narrow', line, gap, scale: Math.max(40, width - (line ?? 0) - gap) };
}

/** px from the ends of its room that the line keeps, so that the dot at its end stays within. */
const DOT = 5;

/** Lays the picture of a row out: the last periods, and the value with its interval on a scale with what it is held against. */
export function rowModel(judged: Judged, room: RowRoom, options: Omit<ChartOptions, 'width'>): RowModel {
  const { words, measure, fontPx = 14, rtl = false } = options;
  const width = (room.line ?? 0) + room.gap + room.scale;
  const from = rtl ? 0 : width - room.scale;
  const ends: Stretch = rtl ? [room.scale, 0] : [from, width];
  const scale = readingScale(judged, words);
  const bullet = bulletScale(scale, ends, fontPx);
  const { track } = bullet;
  const size = labelSize({ ...options, width });
  const baseline = track[1] + 5 + size;
  const x = linear(scale.domain, ends);
  const wishes = scale.marks.map(({ at, kind, label }) => ({
    text: label,
    at: x(at) - from,
    role: kind,
    weight: kind === 'target' ? 600 : 400,
  }));
  const placed = placedUnder(wishes, { width: room.scale, baseline, size, measure });
  const height = baseline + 0.3 * size;
  const points = valuedPoints(judged);
  const hasLine = room.line !== undefined && points.length > 1;
  const drawn = hasLine
    ? linesIn(judged, { x: DOT, y: DOT, width: room.line - 2 * DOT, height: track[1] + 2 - DOT })
    : { lines: [], dashed: [], end: undefined, places: [] };
  const flip = ([across, down]: SparkPoint): SparkPoint => [rtl ? width - across : across, down];
  const places = drawn.places.map(flip);
  const facts = cardFacts(judged, words);
  const held = facts.length - points.length;
  return {
    width,
    height,
    lines: drawn.lines.map((line) => line.map(flip)),
    dashed: drawn.dashed.map(flip),
    end: drawn.end && { ...drawn.end, at: flip(drawn.end.at) },
    bullet,
    labels: placed.map((label) => ({ ...label, x: label.x + from })),
    stops: facts.flatMap((fact, i): Stop[] => {
      if (i < held) return [{ x: x(fact.at), y: (track[0] + track[1]) / 2, fact }];
      const place = places[i - held];
      return place ? [{ x: place[0], y: place[1], fact }] : [];
    }),
  };
}
