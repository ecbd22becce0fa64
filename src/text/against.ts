import type { Benchmark } from '../benchmarks/benchmark.js';
import type { Reading } from '../metrics/reading.js';
import { fill } from './fill.js';
import type { Language } from './language.js';

/** What a benchmark is called inside a sentence: `own median`, `target`, `industry range`. */
export function benchmarkName({ kind, shape }: Benchmark, { messages }: Language): string {
  if ('p50' in shape) return messages.median[kind];
  return 'point' in shape ? messages.point[kind] : messages.span[kind];
}

/** The benchmark's figure with its unit: `58%`, or `40% – 60%` for a range. */
export function benchmarkValue({ shape }: Benchmark, { unit, currency }: Reading, language: Language): string {
  const amount = (n: number): string => (unit === 'ratio' ? language.percent(n) : language.compact(n, unit, currency));
  if ('low' in shape) return fill(language.messages.range.plain, { low: amount(shape.low), high: amount(shape.high) });
  return amount('p50' in shape ? shape.p50 : shape.point);
}

/** Name and figure: `own median 58%`. */
export function benchmarkInFull(benchmark: Benchmark, reading: Reading, language: Language): string {
  const name = benchmarkName(benchmark, language);
  return fill(language.messages.against.named, { name, value: benchmarkValue(benchmark, reading, language) });
}

/** As short as it stays clear: a target by its figure, one's own median or the industry's by its name alone. */
export function benchmarkTitle(benchmark: Benchmark, reading: Reading, language: Language): string {
  const byFigure = 'point' in benchmark.shape && benchmark.kind !== 'history';
  return byFigure ? benchmarkInFull(benchmark, reading, language) : benchmarkName(benchmark, language);
}

/** Beside a tick: `median 84`, `target 90`, `industry 62`; the unit is that of the scale, where `figure` has none of its own. */
export function markLabel({ kind, shape }: Benchmark, { unit }: Reading, language: Language, figure?: string): string {
  const { mark } = language.messages;
  if ('low' in shape) return '';
  if ('point' in shape) return fill(mark[kind], { v: figure ?? language.short(shape.point, unit) });
  return fill(kind === 'history' ? mark.history : mark.quartiles, { v: figure ?? language.short(shape.p50, unit) });
}
