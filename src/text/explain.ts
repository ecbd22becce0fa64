import type { Benchmark, Judgement } from '../benchmarks/benchmark.js';
import type { Reading } from '../metrics/reading.js';
import { benchmarkInFull } from './against.js';
import { fill } from './fill.js';
import { formulaSegments, type Segment } from './formula.js';
import { exclusionLines } from './notices.js';
import { capital, verdictWords, type VerdictWords } from './verdict.js';
import { wordsFor, type Words } from './words.js';

/** How a value came about, in words. Plain text: it holds what records and hosts wrote, and is never markup. */
export interface Explanation {
  /** `Win rate, closed`. */
  readonly title: string;
  /** `4,238 won ÷ (4,238 won + 2,473 lost) = 63.2%`; without a value, the formula alone. */
  readonly formula: readonly Segment[];
  /** `95% interval 62.0 – 64.3 (Wilson; how far the rate itself could lie)`. */
  readonly interval: string | undefined;
  /** `2,089 still open`. */
  readonly leftOut: readonly string[];
  /** Up to five records per reason that could not be read: `record 17, closedAt: “2024-02-30”, expected a date`. */
  readonly samples: readonly string[];
  /** The same records by other definitions: `Win rate by value 64.1%`. */
  readonly otherwise: readonly string[];
  /** Each benchmark with its verdict, peers, source and date. */
  readonly against: readonly { readonly verdict: VerdictWords; readonly text: string }[];
  /** `Definition 1.0.0`. */
  readonly definition: string;
}

/** What stands beside a reading in its explanation. */
export interface Beside {
  readonly judgements?: readonly Judgement[];
  /** Readings of the same records by other definitions. */
  readonly otherwise?: readonly Reading[];
}

function intervalLine({ interval, unit }: Reading, { messages, percent, range }: Words): string | undefined {
  if (!interval) return undefined;
  const { low, high, level, method, kind } = interval;
  return fill(messages.working.interval, {
    level: percent(level),
    range: range(low, high, unit),
    method: messages.method[method] ?? method,
    kind: messages.working[kind],
  });
}

function sourceLine(benchmark: Benchmark, reading: Reading, words: Words): string {
  const { peers, source, date } = benchmark;
  const facts = new Set([peers, source, date === undefined ? '' : words.date(date)].filter((fact) => fact !== ''));
  const named = capital(benchmarkInFull(benchmark, reading, words), words.locale);
  return fill(words.messages.against.facts, { benchmark: named, facts: [...facts].join(', ') });
}

/** The working of a reading: formula with the numbers put in, interval, what was left out, what it is held against. */
export function explain(
  reading: Reading,
  locale: string,
  { judgements = [], otherwise = [] }: Beside = {},
): Explanation {
  const words = wordsFor(locale);
  const { messages } = words;
  const { label, variant, definition, excluded } = reading;
  return {
    title: fill(messages.working.title, { label, variant }),
    formula: formulaSegments(reading, words),
    interval: intervalLine(reading, words),
    leftOut: exclusionLines(reading, words),
    samples: excluded.flatMap(({ samples = [] }) =>
      samples.map((sample) => fill(messages.sample, { ...sample, record: words.count(sample.record) })),
    ),
    otherwise: otherwise.flatMap((other) =>
      other.value === undefined
        ? []
        : [
            fill(messages.against.named, {
              name: other.label,
              value: words.value(other.value, other.unit, other.currency),
            }),
          ],
    ),
    against: judgements.map((judgement) => ({
      verdict: verdictWords(judgement, reading, words),
      text: sourceLine(judgement.benchmark, reading, words),
    })),
    definition: fill(messages.working.definition, { version: definition }),
  };
}
