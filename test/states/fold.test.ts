import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Fold } from '../../src/states/fold.js';
import { field, flag } from '../../src/states/expression.js';
import { is } from '../../src/states/predicate.js';
import { count, histogram, last, max, sum } from '../../src/states/state.js';
import { tableOf } from '../tables.js';
import { ask, scopeOf } from './ask.js';

const answers = tableOf('responses', [
  { id: 'r1', customerId: 'a', score: 2, respondedAt: '2026-01-05', channel: 'mail' },
  { id: 'r2', customerId: 'a', score: 9.5, respondedAt: '2026-02-05', channel: 'app' },
  { id: 'r3', customerId: 'b', score: 7, respondedAt: '2026-01-09', channel: 'mail' },
  { id: 'r4', customerId: null, score: 1, respondedAt: '2026-01-01', channel: 'mail' },
  { id: 'r5', customerId: null, score: 1, respondedAt: '2026-01-02', channel: 'mail' },
  { id: 'r6', customerId: 'id 0', score: 4, respondedAt: '2026-01-02', channel: 'mail' },
]);
const fold: Fold = {
  per: 'customerId',
  columns: {
    score: last(field('score'), 'respondedAt'),
    answers: count(),
    total: sum(field('score')),
    byMail: max(flag(is('channel', 'mail'))),
    channel: max({ op: 'word', field: 'channel' }),
  },
};

describe('fold', () => {
  it('makes one row of each customer, and lets records without one stand for themselves', () => {
    // Customers a, b and "id 0", and two records of nobody.
    const states = { people: count(), scores: histogram(field('score')), answers: sum(field('answers')) };
    expect(ask({ fold, states }, scopeOf(answers)).groups[0]!.states).to.deep.equal({
      people: 5,
      scores: [
        [1, 2],
        [4, 1],
        [7, 1],
        [9.5, 1],
      ],
      answers: { hi: 6, lo: 0, scale: 0 },
    });
  });

  it('gives columns of numbers and of words that can be asked about', () => {
    // Only b wrote by mail alone, beside those of nobody and "id 0"; a’s greatest word is mail, too.
    const states = {
      byMail: sum(field('byMail')),
      mail: count(is('channel', 'mail')),
      app: count(is('channel', 'app')),
    };
    const { byMail, mail, app } = ask({ fold, states }, scopeOf(answers)).groups[0]!.states;
    expect(byMail).to.deep.equal({ hi: 5, lo: 0, scale: 0 });
    expect([mail, app]).to.deep.equal([5, 0]);
  });

  it('keeps the decimals of sums whole, so that adding them loses nothing', () => {
    const total = ask({ fold, states: { all: sum(field('total')) } }, scopeOf(answers)).groups[0]!.states['all'];
    // 2 + 9.5 + 7 + 1 + 1 + 4, in tenths.
    expect(total).to.deep.equal({ hi: 245, lo: 0, scale: 1 });
  });

  it('folds within a group, and tells where someone lies in two', () => {
    const states = { people: count() };
    const byChannel = ask({ fold, states, by: [{ name: 'channel', field: 'channel' }] }, scopeOf(answers));
    expect(byChannel.groups.map(({ key, states: { people } }) => [...key, people])).to.deep.equal([
      ['app', 1],
      ['mail', 5],
    ]);
    expect(byChannel.whole).to.equal(false);
    expect(ask({ fold, states, by: [{ name: 'customerId', field: 'customerId' }] }, scopeOf(answers)).whole).to.equal(
      true,
    );
  });
});
