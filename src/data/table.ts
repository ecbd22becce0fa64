import type { Day } from '../calendar/civil.js';
import type { FieldSource } from './field-map.js';

/** What a set of records is about; names the vocabulary its fields are read with. */
export type RecordType =
  | 'deals'
  | 'leads'
  | 'stageEvents'
  | 'customers'
  | 'customerSpans'
  | 'orders'
  | 'orderLines'
  | 'subscriptions'
  | 'tickets'
  | 'messages'
  | 'statusEvents'
  | 'responses'
  | 'campaigns'
  | 'spend'
  | 'listEvents'
  | 'activities'
  | 'users'
  | 'logins'
  | 'goals'
  | 'forecasts'
  | 'sessions'
  | 'mentions';

/** One cell that could not be read. `record` counts from 1, as a person counts rows. */
export interface Fault {
  /** The row in the table, counted from 0; -1 for a record that is not in it, as when it was no object at all. */
  readonly row: number;
  readonly record: number;
  readonly field: string;
  readonly value: string;
  readonly expected: string;
}

interface ColumnBase {
  /** Cells that are present but could not be read; they are blank in the column. */
  readonly faults: readonly Fault[];
}

/** Numbers as `data[row] / 10 ** scale`: whole numbers wherever the column's decimals allow it. NaN is blank. */
export interface NumberColumn extends ColumnBase {
  readonly kind: 'number';
  readonly data: Float64Array;
  readonly scale: number;
}

/** Dates or instants. `day` is the local day, {@link NO_DAY} where blank; `ms` exists where a time of day is known. */
export interface TimeColumn extends ColumnBase {
  readonly kind: 'time';
  readonly day: Int32Array;
  readonly ms: Float64Array | undefined;
  /** Whether there are cells that told no time of day. Among instants they stand at their local midnight. */
  readonly hasDateOnly: boolean;
}

/** A code a row, −1 where there is none; as narrow as the codes allow. */
export type Codes = Int8Array | Int16Array | Int32Array;

/** Words, once each in `words`; `codes[row]` points into it, -1 where blank. */
export interface TextColumn extends ColumnBase {
  readonly kind: 'text';
  readonly codes: Codes;
  readonly words: readonly string[];
  /** Where it was read from, and words there that were read as others, as ids of stages as their names; undefined where none were. */
  readonly from?: FieldSource;
}

/** Typed values of one field, blank cells marked per kind. */
export type Column = NumberColumn | TimeColumn | TextColumn;

/** The day that stands for "blank" in a {@link TimeColumn}. */
export const NO_DAY: Day = -(2 ** 31);

/** Records as typed columns, read once and shared by every element of a source. */
export interface Table {
  readonly type: RecordType;
  readonly rows: number;
  /** The IANA zone in which instants fall on days. */
  readonly zone: string;
  /** The last day on which anything happened in the records; undefined where they hold no event dates. */
  readonly asOf: Day | undefined;
  /** Whether dates far beyond all others were left aside in finding {@link asOf}. */
  readonly hasStrayDates: boolean;
  /** Records that are not rows of it: they were no objects, or could not be taken apart. */
  readonly lost: readonly Fault[];
  /** Why these may not be all the records there are, a sentence each. */
  readonly missing: readonly string[];
  /** What was put right or passed over in reading them, and what nobody can know, a sentence each. */
  readonly notes: readonly string[];
  /**
   * The stages on the way to being won, in the order of the pipeline that came along, without those that say lost; undefined
   * where none came, or several, which have no common order.
   */
  readonly stages: readonly string[] | undefined;
  /** The names {@link column} answers to: the vocabulary's first, then the records' own. */
  readonly names: readonly string[];
  /** The column of that name, the vocabulary's first; undefined where there is none or it was refused as a whole. */
  column(name: string): Column | undefined;
  /** Why the column of that name was refused as a whole, in a sentence. */
  refusal(name: string): string | undefined;
  /** The records of another type that came with these; undefined where none did. */
  set(type: RecordType): Table | undefined;
}

/** A table about the same records as another, with rows and columns of its own. */
export const tableLike = (
  { type, zone, asOf, hasStrayDates, lost, missing, notes, stages }: Table,
  own: Pick<Table, 'rows' | 'names' | 'column' | 'refusal' | 'set'>,
): Table => ({
  ...{ type, zone, asOf, hasStrayDates, lost, missing, notes, stages },
  rows: own.rows,
  // Naming all columns may mean to read them all.
  get names() {
    return own.names;
  },
  column: (name) => own.column(name),
  refusal: (name) => own.refusal(name),
  set: (type) => own.set(type),
});
