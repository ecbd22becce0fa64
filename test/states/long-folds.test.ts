import { describe, it } from 'node:test';
import { expect } from 'chai';
import { deriving, lookup, previous } from '../../src/states/derive.js';
import { evaluating } from '../../src/states/evaluate.js';
import { constant, field, word } from '../../src/states/expression.js';
import type { Fold } from '../../src/states/fold.js';
import { and, compare } from '../../src/states/predicate.js';
import { count, distinct, max, sum } from '../../src/states/state.js';
import { finish } from '../../src/states/steps.js';
import { cells } from '../data/reading.js';
import { tableOf } from '../tables.js';
import { ask, scopeOf } from './ask.js';

const days = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'];

/** 20,000 customers who order on the first of three months, far from each other, and 10,000 orders of nobody after them. */
const orders = tableOf(
  'orders',
  Array.from({ length: 70_000 }, (_, i) => ({
    id: String(i),
    customerId: i < 60_000 ? `c${String(i % 20_000)}` : null,
    placedAt: days[Math.floor(i / 20_000)],
    amount: i % 20_000,
  })),
);

describe('a fold of a table that is long', () => {
  const fold: Fold = {
    per: 'customerId',
    columns: { orders: count(), days: distinct(word('placedAt')), top: max(field('amount')) },
  };
  const states = {
    n: count(),
    thrice: count(compare(field('orders'), '=', constant(3))),
    days: sum(field('days')),
    top: max(field('top')),
  };

  it('is made in parts that hold all of a customer, a step each', () => {
    // The first ends with the 10,923rd customer, at 32,769 orders; the next takes 32,768 more.
    const steps = evaluating({ where: and(), fold, states, by: [] }, scopeOf(orders));
    let pauses = 0;
    while (!steps.next().done) pauses++;
    expect(pauses).to.equal(3);
  });

  it('gives what it gives in one, with everyone who names nobody for himself', () => {
    expect(ask({ fold, states }, scopeOf(orders)).groups[0]!.states).to.deep.equal({
      n: 30_000,
      thrice: 20_000,
      days: { hi: 70_000, lo: 0, scale: 0 },
      top: 19_999,
    });
  });

  it('tells customers of each group apart, and that they lie in several', () => {
    const found = ask(
      { fold, states: { n: states.n }, by: [{ name: 'placedAt', field: 'placedAt' }] },
      scopeOf(orders),
    );
    expect(found.groups.map(({ key, states: { n } }) => [key[0], n])).to.deep.equal(
      days.map((day, i) => [day, i < 3 ? 20_000 : 10_000]),
    );
    expect(found.whole).to.equal(false);
  });

  it('leaves out the rows that are to be skipped, by their place in the whole', () => {
    const skip = new Set([20_000, 69_999]);
    const found = ask({ fold, states: { n: states.n, thrice: states.thrice } }, { ...scopeOf(orders), skip });
    expect(found.groups[0]!.states).to.deep.equal({ n: 29_999, thrice: 19_999 });
  });

  it('leaves different words to be counted in one', () => {
    expect(ask({ states: { who: distinct(word('customerId')) } }, scopeOf(orders)).groups[0]!.states).to.deep.equal({
      who: 20_000,
    });
  });
});

describe('a derived column of a table that is long', () => {
  it('comes from the same customer, wherever the other record lies', () => {
    const derives = {
      before: previous('placedAt', 'customerId', 'placedAt'),
      beforeThat: previous('before', 'customerId', 'placedAt'),
      orders: lookup('customerId', count()),
    };
    const table = finish(deriving(derives, scopeOf(orders)));
    const by = (told: (month: number) => unknown) =>
      Array.from({ length: 70_000 }, (_, i) => told(Math.floor(i / 20_000)));
    expect(cells(table, 'before')).to.deep.equal(by((month) => (month < 3 ? days[month - 1] : undefined)));
    expect(cells(table, 'beforeThat')).to.deep.equal(by((month) => (month === 2 ? days[0] : undefined)));
    expect(cells(table, 'orders')).to.deep.equal(by((month) => (month < 3 ? 3 : 1)));
  });
});
