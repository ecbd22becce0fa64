import { describe, it } from 'node:test';
import { expect } from 'chai';
import { measure } from '../../../src/measure.js';
import { ParamError } from '../../../src/metrics/define-metric.js';
import { nps } from '../../../src/metrics/loyalty/nps.js';
import type { Query } from '../../../src/metrics/query.js';
import { registerMetrics } from '../../../src/metrics/catalogue.js';
import { realText, skipWithout } from '../../real-data.js';
import { itObeysTheLaws, type Row } from '../laws.js';
import { anyAnswer, overAnswers, scored } from './answers.js';

registerMetrics([nps]);
const answers = (rows: readonly Row[], query?: Query) => overAnswers(nps, rows, query);

describe('the scores under a Net Promoter Score', () => {
  it('are counted as they were given, the blank and the impossible left out', () => {
    const { spread } = answers(scored(10, 6.5, 10, 0, null, 11));
    expect(spread).to.deep.equal({
      histogram: [
        [0, 1],
        [6.5, 1],
        [10, 2],
      ],
      identified: 0,
    });
  });

  it('count a customer once, as the score does', () => {
    const rows = [
      { id: '1', customerId: 'a', score: 2, respondedAt: '2026-01-01' },
      { id: '2', customerId: 'a', score: 9, respondedAt: '2026-02-01' },
      { id: '3', score: 7, respondedAt: '2026-01-01' },
    ];
    const counted = (dedupe: string) => answers(rows, { params: { dedupe } }).spread;
    expect(counted('latest')).to.deep.equal({
      histogram: [
        [7, 1],
        [9, 1],
      ],
      identified: 1,
    });
    expect(counted('first')?.histogram).to.deep.equal([
      [2, 1],
      [7, 1],
    ]);
    expect(counted('all')).to.deep.equal({
      histogram: [
        [2, 1],
        [7, 1],
        [9, 1],
      ],
      identified: 2,
    });
  });

  const file = 'nps-preppin/case_040/input_01.csv';
  it('of the Sudzilla survey are 22, 9 and 8 of 39, as counted from the file', { skip: skipWithout(file) }, () => {
    const fields = 'score="On a scale of 0-10, how would you rate Sudzilla?"';
    const { value, parts, spread } = measure('nps', realText(file), { fields });
    expect(value).to.be.closeTo((-100 * 14) / 39, 1e-12);
    expect(parts).to.deep.equal({ detractors: 22, passives: 9, promoters: 8, answers: 39 });
    expect(spread?.histogram.map(([, count]) => count)).to.deep.equal([4, 1, 4, 8, 2, 2, 1, 4, 5, 4, 4]);
  });
});

describe('a Net Promoter Score per account', () => {
  const of = (accountId: string | null, ...scores: number[]): Row[] => scores.map((score) => ({ accountId, score }));

  it('counts each account once, by the mean of its answers', () => {
    // a: 9.5, a promoter; b: 8.9 by ten answers, a passive; c: 0, a detractor.
    const rows = [...of('a', 9, 10), ...of('b', ...Array.from({ length: 9 }, () => 9), 8), ...of('c', 0)];
    const { value, parts, n, counted, spread } = answers(rows, { params: 'per=account' });
    expect({ value, n, counted }).to.deep.equal({ value: 0, n: 3, counted: 'account' });
    expect(parts).to.deep.equal({ promoters: 1, passives: 1, detractors: 1, accounts: 3 });
    expect(spread).to.deep.equal({
      histogram: [
        [0, 1],
        [8, 1],
        [9, 1],
      ],
      identified: 3,
    });
  });

  it('takes exactly 7 for a passive and exactly 9 for a promoter, in tenths too', () => {
    const { parts } = answers([...of('a', 6.9, 7.1), ...of('b', 8.7, 9.3), ...of('c', 6.9, 7)], {
      params: 'per=account',
    });
    expect(parts).to.include({ promoters: 1, passives: 1, detractors: 1 });
  });

  it('lets an answer without an account stand for itself', () => {
    const { parts, spread } = answers([...of(null, 10, 0), ...of('a', 10, 10)], { params: 'per=account' });
    expect(parts).to.include({ promoters: 2, detractors: 1, accounts: 3 });
    expect(spread?.identified).to.equal(1);
  });

  it('takes of each person the answer that dedupe names, before the mean', () => {
    const rows = [
      { id: '1', accountId: 'x', customerId: 'a', score: 0, respondedAt: '2026-01-01' },
      { id: '2', accountId: 'x', customerId: 'a', score: 10, respondedAt: '2026-02-01' },
      { id: '3', accountId: 'x', customerId: 'b', score: 8, respondedAt: '2026-01-01' },
    ];
    // latest: (10 + 8) ÷ 2 = 9; first: (0 + 8) ÷ 2 = 4; all: 18 ÷ 3 = 6.
    const score = (dedupe: string) => answers(rows, { params: { per: 'account', dedupe } }).spread?.histogram[0]?.[0];
    expect(['latest', 'first', 'all'].map(score)).to.deep.equal([9, 4, 6]);
  });

  it('knows no other way of counting', () => {
    expect(() => answers(scored(9), { params: 'per=team' })).to.throw(ParamError, 'per is person or account');
  });

  itObeysTheLaws(nps, anyAnswer, { entity: 'customerId', query: { params: 'dedupe=first' } });
});
