import { dateOf, type Benchmark } from '../benchmarks/benchmark.js';
import { middleOf, quantileNames, spanOf } from '../benchmarks/shape.js';
import type { Reading } from '../metrics/reading.js';
import { fill } from './fill.js';
import type { Language } from './language.js';

/** What a benchmark is called inside a sentence: `own median`, `target`, `industry range`. */
export function benchmarkName({ kind, shape, method }: Benchmark, { messages }: Language): string {
  if ('bands' in shape) return messages.point[kind];
  if (middleOf(shape) === undefined) return messages.span[kind];
  const isMedian = 'quantiles' in shape || method?.aggregation === 'median-of-companies';
  return (isMedian ? messages.median : messages.point)[kind];
}

/** The benchmark's figure with its unit: `58%`, `40% – 60%` for a range, the names of bands with their ends. */
export function benchmarkValue({ shape }: Benchmark, { unit, currency }: Reading, language: Language): string {
  const { range, band, narration } = language.messages;
  const amount = (n: number): string => (unit === 'ratio' ? language.percent(n) : language.compact(n, unit, currency));
  const middle = middleOf(shape);
  if (middle !== undefined) return amount(middle);
  if ('low' in shape)
    return fill(unit === 'points' ? range.signed : range.plain, { low: amount(shape.low), high: amount(shape.high) });
  const each =
    'bands' in shape
      ? shape.bands.map(({ upTo, label }) =>
          upTo === null ? band[label] : fill(band.to, { band: band[label], end: amount(upTo) }),
        )
      : 'quantiles' in shape
        ? quantileNames.flatMap((name) => {
            const figure = shape.quantiles[name];
            return figure === undefined ? [] : `${name} ${amount(figure)}`;
          })
        : [];
  return each.reduce((a, b) => fill(narration.list, { a, b }));
}

/** Name and figure: `own median 58%`. */
export function benchmarkInFull(benchmark: Benchmark, reading: Reading, language: Language): string {
  const name = benchmarkName(benchmark, language);
  return fill(language.messages.against.named, { name, value: benchmarkValue(benchmark, reading, language) });
}

/** What a benchmark's stretch of a scale is: `industry range 40% – 60%`, `lowest to highest 40% – 50%`; undefined of one without. */
export function stretchInFull(benchmark: Benchmark, reading: Reading, language: Language): string | undefined {
  const { kind, extent, shape } = benchmark;
  const span = spanOf(shape) ?? extent;
  if (!span) return undefined;
  const { against, span: ranges } = language.messages;
  const value = benchmarkValue({ ...benchmark, shape: { low: span.low, high: span.high } }, reading, language);
  return fill(against.named, { name: extent ? against.extent : ranges[kind], value });
}

/** How many were asked: `939 companies`; the file tells what they are. */
const sampleText = ({ sample }: Benchmark, { count }: Language): string | undefined =>
  sample && `${count(sample.n)} ${sample.unit}`;

/** Who is compared with, after the member of a family that it is for: `Lead → Demo`, `B2B software`, `939 companies`. */
export const peersOf = (benchmark: Benchmark, language: Language): readonly string[] => [
  ...(benchmark.member ? [Object.values(benchmark.member).join(' → ')] : []),
  ...Object.values<string>({ ...benchmark.population }),
  ...[sampleText(benchmark, language) ?? []].flat(),
];

/** When it was measured or published, in the language's words; a year stays a year. Several sources: `2025 – Mar 2026`. */
export function whenOf(benchmark: Benchmark, language: Language): string | undefined {
  const dates = [...new Set((benchmark.marks ?? [benchmark]).flatMap((one) => dateOf(one) ?? []))].sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const [low, high] = [language.date(first), language.date(last)];
  return low === high ? low : fill(language.messages.range.plain, { low, high });
}

/** Name, with figure, date and peers in brackets: `industry median (62%, 2024, 939 companies)`. */
export function benchmarkTold(
  benchmark: Benchmark,
  reading: Reading,
  language: Language,
  name = benchmarkName(benchmark, language),
): string {
  const { kind, marks, population } = benchmark;
  const { against, narration } = language.messages;
  const facts = [
    benchmarkValue(benchmark, reading, language),
    kind === 'history' ? population?.segment : whenOf(benchmark, language),
    sampleText(benchmark, language),
    marks && language.counted(marks.length, 'source'),
  ].filter((fact) => fact !== undefined);
  if (facts.length < 2) return benchmarkInFull(benchmark, reading, language);
  const all = facts.reduce((a, b) => fill(narration.list, { a, b }));
  return fill(against.facts, { benchmark: name, facts: all });
}

/** As short as it stays clear: a target by its figure, one's own median or the industry's by its name alone. */
export function benchmarkTitle(benchmark: Benchmark, reading: Reading, language: Language): string {
  const byFigure = 'point' in benchmark.shape && benchmark.kind !== 'history';
  return byFigure ? benchmarkInFull(benchmark, reading, language) : benchmarkName(benchmark, language);
}

/**
 * Beside a tick: `median 84`, `target 90`, `industry 62`; the unit is that of the scale, where `figure` has none of its own.
 * A median that `isAmong` others says whose it is: `own 84`.
 */
export function markLabel(
  { kind, shape }: Benchmark,
  { unit }: Reading,
  language: Language,
  figure?: string,
  isAmong = false,
): string {
  const { mark } = language.messages;
  const middle = middleOf(shape);
  if (middle === undefined) return '';
  const whose = kind === 'history' ? mark.own : mark[kind];
  const name = isAmong ? whose : 'point' in shape ? mark[kind] : kind === 'history' ? mark.history : mark.quartiles;
  return fill(name, { v: figure ?? language.short(middle, unit) });
}
