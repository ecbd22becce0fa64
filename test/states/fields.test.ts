import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  asOf,
  businessMinutes,
  constant,
  days,
  field,
  flag,
  minutes,
  plus,
  t0,
  word,
} from '../../src/states/expression.js';
import { fieldsOfExpression, fieldsOfPredicate, fieldsOfState } from '../../src/states/fields.js';
import { and, before, blank, compare, is, not, or } from '../../src/states/predicate.js';
import { count, last, moments, sum } from '../../src/states/state.js';

describe('the fields that are read', () => {
  it('are found in every form of expression', () => {
    const all = plus(plus(field('a'), constant(1)), plus(days('b', asOf), minutes(t0, 'c')));
    expect(fieldsOfExpression(businessMinutes('a', 'b'))).to.deep.equal(['a', 'b']);
    expect(fieldsOfExpression(plus(all, flag(is('d', 'x'))))).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(fieldsOfExpression(word('e'))).to.deep.equal(['e']);
  });

  it('are found in every form of predicate', () => {
    const some = and(is('a', 'x'), not(blank('b')), or(before('c', t0), before(t0, 'd')));
    const order = { op: 'order', field: 'f', relation: '>=', value: '1' } as const;
    expect(fieldsOfPredicate(and(some, compare(field('e'), '<', constant(1)), order))).to.deep.equal([
      'a',
      'b',
      'c',
      'd',
      'e',
      'f',
    ]);
  });

  it('are found in every form of state, its condition with it', () => {
    expect(fieldsOfState(count())).to.deep.equal([]);
    expect(fieldsOfState(count(is('a', 'x')))).to.deep.equal(['a']);
    expect(fieldsOfState(sum(field('b'), is('a', 'x')))).to.deep.equal(['a', 'b']);
    expect(fieldsOfState(last(field('b'), 'c', is('a', 'x')))).to.deep.equal(['a', 'b', 'c']);
    expect(fieldsOfState(moments(field('b'), field('c'), is('a', 'x')))).to.deep.equal(['a', 'b', 'c']);
  });
});
