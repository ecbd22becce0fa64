import { describe, it } from 'node:test';
import { expect } from 'chai';
import { complement, costPer, mean, nothing, proportion, rate, ratio } from '../../src/metrics/estimate.js';
import type { Estimate } from '../../src/metrics/estimate.js';
import { scaled } from '../../src/metrics/scaled.js';

const ends = ({ interval }: Estimate) => interval?.(0.95);
const moments = { n: 0, sx: 0, sy: 0, sxx: 0, syy: 0, sxy: 0 };

/** 3 of 10: Wilson’s interval from SciPy’s normal quantile. */
const low = 0.10779126740630103;
const high = 0.6032218525388546;
/** Student’s t at 3 degrees of freedom and Garwood’s limits of 3 events, both two-sided at 95 %, from SciPy. */
const t = 3.1824463052837078;
const garwood = { low: 0.6186721228956014, high: 8.767273069742323 } as const;

function closeTo(estimate: Estimate, [from, to]: readonly [number, number], method: string, kind = 'process') {
  const found = ends(estimate)!;
  expect(found).to.include({ method, kind });
  expect(found.low).to.be.closeTo(from, 1e-9);
  expect(found.high).to.be.closeTo(to, 1e-9);
}

describe('an estimate', () => {
  it('of a share has Wilson’s interval', () => {
    expect(proportion(3, 10)).to.include({ value: 0.3, n: 10 });
    closeTo(proportion(3, 10), [low, high], 'wilson');
    closeTo(proportion(3, 10, 'sampling'), [low, high], 'wilson', 'sampling');
  });

  it('of what is left of a share turns its interval round', () => {
    const left = complement(proportion(3, 10, 'sampling'));
    expect(left).to.include({ value: 0.7, n: 10 });
    closeTo(left, [1 - high, 1 - low], 'wilson', 'sampling');
    expect(ends(complement({ value: 0.25, n: 4 }))).to.equal(undefined);
  });

  it('of a mean has Student’s interval, where values differ', () => {
    // 1, 2, 3, 6: mean 3, squares about it 14, SE √(14 ÷ 3 ÷ 4).
    const told = { ...moments, n: 4, sx: 12, sxx: 50 };
    expect(mean(told)).to.include({ value: 3, n: 4 });
    const margin = t * Math.sqrt(14 / 12);
    closeTo(mean(told), [3 - margin, 3 + margin], 'student');
    closeTo(mean(told, 'sampling'), [3 - margin, 3 + margin], 'student', 'sampling');
    expect(ends(mean({ ...moments, n: 4, sx: 12, sxx: 36 }))).to.equal(undefined);
    expect(ends(mean({ ...moments, n: 1, sx: 3, sxx: 9 }))).to.equal(undefined);
  });

  it('of a ratio of sums is linearised, where ratios differ', () => {
    // Of x 1, 1, 1, 1 the ratio of y to x is the mean of y.
    const told = { n: 4, sx: 4, sy: 12, sxx: 4, syy: 50, sxy: 12 };
    expect(ratio(told)).to.include({ value: 3, n: 4 });
    const margin = t * Math.sqrt(14 / 12);
    closeTo(ratio(told), [3 - margin, 3 + margin], 'ratio-linearised');
    closeTo(ratio(told, 'sampling'), [3 - margin, 3 + margin], 'ratio-linearised', 'sampling');
    expect(ends(ratio({ n: 4, sx: 4, sy: 12, sxx: 4, syy: 36, sxy: 12 }))).to.equal(undefined);
    expect(ends(ratio({ n: 1, sx: 1, sy: 3, sxx: 1, syy: 9, sxy: 3 }))).to.equal(undefined);
  });

  it('of events by exposure, or of a cost by count, has the limits of a Poisson count', () => {
    expect(rate(3, 12)).to.include({ value: 0.25, n: 3 });
    closeTo(rate(3, 12), [garwood.low / 12, garwood.high / 12], 'poisson');
    expect(rate(0, 12)).to.include({ value: 0, n: 0 });
    expect(costPer(600, 3)).to.include({ value: 200, n: 3, inMoney: true });
    closeTo(costPer(600, 3), [600 / garwood.high, 600 / garwood.low], 'poisson');
  });

  it('is nothing over nothing', () => {
    const none = [proportion(0, 0), complement(proportion(0, 0)), mean(moments), ratio(moments), costPer(5, 0)];
    const unexposed = [rate(0, 0), rate(3, 0), rate(3, -1), ratio({ ...moments, n: 2, sy: 5, syy: 13 })];
    for (const estimate of [...none, ...unexposed]) {
      expect(estimate).to.deep.equal({ value: undefined, n: 0, reason: 'nothing-to-measure' });
    }
  });
});

describe('a multiple of an estimate', () => {
  it('takes its interval along', () => {
    const told = scaled(proportion(3, 10), 200, -5);
    expect(told).to.include({ value: 55, n: 10 });
    closeTo(told, [200 * low - 5, 200 * high - 5], 'wilson');
    closeTo(scaled(proportion(3, 10), 100), [100 * low, 100 * high], 'wilson');
  });

  it('has no interval where there was none, and no value where there was none', () => {
    expect(ends(scaled({ value: 3, n: 1 }, 2))).to.equal(undefined);
    expect(ends(scaled(mean({ ...moments, n: 1, sx: 3, sxx: 9 }), 2))).to.equal(undefined);
    expect(scaled(nothing, 2)).to.equal(nothing);
  });
});
