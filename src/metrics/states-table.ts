import { parseIsoDate, type Day } from '../calendar/civil.js';
import type { ReadOptions } from '../data/read-records.js';
import type { RecordType, Table } from '../data/table.js';
import type { MetricDefinition } from './define-metric.js';
import { StatesError, type MetricStates } from './metric-states.js';
import type { Query } from './query.js';
import type { Reading } from './reading.js';

/** What aggregates are of, as the beginning of a sentence on what they cannot tell. */
export function aggregatesOf({ metric, variant, period, grain, by, where }: MetricStates): string {
  const groups = [...(grain ? [grain] : []), ...by].join(', ');
  return [
    `These are aggregates of ${metric} (${variant})`,
    ...(period ? [`for ${period.name}`] : []),
    ...(groups ? [`by ${groups}`] : []),
    ...(where === undefined ? [] : [`where ${where}`]),
  ].join(' ');
}

type Measure = (definition: MetricDefinition, table: StatesTable, query: Query) => Reading;

/** Aggregates in the place of the records that they were counted from: a table that has lost its columns. */
export class StatesTable implements Table {
  readonly states: MetricStates;
  readonly type: RecordType;
  /** Gives the reading for a question; what that takes comes with the first aggregates. */
  readonly measure: (definition: MetricDefinition, query: Query) => Reading;
  readonly lost: Table['lost'] = [];
  readonly names: readonly string[] = [];
  readonly hasStrayDates = false;
  readonly stages = undefined;

  constructor(states: MetricStates, type: RecordType, measure: Measure) {
    this.states = states;
    this.type = type;
    this.measure = (definition, query) => measure(definition, this, query);
  }

  /** Throws {@link StatesError} where records would be read in another zone or up to another day than these were. */
  checkRead(told: Pick<ReadOptions, 'zone' | 'asOf'>): void {
    for (const name of ['zone', 'asOf'] as const) {
      const { [name]: asked } = told;
      if (asked !== undefined && asked !== this.states[name]) throw new StatesError(this.refusal(`${name}="${asked}"`));
    }
  }

  get rows(): number {
    return this.states.records;
  }

  get zone(): string {
    return this.states.zone;
  }

  get asOf(): Day | undefined {
    return parseIsoDate(this.states.asOf ?? '');
  }

  get missing(): readonly string[] {
    return this.states.missing;
  }

  get notes(): readonly string[] {
    return this.states.notes;
  }

  column(): undefined {
    return undefined;
  }

  refusal(name: string): string {
    return `${aggregatesOf(this.states)}; ${name} needs the records.`;
  }

  set(): undefined {
    return undefined;
  }
}
