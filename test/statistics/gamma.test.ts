import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { gammaQuantile, incompleteGamma } from '../../src/statistics/gamma.js';
import { realText, skipWithout } from '../real-data.js';
import { expectClose } from './close.js';

const scipy = 'reference/intervals_statsmodels.json';
const shape = fc.double({ min: 1, max: 5000, noNaN: true });
const probability = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });

/** The chance of fewer than `count` events where `mean` are expected, term by term. */
function fewer(count: number, mean: number): number {
  let [term, sum] = [Math.exp(-mean), 0];
  for (let k = 0; k < count; term *= mean / ++k) sum += term;
  return sum;
}

describe('incompleteGamma', () => {
  it('is exponential at shape 1', () => {
    for (const x of [1e-6, 0.5, 1.9, 2.1, 30]) expectClose(incompleteGamma(x, 1), [-Math.expm1(-x), Math.exp(-x)]);
  });

  it('is, above x, the chance of fewer than a events where x are expected', () => {
    for (const [x, a] of [
      [0.3, 4],
      [4.9, 4],
      [5.1, 4],
      [60, 40],
      [40, 60],
    ] as const) {
      expectClose(incompleteGamma(x, a)[1], fewer(a, x), 1e-13);
    }
  });

  it('keeps its digits on both sides of ten thousand and of a hundred million', () => {
    // The density integrated by mpmath, 30 digits.
    expectClose(incompleteGamma(9800, 1e4)[0], 0.0222075438139696939, 1e-12);
    expectClose(incompleteGamma(10_200, 1e4)[1], 0.0232873221335988039, 1e-12);
    expectClose(incompleteGamma(99_980_000, 1e8)[0], 0.0227447325815935581, 4e-12);
    expectClose(incompleteGamma(100_020_000, 1e8)[1], 0.0227555307748552026, 4e-12);
  });

  it('agrees with SciPy on the tails of χ²', { skip: skipWithout(scipy) }, () => {
    const { chi2_sf } = JSON.parse(realText(scipy) ?? '') as { chi2_sf: { x: number; df: number; p: number }[] };
    expect(chi2_sf).to.have.length(20);
    for (const { x, df, p } of chi2_sf) expectClose(incompleteGamma(x / 2, df / 2)[1], p, 1e-13);
  });
});

describe('gammaQuantile', () => {
  it('is exact to 1e-13 from shape 1 to ten thousand', () => {
    // mpmath, 40 digits.
    expectClose(gammaQuantile(0.025, 1), 0.025317807984289875404, 1e-13);
    expectClose(gammaQuantile(0.025, 10), 4.7953886961324336357, 1e-13);
    expectClose(gammaQuantile(0.975, 11), 18.39035604201777872, 1e-13);
    expectClose(gammaQuantile(0.025, 1e4), 9804.9524672601831468, 1e-13);
    expectClose(gammaQuantile(0.975, 10_001), 10197.951624661472975, 1e-13);
  });

  it('keeps twelve digits at a hundred million', () => {
    // SciPy's gamma.ppf.
    expectClose(gammaQuantile(0.025, 1e6), 998_040.9833402939, 1e-12);
    expectClose(gammaQuantile(0.975, 1e8 + 1), 100_019_601.58707914, 1e-12);
  });

  it('has its share of the distribution below it', () => {
    fc.assert(
      fc.property(probability, shape, (p, a) => {
        const [below, above] = incompleteGamma(gammaQuantile(p, a), a);
        expectClose(p < 0.5 ? below : above, p < 0.5 ? p : 1 - p, 1e-10);
      }),
    );
  });
});
