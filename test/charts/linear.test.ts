import { describe, it } from 'node:test';
import { expect } from 'chai';
import { dashes, linear } from '../../src/charts/linear.js';

describe('linear', () => {
  it('maps ends to ends and the middle to the middle, also where a range falls', () => {
    expect([-100, 0, 100].map(linear([-100, 100], [0, 10]))).to.deep.equal([0, 5, 10]);
    expect([0, 25, 100].map(linear([0, 100], [200, 0]))).to.deep.equal([200, 150, 0]);
  });

  it('stays within its range', () => {
    expect([-1, 2].map(linear([0, 1], [10, 20]))).to.deep.equal([10, 20]);
  });
});

describe('dashes', () => {
  it('end where the stretch ends, and fill what is left at its start', () => {
    // 12 px: a dash of 5, a gap of 4, and 3 px over.
    expect(dashes(0, 12, 5, 4)).to.deep.equal([
      [0, 3],
      [7, 12],
    ]);
  });

  it('run backward as well, and are none over nothing', () => {
    expect(dashes(12, 0, 5, 4)).to.deep.equal([
      [12, 9],
      [5, 0],
    ]);
    expect(dashes(3, 3, 5, 4)).to.deep.equal([]);
  });

  it('leave out a dash that would be nothing but gap', () => {
    expect(dashes(0, 5, 5, 4)).to.deep.equal([[0, 5]]);
    expect(dashes(0, 9, 5, 4)).to.deep.equal([[4, 9]]);
  });
});
