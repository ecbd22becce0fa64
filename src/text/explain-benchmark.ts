import type { Benchmark, Judgement, QuantileName } from '../benchmarks/benchmark.js';
import { middleOf } from '../benchmarks/shape.js';
import type { Reading } from '../metrics/reading.js';
import { benchmarkInFull, benchmarkValue, peersOf, whenOf } from './against.js';
import { againstEnglish } from './english-against.js';
import { fill } from './fill.js';
import { capital, verdictWords, type VerdictWords } from './verdict.js';
import type { Words } from './words.js';

/** A benchmark in the working. */
export interface ExplainedBenchmark {
  readonly verdict: VerdictWords;
  /** Who, how many, how measured, whence and when. */
  readonly text: string;
  /** Where to read it, where that is told: http or https. */
  readonly url: string | undefined;
  /** Between what own history lies, where the interval does, what was converted, and each of several sources. */
  readonly more: readonly { readonly text: string; readonly url: string | undefined }[];
}

/** How a figure was measured, as far as it is told. */
function methodOf({ method }: Benchmark): readonly string[] {
  const { denominator, ...rest } = method ?? {};
  const per = denominator === undefined ? [] : [fill(againstEnglish.per, { denominator })];
  return [...Object.values(rest).map((word) => againstEnglish.how[word] ?? word), ...per];
}

/** Who, how many, how measured, whence and when, each once. */
function factsOf(benchmark: Benchmark, words: Words, source: readonly string[] = []): string {
  const when = whenOf(benchmark, words);
  const told = [...peersOf(benchmark, words), ...methodOf(benchmark), ...source, ...(when === undefined ? [] : [when])];
  return [...new Set(told)].join(', ');
}

const urlOf = ({ source: { url } }: Benchmark): string | undefined =>
  url !== undefined && /^https?:\/\//.test(url) ? url : undefined;

/** Between which quantiles the interval lies, each with its figure: `Above p75 47%`. */
function placeLine({ benchmark, place = {} }: Judgement, reading: Reading, words: Words): readonly string[] {
  if ('band' in place || !('quantiles' in benchmark.shape)) return [];
  const { quantiles } = benchmark.shape;
  const told = (name: QuantileName | undefined): string => {
    const point = name && quantiles[name];
    if (name === undefined || point === undefined) return '';
    const value = benchmarkValue({ ...benchmark, shape: { point } }, reading, words);
    return fill(words.messages.against.named, { name, value });
  };
  const [above, below] = [told(place.above), told(place.below)];
  if (!above && !below) return [];
  const says = above ? (below ? againstEnglish.between : againstEnglish.above) : againstEnglish.under;
  return [fill(says, { above, below })];
}

/** Between what own history's median may lie, for its periods have intervals. */
function endsLine(benchmark: Benchmark, reading: Reading, words: Words): readonly string[] {
  const { ends } = benchmark;
  const [low, high] = [ends && middleOf(ends.low), ends && middleOf(ends.high)];
  if (low === undefined || high === undefined) return [];
  const range = benchmarkValue({ ...benchmark, shape: { low, high } }, reading, words);
  return [fill(againstEnglish.ends, { range })];
}

function moreOf(judgement: Judgement, reading: Reading, words: Words): ExplainedBenchmark['more'] {
  const { benchmark, published } = judgement;
  const length = againstEnglish.how[published?.method?.periodLength ?? ''] ?? '';
  const converted = published && { value: benchmarkValue(published, reading, words), length };
  const lines = [
    ...endsLine(benchmark, reading, words),
    ...placeLine(judgement, reading, words),
    ...(converted ? [fill(againstEnglish.converted, converted)] : []),
  ];
  const sources = (benchmark.marks ?? []).map((mark) => {
    const { name } = mark.source;
    const value = benchmarkValue(mark, reading, words);
    const text = fill(againstEnglish.source, { name, value, facts: factsOf(mark, words) });
    return { text, url: urlOf(mark) };
  });
  return [...lines.map((text) => ({ text, url: undefined })), ...sources];
}

/** A benchmark in the working: the verdict, and everything that its source tells. */
export function explainBenchmark(judgement: Judgement, reading: Reading, words: Words): ExplainedBenchmark {
  const { benchmark } = judgement;
  const verdict = verdictWords(judgement, reading, words);
  const text = sourceLine(benchmark, verdict, reading, words);
  return { verdict, text, url: urlOf(benchmark), more: moreOf(judgement, reading, words) };
}

/** Where a benchmark is from, with its name and figure where the verdict beside it has not told them. */
function sourceLine(
  benchmark: Benchmark,
  { text, because = '' }: VerdictWords,
  reading: Reading,
  words: Words,
): string {
  const facts = factsOf(benchmark, words, [benchmark.source.name]);
  const inFull = benchmarkInFull(benchmark, reading, words);
  const named = capital(inFull, words.locale);
  if (`${text} ${because}`.includes(inFull) || text.startsWith(named)) return facts;
  return fill(words.messages.against.facts, { benchmark: named, facts });
}
