import { describe, it } from 'node:test';
import { expect } from 'chai';
import { rangeOf } from '../../src/benchmarks/range.js';

describe('rangeOf', () => {
  it('goes from the lowest to the highest number of all columns, wherever it stands, and leaves NaN out', () => {
    expect(rangeOf(Float64Array.of(2, NaN, 3), Float64Array.of(5, -1, NaN))).to.deep.equal([-1, 5]);
    expect(rangeOf(Float64Array.of(7, 4))).to.deep.equal([4, 7]);
  });

  it('is empty, from Infinity to −Infinity, where there is no number', () => {
    expect(rangeOf(Float64Array.of(NaN))).to.deep.equal([Infinity, -Infinity]);
    expect(rangeOf()).to.deep.equal([Infinity, -Infinity]);
  });
});
