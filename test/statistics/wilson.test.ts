import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { wilson } from '../../src/statistics/wilson.js';
import { realText, skipWithout } from '../real-data.js';
import { expectClose } from './close.js';

const statsmodels = 'reference/intervals_statsmodels.json';
const pandas = 'reference/wilson_km_nps_dev_pandas.json';

const sample = fc
  .integer({ min: 1, max: 100_000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
const level = fc.double({ min: 0.5, max: 0.999, noNaN: true });
const limits = (x: number, n: number, at = 0.95) => wilson(x, n, at) ?? [NaN, NaN];

describe('wilson', () => {
  it('gives the published intervals', () => {
    expectClose(wilson(4238, 6711, 0.95), [0.619886914783114, 0.642963669377957], 2e-15);
    const rounded = (x: number, n: number) => limits(x, n).map((limit) => Number((100 * limit).toFixed(1)));
    expect(rounded(7, 20)).to.deep.equal([18.1, 56.7]);
    expect(rounded(10, 18)).to.deep.equal([33.7, 75.4]);
    expect(rounded(55, 100)).to.deep.equal([45.2, 64.4]);
  });

  it('is worked by hand where z² is n', () => {
    // p̂ = ½ and z²/n = 1: (½ + ½ ± √(¼ + ¼)) / 2. With n = 4, z = 2 is the level 0.9544997361036416.
    const half = Math.SQRT1_2 / 2;
    expectClose(wilson(2, 4, 0.9544997361036416), [0.5 - half, 0.5 + half]);
  });

  it('is undefined over nothing', () => {
    expect(wilson(0, 0, 0.95)).to.equal(undefined);
  });

  it('reaches exactly 0 from no successes and exactly 1 from no failures, and no end otherwise', () => {
    for (const n of [1, 2, 3, 7, 49, 1_000_003, 1e9]) {
      expect(limits(0, n)[0]).to.equal(0);
      expect(limits(n, n)[1]).to.equal(1);
      expect(limits(0, n)[1]).to.be.within(Number.MIN_VALUE, 1 - 1e-9);
      expect(limits(n, n)[0]).to.be.within(Number.MIN_VALUE, 1 - 1e-9);
    }
  });

  it('keeps the digits of a share of one in a million million', () => {
    // mpmath, 30 digits.
    expectClose(wilson(1, 1e12, 0.95), [1.7652455493517473e-13, 5.6649342657365115e-12], 1e-14);
  });

  it('contains the share and stays within 0…1', () => {
    fc.assert(
      fc.property(sample, level, ([x, n], at) => {
        const [low, high] = limits(x, n, at);
        expect(low).to.be.within(0, x / n);
        expect(high).to.be.within(x / n, 1);
      }),
    );
  });

  it('holds exactly the shares less than z standard errors away', () => {
    // The test the interval inverts: |p̂ − p| = z√(p(1 − p)/n) at both limits.
    fc.assert(
      fc.property(sample, ([x, n]) => {
        for (const p of limits(x, n)) {
          expect(Math.abs(x / n - p)).to.be.closeTo(1.959963984540054 * Math.sqrt((p * (1 - p)) / n), 1e-9);
        }
      }),
    );
  });

  it('is the mirror image for the failures', () => {
    fc.assert(
      fc.property(sample, level, ([x, n], at) => {
        const [low, high] = limits(x, n, at);
        expectClose(wilson(n - x, n, at), [1 - high, 1 - low], 1e-9);
      }),
    );
  });

  it('narrows as the sample grows at the same share, and widens with the level', () => {
    const width = (x: number, n: number, at: number) => limits(x, n, at)[1] - limits(x, n, at)[0];
    fc.assert(
      fc.property(sample, level, ([x, n], at) => {
        expect(width(2 * x, 2 * n, at)).to.be.below(width(x, n, at));
        expect(width(x, n, (1 + at) / 2)).to.be.above(width(x, n, at));
      }),
    );
  });

  it('agrees with statsmodels on 216 intervals', { skip: skipWithout(statsmodels) }, () => {
    const { one_sample } = JSON.parse(realText(statsmodels) ?? '') as {
      one_sample: { k: number; n: number; alpha: number; wilson: [number, number] }[];
    };
    expect(one_sample).to.have.length(216);
    for (const { k, n, alpha, wilson: expected } of one_sample) expectClose(wilson(k, n, 1 - alpha), expected, 2e-14);
  });

  it('agrees with statsmodels on the win rate of every agent', { skip: skipWithout(pandas) }, () => {
    const { maven_win_rate_wilson_by_agent: agents } = JSON.parse(realText(pandas) ?? '') as {
      maven_win_rate_wilson_by_agent: Record<string, { won: number; closed: number; ci95: [number, number] }>;
    };
    expect(Object.keys(agents)).to.have.length(30);
    for (const { won, closed, ci95 } of Object.values(agents)) expectClose(wilson(won, closed, 0.95), ci95, 1e-14);
  });
});
