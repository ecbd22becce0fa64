import type { Benchmark, Judgement } from '../benchmarks/benchmark.js';
import type { Judged } from '../benchmarks/judged.js';
import { openIn } from '../metrics/immature.js';
import type { Reading } from '../metrics/reading.js';
import { benchmarkInFull, benchmarkTitle } from './against.js';
import type { Period } from './dates.js';
import { fill } from './fill.js';
import type { Language } from './language.js';

/** What a verdict deserves of the eye. Goes with a sign and words, never alone. */
export type Tone = 'good' | 'watch' | 'bad';

/** A verdict for people. */
export interface VerdictWords {
  readonly sign: '▲' | '●' | '▼';
  /** `calm` where there is nothing to look at. */
  readonly tone: Tone | 'calm';
  /** `Ahead of own median`. */
  readonly text: string;
  /** By how much or why, in less ink: `12 pts under benchmark`. */
  readonly because?: string;
}

const signs = { good: '▲', watch: '●', bad: '▼' } as const;

/** With a capital letter, where the language has them. */
export const capital = (text: string, locale: string): string => {
  const [first = ''] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
};

/** Whether the whole interval lies beyond three quarters of the peers, on the better or the worse side. */
function beyondMost({ shape }: Benchmark, { value, interval, better }: Reading, side: 'better' | 'worse'): boolean {
  if (!('p50' in shape) || value === undefined || better === 'target') return false;
  const above = (side === 'better') === (better === 'higher');
  return above ? (interval?.low ?? value) > shape.p75 : (interval?.high ?? value) < shape.p25;
}

/** Where quartiles decide nothing but the whole interval lies in their middle half, that half is what can be spoken of. */
function meant({ benchmark, verdict }: Judgement): Benchmark {
  const { shape } = benchmark;
  if (verdict !== 'within' || !('p50' in shape)) return benchmark;
  return { ...benchmark, shape: { low: shape.p25, high: shape.p75 } };
}

function template(judgement: Judgement, reading: Reading, { messages }: Language): string {
  const { benchmark, verdict, because } = judgement;
  const says = messages.verdict;
  switch (verdict) {
    case 'better':
    case 'worse':
      if (reading.better === 'target') return verdict === 'better' ? says.on : says.off;
      if (messages.peers[benchmark.kind] === undefined || !beyondMost(benchmark, reading, verdict))
        return says[verdict];
      return verdict === 'better' ? says.betterThanMost : says.worseThanMost;
    case 'within':
      return 'point' in benchmark.shape ? says.level : says.within;
    case 'cannot-tell':
      if (because === 'too-few') return says.tooFew;
      if (because === 'immature') return says.immature;
      return because === 'no-interval' ? says.noInterval : says.cannotTell;
    case 'stale':
      return says.stale;
    case 'not-comparable':
      return because === 'variant' ? says.variant : says.metric;
    case 'no-value':
      return says.noValue;
  }
}

/** The verdict inside a sentence, with the benchmark called by `name`: `ahead of own median`. */
function clause(judgement: Judgement, reading: Reading, language: Language, name: typeof benchmarkTitle): string {
  const { kind, date } = judgement.benchmark;
  return fill(template(judgement, reading, language), {
    benchmark: name(meant(judgement), reading, language),
    peers: language.messages.peers[kind] ?? '',
    date: date === undefined ? '' : language.date(date),
    open: language.count(openIn(reading)),
  });
}

function toneOf({ verdict }: Judgement, { better }: Reading): Tone {
  if (verdict === 'better' || (verdict === 'within' && better === 'target')) return 'good';
  return verdict === 'worse' ? 'bad' : 'watch';
}

/** The verdict on one benchmark. Better is always "ahead", also of fewer days. */
export function verdictWords(judgement: Judgement, reading: Reading, language: Language): VerdictWords {
  const tone = toneOf(judgement, reading);
  const text = capital(clause(judgement, reading, language, benchmarkTitle), language.locale);
  return { sign: signs[tone], tone, text };
}

/** The verdict inside a sentence, with the benchmark's figure: `ahead of own median 58%`. */
export const verdictClause = (judgement: Judgement, reading: Reading, language: Language): string =>
  clause(judgement, reading, language, benchmarkInFull);

const daysIn = ({ from, to }: Period): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** An earlier period by its name, and with its weeks where the later one has more or fewer, as months and years of weeks can. */
function namedApart(earlier: Period, later: Period | undefined, language: Language): string {
  const period = language.earlier(earlier, later);
  const [days, than] = [daysIn(earlier), later ? daysIn(later) : NaN];
  if (days === than || days % 7 !== 0 || than % 7 !== 0) return period;
  return fill(language.messages.period.weeks, { period, weeks: language.counted(days / 7, 'week') });
}

/** The change since the period before: `+2.1 pts vs Q2`, that it is within noise, or why nothing is said of it. */
export function changeWords({ reading, change }: Judged, language: Language): string | undefined {
  if (!change) return undefined;
  const { real, noise, unknown, immature, before } = language.messages.change;
  const { period: earlier } = change.previous;
  const period = earlier ? namedApart(earlier, reading.period, language) : before;
  const isYoung = openIn(reading) > 0 || openIn(change.previous) > 0;
  const difference = language.difference(change.difference, reading.unit, reading.currency);
  const says = { better: real, worse: real, 'within-noise': noise, 'cannot-tell': isYoung ? immature : unknown }[
    change.verdict
  ];
  return fill(says, { difference, period });
}
