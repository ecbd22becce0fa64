import type { Day } from '../calendar/civil.js';
import { recordTypes } from '../data/record-types.js';
import type { Table } from '../data/table.js';
import { Turns } from '../data/turns.js';
import type { MetricDefinition } from '../metrics/define-metric.js';
import { derivingTable } from '../metrics/derived-table.js';
import { duplicateRows } from '../metrics/duplicates.js';
import { measuring, type Measure } from '../metrics/measure-table.js';
import { fieldsUsed } from '../metrics/prepare.js';
import type { Query } from '../metrics/query.js';
import type { Reading } from '../metrics/reading.js';
import type { Steps } from '../states/steps.js';

/** Beyond so many records a page would feel that they are measured. */
const LONG = 4096;

/** Whether a table is measured in turns with the page. */
export const isLong = ({ rows }: Table): boolean => rows > LONG;

/** A question that has to be measured before the work can go on. */
class Unmeasured extends Error {
  readonly steps: Steps<Reading>;
  readonly remember: (reading: Reading) => void;

  constructor(steps: Steps<Reading>, remember: (reading: Reading) => void) {
    super('This is not measured yet.');
    this.steps = steps;
    this.remember = remember;
  }
}

/** The last day of the records, which is found once. */
const lastDay = ({ asOf }: Table): Day | undefined => asOf;

/** What every question to these records needs, a column a step: those of the metric, and the dates by which the records end. */
function* read(definition: MetricDefinition, table: Table): Steps<void> {
  const dates = [...recordTypes[table.type]].filter(([, { event }]) => event).map(([name]) => name);
  for (const name of new Set([...fieldsUsed(definition), ...dates])) {
    table.column(name);
    yield;
  }
  duplicateRows(table);
  yield;
  yield* derivingTable(definition, table);
  lastDay(table);
  yield;
}

/**
 * Does work that measures long tables, in turns with the page. The work is begun anew after each question that it could not go on
 * without, and the questions before it are remembered.
 */
export async function measuredInTurns<Result>(work: (measure: Measure) => Result): Promise<Result> {
  const turns = new Turns();
  const known = new Map<Table, Map<string, Reading>>();
  const measure = (definition: MetricDefinition, table: Table, query: Query = {}): Reading => {
    const key = JSON.stringify([definition.id, definition.variant, query]);
    const ofTable = known.get(table) ?? new Map<string, Reading>();
    known.set(table, ofTable);
    const reading = ofTable.get(key);
    if (reading) return reading;
    throw new Unmeasured(prepared(definition, table, query), (measured) => void ofTable.set(key, measured));
  };
  for (;;) {
    try {
      return work(measure);
    } catch (cause) {
      if (!(cause instanceof Unmeasured)) throw cause;
      await turns.pass();
      cause.remember(await turns.through(cause.steps));
    }
  }
}

function* prepared(definition: MetricDefinition, table: Table, query: Query): Steps<Reading> {
  yield* read(definition, table);
  return yield* measuring(definition, table, query);
}
