import { npsEnglish } from './english-nps.js';
import type { Judged } from '../benchmarks/judged.js';
import { spanOf } from '../benchmarks/shape.js';
import type { Benchmark } from '../benchmarks/benchmark.js';
import type { Reading } from '../metrics/reading.js';
import { benchmarkInFull, markLabel, whenOf } from './against.js';
import { fill } from './fill.js';
import type { Fact } from './facts.js';
import { besideEachOther } from './scope.js';
import type { Words } from './words.js';

/** The three kinds of answers, from the worst, as they stand in a share bar. */
export const npsGroups = ['detractors', 'passives', 'promoters'] as const;

/** Detractors up to 6, passives 7 and 8, promoters from 9. */
export type NpsGroup = (typeof npsGroups)[number];

/** Which kind of answer a score is. */
export const groupOfScore = (score: number): NpsGroup =>
  score < 7 ? 'detractors' : score < 9 ? 'passives' : 'promoters';

/** How many answers have each of the scores 0 to 10; fractions are rounded down, so that the cuts stay where they are. */
export function scoreCounts({ spread }: Reading): readonly number[] {
  const counts = Array.from({ length: 11 }, () => 0);
  for (const [score, count] of spread?.histogram ?? []) counts[Math.floor(score)]! += count;
  return counts;
}

/** Whether scores had to be rounded down: means of accounts, or answers between two marks. */
export const isFloored = ({ spread, params }: Reading): boolean =>
  params['per'] === 'account' || (spread?.histogram ?? []).some(([score]) => !Number.isInteger(score));

/** The response rate, where invitations without an answer are known; without them every record has one. */
export function responseOf({ beside }: Judged): Reading | undefined {
  if (beside?.value === undefined || beside.warnings.includes('too-few')) return undefined;
  return beside.value < 1 ? beside : undefined;
}

/** The score's half width, `± 4.2`, or its range where it is cut at an end and so has two. */
export function marginText({ value = 0, interval }: Reading, words: Words): string | undefined {
  if (!interval) return undefined;
  const [below, above] = [value - interval.low, interval.high - value];
  if (Math.abs(below - above) > 1e-6) return words.range(interval.low, interval.high, 'points');
  return fill(npsEnglish.margin, { n: words.short(above, 'count') });
}

/** A benchmark's range and date, as far as it has them: `+22 to +51, 2024`. */
function rangeAndDate(benchmark: Benchmark, words: Words): string {
  const { shape } = benchmark;
  const span = 'quantiles' in shape ? spanOf(shape) : undefined;
  return [span && words.range(span.low, span.high, 'points'), whenOf(benchmark, words)].filter(Boolean).join(', ');
}

/** What may stand beside a benchmark's mark, from the longest to the shortest: `industry median 36, 22 – 51, 2024`. */
export function benchmarkLabels(benchmark: Benchmark, reading: Reading, words: Words): readonly string[] {
  const name = benchmarkInFull(benchmark, reading, words);
  const when = whenOf(benchmark, words);
  const dated = when === undefined ? name : `${name}, ${when}`;
  const more = rangeAndDate(benchmark, words);
  return [more === '' ? name : `${name}, ${more}`, dated, name, markLabel(benchmark, reading, words) || name];
}

/** The line under the caption: which answers count, and how many were asked, beside period and number. */
export function npsScope(judged: Judged, words: Words): string {
  const { reading } = judged;
  const nps = npsEnglish;
  const { dedupe = 'latest', per } = reading.params;
  const isAccount = per === 'account';
  const isKnown = (reading.spread?.identified ?? 0) > 0;
  const rule = nps.rule[dedupe as keyof typeof nps.rule];
  const told = isKnown ? (isAccount ? nps.account : rule) : nps.unknown[isAccount ? 'account' : 'person'];
  const response = responseOf(judged)?.value;
  const rate = response === undefined ? [] : [fill(nps.rate, { rate: words.percent(response) })];
  const parts = [words.scope(reading), ...(reading.spread ? [told] : []), ...rate];
  return parts.reduce((a, b) => besideEachOther(a, b, words));
}

/** Every value of the picture: the score and what it is held against, the three kinds, each score, the response rate. */
export function npsFacts(judged: Judged, words: Words): readonly Fact[] {
  const { reading, judgements } = judged;
  const { messages } = words;
  const nps = npsEnglish;
  const { n } = reading;
  if (reading.value === undefined) return [];
  const share = (count: number): string => words.value(count / n, 'ratio');
  const counted = (count: number): string => words.counted(count, reading.counted);
  const first = reading.interval ? 2 : 1;
  const held = words.facts(judged).map((fact, i) => {
    const judgement = judgements[i - first];
    const when = judgement && whenOf(judgement.benchmark, words);
    return when === undefined ? fact : { ...fact, note: fill(messages.narration.list, { a: fact.note, b: when }) };
  });
  const groups = npsGroups.map((group): Fact => {
    const at = reading.parts[group] ?? 0;
    return { name: nps.group[group], value: counted(at), note: `${share(at)}, ${nps.scores[group]}`, at };
  });
  const floor = isFloored(reading) ? `, ${nps.floor}` : '';
  const scores = scoreCounts(reading).map((at, score): Fact => {
    const group = nps.group[groupOfScore(score)].toLowerCase();
    const note = fill(nps.ofScore, { share: share(at), group }) + floor;
    return { name: fill(nps.score, { score: words.count(score) }), value: counted(at), note, at };
  });
  const asked = responseOf(judged);
  const rate = asked ? words.facts({ reading: asked, judgements: [], change: undefined }).slice(0, 1) : [];
  return [...held, ...groups, ...scores, ...rate.map((fact) => ({ ...fact, name: nps.response }))];
}
