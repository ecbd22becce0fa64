import { describe, it } from 'node:test';
import { expect } from 'chai';
import { field, flag, times, word } from '../../src/states/expression.js';
import { is } from '../../src/states/predicate.js';
import { count, distinct, first, histogram, last, max, min, moments, sum } from '../../src/states/state.js';
import { tableOf } from '../tables.js';
import { ask, scopeOf, whole } from './ask.js';

const deals = tableOf('deals', [
  { id: 'c', ownerId: 'Eve', amount: 10.5, createdAt: '2026-03-02', status: 'won' },
  { id: 'a', ownerId: 'Ada', amount: -0.25, createdAt: '2026-03-01', status: 'won' },
  { id: 'b', ownerId: 'Ada', amount: 3, createdAt: '2026-03-02', status: 'lost' },
  { id: 'd', ownerId: null, amount: null, createdAt: '2026-03-09', status: 'open' },
  { id: 'e', ownerId: 'Zoe', amount: 3, createdAt: null, status: 'won' },
]);
const nobody = tableOf('deals', []);
const won = is('status', 'won');
const amount = field('amount');

describe('count', () => {
  it('counts the records that match, blanks and all', () => {
    expect(whole(deals, { all: count(), won: count(won), lost: count(is('status', 'lost')) })).to.deep.equal({
      all: 5,
      won: 3,
      lost: 1,
    });
  });

  it('does not count what may match', () => {
    expect(whole(deals, { n: count(is('ownerId', 'Ada')) }).n).to.equal(2);
    expect(whole(deals, { n: count({ op: 'not', of: is('ownerId', 'Ada') }) }).n).to.equal(2);
  });
});

describe('sum', () => {
  it('adds what is there, to the cent', () => {
    // 10.5 − 0.25 + 3 + 3; of those won 10.5 − 0.25 + 3.
    expect(whole(deals, { all: sum(amount), won: sum(amount, won) })).to.deep.equal({ all: 16.25, won: 13.25 });
  });

  it('is 0 over nothing, which only a formula may turn into undefined', () => {
    expect(whole(nobody, { all: sum(amount) }).all).to.equal(0);
    expect(whole(deals, { all: sum(field('margin')) }).all).to.equal(0);
  });
});

describe('min and max', () => {
  it('find the least and the greatest number', () => {
    expect(
      whole(deals, { low: min(amount), high: max(amount), ofLost: max(amount, is('status', 'lost')) }),
    ).to.deep.equal({
      low: -0.25,
      high: 10.5,
      ofLost: 3,
    });
  });

  it('find the first and the last word of the alphabet', () => {
    expect(whole(deals, { low: min(word('ownerId')), high: max(word('ownerId')) })).to.deep.equal({
      low: 'Ada',
      high: 'Zoe',
    });
  });

  it('are undefined over nothing and over blanks', () => {
    expect(whole(nobody, { low: min(amount) }).low).to.equal(undefined);
    expect(whole(deals, { high: max(word('ownerId'), is('status', 'open')) }).high).to.equal(undefined);
  });
});

