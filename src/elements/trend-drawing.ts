import type { Cut } from '../benchmarks/period-slots.js';
import type { LimitsChoice } from '../benchmarks/trend-process.js';
import { trendOf, type Trend } from '../benchmarks/trend.js';
import type { Reading } from '../metrics/reading.js';
import { isOwnPast, lastComplete } from '../benchmarks/last-complete.js';
import type { Judged } from '../benchmarks/judged.js';
import { isRefused } from '../benchmarks/leak.js';
import type { ChartOptions } from '../charts/chart-options.js';
import { lineModel, type TrendContext } from '../charts/line-model.js';
import { lineSvg } from '../charts/line-svg.js';
import { legible } from '../charts/thin.js';
import { notesIn, type DayNote } from '../data/notes.js';
import { trendEnglish } from '../text/english-trend.js';
import type { Fact } from '../text/facts.js';
import { besideEachOther } from '../text/scope.js';
import { contextFacts, pointFacts } from '../text/trend-facts.js';
import { trendVerdict } from '../text/trend-words.js';
import type { VerdictWords } from '../text/verdict.js';
import type { Words } from '../text/words.js';
import type { Picture } from './picture.js';

/** A trend, and which of its values are read one by one: what takes a pass over all of them. */
export interface WorkedTrend {
  readonly trend: Trend;
  readonly chosen: ReturnType<typeof legible>;
}

/** A trend with everything that is said of it. */
export interface ReadTrend {
  readonly trend: Trend;
  readonly context: TrendContext;
  readonly facts: readonly Fact[];
  /** What its course tells, undefined where it tells nothing. */
  readonly told: readonly VerdictWords[] | undefined;
  /** What the verdict line begins with: that, then the verdict on the first benchmark and on those that cannot be used. */
  readonly headline: readonly VerdictWords[] | undefined;
  /** What is said of a value: of that of the last complete period, or of all of them where there are several lines. */
  readonly now: Judged;
}

/** The notes, or none and what is wrong with them: a slip in one attribute does not take the picture away. */
function attempted(text: string): { notes: readonly DayNote[]; fault?: VerdictWords } {
  try {
    return { notes: text ? notesIn(text) : [] };
  } catch (cause) {
    const told = cause instanceof Error ? cause.message : String(cause);
    return { notes: [], fault: { sign: '●', tone: 'watch', text: told.replace(/\.$/, '') } };
  }
}

/** The verdict on the first benchmark, and of when it is; why others cannot be used. */
function benchmarkVerdicts({ reading, judgements }: Judged, isNow: boolean, words: Words): readonly VerdictWords[] {
  return judgements.flatMap((judgement, i) => {
    const verdict = words.verdict(judgement, reading);
    if (isRefused(judgement)) return verdict;
    if (i > 0 || judgement.verdict === 'no-value') return [];
    const of = isNow && reading.period ? words.period(reading.period) : trendEnglish.whole;
    return { ...verdict, text: besideEachOther(verdict.text, of, words) };
  });
}

/** Works a trend out of a reading that is grouped by time. */
export function workTrend(reading: Reading, cut: Cut, limits: LimitsChoice): WorkedTrend {
  const trend = trendOf(reading, cut, limits);
  return { trend, chosen: legible(trend) };
}

/** Puts a trend into words: its values that can be read one by one, what they are held against, and what stands out. */
export function readTrend({ trend, chosen }: WorkedTrend, judged: Judged, text: string, words: Words): ReadTrend {
  const { notes, fault } = attempted(text);
  const now = lastComplete(trend, judged) ?? judged;
  const told = fault ? [fault] : trendVerdict(trend, judged, words);
  const points = pointFacts(trend, chosen, judged, words);
  const headline = [...(told ?? []), ...benchmarkVerdicts(now, now !== judged, words)];
  const others = contextFacts(trend, now, notes, words);
  return {
    trend,
    context: { notes, points, others },
    facts: [...points.map(({ fact }) => fact), ...others],
    told,
    headline: headline.length > 0 ? headline : undefined,
    now,
  };
}

/** Draws what was read; own history of the whole has no place among the values of its periods. */
export function drawTrend({ trend, context, now }: ReadTrend, judged: Judged, options: ChartOptions): Picture {
  const judgements = now.judgements.filter(({ benchmark }) => now !== judged || !isOwnPast(benchmark));
  const model = lineModel(trend, { ...judged, judgements }, context, options);
  return { drawing: lineSvg(model), stops: model.stops, across: options.width };
}
