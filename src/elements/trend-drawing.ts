import { trendOf, type LimitsChoice, type Trend } from '../benchmarks/trend.js';
import type { Cut } from '../benchmarks/period-slots.js';
import type { Judged } from '../benchmarks/judged.js';
import type { ChartOptions } from '../charts/chart-options.js';
import { lineModel, type TrendContext } from '../charts/line-model.js';
import { lineSvg } from '../charts/line-svg.js';
import { legible } from '../charts/thin.js';
import { notesIn, type DayNote } from '../data/notes.js';
import type { Fact } from '../text/facts.js';
import { contextFacts, pointFacts } from '../text/trend-facts.js';
import { trendVerdict } from '../text/trend-words.js';
import type { VerdictWords } from '../text/verdict.js';
import type { Words } from '../text/words.js';
import type { Picture } from './picture.js';

/** How a reading is to be shown over time. */
export interface TrendAsk extends Cut {
  readonly limits: LimitsChoice;
  readonly notes: string;
}

/** A reading over time, with everything that is said of it. */
export interface ReadTrend {
  readonly trend: Trend;
  readonly context: TrendContext;
  readonly facts: readonly Fact[];
  readonly headline: VerdictWords | undefined;
}

/** The notes, or none and what is wrong with them: a slip in one attribute does not take the picture away. */
function attempted(text: string): { notes: readonly DayNote[]; fault?: VerdictWords } {
  try {
    return { notes: notesIn(text) };
  } catch (cause) {
    const told = cause instanceof Error ? cause.message : String(cause);
    return { notes: [], fault: { sign: '●', tone: 'watch', text: told } };
  }
}

/** Reads lines, limits and signals out of a reading that is grouped by time. */
export function readTrend(judged: Judged, { limits, notes: text, ...cut }: TrendAsk, words: Words): ReadTrend {
  const trend = trendOf(judged.reading, cut, limits);
  const { notes, fault } = attempted(text);
  const points = pointFacts(trend, legible(trend), judged, words);
  const others = contextFacts(trend, judged, notes, words);
  return {
    trend,
    context: { notes, points, others },
    facts: [...points.map(({ fact }) => fact), ...others],
    headline: fault ?? trendVerdict(trend, judged, words),
  };
}

/** Draws what was read. */
export function drawTrend({ trend, context }: ReadTrend, judged: Judged, options: ChartOptions): Picture {
  const model = lineModel(trend, judged, context, options);
  return { drawing: lineSvg(model), stops: model.stops, across: options.width };
}
