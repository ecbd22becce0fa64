/**
 * What a metric's number counts in. Ratios are 0–1, money is in major units, points run −100…100, a multiple is so many times
 * something, a number is anything else that need not be whole, such as orders per customer.
 */
export type Unit = 'ratio' | 'money' | 'days' | 'months' | 'minutes' | 'points' | 'count' | 'number' | 'multiple';

/** Which way is better. `target` means that the best is neither high nor low. */
export type Direction = 'higher' | 'lower' | 'target';

/** Why a reading has no value. */
export type Reason =
  | 'nothing-to-measure'
  | 'missing-field'
  | 'missing-records'
  | 'unreadable-field'
  | 'mixed-currency'
  | 'amounts-missing'
  | 'scale-refused'
  | 'many-values'
  | 'order-unknown'
  | 'option-unknown'
  | 'calendar-unknown'
  | 'stage-at-loss-unknown'
  | 'not-reached'
  | 'never'
  | 'already-met'
  | 'too-large';

/** What a reader should know beside the value. */
export type Warning =
  | 'too-few'
  | 'partial'
  | 'trailing-12-months'
  | 'off-scale'
  | 'present-amounts'
  | 'amounts-missing'
  | 'records-refused'
  | 'dates-without-times'
  | 'field-unreadable'
  | 'stage-inferred'
  | 'stage-at-loss-unknown'
  | 'still-open'
  | 'immature'
  | 'present-stages'
  | 'machine-opens'
  | 'own-edges'
  | 'pipeline-order'
  | 'future-dates';

/** An interval at `level`, in the value's own unit. `sampling` speaks of people not asked, `process` of the underlying rate. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly level: number;
  readonly method: string;
  readonly kind: 'sampling' | 'process';
}

/** A cell that could not be read: the record, counted from 1, its field and text, and what would have been right. */
export interface Sample {
  readonly record: number;
  readonly field: string;
  readonly value: string;
  readonly expected: string;
}

/** Records in scope that the value leaves out, and why. `reason` is a code or `unreadable <field>`. */
export interface Exclusion {
  readonly reason: string;
  readonly count: number;
  /** Up to five of them, for the working. */
  readonly samples?: readonly Sample[];
}

/** How the values under a number are spread. They are counted like the number: nobody twice whom it counts once. */
export interface Spread {
  /** Each value and how often it occurs, by rising value. */
  readonly histogram: readonly (readonly [value: number, count: number])[];
  /** How many of them belong to somebody known, a customer or an account, so that more than one could be told. */
  readonly identified: number;
}

/** The number of one scope: a total or one group. */
export interface Measured {
  readonly value: number | undefined;
  readonly reason: Reason | undefined;
  readonly interval: Interval | undefined;
  /** The counts and sums in the formula, by name, in major units. */
  readonly parts: Readonly<Record<string, number>>;
  /** How many records (or customers, or answers) the value rests on. */
  readonly n: number;
  readonly currency: string | undefined;
  readonly warnings: readonly Warning[];
  /** Given by the metrics that stand on scores; undefined elsewhere, and not written to JSON there. */
  readonly spread?: Spread;
}

/** A group's number under its key, such as `{ sales_agent: 'Ada' }`; a blank key value is null. */
export interface Group extends Measured {
  readonly key: Readonly<Record<string, string | null>>;
}

/** A metric measured over records: the value or the reason there is none, and everything needed to check it. */
export interface Reading extends Measured {
  readonly metric: string;
  readonly variant: string;
  /** Version of the definition. */
  readonly definition: string;
  readonly label: string;
  readonly unit: Unit;
  readonly better: Direction;
  /** The lowest and highest value there can be; undefined where there is no bound. */
  readonly domain: readonly [number | undefined, number | undefined];
  /** The value is a full count at one moment, which has no interval and needs none. */
  readonly census: boolean;
  /** What one of `n` is, in the singular: `deal`, `customer`, `answer`, `ticket`, `lead`. */
  readonly counted: string;
  /** A sentence for `reason` where the code alone does not say enough. */
  readonly detail: string | undefined;
  readonly excluded: readonly Exclusion[];
  readonly params: Readonly<Record<string, string>>;
  /** Half-open whole local days, ISO. `complete` is false where records may still come. Undefined where nothing is dated. */
  readonly period:
    { readonly name: string; readonly from: string; readonly to: string; readonly complete: boolean } | undefined;
  /** The last day the records speak of, ISO. */
  readonly asOf: string | undefined;
  /** Why these may not be all the records there are, a sentence each. */
  readonly missing: readonly string[];
  /** What was put right or passed over in reading the records, and what nobody can know of them, a sentence each. */
  readonly notes: readonly string[];
  /** Why fields that could have been used were refused as a whole, a sentence each. */
  readonly refusals: readonly string[];
  /** How many records the source holds, before `where` and the period. */
  readonly records: number;
  readonly working: { readonly formula: string; readonly values: Readonly<Record<string, number>> };
  readonly groups: readonly Group[];
  /**
   * How far the value could move if the records whose part in it is not known were all the worst, or all the best. Undefined where
   * there are none, or where a value has no worst and best.
   */
  readonly couldBe: { readonly low: number; readonly high: number; readonly unknown: number } | undefined;
}
