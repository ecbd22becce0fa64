import { describe, it } from 'node:test';
import { expect } from 'chai';
import { quotient } from '../../../src/metrics/economics/quotient.js';
import { nothing, type Estimate } from '../../../src/metrics/estimate.js';

const estimate = (value: number, low: number, high: number, n = 10): Estimate => ({
  value,
  n,
  interval: () => ({ low, high, method: 'any', kind: 'process' }),
});

describe('quotient', () => {
  it('combines the distances of both limits on logs', () => {
    // 8 (4 … 16) over 2 (1 … 4): each limit is ln 2 away on either side, together √2 · ln 2.
    const { value, n, interval } = quotient(estimate(8, 4, 16, 7), estimate(2, 1, 4));
    expect({ value, n }).to.deep.equal({ value: 4, n: 7 });
    const { low, high } = interval!(0.95)!;
    expect(low).to.be.closeTo(4 / 2 ** Math.SQRT2, 1e-12);
    expect(high).to.be.closeTo(4 * 2 ** Math.SQRT2, 1e-12);
  });

  it('takes the far limit of the one with the far limit of the other', () => {
    // 8 (8 … 16) over 2 (1 … 2): the high end is ln 2 from both, the low end is certain.
    const { low, high } = quotient(estimate(8, 8, 16), estimate(2, 1, 2)).interval!(0.95)!;
    expect(low).to.be.closeTo(4, 1e-12);
    expect(high).to.be.closeTo(4 * 2 ** Math.SQRT2, 1e-12);
  });

  it('has no interval where one has none or reaches 0', () => {
    expect(quotient({ value: 8, n: 1 }, estimate(2, 1, 4)).interval!(0.95)).to.equal(undefined);
    expect(quotient(estimate(8, 4, 16), { value: 2, n: 1 }).interval!(0.95)).to.equal(undefined);
    expect(quotient(estimate(8, 4, 16), estimate(2, 0, 4)).interval!(0.95)).to.equal(undefined);
    expect(quotient(estimate(8, 0, 16), estimate(2, 1, 4)).interval!(0.95)).to.equal(undefined);
    expect(quotient(estimate(8, 4, 16), estimate(2, -1, 4)).interval!(0.95)).to.equal(undefined);
  });

  it('never comes to be over 0, and has the reason of what has no value', () => {
    expect(quotient(estimate(8, 4, 16), estimate(0, 0, 0))).to.include({ value: undefined, reason: 'never' });
    expect(quotient(estimate(8, 4, 16), nothing)).to.include({ value: undefined, reason: 'nothing-to-measure' });
    expect(quotient({ value: undefined, n: 0, reason: 'never' }, nothing).reason).to.equal('never');
  });
});
