import { describe, it } from 'node:test';
import { expect } from 'chai';
import { ParamError } from '../../../src/metrics/define-metric.js';
import type { Query } from '../../../src/metrics/query.js';
import { csat, csatGoodOrBad, csatMean, csatTopBox } from '../../../src/metrics/service/csat.js';
import { itObeysTheLaws, type Row } from '../laws.js';
import { anyAnswer, overAnswers, scored } from '../loyalty/answers.js';
import { leftOut } from '../sales/deals.js';

const answers = (rows: readonly Row[], query?: Query) => overAnswers(csat, rows, query);
const value = (...scores: number[]) => answers(scored(...scores)).value;

describe('csat', () => {
  it('is the share of 4 and 5', () => {
    // 11 of 20: the interval of 55 % of 20, Wilson 34.2 to 74.2.
    const reading = answers(scored(...Array.from({ length: 20 }, (_, i) => (i < 6 ? 5 : i < 11 ? 4 : 3))));
    expect(reading).to.include({ value: 0.55, n: 20, unit: 'ratio' });
    expect(reading.parts).to.deep.equal({ satisfied: 11, answers: 20 });
    expect(reading.interval).to.include({ method: 'wilson', kind: 'sampling' });
    expect(reading.interval!.low).to.be.closeTo(0.342, 0.0005);
    expect(reading.interval!.high).to.be.closeTo(0.742, 0.0005);
  });

  describe('with customers who answered more than once', () => {
    const by = (customerId: string | null, ...scores: number[]): Row[] =>
      scores.map((score) => ({ customerId, score }));
    // Ada 5, 4, 2 · Bob 3 · Cyd 5 · and one of whom nobody knows: 3 of 6.
    const rows = [...by('ada', 5, 4, 2), ...by('bob', 3), ...by('cyd', 5), ...by(null, 1)];
    const level = 0.5;
    // Student’s t of 0.75 at 3 degrees of freedom.
    const t = 0.7648923284;

    it('counts every answer, and has an interval by customer', () => {
      const reading = answers(rows, { level });
      expect(reading).to.include({ value: 3 / 6, n: 6, counted: 'answer' });
      expect(reading.parts).to.deep.equal({ satisfied: 3, answers: 6 });
      // y − x ÷ 2: 1/2, −1/2, 1/2, −1/2; their squares add up to 1; √(1 ÷ 3 × 4) ÷ 6.
      const margin = (t * Math.sqrt(4 / 3)) / 6;
      expect(reading.interval).to.include({ method: 'linearised-by-customer', kind: 'sampling' });
      expect(reading.interval!.low).to.be.closeTo(0.5 - margin, 1e-9);
      expect(reading.interval!.high).to.be.closeTo(0.5 + margin, 1e-9);
    });

    it('is the mean of all answers with an interval by customer', () => {
      const reading = overAnswers(csatMean, rows, { level });
      expect(reading).to.include({ value: 20 / 6, n: 6 });
      // y − 10/3 x: 11 − 10, 3 − 10/3, 5 − 10/3, 1 − 10/3; squares 1 + 1/9 + 25/9 + 49/9 = 84/9.
      const margin = (t * Math.sqrt((84 / 9 / 3) * 4)) / 6;
      expect(reading.interval).to.include({ method: 'linearised-by-customer', kind: 'sampling' });
      expect(reading.interval!.high).to.be.closeTo(20 / 6 + margin, 1e-9);
    });

    it('has Wilson’s where each answered once, and where all of them say the same', () => {
      const once = [...by('ada', 5), ...by('bob', 3), ...by(null, 4)];
      expect(answers(once).interval).to.deep.equal(answers(scored(5, 3, 4)).interval);
      // Two customers, both satisfied each time, are two and no more: Wilson’s low end of 2 of 2 is 1 ÷ (1 + z²/2).
      const same = answers([...by('ada', 5, 5, 4), ...by('bob', 4)]);
      expect(same).to.include({ value: 1, n: 4 });
      expect(same.interval).to.include({ high: 1, method: 'wilson' });
      expect(same.interval!.low).to.be.closeTo(1 / (1 + 1.959963984540054 ** 2 / 2), 1e-12);
    });

    it('has none where one customer gave all answers, who do not agree', () => {
      expect(answers(by('ada', 5, 1, 1)).interval).to.equal(undefined);
    });

    it('says how far answers that could not be read could move it: 3 of 6 with another is 3 of 7 to 4 of 7', () => {
      const { couldBe } = answers([...rows, { customerId: 'ada', score: 'n/k' }]);
      expect(couldBe).to.deep.equal({ low: 3 / 7, high: 4 / 7, unknown: 1 });
    });
  });

  it('reaches 0 and 1', () => {
    expect(value(1, 2, 3)).to.equal(0);
    expect(value(4, 5)).to.equal(1);
  });

  it('puts the cut at 4, and keeps to 1–5', () => {
    expect(value(4)).to.equal(1);
    expect(value(3.99)).to.equal(0);
    const reading = answers(scored(5, 5.01, 1));
    expect(reading).to.include({ value: 0.5, n: 2 });
    expect(leftOut(reading)).to.deep.equal({ 'outside 1–5': 1 });
  });

  it('is refused where more than a twentieth of the scores lie outside 1–5, and more than one', () => {
    const many = (inside: number, outside: number) =>
      answers(scored(...Array.from({ length: inside + outside }, (_, i) => (i < inside ? 4 : i % 2 ? 0 : 9))));
    expect(many(50, 50)).to.include({
      value: undefined,
      reason: 'scale-refused',
      detail: '50 of 100 scores lie outside 1 to 5, the scale of Customer satisfaction: they were given on another.',
    });
    expect(many(38, 2)).to.include({ value: 1, n: 38 });
    expect(many(37, 2).reason).to.equal('scale-refused');
    expect(many(1, 1)).to.include({ value: 1, n: 1 });
    // Of another period nothing is asked.
    const rows = [
      ...scored(0, 0, 0).map((row) => ({ ...row, respondedAt: '2025-01-01' })),
      { score: 4, respondedAt: '2026-01-01' },
    ];
    expect(answers(rows, { period: '2026' })).to.include({ value: 1, n: 1 });
  });

  it('takes who did not answer for absent, not for dissatisfied', () => {
    const reading = answers(scored(5, null, null));
    expect(reading).to.include({ value: 1, n: 1 });
    expect(leftOut(reading)).to.deep.equal({ unanswered: 2 });
  });

  it('is refused on another scale, declared by the page or by the records', () => {
    expect(answers(scored(4, 5), { params: 'scale=0-10' })).to.include({
      value: undefined,
      reason: 'scale-refused',
      n: 2,
    });
    expect(answers(scored(4, 5), { params: 'scale=1-5' }).value).to.equal(1);
    expect(() => answers(scored(4), { params: 'scale=5' })).to.throw(ParamError, 'scale is two whole numbers');
    const declared = (min: number, max: number) => scored(4, 5).map((row) => ({ ...row, scale: { min, max } }));
    expect(answers(declared(0, 100))).to.include({ value: undefined, reason: 'scale-refused' });
    expect(answers([...declared(1, 5), ...declared(1, 7)])).to.include({ value: undefined, reason: 'scale-refused' });
    expect(answers(declared(1, 5)).value).to.equal(1);
  });

  it('is undefined over nothing', () => {
    expect(answers(scored(null))).to.include({ value: undefined, reason: 'nothing-to-measure', n: 0 });
  });

  itObeysTheLaws(csat, anyAnswer, { entity: 'customerId' });

  it('counts the top box alone as a variant', () => {
    const reading = overAnswers(csatTopBox, scored(5, 5, 4, 1));
    expect(reading).to.include({ value: 0.5, n: 4, variant: 'top-box' });
    expect(reading.parts).to.deep.equal({ 'very satisfied': 2, answers: 4 });
  });

  it('is a mean score as a variant', () => {
    const reading = overAnswers(csatMean, scored(5, 5, 4, 1, null));
    expect(reading).to.include({ value: 3.75, n: 4, unit: 'number' });
    expect(reading.parts).to.deep.equal({ 'sum of scores': 15, answers: 4 });
    expect(reading.interval).to.include({ method: 'student', kind: 'sampling' });
  });

  it('is the share of good ratings as a variant, which five points are not', () => {
    const ratings = ['good', 'good', 'good', 'bad', null].map((rating) => ({ rating }));
    const reading = overAnswers(csatGoodOrBad, ratings, {}, { fields: 'score=rating(good:1|bad:0)' });
    expect(reading).to.include({ value: 0.75, n: 4 });
    expect(reading.parts).to.deep.equal({ good: 3, bad: 1 });
    expect(leftOut(reading)).to.deep.equal({ unanswered: 1 });
    expect(overAnswers(csatGoodOrBad, scored(5, 4, 3)).reason).to.equal('scale-refused');
  });
});
