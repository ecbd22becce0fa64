import { isAim, type Judgement } from '../benchmarks/benchmark.js';
import type { Judged } from '../benchmarks/judged.js';
import { middleOf, placeOf } from '../benchmarks/shape.js';
import { benchmarkLabels } from '../text/nps-facts.js';
import { placedUnder, type BulletWish } from './bullet-labels.js';
import { detailAt, labelSize, type ChartOptions } from './chart-options.js';
import { boxOf, type Label } from './labels.js';
import { linear } from './linear.js';
import { readingScale, type TickKind } from './reading-scale.js';
import type { Rect } from './rect.js';

/** The line from −100 to 100 with the score on it, as plain data in px. */
export interface NpsScale {
  readonly track: Rect;
  readonly bands: readonly (Rect & { readonly shade: 1 | 2 | 3 })[];
  readonly interval: Rect | undefined;
  /** Centre and radius of the score's dot; hollow where the period is not over. */
  readonly mark: { readonly x: number; readonly y: number; readonly r: number; readonly hollow: boolean };
  readonly zero: number;
  readonly ticks: readonly { readonly at: number; readonly kind: TickKind }[];
}

/** Where a value of the scale stands, in px. */
export type Place = (value: number) => number;

/** Whose label stays longest: that of what the verdict is on, then of aims, of other marks, and of ranges, which have none. */
function rankOf({ benchmark }: Judgement, i: number): number {
  if (i === 0) return 0;
  return middleOf(benchmark.shape) === undefined ? 3 : isAim(benchmark) ? 1 : 2;
}

/** What stands above the line, at one of four lengths: the marks and, where a benchmark is a range, its middle. */
function wishesAbove(judged: Judged, place: Place, length: number, { words }: ChartOptions): readonly BulletWish[] {
  const { reading, judgements } = judged;
  const scale = readingScale(judged, words);
  const held = judgements
    .filter(({ verdict }) => verdict !== 'not-comparable')
    .map((judgement, i) => ({ ...judgement, rank: rankOf(judgement, i) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ benchmark }): BulletWish => {
      const at = placeOf(benchmark.shape);
      const text = benchmarkLabels(benchmark, reading, words)[length] ?? '';
      return {
        text,
        at: place(at),
        role: isAim(benchmark) ? 'target' : 'median',
        weight: isAim(benchmark) ? 600 : 400,
      };
    });
  const before = scale.marks.filter(({ kind }) => kind === 'previous');
  return [...held, ...before.map(({ at, kind, label: text }) => ({ text, at: place(at), role: kind, weight: 400 }))];
}

/**
 * The labels above at the greatest length at which all have room and none lies over the mark of another, or else at which all
 * have room; at the least, as many as have.
 */
function labelsAbove(judged: Judged, place: Place, { width }: Rect, baseline: number, options: ChartOptions): Label[] {
  const { measure } = options;
  const size = labelSize(options);
  const line = { width, baseline, size, measure };
  const fitting = [0, 1, 2]
    .map((length) => wishesAbove(judged, place, length, options))
    .map((wishes) => ({ wishes, labels: placedUnder(wishes, line) }))
    .filter(({ wishes, labels }) => labels.length === wishes.length);
  const isClear = ({ wishes, labels }: (typeof fitting)[number]): boolean =>
    labels.every((label, i) => {
      const { left, right } = boxOf(label, measure);
      return wishes.every(({ at }) => Math.abs(at - wishes[i]!.at) < size || at < left || at > right);
    });
  const best = fitting.find(isClear) ?? fitting[0];
  return [...(best?.labels ?? placedUnder(wishesAbove(judged, place, 3, options), line))];
}

/** Lays the score out on its line, in a box as high as {@link scaleHeight}. */
export function npsScale(
  judged: Judged,
  box: Rect,
  options: ChartOptions,
): { readonly scale: NpsScale; readonly labels: readonly Label[]; readonly place: Place } {
  const { words, measure, fontPx = 14 } = options;
  const size = labelSize(options);
  const { domain, interval, value, bands, marks, sources, partial } = readingScale(judged, words);
  const isLabelled = detailAt(options) === 'labels';
  const thick = 0.6 * fontPx;
  const y = box.y + (isLabelled ? size + 8 : 5);
  const within = linear(domain, [0, box.width]);
  const place: Place = (at) => box.x + within(at);
  const piece = ([from, to]: readonly [number, number], y: number, height: number): Rect => ({
    x: place(from),
    y,
    width: place(to) - place(from),
    height,
  });
  const ends = [0, ...domain].map((at) => ({ text: words.short(at, 'points'), at: within(at) }));
  const axis = ends.map((end) => ({ ...end, role: 'axis', weight: 400 }) as const);
  const below = placedUnder(axis, { width: box.width, baseline: y + thick + 5 + size, size, measure });
  const labels = isLabelled ? [...labelsAbove(judged, within, box, box.y + 0.85 * size, options), ...below] : [];
  return {
    scale: {
      track: piece(domain, y, thick),
      bands: bands.map(({ from, to, shade }) => ({ ...piece([from, to], y, thick), shade })),
      interval: interval && piece(interval, y + thick / 2 - 1.5, 3),
      mark: { x: place(value), y: y + thick / 2, r: 0.43 * fontPx, hollow: partial },
      zero: place(0),
      ticks: [
        ...sources.map((at) => ({ at: place(at), kind: 'source' as const })),
        ...marks.map(({ at, kind }) => ({ at: place(at), kind })),
      ],
    },
    labels: labels.map((label) => ({ ...label, x: label.x + box.x })),
    place,
  };
}
