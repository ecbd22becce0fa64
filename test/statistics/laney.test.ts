import { describe, it } from 'node:test';
import { expect } from 'chai';
import { laney } from '../../src/statistics/laney.js';

describe('Laney’s p′ limits', () => {
  it('are worked by hand from two shares of a hundred', () => {
    // p̄ = ½, σ = √(¼ ÷ 100) = 0.05, z = −2 and 2, mR̄(z) = 4: at n = 25, where σ is 0.1, 3 × 0.1 × 4 ÷ 1.128 = 1.0638.
    const limits = laney([
      { value: 0.4, n: 100 },
      { value: 0.6, n: 100 },
    ]);
    expect(limits?.centre).to.equal(0.5);
    expect(limits?.spread(25)).to.be.closeTo((3 * 0.1 * 4) / 1.128, 1e-12);
  });

  it('take the share of all records for the centre, from n of 3 to 3,000', () => {
    // 1 of 3, 15 of 30, 1,200 of 3,000: 1,216 of 3,033, not the mean of the shares.
    const limits = laney([
      { value: 1 / 3, n: 3 },
      { value: 15 / 30, n: 30 },
      { value: 1200 / 3000, n: 3000 },
    ]);
    expect(limits?.centre).to.be.closeTo(1216 / 3033, 1e-12);
    // Limits narrow with the root of n: ×√1000 from 3 to 3,000.
    expect((limits?.spread(3) ?? 0) / (limits?.spread(3000) ?? 1)).to.be.closeTo(Math.sqrt(1000), 1e-9);
  });

  it('are never narrower than those of chance', () => {
    // Three shares of ½: no z differs from the next, so that 3 × √(¼ ÷ 25) = 0.3 is left.
    const limits = laney([10, 40, 100].map((n) => ({ value: 0.5, n })));
    expect(limits?.spread(25)).to.be.closeTo(0.3, 1e-12);
  });

  it('are not there where nothing varies by chance: all won, all lost, one share', () => {
    const of = (value: number) => [1, 2, 3].map((n) => ({ value, n }));
    expect(laney(of(0))).to.equal(undefined);
    expect(laney(of(1))).to.equal(undefined);
    expect(laney([{ value: 0.5, n: 10 }])).to.equal(undefined);
  });
});
