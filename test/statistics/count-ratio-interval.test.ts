import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { countRatioInterval } from '../../src/statistics/count-ratio-interval.js';
import { expectClose } from './close.js';

const count = fc.integer({ min: 1, max: 1_000_000 });
const limits = (a: number, b: number, level = 0.95) => countRatioInterval(a, b, level) ?? [NaN, NaN];

describe('countRatioInterval', () => {
  it('is worked by hand for 72 over 36', () => {
    // √(1/72 + 1/36) = √(1/24); 1.959963984540054 times that is 0.40007597308, whose exponential is 1.49193804.
    expectClose(limits(72, 36), [2 / 1.49193804, 2 * 1.49193804], 1e-8);
    // z = 2 at the level 0.9544997361036416; of 8 and 8 the error is ½.
    expectClose(limits(8, 8, 0.9544997361036416), [1 / Math.E, Math.E]);
  });

  it('is undefined where either count is 0', () => {
    expect(countRatioInterval(0, 5, 0.95)).to.equal(undefined);
    expect(countRatioInterval(5, 0, 0.95)).to.equal(undefined);
  });

  it('holds the ratio, turns over with the counts and widens with the level', () => {
    fc.assert(
      fc.property(count, count, (a, b) => {
        const [low, high] = limits(a, b);
        expect(a / b).to.be.within(low, high);
        expectClose(limits(b, a), [1 / high, 1 / low]);
        expect(limits(a, b, 0.99)[0]).to.be.below(low);
        expect(limits(a, b, 0.99)[1]).to.be.above(high);
      }),
    );
  });
});
