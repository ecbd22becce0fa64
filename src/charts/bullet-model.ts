import type { Judged } from '../benchmarks/judged.js';
import { detailAt, labelSize, type ChartOptions } from './chart-options.js';
import { placedUnder, type BulletWish } from './bullet-labels.js';
import type { Label } from './labels.js';
import { dashes, linear } from './linear.js';
import type { Stop } from './stop.js';
import { clampTo, readingScale, runsThrough, type Piece, type ReadingScale, type TickKind } from './reading-scale.js';
import { intervalTexts, valueTexts } from './reading-text.js';

/** A stretch of a bullet between two places. */
export type Stretch = readonly [from: number, to: number];

/** A bullet's scale and what stands on it, without a word, as plain data in px. */
export interface BulletScale {
  /** Where the scale begins and ends. */
  readonly ends: Stretch;
  /** Top and bottom of the scale, and of the bar in its middle. */
  readonly track: Stretch;
  readonly bar: Stretch;
  /** One stretch from the base to the value; dashes where the value is partial. */
  readonly fill: readonly Stretch[];
  readonly value: number;
  readonly interval: Stretch | undefined;
  /** The part of it over the fill, up to the value. */
  readonly within: Stretch | undefined;
  readonly bands: readonly { readonly stretch: Stretch; readonly shade: 1 | 2 | 3 }[];
  readonly ticks: readonly { readonly at: number; readonly kind: TickKind }[];
  /** Where a scale that runs through zero has it. */
  readonly zero: number | undefined;
}

/** Everything a bullet shows. Its value and interval are text for the line above it. */
export interface BulletModel extends BulletScale {
  readonly width: number;
  readonly height: number;
  readonly labels: readonly Label[];
  readonly valueText: string;
  readonly intervalText: string | undefined;
  readonly stops: readonly Stop[];
}

function wishesFor(
  scale: ReadingScale,
  x: (value: number) => number,
  { words }: ChartOptions,
  judged: Judged,
): BulletWish[] {
  const { marks, domain, base } = scale;
  const ends = runsThrough(scale) ? [base, ...domain] : domain;
  return [
    ...marks.map(({ at, kind, label }) => ({
      text: label,
      at: x(at),
      role: kind,
      weight: kind === 'target' ? 600 : 400,
    })),
    ...ends.map((at) => ({
      text: words.short(at, judged.reading.unit),
      at: x(at),
      role: 'axis' as const,
      weight: 400,
    })),
  ];
}

/** Lays a scale out between two places, the value where the first of them is zero or nearest to it. */
export function bulletScale(scale: ReadingScale, ends: Stretch, fontPx: number): BulletScale {
  const x = linear(scale.domain, ends);
  const top = 5;
  const piece = ([a, b]: Piece): Stretch => [x(a), x(b)];
  const [from, to] = [x(scale.base), x(scale.value)];
  return {
    ends,
    track: [top, top + 1.3 * fontPx],
    bar: [top + 0.4 * fontPx, top + 0.9 * fontPx],
    fill: scale.partial ? dashes(from, to, 5, 4) : [[from, to]],
    value: to,
    interval: scale.interval && piece(scale.interval),
    within: scale.soft && piece(scale.soft.within),
    bands: scale.bands.map((band) => ({ stretch: [x(band.from), x(band.to)], shade: band.shade })),
    zero: runsThrough(scale) ? from : undefined,
    ticks: [
      ...scale.sources.map((at) => ({ at: x(at), kind: 'source' as const })),
      ...scale.marks.map(({ at, kind }) => ({ at: x(at), kind })),
    ],
  };
}

/** Lays a judged reading out on a bullet as wide as its room. Labels stand under their marks, as many as find room. */
export function bulletModel(judged: Judged, options: ChartOptions): BulletModel {
  const { width, words, measure, fontPx = 14, rtl = false } = options;
  const detail = detailAt(options);
  const scale = readingScale(judged, words, options);
  const ends: Stretch = rtl ? [width, 0] : [0, width];
  const x = linear(scale.domain, ends);
  const bullet = bulletScale(
    detail === 'value' ? { ...scale, marks: [], bands: [], sources: [] } : scale,
    ends,
    fontPx,
  );
  const { track } = bullet;
  const size = labelSize(options);
  const baseline = track[1] + 6 + size;
  const wishes = detail === 'labels' ? wishesFor(scale, x, options, judged) : [];
  const labels = placedUnder(wishes, { width, baseline, size, measure });
  const [full, short] = valueTexts(judged.reading, words);
  const [, range] = intervalTexts(judged.reading, words);
  return {
    ...bullet,
    width,
    height: labels.length > 0 ? baseline + 0.3 * size : track[1] + track[0],
    labels,
    valueText: measure(full, 1.1 * fontPx, 600) <= width / 2 ? full : short,
    intervalText: range,
    stops: words.facts(judged).map((fact) => ({
      x: x(clampTo(scale.domain, fact.at)),
      y: (track[0] + track[1]) / 2,
      fact,
    })),
  };
}
