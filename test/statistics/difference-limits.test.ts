import { describe, it } from 'node:test';
import { expect } from 'chai';
import { differenceLimits } from '../../src/statistics/difference-limits.js';

describe('differenceLimits', () => {
  it('adds symmetric margins in squares', () => {
    expect(differenceLimits(10, [7, 13], 20, [16, 24])).to.deep.equal([5, 15]);
  });

  it('takes for each limit the two sides that lead to it', () => {
    // Down: 20 − 8 below the second, 15 − 10 above the first. Up: 23 − 20 and 10 − 6.
    expect(differenceLimits(10, [6, 15], 20, [8, 23])).to.deep.equal([10 - 13, 10 + 5]);
  });
});
