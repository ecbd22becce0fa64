import { judgeAll } from '../benchmarks/judge-all.js';
import type { Compare } from '../benchmarks/history.js';
import { figureIn } from '../benchmarks/figure.js';
import type { Judged } from '../benchmarks/judged.js';
import { namedBenchmarks, rowsFor } from '../benchmarks/named-benchmarks.js';
import type { ParsedBenchmarks } from '../benchmarks/parse-benchmarks.js';
import { openRecords, partsFor, type ReadParts } from '../data/read-parts.js';
import { readRecords, type ReadOptions, type ReadResult } from '../data/read-records.js';
import { recordsHash } from '../data/records-hash.js';
import type { RecordType, Table } from '../data/table.js';
import { findMetric, fittingMetric, registeredMetrics, registerMetrics, variantsOf } from '../metrics/catalogue.js';
import { coreMetrics } from '../metrics/core.js';
import type { MetricDefinition } from '../metrics/define-metric.js';
import { commentsOf, type Comments } from '../metrics/loyalty/comments.js';
import { measureTable, type Measure } from '../metrics/measure-table.js';
import type { Query } from '../metrics/query.js';
import type { Reading } from '../metrics/reading.js';
import { seriesOf } from '../metrics/series.js';
import { StatesTable } from '../metrics/states-table.js';
import { whichRecords, type WhichRecords } from '../metrics/which-records.js';
import { isLong, measuredInTurns } from './long-tables.js';
import { statesIn } from './states-input.js';

export { wordsFor } from '../text/words.js';

registerMetrics(coreMetrics);

/** Records as they came. One object an answer, so that what is read from it can be shared. */
export interface Answer {
  readonly records: unknown;
  readonly parts: ReadParts;
}

/** What an element wants to know of its records, as its attributes say it. */
export interface Ask {
  readonly metric: string;
  readonly variant: string | undefined;
  readonly query: Query;
  readonly reading: Omit<ReadOptions, 'type'>;
  readonly benchmark: string | undefined;
  /** Benchmarks that `benchmark` may name. */
  readonly benchmarks: ParsedBenchmarks;
  /** Whether more of them are on their way, so that what is not found may still come. */
  readonly isLoading?: boolean | undefined;
  readonly target: string | undefined;
  readonly compare: Compare | undefined;
  /** Whether to measure the periods that lead up to the reading too. */
  readonly series?: boolean | undefined;
  /** Another metric to measure over the same records. */
  readonly beside?: string | undefined;
}

const reads = new WeakMap<Answer, Map<string, ReadResult>>();

/** Reads an answer once for all elements that read it in the same way. */
function sharedRead(answer: Answer, options: ReadOptions): ReadResult {
  const known = reads.get(answer) ?? new Map<string, ReadResult>();
  reads.set(answer, known);
  const key = JSON.stringify(options);
  let read = known.get(key);
  if (answer.records instanceof StatesTable) answer.records.checkRead(options);
  if (!read) known.set(key, (read = readRecords(answer.records, options, answer.parts)));
  return read;
}

/** Puts an answer together, of aggregates too; what reading it takes that most pages never need is loaded first. */
export async function answerOf(given: unknown, adapter: string | undefined): Promise<Answer> {
  const states = statesIn(given);
  if (states) {
    const { statesTable } = await import('../metrics/measure-states.js');
    return { records: statesTable(states), parts: {} };
  }
  const records = await openRecords(given);
  return { records, parts: await partsFor(records, adapter) };
}

/** A set of records that one of several sources of an element holds, and how it is written. */
export interface NamedAnswer {
  readonly type: RecordType;
  readonly answer: Answer;
  readonly reading: Omit<ReadOptions, 'type'>;
}

/** Several sets of records as one answer, for a formula that needs more than one. */
export const joinedAnswer = (sets: readonly NamedAnswer[]): Answer => ({
  records: Object.fromEntries(
    sets.map(({ type, answer, reading }) => [type, sharedRead(answer, { ...reading, type }).table]),
  ),
  parts: {},
});

const judged = new WeakMap<Answer, Map<string, () => Judged | Promise<void> | undefined>>();
/** The same without what was not found, which may still come. */
const waiting = new WeakMap<Judged, Judged>();

