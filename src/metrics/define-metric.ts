import type { RecordType } from '../data/table.js';
import type { Derived } from '../states/derive.js';
import type { Fold } from '../states/fold.js';
import type { Predicate } from '../states/predicate.js';
import type { State } from '../states/state.js';
import type { FinishedStates } from '../states/values.js';
import type { Estimate } from './estimate.js';
import type { Scale } from './survey-scale.js';
import type { Direction, Unit, Warning } from './reading.js';

type States = Readonly<Record<string, State>>;

/** Options of a metric by name, as they were written. */
export type Params = Readonly<Record<string, string>>;

/** What is counted in one set of records. */
export interface Counted<S extends States = States> {
  readonly records: RecordType;
  /** The date that puts a record into a period; undefined where the window is asked about as a whole. */
  readonly date?: string | undefined;
  /** Fields without which there is no such number. */
  readonly needs: readonly string[];
  /** Fields that may be absent but not refused, for in them blank means something. */
  readonly meansByBlank?: readonly string[];
  /** Columns made from other records of the same entity, of whatever period. */
  readonly derives?: Readonly<Record<string, Derived>>;
  /** The records that it is about, beside those that its period picks out. */
  readonly where?: Predicate;
  /** One row per entity first, where the formula speaks of customers rather than rows. */
  readonly fold?: Fold | undefined;
  readonly states: S;
  /** It may be asked about a period still to come, which plans speak of and what has happened does not. */
  readonly ahead?: true;
  /** Records to leave out before anything is counted, by reason; the reading counts each under the first that holds. */
  readonly leavesOut?: Readonly<Record<string, Predicate>>;
}

/** Records that a formula needs beside its own: spend beside customers, or the leads of the month before. */
export interface CountedBeside<S extends States = States> extends Counted<S> {
  /** The period in which it counts: the like-for-like one before, or one so many days earlier; the same where absent. */
  readonly span?: 'before' | { readonly daysEarlier: number };
  /** What `across` is called here, where it is called otherwise: the `customerId` of activities beside the `id` of customers. */
  readonly across?: string;
}

type Beside = Readonly<Record<string, States>>;

/** The finished states of every set of records beside the metric's own, by name. */
export type FinishedBeside<B extends Beside = Beside> = { readonly [Name in keyof B]: FinishedStates<B[Name]> };

/** The states of one member of what a metric finishes across, such as one owner. */
export interface FinishedMember<S extends States = States, B extends Beside = Beside> {
  readonly states: FinishedStates<S>;
  readonly beside: FinishedBeside<B>;
}

/** The part of a definition that its options may change. */
export interface Measurement<S extends States = States, B extends Beside = Beside> extends Counted<S> {
  /** The other sets of records in the formula, by name. Grouped as its own are: what they are grouped by they must have. */
  readonly beside?: { readonly [Name in keyof B]: CountedBeside<B[Name]> };
  /** A field, or a grain of time, whose members are finished one by one: quotas are met by owners, forecasts by months. */
  readonly across?: string;
  /** The only place that divides: states in, value and interval out. `members` are there where it finishes across something. */
  finish(states: FinishedStates<S>, beside: FinishedBeside<B>, members: readonly FinishedMember<S, B>[]): Estimate;
  /** The formula in words; the names of parts stand for their numbers. */
  readonly working: string;
}

/** A metric, declared: from it come the value, the working, the roll-up and the query of a server. */
export interface MetricDefinition<S extends States = States, B extends Beside = Beside> extends Measurement<S, B> {
  readonly id: string;
  readonly variant: string;
  /** Raised when the same records would give another number. */
  readonly version: string;
  readonly label: string;
  readonly area: Area;
  readonly timing: 'leading' | 'lagging';
  readonly unit: Unit;
  readonly better: Direction;
  /** The lowest and highest value there can be; undefined where there is no bound. */
  readonly domain: readonly [number | undefined, number | undefined];
  /** What is counted, in the singular. */
  readonly counted: string;
  /** The lowest and highest score there can be: where more lie outside than slips explain, the scores are refused. */
  readonly scale?: Scale;
  /** A full count at one moment: no interval, and none needed. */
  readonly census?: true;
  /** Its fold only tells which records hang together, for the interval: the number is one of records. */
  readonly clustered?: true;
  /** It has one value per member and none as a whole: `finish` gives a family, whose members are the groups of the reading. */
  readonly family?: true;
  /** Its date only says when an entity of the fold came in: what happened to it later is followed to the end of the records. */
  readonly followed?: true;
  /** An option that lists the words of a field in their order, without which there is nothing to measure. */
  readonly inOrder?: { readonly option: string; readonly field: string };
  /** An option that no record tells and nobody may assume, such as the margin, with an example of how it is written. */
  readonly asks?: { readonly option: string; readonly example: string };
  /** The variant to measure where none was named and the records have this field. */
  readonly betterWith?: { readonly field: string; readonly variant: string };
  /** What to beware of where the window ends before the records do. */
  readonly inThePast?: Warning;
  /** Options by name, each with what it says. */
  readonly params?: Readonly<Record<string, string>>;
  /**
   * The edges between ranks, as options, told from the states of all the records asked about: for ranks are over everything, and
   * can be counted only once their edges are known. They are asked where an option lacks.
   */
  edges?(states: FinishedStates<States>): Params | undefined;
  /** What the options change. Throws {@link ParamError} for an option that cannot be read. */
  withParams?(params: Params): Partial<Measurement & Pick<MetricDefinition, 'counted'>>;
}

/** What part of the business a metric is about; the name of the import that adds its metrics. */
export type Area = 'sales' | 'loyalty' | 'service' | 'marketing' | 'economics' | 'adoption';

/** An option of a metric that it does not have or cannot read. */
export class ParamError extends Error {
  override name = 'ParamError';
}

/** Checks nothing, changes nothing: gives the declaration its types. */
export const defineMetric = <const S extends States, const B extends Beside = Beside>(
  definition: MetricDefinition<S, B>,
): MetricDefinition<S, B> => definition;
