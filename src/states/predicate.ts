import type { Expression, Time } from './expression.js';

/** How two numbers may stand to each other. */
export type Relation = '<' | '<=' | '=' | '>=' | '>';

/** A condition on a record, as plain data. Three-valued as in SQL: what is blank is neither this nor not this. */
export type Predicate =
  | { readonly op: 'is'; readonly field: string; readonly values: readonly string[] }
  | { readonly op: 'says'; readonly field: string; readonly words: readonly string[] }
  | { readonly op: 'known'; readonly field: string }
  | { readonly op: 'before'; readonly left: Time; readonly right: Time }
  | { readonly op: 'order'; readonly field: string; readonly relation: '<=' | '>='; readonly value: string }
  | { readonly op: 'compare'; readonly left: Expression; readonly relation: Relation; readonly right: Expression }
  | { readonly op: 'and' | 'or'; readonly of: readonly Predicate[] }
  | { readonly op: 'not'; readonly of: Predicate };

/** The field holds one of these words (or numbers, or dates, as they are written in `where`). */
export const is = (field: string, ...values: string[]): Predicate => ({ op: 'is', field, values });

/** The field, whatever its kind, is written as one of these words, which are in lower case; its own letter case does not matter. */
export const says = (field: string, ...words: string[]): Predicate => ({ op: 'says', field, words });

/** The field is not blank. */
export const known = (field: string): Predicate => ({ op: 'known', field });

/** The field is blank, or the records have no such field. */
export const blank = (field: string): Predicate => not(known(field));

/** The first lies on an earlier local day than the second. */
export const before = (left: Time, right: Time): Predicate => ({ op: 'before', left, right });

/** The first lies on the same local day as the second, or later. */
export const notBefore = (left: Time, right: Time): Predicate => not(before(left, right));

/** Two numbers stand so to each other. */
export const compare = (left: Expression, relation: Relation, right: Expression): Predicate => ({
  op: 'compare',
  left,
  relation,
  right,
});

/** All of these hold. Of none: true. */
export const and = (...of: Predicate[]): Predicate => joined('and', of);

/** At least one of these holds. Of none: false. */
export const or = (...of: Predicate[]): Predicate => joined('or', of);

/** Each part is a pass over the records, so what adds nothing is left away: all of all, and one alone. */
function joined(op: 'and' | 'or', of: readonly Predicate[]): Predicate {
  const parts = of.flatMap((part) => (part.op === op ? part.of : [part]));
  return parts.length === 1 ? parts[0]! : { op, of: parts };
}

const isAlways = (of: Predicate): boolean => of.op === 'and' && of.of.length === 0;
const isNever = (of: Predicate): boolean => of.op === 'or' && of.of.length === 0;

/** It is not so that this holds: false and unknown alike. */
export const unless = (of: Predicate): Predicate =>
  isNever(of) ? and() : compare({ op: 'flag', when: of }, '=', { op: 'constant', value: 0 });

/** This does not hold; unknown stays unknown. */
export const not = (of: Predicate): Predicate => (isAlways(of) ? or() : { op: 'not', of });
