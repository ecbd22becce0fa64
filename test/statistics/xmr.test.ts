import { describe, it } from 'node:test';
import { expect } from 'chai';
import { sigmaOfRanges, xmr } from '../../src/statistics/xmr.js';

const series = (...values: number[]) => values.map((value) => ({ value, n: 10 }));

describe('XmR limits', () => {
  it('are the mean and three mean moving ranges over 1.128, worked by hand', () => {
    // Mean 66 ÷ 6 = 11; ranges 2, 1, 2, 4, 2 have the mean 2.2; 3 × 2.2 ÷ 1.128 = 5.851.
    const limits = xmr(series(10, 12, 11, 13, 9, 11));
    expect(limits?.centre).to.equal(11);
    expect(limits?.spread(10)).to.be.closeTo((3 * 2.2) / 1.128, 1e-12);
    expect(limits?.spread(10)).to.be.closeTo(5.8511, 1e-4);
  });

  it('are there from two values on', () => {
    const limits = xmr(series(1, 3));
    expect(limits?.centre).to.equal(2);
    expect(limits?.spread(10)).to.be.closeTo((3 * 2) / 1.128, 1e-12);
  });

  it('are as wide for a period of few records as for one of many', () => {
    const limits = xmr(series(10, 12, 11, 13, 9, 11));
    expect(limits?.spread(3)).to.equal(limits?.spread(3000));
  });

  it('are not there below two values, and without width where all are equal', () => {
    expect(xmr(series(7))).to.equal(undefined);
    expect(xmr([])).to.equal(undefined);
    expect(xmr(series(7, 7, 7))?.spread(1)).to.equal(0);
  });

  it('rest on successive differences, which a drift hardly widens', () => {
    // A slope of 1: every range is 1, whatever the length.
    expect(sigmaOfRanges([1, 2, 3, 4, 5, 6, 7, 8])).to.be.closeTo(1 / 1.128, 1e-12);
  });
});
