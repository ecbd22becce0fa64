import type { Predicate } from './predicate.js';

/** A moment that a question carries: the start and end of its window, and the end of the last day its records know of. */
export interface Moment {
  readonly moment: 't0' | 't1' | 'asOf';
}

/** The start of the window. */
export const t0: Moment = { moment: 't0' };

/** The end of the window, which is no longer in it. */
export const t1: Moment = { moment: 't1' };

/** The end of the last day the records know of. */
export const asOf: Moment = { moment: 'asOf' };

/** A date of the record, by field name, or a {@link Moment} of the question. */
export type Time = string | Moment;

/** Arithmetic of whole numbers, as plain data: it is evaluated here and can be printed as SQL. Blank in, blank out. */
export type Expression =
  | { readonly op: 'field'; readonly field: string }
  | { readonly op: 'constant'; readonly value: number }
  | { readonly op: '+' | '−' | '×' | 'min' | 'max'; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'days' | 'minutes' | 'business minutes'; readonly from: Time; readonly to: Time }
  | { readonly op: 'flag'; readonly when: Predicate };

/** A text field as a value: only to be ordered or counted. */
export interface Word {
  readonly op: 'word';
  readonly field: string;
}

/** The number in a field, in major units. */
export const field = (name: string): Expression => ({ op: 'field', field: name });

/** The text in a field. */
export const word = (name: string): Word => ({ op: 'word', field: name });

/** The same number for every record. */
export const constant = (value: number): Expression => ({ op: 'constant', value });

/** 1 where the predicate holds, else 0: unknown counts as no. */
export const flag = (when: Predicate): Expression => ({ op: 'flag', when });

/** Sum of two expressions. */
export const plus = (left: Expression, right: Expression): Expression => ({ op: '+', left, right });

/** Difference of two expressions. */
export const minus = (left: Expression, right: Expression): Expression => ({ op: '−', left, right });

/** Product of two expressions. */
export const times = (left: Expression, right: Expression): Expression => ({ op: '×', left, right });

/** The smaller of two expressions. */
export const smaller = (left: Expression, right: Expression): Expression => ({ op: 'min', left, right });

/** The larger of two expressions. */
export const larger = (left: Expression, right: Expression): Expression => ({ op: 'max', left, right });

/** Whole local days from one date to another; negative where they stand the wrong way round. */
export const days = (from: Time, to: Time): Expression => ({ op: 'days', from, to });

/** Whole minutes from one instant to another, rounded down. A date without a time is its local midnight. */
export const minutes = (from: Time, to: Time): Expression => ({ op: 'minutes', from, to });

/** Minutes within the opening hours of the question's calendar from one instant to another, rounded down towards 0. */
export const businessMinutes = (from: Time, to: Time): Expression => ({ op: 'business minutes', from, to });
