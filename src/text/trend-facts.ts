import { trendEnglish } from './english-trend.js';
import type { Judged } from '../benchmarks/judged.js';
import type { Trend } from '../benchmarks/trend.js';
import { fill } from './fill.js';
import type { Fact } from './facts.js';
import { tooFewNotice } from './notices.js';
import { slotWords } from './trend-words.js';
import type { Words } from './words.js';

/** A remark on a day, as the page wrote it. */
export interface TrendNote {
  /** ISO. */
  readonly day: string;
  readonly text: string;
}

/** A fact of a point in a trend: of which line, in which period. */
export interface PointFact {
  readonly series: number;
  readonly slot: number;
  readonly fact: Fact;
}

/** The value of one line in one period, with how many records, its interval and the rule that fired. */
function pointFact(trend: Trend, series: number, slot: number, { reading }: Judged, words: Words): Fact {
  const { messages } = words;
  const { unit, counted } = reading;
  const { name, at, open } = trend.series[series]!;
  const point = at(slot);
  const when = slotWords(trend.slots.at(slot), words);
  const title = name === '' ? when : fill(messages.scope.join, { a: name, b: when });
  if (point?.value === undefined) return { name: title, value: messages.unit.nothing, note: '', at: NaN };
  const { value, n, interval, currency } = point;
  const isFew = point.warnings.includes('too-few');
  const signal = typeof trend.process === 'object' ? trend.process.signals.get(slot) : undefined;
  const notes = [
    ...(interval ? [words.range(interval.low, interval.high, unit)] : []),
    isFew ? messages.tooFew.other : words.counted(n, counted),
    ...(trend.slots.isUnfinished(slot) ? [trendEnglish.unfinished] : []),
    ...(open[slot] ? [fill(trendEnglish.immature, { open: words.count(open[slot]) })] : []),
    ...(signal ? [trendEnglish.rule[signal.rule][signal.up ? 1 : 0] ?? ''] : []),
  ];
  return {
    name: title,
    value: isFew ? tooFewNotice({ ...reading, ...point }, words).title : words.value(value, unit, currency),
    note: notes.reduce((a, b) => fill(messages.scope.join, { a, b })),
    at: value,
  };
}

/** The points of a trend as facts: those of `chosen` periods of each line. */
export const pointFacts = (
  trend: Trend,
  chosen: readonly (readonly number[])[],
  judged: Judged,
  words: Words,
): readonly PointFact[] =>
  chosen.flatMap((slots, series) =>
    slots.map((slot) => ({ series, slot, fact: pointFact(trend, series, slot, judged, words) })),
  );

/** The usual range in force, if any. */
function rangeFacts({ process, grain }: Trend, { unit, currency }: Judged['reading'], words: Words): readonly Fact[] {
  if (typeof process !== 'object') return [];
  const { centre, low, high } = process.limits;
  const last = { centre: centre.at(-1)!, low: low.at(-1)!, high: high.at(-1)! };
  const { range } = words.messages;
  const trend = trendEnglish;
  const amount = (n: number): string => words.value(n, unit, currency);
  const method = fill(trend.method[process.method], { periods: words.counted(process.baseline, grain) });
  const ends = fill(range.plain, { low: amount(last.low), high: amount(last.high) });
  return [
    { name: trend.range, value: ends, note: fill(trend.usual, { method }), at: last.high },
    { name: trend.centre, value: amount(last.centre), note: method, at: last.centre },
  ];
}

/** What a trend shows beside its points: the usual range, what it is held against, notes. */
export function contextFacts(trend: Trend, judged: Judged, notes: readonly TrendNote[], words: Words): readonly Fact[] {
  const { reading, judgements } = judged;
  const first = reading.value === undefined ? 0 : reading.interval ? 2 : 1;
  return [
    ...rangeFacts(trend, reading, words),
    ...(judgements.length > 0 ? words.facts(judged).slice(first, first + judgements.length) : []),
    ...notes.map(({ day, text }) => ({ name: words.date(day), value: text, note: trendEnglish.note, at: NaN })),
  ];
}
