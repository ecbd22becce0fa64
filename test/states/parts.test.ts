import { describe, it } from 'node:test';
import { expect } from 'chai';
import { field } from '../../src/states/expression.js';
import { is } from '../../src/states/predicate.js';
import { count, histogram, last, max, sum } from '../../src/states/state.js';
import { evaluating } from '../../src/states/evaluate.js';
import { and } from '../../src/states/predicate.js';
import { tableOf } from '../tables.js';
import { ask, scopeOf } from './ask.js';

const rows = 70_000;
const deals = tableOf(
  'deals',
  Array.from({ length: rows }, (_, i) => ({
    id: String(i),
    ownerId: i === 40_000 ? 'Ada' : ['Bo', 'Cy', null][i % 3],
    amount: i % 1000 === 0 ? null : (i % 50) + 0.25,
    createdAt: `2026-0${String(1 + (i % 9))}-01`,
  })),
);

describe('a table that is long', () => {
  const states = { n: count(), bo: count(is('ownerId', 'Bo')), total: sum(field('amount')) };

  it('is taken in parts, a step each', () => {
    const steps = evaluating({ where: and(), fold: undefined, states, by: [] }, scopeOf(deals));
    let pauses = 0;
    while (!steps.next().done) pauses++;
    expect(pauses).to.equal(3);
  });

  it('gives what all its records give, whatever part they lie in', () => {
    const { groups } = ask({ states: { ...states, top: max(field('amount')) } }, scopeOf(deals));
    // 23,334 rows are 0 mod 3, and 40,000 is 1 mod 3. Each whole fifty of amounts adds 25 · 49 + 12.5; the thousandth's 0.25 is blank.
    expect(groups).to.deep.equal([
      {
        key: [],
        states: {
          n: rows,
          bo: 23_334,
          total: { hi: (1400 * (1225 + 12.5) - 70 * 0.25) * 100, lo: 0, scale: 2 },
          top: 49.25,
        },
      },
    ]);
  });

  it('keeps its groups in order, and one that lies in a single part', () => {
    const { groups } = ask(
      {
        states: { n: count(), hist: histogram(field('amount')), late: last(field('amount'), 'createdAt') },
        by: [{ name: 'ownerId', field: 'ownerId' }],
      },
      scopeOf(deals),
    );
    expect(groups.map(({ key, states: { n } }) => [key[0], n])).to.deep.equal([
      ['Ada', 1],
      ['Bo', 23_334],
      ['Cy', 23_332],
      [null, 23_333],
    ]);
    expect(groups[0]!.states).to.deep.include({ hist: [], late: null });
  });

  it('leaves out the rows that are to be skipped, by their place in the whole', () => {
    const skip = new Set([0, 32_768, 69_999]);
    const { groups } = ask({ states: { n: count(), bo: states.bo } }, { ...scopeOf(deals), skip });
    // 0 and 69,999 are Bo's, 32,768 is nobody's.
    expect(groups[0]!.states).to.deep.equal({ n: rows - 3, bo: 23_332 });
  });
});
