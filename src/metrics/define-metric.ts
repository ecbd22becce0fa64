import type { RecordType } from '../data/table.js';
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

/** The part of a definition that its options may change. */
export interface Measurement<S extends States = States> {
  /** Fields without which there is no such number. */
  readonly needs: readonly string[];
  /** Fields that may be absent but not refused, for in them blank means something. */
  readonly meansByBlank?: readonly string[];
  /** The records that the metric is about, beside those that its period picks out. */
  readonly where?: Predicate;
  /** One row per entity first, where the formula speaks of customers rather than rows. */
  readonly fold?: Fold | undefined;
  readonly states: S;
  /** The only place that divides: states in, value and interval out. */
  finish(states: FinishedStates<S>): Estimate;
  /** Records to leave out before anything is counted, by reason; the reading counts each under the first that holds. */
  readonly leavesOut?: Readonly<Record<string, Predicate>>;
  /** The formula in words; the names of parts stand for their numbers. */
  readonly working: string;
}

/** A metric, declared: from it come the value, the working, the roll-up and the query of a server. */
export interface MetricDefinition<S extends States = States> extends Measurement<S> {
  readonly id: string;
  readonly variant: string;
  /** Raised when the same records would give another number. */
  readonly version: string;
  readonly label: string;
  readonly area: 'sales' | 'loyalty' | 'service' | 'marketing';
  readonly timing: 'leading' | 'lagging';
  readonly unit: Unit;
  readonly better: Direction;
  /** The lowest and highest value there can be; undefined where there is no bound. */
  readonly domain: readonly [number | undefined, number | undefined];
  readonly records: RecordType;
  /** What is counted, in the singular. */
  readonly counted: string;
  /** The date that puts a record into a period; undefined where the window is asked about as a whole. */
  readonly date?: string;
  /** The lowest and highest score there can be: where more lie outside than slips explain, the scores are refused. */
  readonly scale?: Scale;
  /** A full count at one moment: no interval, and none needed. */
  readonly census?: true;
  /** It has one value per member and none as a whole: `finish` gives a family, whose members are the groups of the reading. */
  readonly family?: true;
  /** Its date only says when an entity of the fold came in: what happened to it later is followed to the end of the records. */
  readonly followed?: true;
  /** An option that lists the words of a field in their order, without which there is nothing to measure. */
  readonly inOrder?: { readonly option: string; readonly field: string };
  /** The variant to measure where none was named and the records have this field. */
  readonly betterWith?: { readonly field: string; readonly variant: string };
  /** What to beware of where the window ends before the records do. */
  readonly inThePast?: Warning;
  /** Options by name, each with what it says. */
  readonly params?: Readonly<Record<string, string>>;
  /** What the options change. Throws {@link ParamError} for an option that cannot be read. */
  withParams?(params: Params): Partial<Measurement & Pick<MetricDefinition, 'counted'>>;
}

/** An option of a metric that it does not have or cannot read. */
export class ParamError extends Error {
  override name = 'ParamError';
}

/** Checks nothing, changes nothing: gives the declaration its types. */
export const defineMetric = <const S extends States>(definition: MetricDefinition<S>): MetricDefinition<S> =>
  definition;
