import { describe, it } from 'node:test';
import { expect } from 'chai';
import { ParamError } from '../../../src/metrics/define-metric.js';
import { nps } from '../../../src/metrics/loyalty/nps.js';
import type { Query } from '../../../src/metrics/query.js';
import { itObeysTheLaws, type Row } from '../laws.js';
import { leftOut } from '../sales/deals.js';
import { anyAnswer, overAnswers, scored } from './answers.js';

const answers = (rows: readonly Row[], query?: Query) => overAnswers(nps, rows, query);
const value = (...scores: number[]) => answers(scored(...scores)).value;

describe('nps', () => {
  it('is the promoters’ percentage less the detractors’', () => {
    // 2 promoters, 1 passive, 1 detractor: 50 − 25.
    const reading = answers(scored(9, 10, 8, 3));
    expect(reading).to.include({ value: 25, n: 4, unit: 'points' });
    expect(reading.parts).to.deep.equal({ promoters: 2, passives: 1, detractors: 1, answers: 4 });
  });

  it('is 30 ± 15.3 for 50 promoters, 30 passives and 20 detractors', () => {
    const many = (n: number, score: number) => scored(...Array.from({ length: n }, () => score));
    const { value: at, interval } = answers([...many(50, 9), ...many(30, 7), ...many(20, 0)]);
    expect(at).to.equal(30);
    expect(interval).to.include({ method: 'nps-variance', kind: 'sampling', level: 0.95 });
    expect(interval!.low).to.be.closeTo(30 - 15.307808075042674, 1e-9);
    expect(interval!.high).to.be.closeTo(30 + 15.307808075042674, 1e-9);
  });

  it('reaches −100 and 100', () => {
    expect(value(10, 9)).to.equal(100);
    expect(value(0, 6)).to.equal(-100);
  });

  it('puts the cuts between 6 and 7 and between 8 and 9, fractions too', () => {
    for (const score of [6, 6.5, 6.99]) expect(value(score), String(score)).to.equal(-100);
    for (const score of [7, 8, 8.5, 8.99]) expect(value(score), String(score)).to.equal(0);
    for (const score of [9, 9.5, 10]) expect(value(score), String(score)).to.equal(100);
  });

  it('counts a 0 as the strongest detractor, and a blank not at all', () => {
    expect(value(0, 9)).to.equal(0);
    const reading = answers(scored(9, null, ''));
    expect(reading).to.include({ value: 100, n: 1 });
    expect(leftOut(reading)).to.deep.equal({ unanswered: 2 });
  });

  it('leaves scores outside 0–10 out, and counts them', () => {
    const reading = answers(scored(10, 11, 0));
    expect(reading).to.include({ value: 0, n: 2 });
    expect(leftOut(reading)).to.deep.equal({ 'outside 0–10': 1 });
  });

  it('is refused where one in twenty or more scores lies outside: they were asked on another scale', () => {
    expect(answers(scored(10, 55, 80, 0))).to.include({ value: undefined, reason: 'scale-refused' });
  });

  it('leaves a score out that is no number, and names it', () => {
    const { n, excluded, warnings } = answers(scored(10, 'very likely'));
    expect(n).to.equal(1);
    expect(excluded).to.deep.equal([
      {
        reason: 'unreadable score',
        count: 1,
        samples: [
          {
            record: 2,
            field: 'score',
            value: 'very likely',
            expected: 'a number in plain form, such as 1234.5',
          },
        ],
      },
    ]);
    expect(warnings).to.include('records-refused');
  });

  describe('of customers who answer twice', () => {
    const rows = [
      { id: '1', customerId: 'a', score: 10, respondedAt: '2026-03-01' },
      { id: '2', customerId: 'a', score: 3, respondedAt: '2026-01-01' },
      { id: '3', customerId: 'a', score: 8, respondedAt: '2026-02-01' },
      { id: '4', customerId: 'b', score: 9, respondedAt: '2026-01-01' },
      { id: '5', customerId: null, score: 0, respondedAt: '2026-01-01' },
      { id: '6', customerId: null, score: 0, respondedAt: '2026-01-01' },
    ];

    it('takes the latest answer of each, and every answer of nobody known', () => {
      expect(answers(rows).parts).to.deep.equal({ promoters: 2, passives: 0, detractors: 2, answers: 4 });
    });

    it('takes the first or all where asked to', () => {
      expect(answers(rows, { params: 'dedupe=first' }).parts).to.deep.equal({
        promoters: 1,
        passives: 0,
        detractors: 3,
        answers: 4,
      });
      expect(answers(rows, { params: 'dedupe=all' }).parts).to.deep.equal({
        promoters: 2,
        passives: 1,
        detractors: 3,
        answers: 6,
      });
      expect(() => answers(rows, { params: 'dedupe=best' })).to.throw(ParamError, 'dedupe is latest, first or all');
    });

    it('takes the latest within the period', () => {
      expect(answers(rows, { period: '2026-01-01..2026-02-28', where: 'customerId=a' }).parts).to.include({
        passives: 1,
        answers: 1,
      });
    });

    it('takes the latest that can be counted', () => {
      const later = [...rows, { id: '7', customerId: 'a', score: null, respondedAt: '2026-04-01' }];
      expect(answers(later).parts).to.include({ promoters: 2, answers: 4 });
    });

    it('counts each once in the total, though a quarter and a segment may each have one', () => {
      const { parts, groups } = answers([...rows, { id: '7', customerId: 'b', score: 0, respondedAt: '2026-04-01' }], {
        by: 'quarter',
      });
      expect(groups.map(({ key, n }) => [key['quarter'], n])).to.deep.equal([
        ['2026-Q1', 4],
        ['2026-Q2', 1],
      ]);
      expect(parts).to.deep.equal({ promoters: 1, passives: 0, detractors: 3, answers: 4 });
    });
  });

  describe('on another scale', () => {
    const onScale = (min: number, max: number) => scored(9, 10).map((row) => ({ ...row, scale: { min, max } }));

    it('is refused where the page says so', () => {
      const reading = answers(scored(9, 10), { params: 'scale=1-10' });
      expect(reading).to.include({ value: undefined, reason: 'scale-refused', n: 2 });
      expect(reading.detail).to.equal(
        'Net Promoter Score is asked on 0 to 10, and these answers were given on 1 to 10. Scores are not converted: keep those asked on 0 to 10 with where.',
      );
      expect(answers(scored(9, 10), { params: 'scale=0-10' }).value).to.equal(100);
    });

    it('is refused where the records say so, in all or in some', () => {
      expect(answers(onScale(1, 10))).to.include({ value: undefined, reason: 'scale-refused' });
      expect(answers(onScale(0, 5))).to.include({ value: undefined, reason: 'scale-refused' });
      expect(answers(onScale(0, 5)).detail).to.contain('asked on 0 to 10, and these answers were given on 0 to 5.');
      expect(answers(onScale(0, 10)).value).to.equal(100);
      for (const dedupe of ['latest', 'all']) {
        const mixed = [...onScale(0, 10), ...onScale(1, 10), ...onScale(0, 100)];
        expect(answers(mixed, { params: { dedupe } })).to.include({ value: undefined, reason: 'scale-refused' });
      }
    });

    it('is refused where the records say so, whatever the page says', () => {
      expect(answers(onScale(1, 10), { params: 'scale=0-10' })).to.include({ reason: 'scale-refused' });
    });

    it('is not read from words', () => {
      expect(() => answers(scored(9), { params: 'scale=ten' })).to.throw(ParamError, 'scale is two whole numbers');
    });

    it('is suspected where none of twenty answers is above 7, and no scale is declared', () => {
      const many = (n: number, ...more: number[]) =>
        scored(...Array.from({ length: n }, (_, i) => 1 + (i % 5)), ...more);
      expect(answers(many(20)).warnings).to.deep.equal(['off-scale']);
      expect(answers(many(19, 7)).warnings).to.deep.equal(['off-scale']);
      expect(answers(many(19)).warnings).to.deep.equal([]);
      expect(answers(many(40, 8)).warnings).to.deep.equal([]);
      expect(answers(scored(...Array.from({ length: 100 }, () => 9))).warnings).to.deep.equal([]);
      expect(answers(many(20), { params: 'scale=0-10' }).warnings).to.deep.equal([]);
      const declared = many(20).map((row) => ({ ...row, scale: { min: 0, max: 10 } }));
      expect(answers(declared).warnings).to.deep.equal([]);
      expect(answers(declared, { params: 'dedupe=all' }).warnings).to.deep.equal([]);
      const highest = many(20).map((row) => ({ ...row, scale: { max: 10 } }));
      expect(answers(highest).warnings).to.deep.equal([]);
    });
  });

  it('is undefined, and says why, when nobody answered', () => {
    expect(answers(scored(null))).to.include({ value: undefined, reason: 'nothing-to-measure', n: 0 });
    expect(answers([])).to.include({ value: undefined, reason: 'nothing-to-measure', n: 0 });
  });

  itObeysTheLaws(nps, anyAnswer, { entity: 'customerId' });
});
