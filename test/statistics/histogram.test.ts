import { describe, it } from 'node:test';
import { expect } from 'chai';
import { type Histogram, sizeOf, valueAt } from '../../src/statistics/histogram.js';

const histogram: Histogram = [
  [-3, 2],
  [0, 0],
  [5, 1],
  [8, 3],
];

describe('sizeOf', () => {
  it('adds the counts', () => {
    expect(sizeOf(histogram)).to.equal(6);
    expect(sizeOf([])).to.equal(0);
  });
});

describe('valueAt', () => {
  it('walks the values as often as they were seen', () => {
    expect([1, 2, 3, 4, 5, 6].map((rank) => valueAt(histogram, rank))).to.deep.equal([-3, -3, 5, 8, 8, 8]);
  });

  it('is undefined below the first and above the last', () => {
    expect([0, -1, 7].map((rank) => valueAt(histogram, rank))).to.deep.equal([undefined, undefined, undefined]);
    expect(valueAt([[0, 0]], 0)).to.equal(undefined);
  });
});
