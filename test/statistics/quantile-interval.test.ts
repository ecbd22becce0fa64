import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Histogram } from '../../src/statistics/histogram.js';
import { quantileInterval } from '../../src/statistics/quantile-interval.js';
import { quantile } from '../../src/statistics/quantile.js';
import { skipWithout } from '../real-data.js';
import { counted, dealCycles, deals } from './counted.js';

/** The ranks of the limits: those of 1, 2, … n, each seen once. */
const ranks = (n: number, level: number, p = 0.5) => quantileInterval(upTo(n), p, level);
const medianInterval = (histogram: Histogram, level: number) => quantileInterval(histogram, 0.5, level);
const upTo = (n: number): Histogram => Array.from({ length: n }, (_, i) => [i + 1, 1]);

/** Of the 2ⁿ ways for n values to fall, those with fewer than `rank` below the median; counted without rounding. */
const outcomesBelow = (rank: number, n: number): bigint => weightBelow(rank, n, 1n, 1n);

/** The same at another p, with p and 1 − p in whole parts: each value counts for as many ways as its side has parts. */
function weightBelow(rank: number, n: number, below: bigint, above: bigint): bigint {
  let [binomial, sum] = [1n, 0n];
  for (let k = 0; k < rank; ++k) {
    sum += binomial * below ** BigInt(k) * above ** BigInt(n - k);
    binomial = (binomial * BigInt(n - k)) / BigInt(k + 1);
  }
  return sum;
}

describe('quantileInterval at the median', () => {
  it('is the whole range of 6 to 8 values at 0.95, and the second to the last but one of 9', () => {
    // 2/64, 2/128, 2/256 outside the range; one more in would leave 18/256 = 0.07 outside of 8, and 20/512 = 0.04 of 9.
    expect([6, 7, 8, 9].map((n) => ranks(n, 0.95))).to.deep.equal([
      [1, 6],
      [1, 7],
      [1, 8],
      [2, 8],
    ]);
  });

  it('is undefined below six values at 0.95, eight at 0.99 and five at 0.9', () => {
    expect([0, 1, 2, 3, 4, 5].map((n) => ranks(n, 0.95))).to.deep.equal(Array(6).fill(undefined));
    expect(ranks(7, 0.99)).to.equal(undefined);
    expect(ranks(8, 0.99)).to.deep.equal([1, 8]);
    expect(ranks(4, 0.9)).to.equal(undefined);
    expect(ranks(5, 0.9)).to.deep.equal([1, 5]);
  });

  it('has the ranks of SciPy’s binom.ppf from a hundred to a thousand million', () => {
    for (const [n, low] of [
      [100, 40],
      [1001, 470],
      [6711, 3275],
      [1e6, 499_020],
      [1e7, 4_996_901],
      [1e9, 499_969_010],
    ] as const) {
      const seen = (cut: number): Histogram => [
        [0, cut],
        [1, n - cut],
      ];
      expect(medianInterval(seen(low - 1), 0.95)?.[0]).to.equal(1);
      expect(medianInterval(seen(low), 0.95)?.[0]).to.equal(0);
      expect(medianInterval(seen(n - low), 0.95)?.[1]).to.equal(1);
      expect(medianInterval(seen(n - low + 1), 0.95)?.[1]).to.equal(0);
    }
  });

  it('covers more than the level, and one rank less on each side would not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.constantFrom(0.5, 0.75, 0.8, 0.9, 0.95, 0.99), (n, level) => {
        const rank = ranks(n, level)?.[0] ?? 0;
        // (1 − level)/2 in thousandths: P(X < rank) stays under it, P(X ≤ rank) does not.
        const allowed = BigInt(Math.round(500 * (1 - level))) * 2n ** BigInt(n);
        expect(1000n * outcomesBelow(rank, n) < allowed, 'covers').to.equal(true);
        expect(1000n * outcomesBelow(rank + 1, n) >= allowed, 'not too wide').to.equal(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is two of the values, around the median, and follows any rising change of them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 6, maxLength: 80 }), (values) => {
        const [low, high] = medianInterval(counted(values), 0.95) ?? [NaN, NaN];
        expect(values).to.include.members([low, high]);
        expect(quantile(counted(values), 0.5)).to.be.within(low, high);
        const changed = counted(values.map((value) => value ** 3 - 5));
        expect(medianInterval(changed, 0.95)).to.deep.equal([low ** 3 - 5, high ** 3 - 5]);
      }),
    );
  });

  it('is a few days wide for 4,238 won deals', { skip: skipWithout(deals) }, () => {
    // R's qbinom(.025, 4238, .5) = 2055: the 2,055th and the 2,184th value.
    const cycles = dealCycles('Won').sort((a, b) => a - b);
    expect(cycles).to.have.length(4238);
    expect(medianInterval(counted(cycles), 0.95)).to.deep.equal([cycles[2054], cycles[2183]]);
  });
});

