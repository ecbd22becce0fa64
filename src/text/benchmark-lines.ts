import { isAim, isComparable, type Benchmark, type Judgement } from '../benchmarks/benchmark.js';
import type { Judged } from '../benchmarks/judged.js';
import { placeOf, quantileNames } from '../benchmarks/shape.js';
import type { Reading } from '../metrics/reading.js';
import { benchmarkInFull, benchmarkName, benchmarkValue, peersOf, whenOf } from './against.js';
import { fill } from './fill.js';
import type { Fact } from './facts.js';
import type { Language } from './language.js';
import { capital, verdictWords } from './verdict.js';
import type { Words } from './words.js';

/** A value of the picture, and on which line of it: of the judgement of that index, or of none. */
export interface LineFact extends Fact {
  readonly line: number | undefined;
}

/** Of another metric, unit or currency: its figure cannot be written in the reading's unit. */
const isElsewhere = ({ because }: Judgement): boolean =>
  because === 'metric' || because === 'unit' || because === 'currency';

/** Name and figure of a benchmark as a title: `Industry median 62%`; the name alone of bands, and of what is in another unit. */
export function lineTitle({ benchmark, ...judgement }: Judgement, reading: Reading, language: Language): string {
  const isNamed = 'bands' in benchmark.shape || isElsewhere({ benchmark, ...judgement });
  const title = isNamed ? benchmarkName(benchmark, language) : benchmarkInFull(benchmark, reading, language);
  return capital(title, language.locale);
}

/** Who, whence and of when: `B2B software, 939 companies · A survey, 2024`; own past and aims have no source but the page's own. */
export function lineNote(benchmark: Benchmark, language: Language): string {
  const { list } = language.messages.narration;
  const isOwn = benchmark.kind === 'history' || benchmark.kind === 'given' || isAim(benchmark);
  const source = [...(isOwn ? [] : [benchmark.source.name]), whenOf(benchmark, language) ?? []].flat();
  return [peersOf(benchmark, language), source]
    .filter((parts) => parts.length > 0)
    .map((parts) => parts.reduce((a, b) => fill(list, { a, b })))
    .join(' · ');
}

/** All that a shape tells: every quantile by its name, and of other shapes the figure. */
function figureText(benchmark: Benchmark, reading: Reading, words: Words): string {
  const { shape } = benchmark;
  if (!('quantiles' in shape)) return benchmarkValue(benchmark, reading, words);
  const { unit, currency } = reading;
  return quantileNames
    .flatMap((name) => {
      const figure = shape.quantiles[name];
      return figure === undefined ? [] : [`${name} ${words.compact(figure, unit, currency)}`];
    })
    .reduce((a, b) => fill(words.messages.narration.list, { a, b }));
}

/** Every value of the picture: the reading's own, then each benchmark with all its figures, and each of several sources. */
export function lineFacts(judged: Judged, words: Words): readonly LineFact[] {
  const { reading, judgements } = judged;
  const own = words.facts({ ...judged, judgements: [], change: undefined });
  const held = judgements.flatMap((judgement, line): LineFact[] => {
    const { benchmark } = judgement;
    const { sign, text } = verdictWords(judgement, reading, words);
    const note = [`${sign} ${text}`, lineNote(benchmark, words)].filter((part) => part !== '').join(' · ');
    const name = benchmarkName(benchmark, words);
    const at = isComparable(judgement) ? placeOf(benchmark.shape) : NaN;
    const marks = (benchmark.marks ?? []).map((mark): LineFact => {
      const value = figureText(mark, reading, words);
      return { name: mark.source.name, value, note: lineNote(mark, words), at: placeOf(mark.shape), line };
    });
    return [{ name, value: figureText(benchmark, reading, words), note, at, line }, ...marks];
  });
  return [...own.map((fact) => ({ ...fact, line: undefined })), ...held];
}
