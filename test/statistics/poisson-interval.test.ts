import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { poissonInterval } from '../../src/statistics/poisson-interval.js';
import { expectClose } from './close.js';

const count = fc.integer({ min: 0, max: 20_000 });
const level = fc.double({ min: 0.5, max: 0.999, noNaN: true });

describe('poissonInterval', () => {
  it('gives Garwood’s table', () => {
    const rounded = (seen: number, at: number) => poissonInterval(seen, at).map((limit) => limit.toFixed(2));
    expect([0, 1, 2, 5, 10, 50].map((seen) => rounded(seen, 0.95))).to.deep.equal([
      ['0.00', '3.69'],
      ['0.03', '5.57'],
      ['0.24', '7.22'],
      ['1.62', '11.67'],
      ['4.80', '18.39'],
      ['37.11', '65.92'],
    ]);
    expect(rounded(10, 0.99)).to.deep.equal(['3.72', '21.40']);
  });

  it('ends at −ln ½(1 − level) from none, and starts at −ln ½(1 + level) from one', () => {
    // P(0) = e⁻ᵐ is the tail; P(1 or more) = 1 − e⁻ᵐ is.
    fc.assert(
      fc.property(level, (at) => {
        expect(poissonInterval(0, at)[0]).to.equal(0);
        expectClose(poissonInterval(0, at)[1], -Math.log((1 - at) / 2), 1e-11);
        expectClose(poissonInterval(1, at)[0], -Math.log((1 + at) / 2), 1e-11);
      }),
    );
  });

  it('leaves half of the rest of the level beyond each limit', () => {
    // Eight events: P(X ≥ 8) at the lower limit, P(X ≤ 8) at the upper, term by term.
    const upTo = (k: number, mean: number): number => {
      let [term, sum] = [Math.exp(-mean), 0];
      for (let i = 0; i <= k; term *= mean / ++i) sum += term;
      return sum;
    };
    const [low, high] = poissonInterval(8, 0.9);
    expectClose(1 - upTo(7, low), 0.05);
    expectClose(upTo(8, high), 0.05);
  });

  it('holds the count, rises with it and widens with the level', () => {
    fc.assert(
      fc.property(count, level, (seen, at) => {
        const [low, high] = poissonInterval(seen, at);
        expect(seen).to.be.within(low, high);
        const [nextLow, nextHigh] = poissonInterval(seen + 1, at);
        expect(nextLow).to.be.above(low);
        expect(nextHigh).to.be.above(high);
        const [wideLow, wideHigh] = poissonInterval(seen, (1 + at) / 2);
        expect(wideLow).to.be.at.most(low);
        expect(wideHigh).to.be.above(high);
      }),
    );
  });
});
