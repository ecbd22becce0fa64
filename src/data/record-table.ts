import type { Day } from '../calendar/civil.js';
import { meantColumn, meantRefusal } from './derived.js';
import { FieldColumns, type TableOptions } from './field-columns.js';
import { newestEvent, type Reach } from './newest-event.js';
import { recordTypes } from './record-types.js';
import type { Source } from './source.js';
import type { Column, Fault, RecordType, Table, TimeColumn } from './table.js';

/** Reads the records of another type that came in the same input; undefined where there are none. */
export type SetReader = (type: RecordType) => Table | undefined;

/** What is known of a table beside its cells. */
type Told = Pick<Table, 'missing' | 'notes' | 'stages'>;

/** A source read as a table: columns are read when first asked for, and remembered. */
export class RecordTable implements Table {
  readonly missing: readonly string[];
  readonly notes: readonly string[];
  readonly stages: readonly string[] | undefined;
  readonly #source: Source;
  readonly #options: TableOptions;
  readonly #written: FieldColumns;
  readonly #setOf: SetReader;
  readonly #columns = new Map<string, Column | undefined>();
  readonly #sets = new Map<RecordType, Table | undefined>();
  #faults: readonly Fault[] | undefined;
  #reach: Reach | undefined;

  constructor(source: Source, options: TableOptions, told: Told, setOf: SetReader) {
    this.missing = told.missing;
    this.notes = told.notes;
    this.stages = told.stages;
    this.#setOf = setOf;
    this.#source = source;
    this.#options = options;
    this.#written = new FieldColumns(source, options);
  }

  get type(): RecordType {
    return this.#options.type;
  }

  get rows(): number {
    return this.#source.rows;
  }

  get lost(): readonly Fault[] {
    return this.#source.faults;
  }

  get zone(): string {
    return this.#options.time.zone;
  }

  get asOf(): Day | undefined {
    return this.#options.asOf ?? this.#newest.day;
  }

  get hasStrayDates(): boolean {
    return this.#options.asOf === undefined && this.#newest.hasStrayDates;
  }

  get names(): readonly string[] {
    const ours = [...this.#fields, ...this.#options.fields.keys()].filter((name) => this.column(name) !== undefined);
    return [...new Set([...ours, ...this.#source.names])];
  }

  column(name: string): Column | undefined {
    if (!this.#columns.has(name)) this.#columns.set(name, this.#read(name));
    return this.#columns.get(name);
  }

  refusal(name: string): string | undefined {
    return meantRefusal(name, this.#written, this.type);
  }

  set(type: RecordType): Table | undefined {
    if (type === this.type) return this;
    if (!this.#sets.has(type)) this.#sets.set(type, this.#setOf(type));
    return this.#sets.get(type);
  }

  /** What could not be read: records left out, then every unreadable cell of the vocabulary's fields, by record. */
  faults(): readonly Fault[] {
    return (this.#faults ??= this.#check());
  }

  /** Why fields of the vocabulary were refused as a whole, a sentence each. */
  refusals(): readonly string[] {
    const all = this.#fields.map((name) => this.#written.refusal(name));
    return all.filter((refusal) => refusal !== undefined);
  }

  #read(name: string): Column | undefined {
    return this.refusal(name) === undefined
      ? meantColumn(name, this.#written, this.#options, (other) => this.column(other))
      : undefined;
  }

  #check(): readonly Fault[] {
    const found = new Map<string, Fault>();
    const columns = this.#fields.map((name) => this.column(name));
    for (const fault of [this.#source, ...columns].flatMap((each) => each?.faults ?? [])) {
      found.set(`${fault.record} ${fault.field}`, fault);
    }
    return [...found.values()].sort((a, b) => a.record - b.record);
  }

  get #fields(): readonly string[] {
    return [...recordTypes[this.type].keys()];
  }

  get #newest(): Reach {
    return (this.#reach ??= newestEvent(this.#dates(false), this.#dates(true)));
  }

  /** The dates of what happened, or of ends that may be to come. */
  #dates(areToCome: boolean): readonly TimeColumn[] {
    const specs = [...recordTypes[this.type]].filter(
      ([, { event, mayBeToCome = false }]) => event && mayBeToCome === areToCome,
    );
    return specs.map(([name]) => this.column(name)).filter((column) => column?.kind === 'time');
  }
}
