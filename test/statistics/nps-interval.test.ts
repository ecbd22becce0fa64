import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { npsInterval } from '../../src/statistics/nps-interval.js';
import { wilson } from '../../src/statistics/wilson.js';
import { expectClose } from './close.js';

const count = fc.integer({ min: 0, max: 2000 });
const limits = (p: number, s: number, d: number, level = 0.95) => npsInterval(p, s, d, level) ?? [NaN, NaN];

describe('npsInterval', () => {
  it('is 30 ± 15.3 for 50 promoters, 30 passives and 20 detractors', () => {
    // Variance ½ + ⅕ − 0.3² = 0.61; 100√(0.61/100) = 7.8102496759066544; times 1.959963984540054.
    expectClose(npsInterval(50, 30, 20, 0.95), [30 - 15.307808075042674, 30 + 15.307808075042674], 1e-13);
  });

  it('has a width of its own from two answers that differ', () => {
    // Variance ½ − ½² = ¼.
    expectClose(limits(1, 1, 0)[0], 50 - 195.9963984540054 * Math.sqrt(0.25 / 2), 1e-13);
  });

  it('needs about 937 such answers for ± 5', () => {
    const [low, high] = limits(468.5, 281.1, 187.4);
    expect((high - low) / 2).to.be.closeTo(5, 0.002);
  });

  it('is undefined where nobody answered', () => {
    expect(npsInterval(0, 0, 0, 0.95)).to.equal(undefined);
  });

  it('claims no certainty where everybody answered alike', () => {
    for (const n of [1, 5, 40, 1000]) {
      const w = wilson(n, n, 0.9)?.[0] ?? NaN;
      expectClose(npsInterval(n, 0, 0, 0.9), [100 * (2 * w - 1), 100], 1e-11);
      expectClose(npsInterval(0, 0, n, 0.9), [-100, 100 * (1 - 2 * w)], 1e-11);
      expectClose(npsInterval(0, n, 0, 0.9), [-100 * (1 - w), 100 * (1 - w)], 1e-11);
    }
  });

  it('never passes the ends of the scale', () => {
    expect(limits(9, 1, 0)[1]).to.equal(100);
    expect(limits(0, 1, 9)[0]).to.equal(-100);
    expect(limits(1, 0, 1)).to.deep.equal([-100, 100]);
  });

  it('contains the score, turns round with the scale and always has a width', () => {
    fc.assert(
      fc.property(count, count, count, (p, s, d) => {
        fc.pre(p + s + d > 0);
        const [low, high] = limits(p, s, d);
        expect((100 * (p - d)) / (p + s + d)).to.be.within(low, high);
        expect(high - low).to.be.above(0.01);
        expectClose(npsInterval(d, s, p, 0.95), [-high, -low]);
      }),
    );
  });

  it('narrows as the same answers are given again, and widens with the level', () => {
    fc.assert(
      fc.property(count, count, count, (p, s, d) => {
        fc.pre(p + s + d > 50);
        const width = (times: number, level: number) => {
          const [low, high] = limits(times * p, times * s, times * d, level);
          return high - low;
        };
        expect(width(2, 0.95)).to.be.below(width(1, 0.95));
        expect(width(1, 0.8)).to.be.below(width(1, 0.95));
      }),
    );
  });
});
