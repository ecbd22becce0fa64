import type { Judgement } from '../benchmarks/benchmark.js';
import type { Reading } from '../metrics/reading.js';
import type { WhichRecords } from '../metrics/which-records.js';
import { explainBenchmark, type ExplainedBenchmark } from './explain-benchmark.js';
import { fill } from './fill.js';
import { formulaSegments, type Segment } from './formula.js';
import { exclusionLines, exclusionWords } from './notices.js';
import { wordsFor, type Words } from './words.js';

/** How a value came about, in words. Plain text: it holds what records and hosts wrote, and is never markup. */
export interface Explanation {
  /** `Win rate, closed`. */
  readonly title: string;
  /** `4,238 won ÷ (4,238 won + 2,473 lost) = 63.2%`; without a value, the formula alone. */
  readonly formula: readonly Segment[];
  /** The same of each member of a family: `Lead → Demo: 4,120 reached ÷ 9,240 entered = 44.6%`. */
  readonly members: readonly (readonly Segment[])[];
  /** `95% interval 62.0 – 64.3 (Wilson; how far the underlying figure could lie)`. */
  readonly interval: string | undefined;
  /** `If 12 records whose part is not known were all the worst or all the best: 58.1 – 66.2`. */
  readonly couldBe: string | undefined;
  /** `2,089 still open`. */
  readonly leftOut: readonly string[];
  /** Up to five records per reason that could not be read: `record 17, closedAt: “2024-02-30”, expected a date`. */
  readonly samples: readonly string[];
  /** The same records by other definitions: `Win rate by value 64.1%`. */
  readonly otherwise: readonly string[];
  /** Each benchmark with its verdict, peers, source and date. */
  readonly against: readonly ExplainedBenchmark[];
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

function couldBeLine({ couldBe, unit }: Reading, words: Words): string | undefined {
  if (!couldBe) return undefined;
  const { low, high, unknown } = couldBe;
  const count = words.counted(unknown, 'record');
  return fill(words.messages.working.couldBe, { count, range: words.range(low, high, unit) });
}

/** More ids than these are counted and not listed. */
const MOST_IDS = 50;

const listed = (ids: readonly string[], { messages, count }: Words): string => {
  const shown = ids.slice(0, MOST_IDS).join(', ');
  const rest = ids.length - MOST_IDS;
  return rest > 0 ? fill(messages.working.more, { ids: shown, n: count(rest) }) : shown;
};

/** The ids of the records behind a number, a line for those that count and one for each reason to leave some out. */
export const recordLines = ({ counted, leftOut, detail }: WhichRecords, words: Words): readonly string[] => [
  detail ?? fill(words.messages.working.counted, { ids: listed(counted, words) }),
  ...Object.entries(leftOut).map(([reason, ids]) =>
    fill(words.messages.working.leftOut, { reason: exclusionWords(reason, words), ids: listed(ids, words) }),
  ),
];

/** The members of a family that have parts of their own, each with its name before its formula. */
const memberFormulas = ({ groups, working, unit }: Reading, words: Words): readonly (readonly Segment[])[] =>
  groups
    .filter(({ key, parts }) => 'from' in key && Object.keys(parts).length > 0)
    .map(({ key, parts, value, warnings }) => [
      { text: `${Object.values(key).join(' → ')}: `, strong: false },
      ...formulaSegments(
        {
          working: { ...working, values: parts },
          value: warnings.includes('too-few') ? undefined : value,
          unit,
          currency: undefined,
        },
        words,
      ),
    ]);

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
    members: memberFormulas(reading, words),
    interval: intervalLine(reading, words),
    couldBe: couldBeLine(reading, words),
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
    against: judgements.map((judgement) => explainBenchmark(judgement, reading, words)),
    definition: fill(messages.working.definition, { version: definition }),
  };
}
