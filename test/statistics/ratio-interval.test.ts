import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { meanInterval } from '../../src/statistics/mean-interval.js';
import { type PairSums, ratioInterval } from '../../src/statistics/ratio-interval.js';
import { expectClose } from './close.js';

type Pair = readonly [x: number, y: number];

function sums(pairs: readonly Pair[]): PairSums {
  const total = (of: (x: number, y: number) => number) => pairs.reduce((sum, [x, y]) => sum + of(x, y), 0);
  return {
    n: pairs.length,
    sx: total((x) => x),
    sy: total((_, y) => y),
    sxx: total((x) => x * x),
    syy: total((_, y) => y * y),
    sxy: total((x, y) => x * y),
  };
}

const limits = (pairs: readonly Pair[], level = 0.95) => ratioInterval(sums(pairs), level) ?? [NaN, NaN];
const y = fc.integer({ min: -500, max: 500 });
const units = fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), y), { minLength: 2, maxLength: 40 });

describe('ratioInterval', () => {
  it('is worked by hand for three customers', () => {
    // 1, 2, 3 orders worth 2, 3, 7: R = 12/6 = 2, y − Rx = 0, −1, 1, variance 2/2 · 3/36 = 1/12, t at 2 is 4.3026527297494639.
    expectClose(
      limits([
        [1, 2],
        [2, 3],
        [3, 7],
      ]),
      [2 - 1.2420688558751655, 2 + 1.2420688558751655],
      1e-14,
    );
  });

  it('is the mean’s where x is 1 throughout', () => {
    fc.assert(
      fc.property(fc.array(y, { minLength: 2, maxLength: 40 }), (list) => {
        const { n, sy, syy } = sums(list.map((value) => [1, value]));
        const [low, high] = limits(list.map((value) => [1, value]));
        const [meanLow, meanHigh] = meanInterval(n, sy, syy, 0.95) ?? [NaN, NaN];
        expect(low).to.be.closeTo(meanLow, 1e-6);
        expect(high).to.be.closeTo(meanHigh, 1e-6);
      }),
    );
  });

  it('is undefined below two units and where x adds up to 0', () => {
    expect(ratioInterval(sums([[1, 2]]), 0.95)).to.equal(undefined);
    expect(ratioInterval(sums([]), 0.95)).to.equal(undefined);
    expect(
      ratioInterval(
        sums([
          [0, 2],
          [0, 3],
        ]),
        0.95,
      ),
    ).to.equal(undefined);
  });

  it('has no width where every unit has the same ratio, and never NaN', () => {
    expect(
      limits([
        [1, 3],
        [2, 6],
        [5, 15],
      ]),
    ).to.deep.equal([3, 3]);
    fc.assert(
      fc.property(units, fc.double({ min: 0.01, max: 100, noNaN: true }), (pairs, ratio) => {
        expectClose(limits(pairs.map(([x]) => [x, ratio * x])), [ratio, ratio], 1e-6);
      }),
    );
  });

  it('contains the ratio, and scales with y and against x, whatever their signs', () => {
    fc.assert(
      fc.property(units, (pairs) => {
        const [low, high] = limits(pairs);
        const { sx, sy } = sums(pairs);
        expect(sy / sx).to.be.within(low, high);
        const [scaledLow, scaledHigh] = limits(pairs.map(([x, value]) => [-2 * x, 3 * value]));
        expect(scaledLow).to.be.closeTo(-1.5 * high, 1e-6);
        expect(scaledHigh).to.be.closeTo(-1.5 * low, 1e-6);
      }),
    );
  });

  it('gains y per x where every y does', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: -50, max: 50 }), (pairs, gain) => {
        const [low, high] = limits(pairs);
        const [movedLow, movedHigh] = limits(pairs.map(([x, value]) => [x, value + gain * x]));
        expect(movedLow).to.be.closeTo(low + gain, 1e-5);
        expect(movedHigh).to.be.closeTo(high + gain, 1e-5);
      }),
    );
  });

  it('narrows as the same units are seen again', () => {
    fc.assert(
      fc.property(units, (pairs) => {
        const [low, high] = limits(pairs);
        fc.pre(high - low > 1e-6);
        const [closerLow, closerHigh] = limits([...pairs, ...pairs]);
        expect(closerHigh - closerLow).to.be.below(high - low);
      }),
    );
  });
});
