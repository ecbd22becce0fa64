import type { Judged } from '../benchmarks/judged.js';
import { benchmarkName, benchmarkValue } from './against.js';
import { fill } from './english.js';
import { verdictWords } from './verdict.js';
import type { Words } from './words.js';

/** One value that a picture shows, for a table, the keyboard and a listener: what it is, how much, and what goes with it. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly note: string;
}

/** Every value of a judged reading: itself, its interval, what it is held against, the period before. */
export function factsOf(judged: Judged, words: Words): readonly Fact[] {
  const { reading, judgements, change } = judged;
  const { messages } = words;
  if (reading.value === undefined) return [];
  const amount = (value: number): string => words.value(value, reading.unit, reading.currency);
  const facts: Fact[] = [
    { name: reading.label, value: amount(reading.value), note: words.counted(reading.n, reading.counted) },
  ];
  if (reading.interval) {
    const { low, high, level, method } = reading.interval;
    const name = fill(messages.table.interval, { level: words.percent(level) });
    const value = fill(messages.range.plain, { low: amount(low), high: amount(high) });
    facts.push({ name, value, note: messages.method[method] ?? method });
  }
  for (const judgement of judgements) {
    const { benchmark } = judgement;
    const { sign, text } = verdictWords(judgement, reading, words);
    const name = benchmarkName(benchmark, words);
    facts.push({ name, value: benchmarkValue(benchmark, reading, words), note: `${sign} ${text}` });
  }
  const previous = change?.previous;
  if (previous?.value !== undefined && previous.period) {
    const value = amount(previous.value);
    facts.push({ name: words.period(previous.period), value, note: words.change(judged) ?? '' });
  }
  return facts;
}
