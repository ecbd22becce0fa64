import { dateOf, isComparable, type Benchmark, type Judgement } from '../benchmarks/benchmark.js';
import type { Judged } from '../benchmarks/judged.js';
import { spanOf } from '../benchmarks/shape.js';
import { openIn } from '../metrics/immature.js';
import type { Reading } from '../metrics/reading.js';
import { benchmarkInFull, benchmarkTitle, benchmarkTold, benchmarkValue } from './against.js';
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
  /** By how much, why or which bands, in less ink: `12 pts under benchmark`. */
  readonly because?: string;
}

const signs = { good: '▲', watch: '●', bad: '▼' } as const;

/** With a capital letter, where the language has them. */
export const capital = (text: string, locale: string): string => {
  const [first = ''] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
};

/** What can be spoken of: a benchmark, or one figure or stretch of it, by a name of its own. */
interface Meant {
  readonly benchmark: Benchmark;
  readonly name?: string;
}

/** The quartile that the whole interval lies beyond, whichever way is better. */
function quartileOf({ benchmark, place }: Judgement, { messages }: Language): Meant | undefined {
  const whose = messages.whose[benchmark.kind];
  if (whose === undefined || !place || 'band' in place || !('quantiles' in benchmark.shape)) return undefined;
  const { p25, p75 } = benchmark.shape.quantiles;
  const isUpper = place.above === 'p75' || place.above === 'p90';
  const isLower = place.below === 'p25' || place.below === 'p10';
  const point = isUpper ? p75 : isLower ? p25 : undefined;
  if (point === undefined) return undefined;
  const name = fill(messages.quartile[isUpper ? 'upper' : 'lower'], { whose });
  return { benchmark: { ...benchmark, shape: { point } }, name };
}

/** Of quartiles the one that is passed, or where the whole interval lies in their middle half, that half. */
function meant(judgement: Judgement, reading: Reading, language: Language): Meant {
  const { benchmark, verdict } = judgement;
  if ((verdict === 'better' || verdict === 'worse') && reading.better !== 'target')
    return quartileOf(judgement, language) ?? { benchmark };
  const span = verdict === 'within' ? spanOf(benchmark.shape) : undefined;
  return { benchmark: span ? { ...benchmark, shape: span } : benchmark };
}

/** The bands that the interval touches: `good or excellent`. Empty of what has none. */
function bandWords(
  { benchmark: { shape } }: Judgement,
  { value = 0, interval }: Reading,
  { messages }: Language,
): string {
  if (!('bands' in shape)) return '';
  const { low, high } = interval ?? { low: value, high: value };
  return shape.bands
    .filter(({ upTo }, i) => low <= (upTo ?? Infinity) && (i === 0 || high > (shape.bands[i - 1]?.upTo ?? -Infinity)))
    .map(({ label }) => messages.band[label])
    .reduce((a, b, i, all) => fill(i === all.length - 1 ? messages.band.or : messages.narration.list, { a, b }));
}

function template(judgement: Judgement, reading: Reading, { messages }: Language): string {
  const { benchmark, verdict, because, place } = judgement;
  const says = messages.verdict;
  if ((place && 'band' in place) || ('bands' in benchmark.shape && because === 'interval')) return messages.band.of;
  switch (verdict) {
    case 'better':
    case 'worse':
      return reading.better === 'target' ? says[verdict === 'better' ? 'on' : 'off'] : says[verdict];
    case 'within':
      return 'point' in benchmark.shape ? says.level : says.within;
    case 'cannot-tell':
      if (because === 'too-few') return fill(messages.narration.named, { label: says.tooFew, value: '{benchmark}' });
      if (because === 'immature') return says.immature;
      if (because === 'sources') return says.sources;
      return because === 'no-interval' ? says.noInterval : says.cannotTell;
    case 'stale':
      return because === 'expired' ? says.expired : because === 'machine-opens' ? says.machineOpens : says.stale;
    case 'not-comparable':
      return says.notComparable;
    case 'no-value':
      return says.noValue;
  }
}

/** The verdict inside a sentence, with the benchmark called by `name`: `ahead of own median`. */
function clause(
  judgement: Judgement,
  reading: Reading,
  language: Language,
  name: (benchmark: Benchmark, called?: string) => string,
): string {
  const { benchmark, because = '' } = judgement;
  const spoken = meant(judgement, reading, language);
  const date = because === 'expired' ? benchmark.expires : dateOf(benchmark);
  return fill(template(judgement, reading, language), {
    benchmark: name(spoken.benchmark, spoken.name),
    what: language.messages.unlike[because] ?? '',
    band: bandWords(judgement, reading, language),
    date: date === undefined ? '' : language.date(date),
    open: language.count(openIn(reading)),
  });
}

function toneOf({ verdict }: Judgement, { better }: Reading): Tone {
  if (verdict === 'better' || (verdict === 'within' && better === 'target')) return 'good';
  return verdict === 'worse' ? 'bad' : 'watch';
}

/** The verdict on one benchmark. Better is always "ahead", also of fewer days. Bands are named, for no picture has room for it. */
export function verdictWords(judgement: Judgement, reading: Reading, language: Language): VerdictWords {
  const tone = toneOf(judgement, reading);
  const title = (benchmark: Benchmark, called?: string): string =>
    called ?? benchmarkTitle(benchmark, reading, language);
  const text = capital(clause(judgement, reading, language, title), language.locale);
  const { benchmark, caution } = judgement;
  const { narration, verdict } = language.messages;
  const isBands = 'bands' in benchmark.shape && isComparable(judgement);
  const beside = [
    ...(isBands ? [benchmarkValue(benchmark, reading, language)] : []),
    ...(caution ? [verdict.methodUnknown] : []),
  ];
  if (beside.length === 0) return { sign: signs[tone], tone, text };
  return { sign: signs[tone], tone, text, because: beside.reduce((a, b) => fill(narration.list, { a, b })) };
}

/** The verdict inside a sentence, with what the benchmark is: `ahead of own median (58%, own last 4 quarters)`. */
export function verdictClause(judgement: Judgement, reading: Reading, language: Language): string {
  const inFull = (benchmark: Benchmark, called?: string): string =>
    judgement.verdict === 'stale'
      ? benchmarkInFull(benchmark, reading, language)
      : benchmarkTold(benchmark, reading, language, called);
  const told = clause(judgement, reading, language, inFull);
  const { verdict, narration } = language.messages;
  return judgement.caution ? fill(narration.list, { a: told, b: verdict.methodUnknown }) : told;
}

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
