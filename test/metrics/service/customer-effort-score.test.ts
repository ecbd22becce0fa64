import { describe, it } from 'node:test';
import { expect } from 'chai';
import { ParamError } from '../../../src/metrics/define-metric.js';
import { customerEffortScore, customerEffortScoreMean } from '../../../src/metrics/service/customer-effort-score.js';
import { itObeysTheLaws } from '../laws.js';
import { anyAnswer, overAnswers, scored } from '../loyalty/answers.js';
import { leftOut } from '../sales/deals.js';

const agreeing = (...scores: (number | null)[]) => overAnswers(customerEffortScore, scored(...scores));
const meanOf = (...scores: (number | null)[]) => overAnswers(customerEffortScoreMean, scored(...scores));

describe('customer effort score', () => {
  it('is the share of 5, 6 and 7 of 7', () => {
    const reading = agreeing(7, 6, 5, 4, 1);
    expect(reading).to.include({ value: 3 / 5, n: 5, unit: 'ratio', better: 'higher', variant: 'agree' });
    expect(reading.parts).to.deep.equal({ agreeing: 3, answers: 5 });
    expect(reading.interval).to.include({ method: 'wilson', kind: 'sampling' });
    expect(agreeing(4.99).value).to.equal(0);
  });

  it('is a mean as a variant, with the interval of Student', () => {
    // 23 ÷ 5; deviations 2.4, 1.4, 0.4, −0.6, −3.6, squares 21.2, sd √5.3, t₄ = 2.776445.
    const reading = meanOf(7, 6, 5, 4, 1);
    expect(reading).to.include({ value: 4.6, n: 5, unit: 'number' });
    expect(reading.parts).to.deep.equal({ 'sum of scores': 23, answers: 5 });
    const margin = 2.7764451052 * Math.sqrt(5.3 / 5);
    expect(reading.interval!.low).to.be.closeTo(4.6 - margin, 1e-9);
    // 7 is the most that there can be.
    expect(reading.interval).to.include({ high: 7, method: 'student', kind: 'sampling' });
  });

  it('has an interval by customer where some answered more than once', () => {
    // Ada 7, 6 and Bob 4: 2 of 3; y − 2/3 x: 2/3, −2/3; √(8/9 × 2) ÷ 3 = 4/9, t₁ at one half is 1.
    const rows = [7, 6, 4].map((score) => ({ score, customerId: score === 4 ? 'bob' : 'ada' }));
    const { value, interval } = overAnswers(customerEffortScore, rows, { level: 0.5 });
    expect(value).to.equal(2 / 3);
    expect(interval).to.include({ method: 'linearised-by-customer', kind: 'sampling' });
    expect(interval!.low).to.be.closeTo(2 / 9, 1e-9);
  });

  it('leaves out the unanswered and a slip off the scale', () => {
    for (const reading of [agreeing(7, null, 8), meanOf(7, null, 0)]) {
      expect(reading.n).to.equal(1);
      expect(leftOut(reading)).to.deep.equal({ unanswered: 1, 'outside 1–7': 1 });
    }
  });

  it('is refused on another scale, by what the scores, the answers or the page say', () => {
    expect(agreeing(0, 8, 9).reason).to.equal('scale-refused');
    for (const definition of [customerEffortScore, customerEffortScoreMean]) {
      const five = scored(5, 4).map((row) => ({ ...row, scale: { min: 1, max: 5 } }));
      const refused = { value: undefined, reason: 'scale-refused', n: 2 };
      expect(overAnswers(definition, five)).to.include(refused);
      expect(overAnswers(definition, scored(5, 4), { params: 'scale=1-5' })).to.include(refused);
      expect(overAnswers(definition, scored(6, 4), { params: 'scale=1-7' }).n).to.equal(2);
    }
    expect(() => overAnswers(customerEffortScore, scored(5), { params: 'scale=7' })).to.throw(ParamError, 'scale is');
  });

  it('is undefined over nothing', () => {
    const none = { value: undefined, reason: 'nothing-to-measure', n: 0 };
    expect(agreeing(null)).to.include(none);
    expect(meanOf(null)).to.include(none);
  });

  itObeysTheLaws(customerEffortScore, anyAnswer, { entity: 'customerId' });

  describe('as a mean', () => {
    itObeysTheLaws(customerEffortScoreMean, anyAnswer, { entity: 'customerId' });
  });
});
