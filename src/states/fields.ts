import type { Derived } from './derive.js';
import type { Expression, Time, Word } from './expression.js';
import type { Predicate } from './predicate.js';
import type { State } from './state.js';

const ofTime = (time: Time): string[] => (typeof time === 'string' ? [time] : []);

/** The fields that an expression reads. */
export function fieldsOfExpression(expression: Expression | Word): string[] {
  switch (expression.op) {
    case 'field':
    case 'word':
      return [expression.field];
    case 'constant':
      return [];
    case 'flag':
      return fieldsOfPredicate(expression.when);
    case 'days':
    case 'minutes':
    case 'business minutes':
      return [...ofTime(expression.from), ...ofTime(expression.to)];
    default:
      return [...fieldsOfExpression(expression.left), ...fieldsOfExpression(expression.right)];
  }
}

/** The fields that a predicate asks about. */
export function fieldsOfPredicate(predicate: Predicate): string[] {
  switch (predicate.op) {
    case 'is':
    case 'says':
    case 'known':
    case 'order':
      return [predicate.field];
    case 'before':
      return [...ofTime(predicate.left), ...ofTime(predicate.right)];
    case 'compare':
      return [...fieldsOfExpression(predicate.left), ...fieldsOfExpression(predicate.right)];
    case 'not':
      return fieldsOfPredicate(predicate.of);
    default:
      return predicate.of.flatMap(fieldsOfPredicate);
  }
}

/** The fields that a state reads. */
export function fieldsOfState(state: State): string[] {
  const where = state.where ? fieldsOfPredicate(state.where) : [];
  switch (state.op) {
    case 'count':
      return where;
    case 'moments':
      return [...where, ...fieldsOfExpression(state.x), ...fieldsOfExpression(state.y)];
    case 'first':
    case 'last':
      return [...where, ...fieldsOfExpression(state.of), state.at];
    default:
      return [...where, ...fieldsOfExpression(state.of)];
  }
}

/** The fields that a derived column is made from. */
export function fieldsOfDerived(derived: Derived): string[] {
  if (derived.op === 'lookup') return [derived.per, ...fieldsOfState(derived.state)];
  const { of, per, at, where } = derived;
  return [of, ...[per].flat(), at, ...(where ? fieldsOfPredicate(where) : [])];
}