describe('quantileInterval elsewhere', () => {
  it('needs 36 values for the ninth decile at 0.95, and 23 for 0.85', () => {
    // All below it: 0.9³⁵ = 0.0250316 is not under 0.025 and 0.9³⁶ = 0.0225 is; 0.85²² = 0.028, 0.85²³ = 0.0238.
    expect(ranks(35, 0.95, 0.9)).to.equal(undefined);
    expect(ranks(36, 0.95, 0.9)).to.deep.equal([29, 36]);
    expect(ranks(22, 0.95, 0.85)).to.equal(undefined);
    expect(ranks(23, 0.95, 0.85)).to.deep.equal([16, 23]);
    expect(ranks(0, 0.95, 0.9)).to.equal(undefined);
    expect(ranks(1, 0.95, 0.9)).to.equal(undefined);
  });

  it('is worked by hand for the third quartile of five at 0.5', () => {
    // Below it are X of 5 at ¾: P(X ≤ 2) = 106/1024 is less than ¼ and P(X ≤ 3) = 376/1024 is not; P(X = 5) = 243/1024 is.
    expect(ranks(5, 0.5, 0.75)).to.deep.equal([3, 5]);
  });

  it('has the ranks of SciPy’s binom.ppf from a hundred to a thousand million', () => {
    for (const [p, n, low, high] of [
      [0.85, 100, 78, 93],
      [0.85, 6711, 5647, 5762],
      [0.85, 1e6, 849_300, 850_701],
      [0.9, 1001, 882, 920],
      [0.9, 1e9, 899_981_406, 900_018_594],
    ] as const) {
      const histogram: Histogram = [
        [1, low - 1],
        [2, 1],
        [3, high - low - 1],
        [4, 1],
        [5, n - high],
      ];
      expect(quantileInterval(histogram, p, 0.95)).to.deep.equal([2, 4]);
    }
  });

  it('misses on either side by less than half of what the level leaves, and one rank less would not', () => {
    const parts = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 200 }), fc.constantFrom(0.8, 0.9, 0.95), (percent, n, level) => {
        const [p, q] = [BigInt(percent), BigInt(100 - percent)];
        const allowed = BigInt(Math.round(500 * (1 - level))) * 100n ** BigInt(n);
        // The interval itself is undefined where a rank is not there; each side alone is told by values at one end.
        const [low, high] = ranks(n, level, percent / 100) ?? [0, 0];
        fc.pre(low > 0);
        for (const [rank, below, above] of [
          [low, p, q],
          [n + 1 - high, q, p],
        ] as const) {
          expect(1000n * weightBelow(rank, n, below, above) < allowed, 'covers').to.equal(true);
          expect(1000n * weightBelow(rank + 1, n, below, above) >= allowed, 'not too wide').to.equal(true);
        }
      }),
    );
  });

  it('holds the quantile, and turns round with the values', () => {
    const values = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 25, maxLength: 120 });
    fc.assert(
      fc.property(values, fc.integer({ min: 15, max: 85 }), (list, percent) => {
        const p = percent / 100;
        const [low, high] = quantileInterval(counted(list), p, 0.95) ?? [NaN, NaN];
        fc.pre(!Number.isNaN(low));
        expect(quantile(counted(list), p)).to.be.within(low, high);
        const turned = counted(list.map((value) => -value));
        expect(quantileInterval(turned, 1 - p, 0.95)).to.deep.equal([0 - high, 0 - low]);
      }),
    );
  });

  it('is a few days wide for the ninth decile of 6,711 closed deals', { skip: skipWithout(deals) }, () => {
    // SciPy's binom.ppf: the 5,991st and the 6,089th value.
    const cycles = dealCycles('Won', 'Lost').sort((a, b) => a - b);
    expect(cycles).to.have.length(6711);
    expect(quantileInterval(counted(cycles), 0.9, 0.95)).to.deep.equal([cycles[5990], cycles[6088]]);
  });
});
