import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { differenceLimits } from '../../src/statistics/difference-limits.js';
import { wilson } from '../../src/statistics/wilson.js';
import { realText, skipWithout } from '../real-data.js';
import { expectClose } from './close.js';

const statsmodels = 'reference/intervals_statsmodels.json';
const sample = fc
  .integer({ min: 1, max: 10_000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
/** Of two shares the limits are Newcombe's: Wilson's of each, put together. */
function newcombe(x1: number, n1: number, x2: number, n2: number, level: number) {
  const [first, second] = [wilson(x1, n1, level), wilson(x2, n2, level)];
  return first && second && differenceLimits(x1 / n1, first, x2 / n2, second);
}

const limits = (x1: number, n1: number, x2: number, n2: number, level = 0.95) =>
  newcombe(x1, n1, x2, n2, level) ?? [NaN, NaN];

describe('difference limits of two shares', () => {
  it('gives the intervals of Newcombe’s own examples', () => {
    // Newcombe 1998, table II, method 10: 56/70 − 48/80, 6/7 − 2/7 and 10/10 − 0/10.
    const published = (x1: number, n1: number, x2: number, n2: number) =>
      limits(x2, n2, x1, n1).map((limit) => limit.toFixed(4));
    expect(published(56, 70, 48, 80)).to.deep.equal(['0.0524', '0.3339']);
    expect(published(6, 7, 2, 7)).to.deep.equal(['0.0582', '0.8062']);
    expect(published(10, 10, 0, 10)).to.deep.equal(['0.6075', '1.0000']);
  });

  it('is of the second less the first', () => {
    const [low, high] = limits(10, 1000, 500, 1000);
    expect(low).to.be.within(0.4, 0.49);
    expect(high).to.be.within(0.49, 0.6);
  });

  it('contains the difference, stays within −1…1 and turns round with the samples', () => {
    fc.assert(
      fc.property(sample, sample, ([x1, n1], [x2, n2]) => {
        const [low, high] = limits(x1, n1, x2, n2);
        expect(low).to.be.within(-1, x2 / n2 - x1 / n1);
        expect(high).to.be.within(x2 / n2 - x1 / n1, 1);
        expectClose(limits(x2, n2, x1, n1), [-high, -low]);
      }),
    );
  });

  it('is the same turned round for the failures', () => {
    fc.assert(
      fc.property(sample, sample, ([x1, n1], [x2, n2]) => {
        const [low, high] = limits(x1, n1, x2, n2);
        expectClose(limits(n1 - x1, n1, n2 - x2, n2), [-high, -low], 1e-9);
      }),
    );
  });

  it('is undefined where either sample is empty', () => {
    expect(newcombe(0, 0, 1, 2, 0.95)).to.equal(undefined);
    expect(newcombe(1, 2, 0, 0, 0.95)).to.equal(undefined);
  });

  it('widens with the level', () => {
    fc.assert(
      fc.property(sample, sample, ([x1, n1], [x2, n2]) => {
        const [low, high] = limits(x1, n1, x2, n2, 0.9);
        const [lower, higher] = limits(x1, n1, x2, n2, 0.95);
        expect(lower).to.be.at.most(low);
        expect(higher).to.be.at.least(high);
        expect(higher - lower).to.be.above(high - low);
      }),
    );
  });

  it('narrows as either sample grows', () => {
    fc.assert(
      fc.property(sample, sample, ([x1, n1], [x2, n2]) => {
        const width = (a: number, b: number) => {
          const [low, high] = limits(a * x1, a * n1, b * x2, b * n2);
          return high - low;
        };
        expect(width(2, 1)).to.be.below(width(1, 1));
        expect(width(1, 2)).to.be.below(width(1, 1));
      }),
    );
  });

  it('agrees with statsmodels', { skip: skipWithout(statsmodels) }, () => {
    const { two_sample } = JSON.parse(realText(statsmodels) ?? '') as {
      two_sample: { k1: number; n1: number; k2: number; n2: number; newcombe_wilson: [number, number] }[];
    };
    expect(two_sample).to.have.length(6);
    for (const { k1, n1, k2, n2, newcombe_wilson } of two_sample) {
      expectClose(newcombe(k2, n2, k1, n1, 0.95), newcombe_wilson, 1e-13);
    }
  });
});
