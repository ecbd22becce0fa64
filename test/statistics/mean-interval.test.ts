import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { meanInterval } from '../../src/statistics/mean-interval.js';
import { expectClose } from './close.js';

function limits(values: readonly number[], level = 0.95): readonly [number, number] {
  const sum = values.reduce((a, b) => a + b, 0);
  const squares = values.reduce((a, b) => a + b * b, 0);
  return meanInterval(values.length, sum, squares, level) ?? [NaN, NaN];
}

const whole = fc.integer({ min: -1000, max: 1000 });
const values = fc.array(whole, { minLength: 2, maxLength: 50 });

describe('meanInterval', () => {
  it('is worked by hand for 1, 2, 3', () => {
    // Mean 2, variance 1, standard error 1/√3; t at 2 degrees of freedom is 0.95/√(2·0.975·0.025) = 4.3026527297494639.
    expectClose(limits([1, 2, 3]), [2 - 2.484137711750331, 2 + 2.484137711750331], 1e-14);
  });

  it('agrees with SciPy’s stats.t.interval', () => {
    // t.interval(.95, 9, loc=28.5, scale=sem([…]))
    expectClose(limits([15, 20, 35, 40, 50, 7, 8, 9, 1, 100]), [7.142206542978595, 49.8577934570214], 1e-13);
  });

  it('is undefined below two values', () => {
    expect(meanInterval(0, 0, 0, 0.95)).to.equal(undefined);
    expect(meanInterval(1, 7, 49, 0.95)).to.equal(undefined);
    expect(meanInterval(2, 14, 100, 0.95)).not.to.equal(undefined);
  });

  it('has no width where all values are equal, and never NaN', () => {
    expect(limits([7, 7, 7])).to.deep.equal([7, 7]);
    // 0.1 added six times, squared less n times the square: below 0 by rounding.
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), fc.integer({ min: 2, max: 40 }), (value, n) => {
        expectClose(limits(Array<number>(n).fill(value)), [value, value], 1e-6);
      }),
    );
  });

  it('contains the mean, moves and stretches with the values', () => {
    fc.assert(
      fc.property(values, whole, fc.integer({ min: 1, max: 9 }), (list, shift, scale) => {
        const [low, high] = limits(list);
        const mean = list.reduce((a, b) => a + b, 0) / list.length;
        expect(mean).to.be.within(low, high);
        const [movedLow, movedHigh] = limits(list.map((value) => shift - scale * value));
        expect(movedLow).to.be.closeTo(shift - scale * high, 1e-6);
        expect(movedHigh).to.be.closeTo(shift - scale * low, 1e-6);
      }),
    );
  });

  it('narrows as the same values are seen again, and widens with the level', () => {
    fc.assert(
      fc.property(values, (list) => {
        fc.pre(new Set(list).size > 1);
        const width = ([low, high]: readonly [number, number]) => high - low;
        expect(width(limits([...list, ...list]))).to.be.below(width(limits(list)));
        expect(width(limits(list, 0.99))).to.be.above(width(limits(list)));
      }),
    );
  });

  it('keeps the digits it promises where the mean is far from 0', () => {
    // Mean 1e6, variance 1: 2e-16 × 1e12 = 2e-4 of a width of 2 × 2.4841377117503310.
    const [low, high] = limits([999_999, 1_000_000, 1_000_001]);
    expectClose(high - low, 2 * 2.484137711750331, 2e-4);
  });
});
