import { openRecords, partsFor, type ReadParts } from '../data/read-parts.js';
import { readRecords, type ReadOptions, type ReadResult } from '../data/read-records.js';
import type { RecordType } from '../data/table.js';
import { StatesTable } from '../metrics/states-table.js';
import { statesIn } from './states-input.js';

/** Records as they came. One object an answer, so that what is read from it can be shared. */
export interface Answer {
  readonly records: unknown;
  readonly parts: ReadParts;
}

const reads = new WeakMap<Answer, Map<string, ReadResult>>();

/** Reads an answer once for all elements that read it in the same way. */
export function sharedRead(answer: Answer, options: ReadOptions): ReadResult {
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