describe('first and last', () => {
  it('take the value at the earliest and the latest date', () => {
    expect(whole(deals, { from: first(amount, 'createdAt') }).from).to.equal(-0.25);
  });

  it('settle one date by id, the lowest first and the highest last', () => {
    // On 2 March there are b with 3 and c with 10.5; d, later, has no amount.
    expect(whole(deals, { to: last(amount, 'createdAt') }).to).to.equal(10.5);
    const sameDay = tableOf('deals', [
      { id: 'y', amount: 2, createdAt: '2026-03-01' },
      { id: 'x', amount: 1, createdAt: '2026-03-01' },
      { id: 'z', amount: 3, createdAt: '2026-03-01' },
    ]);
    expect(whole(sameDay, { from: first(amount, 'createdAt'), to: last(amount, 'createdAt') })).to.deep.equal({
      from: 1,
      to: 3,
    });
  });

  it('settle one date and one id by value, so that the order of records never does', () => {
    const twice = [4, 1, 3].map((value) => ({ id: 'x', amount: value, createdAt: '2026-03-01' }));
    for (const rows of [twice, twice.toReversed()]) {
      const ends = whole(tableOf('deals', rows), { from: first(amount, 'createdAt'), to: last(amount, 'createdAt') });
      expect(ends).to.deep.equal({ from: 1, to: 4 });
    }
  });

  it('look at the time of day where there is one', () => {
    const answers = tableOf('responses', [
      { id: 'a', score: 9, respondedAt: '2026-03-01T10:00:00Z' },
      { id: 'b', score: 2, respondedAt: '2026-03-01T08:00:00Z' },
    ]);
    const score = field('score');
    expect(whole(answers, { from: first(score, 'respondedAt'), to: last(score, 'respondedAt') })).to.deep.equal({
      from: 2,
      to: 9,
    });
  });

  it('take an undated value only where there is no other', () => {
    const one = is('ownerId', 'Zoe');
    expect(whole(deals, { from: first(amount, 'createdAt', one), to: last(amount, 'createdAt', one) })).to.deep.equal({
      from: 3,
      to: 3,
    });
    // e is undated and neither the first nor the last of those won.
    expect(whole(deals, { from: first(amount, 'createdAt', won), to: last(amount, 'createdAt', won) })).to.deep.equal({
      from: -0.25,
      to: 10.5,
    });
  });

  it('are undefined over nothing', () => {
    expect(whole(nobody, { from: first(amount, 'createdAt') }).from).to.equal(undefined);
  });
});

describe('histogram', () => {
  it('counts each value, by rising value', () => {
    expect(whole(deals, { amounts: histogram(amount) }).amounts).to.deep.equal([
      [-0.25, 1],
      [3, 2],
      [10.5, 1],
    ]);
    expect(whole(nobody, { amounts: histogram(amount) }).amounts).to.deep.equal([]);
  });
});

describe('moments', () => {
  it('gives n and the sums of two expressions where both are known', () => {
    // x: 10.5, −0.25, 3, 3; y is x where won, else 0: 10.5, −0.25, 0, 3.
    expect(whole(deals, { m: moments(amount, times(amount, flag(won))) }).m).to.deep.equal({
      n: 4,
      sx: 16.25,
      sy: 13.25,
      sxx: 110.25 + 0.0625 + 9 + 9,
      syy: 110.25 + 0.0625 + 9,
      sxy: 110.25 + 0.0625 + 9,
    });
  });

  it('takes y for x where only one is given', () => {
    const { m } = whole(deals, { m: moments(amount, undefined, won) });
    expect([m.n, m.sx, m.sy]).to.deep.equal([3, 13.25, 13.25]);
  });
});

describe('distinct', () => {
  it('counts different words, and blanks not at all', () => {
    expect(whole(deals, { owners: distinct(word('ownerId')), amounts: distinct(word('amount')) })).to.deep.equal({
      owners: 3,
      amounts: 3,
    });
  });
});

describe('evaluate', () => {
  it('asks only where the predicate holds, and passes over rows to be skipped', () => {
    const states = { n: count() };
    expect(ask({ states, where: is('ownerId', 'Ada') }, scopeOf(deals)).groups[0]!.states['n']).to.equal(2);
    const scope = { ...scopeOf(deals), skip: new Set([1]) };
    expect(ask({ states, where: is('ownerId', 'Ada') }, scope).groups[0]!.states['n']).to.equal(1);
  });

  it('gives one group over nothing where it groups by nothing, and none where it groups', () => {
    expect(ask({ states: { n: count() } }, scopeOf(nobody)).groups).to.deep.equal([{ key: [], states: { n: 0 } }]);
    const by = [{ name: 'ownerId', field: 'ownerId' }];
    expect(ask({ states: { n: count() }, by }, scopeOf(nobody)).groups).to.deep.equal([]);
  });
});
