import type { Judged } from '../benchmarks/judged.js';
import { middleOf, placeOf } from '../benchmarks/shape.js';
import { benchmarkName, benchmarkValue, peersOf, stretchInFull, whenOf } from './against.js';
import { fill } from './fill.js';
import { verdictWords } from './verdict.js';
import type { Words } from './words.js';

/** One value that a picture shows, for a table, the keyboard and a listener: what it is, how much, and what goes with it. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly note: string;
  /** Where it lies on the scale, in the reading's unit. */
  readonly at: number;
}

/** Every value of a judged reading: itself, its interval, what it is held against, the period before. */
export function factsOf(judged: Judged, words: Words): readonly Fact[] {
  const { reading, judgements, change } = judged;
  const { messages } = words;
  const { value: at, label, interval } = reading;
  if (at === undefined) return [];
  const previous = change?.previous;
  const among = [at, interval?.low, interval?.high, previous?.value].filter((each) => each !== undefined);
  const amount = (value: number): string => words.value(value, reading.unit, reading.currency, among);
  const facts: Fact[] = [{ name: label, value: amount(at), note: words.counted(reading.n, reading.counted), at }];
  if (interval) {
    const { low, high, level, method } = interval;
    const name = fill(messages.table.interval, { level: words.percent(level) });
    const value = fill(messages.range.plain, { low: amount(low), high: amount(high) });
    facts.push({ name, value, note: messages.method[method] ?? method, at: high });
  }
  for (const judgement of judgements) {
    const { benchmark } = judgement;
    const { sign, text } = verdictWords(judgement, reading, words);
    const value = benchmarkValue(benchmark, reading, words);
    const stretch = middleOf(benchmark.shape) === undefined ? undefined : stretchInFull(benchmark, reading, words);
    const said = `${sign} ${text}`;
    const note = stretch === undefined ? said : fill(messages.narration.list, { a: said, b: stretch });
    facts.push({ name: benchmarkName(benchmark, words), value, note, at: placeOf(benchmark.shape) });
  }
  for (const mark of judgements.flatMap(({ benchmark }) => benchmark.marks ?? [])) {
    const note = peersOf(mark, words).concat(whenOf(mark, words) ?? []);
    const value = benchmarkValue(mark, reading, words);
    facts.push({ name: mark.source.name, value, note: note.join(', '), at: placeOf(mark.shape) });
  }
  if (previous?.value !== undefined && previous.period) {
    const note = words.change(judged) ?? '';
    facts.push({ name: words.period(previous.period), value: amount(previous.value), note, at: previous.value });
  }
  return facts;
}
