import type { Expression, Word } from './expression.js';
import type { Predicate } from './predicate.js';

/** How many records match. */
export interface CountState {
  readonly op: 'count';
  readonly where: Predicate | undefined;
}
/** The sum of an expression over the records that match; blanks add nothing. */
export interface SumState {
  readonly op: 'sum';
  readonly of: Expression;
  readonly where: Predicate | undefined;
}
/** The least or greatest value. */
export interface ExtremeState<Of extends Expression | Word = Expression | Word> {
  readonly op: 'min' | 'max';
  readonly of: Of;
  readonly where: Predicate | undefined;
}
/** The value at the earliest or latest date; of several on that date, the one of the lowest or highest `id`. */
export interface EndState {
  readonly op: 'first' | 'last';
  readonly of: Expression;
  readonly at: string;
  readonly where: Predicate | undefined;
}
/** How often each whole number occurs, exactly. */
export interface HistogramState {
  readonly op: 'histogram';
  readonly of: Expression;
  readonly where: Predicate | undefined;
}
/** n, Σx, Σy, Σx², Σy², Σxy over the records where both are known. */
export interface MomentsState {
  readonly op: 'moments';
  readonly x: Expression;
  readonly y: Expression;
  readonly where: Predicate | undefined;
}
/** How many different values there are. Two such numbers cannot be merged, and are not. */
export interface DistinctState {
  readonly op: 'distinct';
  readonly of: Word;
  readonly where: Predicate | undefined;
}

/** A mergeable aggregate, declared as plain data. The set is closed: these seven, and nothing a server could not do too. */
export type State = CountState | SumState | ExtremeState | EndState | HistogramState | MomentsState | DistinctState;

/** Declares a {@link CountState}. */
export const count = (where?: Predicate): CountState => ({ op: 'count', where });
/** Declares a {@link SumState}. */
export const sum = (of: Expression, where?: Predicate): SumState => ({ op: 'sum', of, where });
/** Declares the least value. */
export const min = <Of extends Expression | Word>(of: Of, where?: Predicate): ExtremeState<Of> => ({
  op: 'min',
  of,
  where,
});
/** Declares the greatest value. */
export const max = <Of extends Expression | Word>(of: Of, where?: Predicate): ExtremeState<Of> => ({
  op: 'max',
  of,
  where,
});
/** Declares the value at the earliest date. */
export const first = (of: Expression, at: string, where?: Predicate): EndState => ({ op: 'first', of, at, where });
/** Declares the value at the latest date. */
export const last = (of: Expression, at: string, where?: Predicate): EndState => ({ op: 'last', of, at, where });
/** Declares a {@link HistogramState}. */
export const histogram = (of: Expression, where?: Predicate): HistogramState => ({ op: 'histogram', of, where });
/** Declares {@link MomentsState}; of one expression, y is x. */
export const moments = (x: Expression, y: Expression = x, where?: Predicate): MomentsState => ({
  op: 'moments',
  x,
  y,
  where,
});
/** Declares a {@link DistinctState}. */
export const distinct = (of: Word, where?: Predicate): DistinctState => ({ op: 'distinct', of, where });
