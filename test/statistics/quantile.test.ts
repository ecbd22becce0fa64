import { describe, it } from 'node:test';
import { expect } from 'chai';
import { quantile as ofArray } from 'd3-array';
import fc from 'fast-check';
import { quantile } from '../../src/statistics/quantile.js';
import { realText, skipWithout } from '../real-data.js';
import { expectClose } from './close.js';
import { counted, dealCycles, deals } from './counted.js';

const r = 'reference/quantiles_dev_r.json';
const probability = fc.double({ min: 0, max: 1, noNaN: true });

describe('quantile', () => {
  it('lies on the line between the two values beside it', () => {
    // 1, 1, 2, 5: rank 1 + 3p, so ½ is half way from 1 to 2 and 0.9 is rank 3.7, 0.7 of the way from 2 to 5.
    const histogram = counted([5, 1, 2, 1]);
    expect(quantile(histogram, 0.5)).to.equal(1.5);
    expectClose(quantile(histogram, 0.9), 4.1);
  });

  it('is the lowest value at 0 and the highest at 1', () => {
    expect([0, 1].map((p) => quantile(counted([3, -8, 4]), p))).to.deep.equal([-8, 4]);
  });

  it('is the only value there is', () => {
    expect([0, 0.3, 1].map((p) => quantile([[7, 1]], p))).to.deep.equal([7, 7, 7]);
  });

  it('is undefined over nothing', () => {
    expect([0, 0.5, 1].map((p) => quantile([], p))).to.deep.equal([undefined, undefined, undefined]);
    expect(quantile([[7, 0]], 0.5)).to.equal(undefined);
  });

  it('is d3’s of the same values one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }), probability, (values, p) => {
        expect(quantile(counted(values), p)).to.be.closeTo(ofArray(values, p) ?? NaN, 1e-12);
      }),
    );
  });

  it('agrees with R on ten probabilities', { skip: skipWithout(r) || skipWithout(deals) }, () => {
    const { probs, quantiles, small_inputs } = JSON.parse(realText(r) ?? '') as {
      probs: number[];
      quantiles: Record<string, { type7: number[] }>;
      small_inputs: Record<string, number | number[]>;
    };
    const inputs: Record<string, number[]> = {
      maven_cycle_won: dealCycles('Won'),
      maven_cycle_all: dealCycles('Won', 'Lost'),
    };
    for (const [name, values] of Object.entries(small_inputs)) inputs[name] = [values].flat();
    expect(Object.keys(quantiles).sort()).to.deep.equal(Object.keys(inputs).sort());
    for (const [name, { type7 }] of Object.entries(quantiles)) {
      const histogram = counted(inputs[name] ?? []);
      expectClose(
        probs.map((p) => quantile(histogram, p) ?? NaN),
        type7,
        1e-13,
      );
    }
  });
});
