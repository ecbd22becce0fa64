import { isAim, isComparable, type BandLabel, type Benchmark, type Judgement } from '../benchmarks/benchmark.js';
import type { Judged } from '../benchmarks/judged.js';
import { figuresOf, middleOf, placeOf, spanOf } from '../benchmarks/shape.js';
import { scaleDomain } from './domain.js';

/** A piece of a scale, from and to, in the reading's unit. */
export type Piece = readonly [from: number, to: number];

/** What of a benchmark stands on the scale, in the reading's unit. */
export interface BarMarks {
  /** From the lowest figure to the highest, where it has more than the range. */
  readonly whisker: Piece | undefined;
  readonly range: Piece | undefined;
  /** Median, or the single figure. */
  readonly tick: number | undefined;
  readonly isAim: boolean;
  readonly bands: readonly { readonly piece: Piece; readonly label: BandLabel; readonly shade: 1 | 2 | 3 }[];
  /** Each of several sources. */
  readonly sources: readonly number[];
}

const shades = { poor: 1, ok: 2, good: 3, excellent: 2 } as const;

function bandsOf({ shape }: Benchmark, [start, end]: Piece): BarMarks['bands'] {
  if (!('bands' in shape)) return [];
  return shape.bands.flatMap(({ upTo, label }, i) => {
    const from = Math.max(start, shape.bands[i - 1]?.upTo ?? start);
    const to = Math.min(end, upTo ?? end);
    return to > from ? [{ piece: [from, to] as const, label, shade: shades[label] }] : [];
  });
}

/** What of a benchmark stands on a scale between two ends; undefined of one that is not comparable. */
export function barMarks(judgement: Judgement, ends: Piece): BarMarks | undefined {
  if (!isComparable(judgement)) return undefined;
  const { benchmark } = judgement;
  const { shape } = benchmark;
  const span = spanOf(shape);
  const figures = 'quantiles' in shape ? figuresOf(shape) : [];
  const [lowest, highest] = [figures[0], figures.at(-1)];
  const isWider = span && lowest !== undefined && highest !== undefined && highest - lowest > span.high - span.low;
  return {
    whisker: isWider ? [lowest, highest] : undefined,
    range: span && [span.low, span.high],
    tick: middleOf(shape),
    isAim: isAim(benchmark),
    bands: bandsOf(benchmark, ends),
    sources: (benchmark.marks ?? []).map((mark) => placeOf(mark.shape)),
  };
}

/** The lowest and the highest of all that stands on the scale; the ends of the metric's own where the value stands there alone. */
export function barExtent(judged: Judged): Piece {
  const { value = 0, interval } = judged.reading;
  const held = judged.judgements.filter(isComparable).flatMap(({ benchmark }) => figuresOf(benchmark.shape));
  if (held.length === 0) return scaleDomain(judged);
  const all = [value, interval?.low ?? value, interval?.high ?? value, ...held];
  return [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))];
}
