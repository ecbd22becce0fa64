import type { Word } from './expression.js';
import type {
  CountState,
  DistinctState,
  EndState,
  ExtremeState,
  HistogramState,
  MomentsState,
  State,
  SumState,
} from './state.js';
import type { Total } from './total.js';

/** Values and how often each occurs, by rising value. */
export type Histogram = readonly (readonly [value: number, count: number])[];

/** The value at one end of time, with what it takes to merge it. */
export interface End {
  readonly at: number;
  readonly id: string;
  readonly value: number;
}

/** Sums of x, y and their products over n records. */
export interface Moments {
  readonly n: number;
  readonly x: Total;
  readonly y: Total;
  readonly xx: Total;
  readonly yy: Total;
  readonly xy: Total;
}

/** What a state holds once evaluated: plain data, which survives JSON. */
export type StateValue = number | string | null | Total | End | Histogram | Moments;

/** Evaluated states of one group. A blank key value is null. */
export interface StateGroup {
  readonly key: readonly (string | null)[];
  readonly states: Readonly<Record<string, StateValue>>;
}

/**
 * Evaluated states by group. `whole` tells that groups may be merged: no entity of a fold lies in two of them, and no state
 * counts different values.
 */
export interface StateSet {
  readonly by: readonly string[];
  readonly whole: boolean;
  readonly groups: readonly StateGroup[];
}

/** Plain sums, as a formula reads them. */
export interface PlainMoments {
  readonly n: number;
  readonly sx: number;
  readonly sy: number;
  readonly sxx: number;
  readonly syy: number;
  readonly sxy: number;
}

/** What `finish` reads for a state: major units, undefined where nothing was there. */
export type Finished<S extends State> = S extends CountState | SumState | DistinctState
  ? number
  : S extends ExtremeState<infer Of>
    ? (Of extends Word ? string : number) | undefined
    : S extends EndState
      ? number | undefined
      : S extends HistogramState
        ? Histogram
        : S extends MomentsState
          ? PlainMoments
          : never;

/** The finished values of a record of states, by name. */
export type FinishedStates<States extends Readonly<Record<string, State>>> = {
  readonly [Name in keyof States]: Finished<States[Name]>;
};
