import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { Adder, addTotals, numberOf, type Total } from '../../src/states/total.js';

const totalOf = (numbers: Iterable<number>, scale = 0): Total => {
  const adder = new Adder();
  for (const x of numbers) adder.add(x);
  return { hi: adder.hi, lo: adder.lo, scale };
};
const exactly = ({ hi, lo }: Total): bigint => BigInt(hi) + BigInt(lo);

const whole = fc.array(fc.maxSafeInteger(), { maxLength: 60 });
const huge = fc.array(
  fc.tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 40 })).map(([n, power]) => n * 2 ** power),
  { maxLength: 60 },
);

describe('Adder', () => {
  it('keeps the ones beside 2^60, where doubles lie 256 apart', () => {
    const total = totalOf([2 ** 60, 1, 1, 1, -(2 ** 60)]);
    expect(numberOf(total)).to.equal(3);
    expect(exactly(totalOf([2 ** 60, 1, 1, 1]))).to.equal(2n ** 60n + 3n);
  });

  it('adds whole numbers without loss, far above 2^53', () => {
    fc.assert(
      fc.property(huge, (numbers) => {
        expect(exactly(totalOf(numbers))).to.equal(numbers.reduce((sum, x) => sum + BigInt(x), 0n));
      }),
    );
  });

  it('gives the same two numbers in whatever order', () => {
    fc.assert(
      fc.property(huge, fc.infiniteStream(fc.nat()), (numbers, keys) => {
        const shuffled = numbers
          .map((x) => [keys.next().value ?? 0, x] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, x]) => x);
        expect(totalOf(shuffled)).to.deep.equal(totalOf(numbers));
      }),
    );
  });

  it('adds tenths so that ten of them are one', () => {
    // In plain doubles ten times 0.1 is 0.9999999999999999.
    expect(numberOf(totalOf(Array.from({ length: 10 }, () => 0.1)))).to.equal(1);
  });

  it('is no number once it has left the range of doubles', () => {
    expect(numberOf(totalOf([1e308, 1e308]))).to.satisfy((x: number) => !Number.isFinite(x));
  });
});

describe('addProduct', () => {
  it('adds products of whole numbers without loss, though they need 106 bits', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), fc.maxSafeInteger(), (x, y, z) => {
        const adder = new Adder();
        adder.addProduct(x, y);
        adder.add(z);
        expect(exactly({ hi: adder.hi, lo: adder.lo, scale: 0 })).to.equal(BigInt(x) * BigInt(y) + BigInt(z));
      }),
    );
  });
});

describe('addTotals', () => {
  it('is the sum of all, however they were parted', () => {
    fc.assert(
      fc.property(huge, huge, (a, b) => {
        expect(addTotals(totalOf(a), totalOf(b))).to.deep.equal(totalOf([...a, ...b]));
      }),
    );
  });

  it('brings cents and euros to one scale without losing a cent above 2^53', () => {
    // 2^60 + 256 euros in one part, 1 cent in the other.
    const sum = addTotals(totalOf([2 ** 60 + 256]), totalOf([1], 2));
    expect(sum.scale).to.equal(2);
    expect(exactly(sum)).to.equal((2n ** 60n + 256n) * 100n + 1n);
  });

  it('does not mind which comes first', () => {
    fc.assert(
      fc.property(whole, whole, fc.nat(4), fc.nat(4), (a, b, i, j) => {
        const [x, y] = [totalOf(a, i), totalOf(b, j)];
        expect(addTotals(x, y)).to.deep.equal(addTotals(y, x));
      }),
    );
  });

  it('is exact over different scales', () => {
    fc.assert(
      fc.property(whole, whole, fc.nat(6), (a, b, scale) => {
        const sum = addTotals(totalOf(a), totalOf(b, scale));
        expect(exactly(sum)).to.equal(exactly(totalOf(a)) * 10n ** BigInt(scale) + exactly(totalOf(b)));
      }),
    );
  });
});

describe('numberOf', () => {
  it('is in major units', () => {
    expect(numberOf(totalOf([1999, 1], 2))).to.equal(20);
    expect(numberOf(totalOf([]))).to.equal(0);
  });
});
