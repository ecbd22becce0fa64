import { isAim, isComparable, type Benchmark, type Judgement } from '../benchmarks/benchmark.js';
import type { Judged } from '../benchmarks/judged.js';
import { figuresOf, middleOf, placeOf, spanOf } from '../benchmarks/shape.js';
import { markLabel } from '../text/against.js';
import { fill } from '../text/fill.js';
import type { Words } from '../text/words.js';
import { scaleDomain, type Ends } from './domain.js';

/** What a mark on a scale stands for; a stale one is a median or point too old to judge by. */
export type MarkKind = 'target' | 'previous' | 'median' | 'stale';

/** What a tick stands for: a mark, or one of several sources, which has no label of its own. */
export type TickKind = MarkKind | 'source';

/** A value held against the measured one, and what is written beside it. */
export interface Mark {
  readonly at: number;
  readonly kind: MarkKind;
  readonly label: string;
}

/** A piece of the scale, from and to. */
export type Piece = readonly [from: number, to: number];

/** A stretch of the scale between two benchmarks; 3 is the darkest shade. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly shade: 1 | 2 | 3;
}

/** Everything a scale shows of a judged reading, in the reading's unit: a dial and a bullet differ only in the shape. */
export interface ReadingScale {
  readonly domain: readonly [number, number];
  /** Where the fill starts: zero, or the end of the scale nearest to it. */
  readonly base: number;
  readonly value: number;
  readonly interval: readonly [number, number] | undefined;
  /** The parts of the interval over the fill and beyond it, on whichever side of the base. */
  readonly soft: { readonly within: Piece; readonly beyond: readonly Piece[] } | undefined;
  readonly bands: readonly Band[];
  /** The most important first. */
  readonly marks: readonly Mark[];
  /** The figures of several sources that the range is of. */
  readonly sources: readonly number[];
  /** The value rests on part of the records. */
  readonly partial: boolean;
}

/** A number where the scale has it: what is beyond an end stands at the end. */
export const clampTo = ([start, end]: readonly [number, number], n: number): number =>
  Math.min(end, Math.max(start, n));

/** Whether the scale has room on both sides of where the fill starts. */
export const runsThrough = ({ base, domain }: ReadingScale): boolean => base > domain[0] && base < domain[1];

/** Whose label stays longest. The value before comes last: the change is said in words as well. */
const importance: readonly MarkKind[] = ['target', 'median', 'stale', 'previous'];

const bandShades = { poor: 1, ok: 2, good: 3, excellent: 2 } as const;

/** Where a benchmark cuts the scale, and how dark it is between the cuts. */
function shadesOf({ shape, extent }: Benchmark): {
  readonly cuts: readonly number[];
  readonly shades: readonly Band['shade'][];
} {
  if ('bands' in shape) return { cuts: figuresOf(shape), shades: shape.bands.map(({ label }) => bandShades[label]) };
  const span = spanOf(shape) ?? extent;
  return span ? { cuts: [span.low, span.high], shades: [1, 3, 1] } : { cuts: [], shades: [] };
}

/** The first benchmark that has a range, which shades the scale. */
export const shadingOf = (judgements: readonly Judgement[]): Benchmark | undefined =>
  judgements.find((one) => isComparable(one) && shadesOf(one.benchmark).shades.length > 0)?.benchmark;

/** The range of a benchmark and the rest of the scale around it. */
function bandsOf(benchmark: Benchmark | undefined, [start, end]: readonly [number, number]): readonly Band[] {
  const { cuts, shades } = benchmark ? shadesOf(benchmark) : { cuts: [], shades: [] };
  const within = [start, ...cuts, end].map((cut) => Math.min(end, Math.max(start, cut)));
  return shades
    .map((shade, i) => ({ from: within[i] ?? start, to: within[i + 1] ?? end, shade }))
    .filter(({ from, to }) => to > from);
}

function marksOf({ reading, judgements, change }: Judged, words: Words): readonly Mark[] {
  const shown = judgements.filter(isComparable);
  const isAmong =
    shown.filter(({ benchmark }) => !isAim(benchmark) && middleOf(benchmark.shape) !== undefined).length > 1;
  const held = shown.flatMap(({ benchmark, verdict }): Mark[] => {
    const at = middleOf(benchmark.shape);
    if (at === undefined) return [];
    const kind = isAim(benchmark) ? 'target' : verdict === 'stale' ? 'stale' : 'median';
    return [{ at, kind, label: markLabel(benchmark, reading, words, undefined, isAmong) }];
  });
  const { value, period } = change?.previous ?? {};
  if (value === undefined) return held;
  const name = period ? words.earlier(period, reading.period) : words.messages.change.before;
  const label = fill(words.messages.mark.previous, { period: name, v: words.short(value, reading.unit) });
  return [...held, { at: value, kind: 'previous', label }];
}

/** Of an interval, what the fill from the base to the value covers, and the rest: past the value, and past the base. */
function softOf([low, high]: Piece, base: number, value: number): NonNullable<ReadingScale['soft']> {
  const [near, far] = value < base ? [high, low] : [low, high];
  const pastBase = value < base ? near > base : near < base;
  const past: Piece = [near, base];
  return { within: [pastBase ? base : near, value], beyond: [[value, far], ...(pastBase ? [past] : [])] };
}

/** What a scale shows of a judged reading. Marks off the scale are left out; the value stays at its end. */
export function readingScale(judged: Judged, words: Words, ends: Ends = {}): ReadingScale {
  const { reading } = judged;
  const domain = scaleDomain(judged, ends);
  const [start, end] = domain;
  const clamp = (n: number): number => clampTo(domain, n);
  const [base, value] = [clamp(0), clamp(reading.value ?? 0)];
  const marks = marksOf(judged, words);
  // Of several medians the one that the verdict is on comes before all other marks.
  const [first] = judged.judgements;
  const isOnMark = first && isComparable(first) && middleOf(first.benchmark.shape) !== undefined;
  const medians = marks.filter(({ kind }) => kind === 'median' || kind === 'stale');
  const lead = isOnMark && medians.length > 1 ? marks[0] : undefined;
  const rankOf = (mark: Mark): number => (mark === lead ? -1 : importance.indexOf(mark.kind));
  const interval: Piece | undefined = reading.interval && [clamp(reading.interval.low), clamp(reading.interval.high)];
  return {
    domain,
    base,
    value,
    interval,
    soft: interval && softOf(interval, base, value),
    bands: bandsOf(shadingOf(judged.judgements), domain),
    marks: marks.filter(({ at }) => at >= start && at <= end).toSorted((a, b) => rankOf(a) - rankOf(b)),
    sources: judged.judgements
      .filter(isComparable)
      .flatMap(({ benchmark }) => (benchmark.marks ?? []).map((mark) => placeOf(mark.shape)))
      .filter((at) => at >= start && at <= end),
    partial: reading.warnings.includes('partial'),
  };
}