/**
 * Measures an answer and holds the reading against what the page names, once for all elements that ask the same. A long table is
 * measured in turns with the page: until then it gives the promise of that. Throws the errors of reading and measuring.
 */
export function judgeAnswer(answer: Answer, { isLoading, ...ask }: Ask): Judged | Promise<void> {
  const result = judgedOnce(answer, ask);
  if (result instanceof Promise || !isLoading || !result.refused) return result;
  const held = waiting.get(result) ?? { ...result, refused: [] };
  waiting.set(result, held);
  return held;
}

function judgedOnce(answer: Answer, ask: Omit<Ask, 'isLoading'>): Judged | Promise<void> {
  const known = judged.get(answer) ?? new Map<string, () => Judged | Promise<void> | undefined>();
  judged.set(answer, known);
  const asked = { ...ask, benchmarks: rowsFor(ask.benchmark ?? '', ask.metric, ask.benchmarks) };
  const key = JSON.stringify(asked);
  const result = known.get(key)?.();
  if (result) return result;
  const question = questionOf(answer, asked);
  if (!isLong(question.table)) {
    const now = judge(question, asked, measureTable);
    const held = new WeakRef(now);
    known.set(key, () => held.deref());
    return now;
  }
  const later = measuredInTurns((measure) => judge(question, asked, measure)).then(
    (done) => void known.set(key, () => done),
    (cause: unknown) =>
      void known.set(key, () => {
        throw cause;
      }),
  );
  known.set(key, () => later);
  return later;
}

/** A metric as it is asked for, and the records that it is asked of. */
interface Question {
  readonly definition: MetricDefinition;
  readonly table: Table;
}

function questionOf(
  answer: Answer,
  { metric, variant, reading }: Pick<Ask, 'metric' | 'variant' | 'reading'>,
): Question {
  const asType = (type: RecordType): Table => sharedRead(answer, { ...reading, type }).table;
  const named = findMetric(metric, variant);
  const definition = fittingMetric(named, variant, asType(reading.holds ?? named.records));
  return { definition, table: asType(definition.records) };
}

function judge({ definition, table }: Question, ask: Ask, measure: Measure): Judged {
  const against = {
    ...namedBenchmarks(ask.benchmark ?? '', definition, ask.benchmarks),
    target: ask.target ? figureIn(ask.target, definition.unit, 'target') : undefined,
    compare: ask.compare,
  };
  const judged = judgeAll(definition, table, ask.query, against, measure);
  const query = { ...ask.query, params: undefined };
  return {
    ...judged,
    ...(ask.series && { series: seriesOf(definition, table, ask.query, judged.reading, measure) }),
    ...(ask.beside !== undefined && { beside: measure(findMetric(ask.beside), table, query) }),
  };
}

/** Whether a metric moves first or is what came of it; undefined of one that is not here. */
export const timingOf = (metric: string): MetricDefinition['timing'] | undefined =>
  registeredMetrics().find(({ id }) => id === metric)?.timing;

/** What people wrote with the answers of one score. */
export function commentsAt(answer: Answer, { metric, variant, query, reading }: Ask, score: number): Comments {
  const definition = findMetric(metric, variant);
  return commentsOf(definition, sharedRead(answer, { ...reading, type: definition.records }).table, query, score);
}

/** Which records the number rests on, and which it leaves out. */
export function recordsBehind(answer: Answer, ask: Ask): WhichRecords {
  const { definition, table } = questionOf(answer, ask);
  return whichRecords(definition, table, ask.query);
}

/** By which the sets of records that the number rests on are known again. */
export function inputsHash(answer: Answer, ask: Ask): string {
  const {
    definition: { records, beside = {} },
    table,
  } = questionOf(answer, ask);
  const types = new Set([records, ...Object.values(beside).map((set) => set.records)]);
  return recordsHash([...types].flatMap((type) => (type === records ? table : (table.set(type) ?? []))));
}

/** The same records by the other definitions of the metric. */
export function otherwise(answer: Answer, { metric, variant, query, reading }: Ask): readonly Reading[] {
  const asked = findMetric(metric, variant);
  const others = variantsOf(metric).filter((other) => other !== asked);
  return others.map((other) => {
    const { table } = sharedRead(answer, { ...reading, type: other.records });
    return measureTable(other, table, { ...query, params: undefined });
  });
}
