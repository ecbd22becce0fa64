import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { restrictedMean } from '../../src/statistics/restricted-mean.js';
import { timeOfArea } from '../../src/statistics/survival-area.js';
import { curveOf } from './tenures.js';

describe('timeOfArea', () => {
  it('is worked by hand for four durations of which two are open', () => {
    // S is 1 to 2, ¾ to 4, ⅜ from there, known to 6: areas 2, 3.5 and 4.25.
    const curve = curveOf([2, 4], [3, 6]);
    expect([0, 1, 2, 2.75, 3.5, 3.875, 4.25].map((area) => timeOfArea(curve, area))).to.deep.equal([
      0, 1, 2, 3, 4, 5, 6,
    ]);
    expect(timeOfArea(curve, 4.26)).to.equal(undefined);
  });

  it('has no end where nobody is left before', () => {
    expect(timeOfArea(curveOf([2, 4]), 3)).to.equal(4);
    expect(timeOfArea(curveOf([2, 4]), 3.01)).to.equal(Infinity);
  });

  it('turns the restricted mean round', () => {
    const durations = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(durations, durations, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (ended, open, share) => {
        const curve = curveOf(ended, open);
        const horizon = share * Math.max(...open);
        fc.pre(horizon < Math.max(...ended, ...open) && curve.until !== Infinity);
        const { mean } = restrictedMean(curve, horizon)!;
        expect(timeOfArea(curve, mean)).to.be.closeTo(horizon, 1e-9);
      }),
    );
  });
});
