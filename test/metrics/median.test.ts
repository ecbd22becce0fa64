import { describe, it } from 'node:test';
import { expect } from 'chai';
import { median, percentile, survivalPercentile } from '../../src/metrics/median.js';
import type { Histogram } from '../../src/states/values.js';

const each = (...values: number[]): Histogram => values.map((value) => [value, 1]);
const toNine = each(1, 2, 3, 4, 5, 6, 7, 8, 9);

describe('a percentile', () => {
  it('has an interval of two of the values', () => {
    // 20 of 512 outcomes put the median outside the second and the eighth of nine: 0.04.
    expect(median(toNine)).to.include({ value: 5, n: 9 });
    expect(median(toNine).interval!(0.95)).to.deep.equal({
      ...{ low: 2, high: 8 },
      ...{ method: 'order-statistics', kind: 'process' },
    });
    expect(median(toNine, 'sampling').interval!(0.95)).to.include({ kind: 'sampling' });
    expect(percentile(toNine, 0.75)).to.include({ value: 7, n: 9 });
    expect(percentile(toNine, 0.5).interval!(0.95)).to.include({ kind: 'process' });
  });

  it('has none where the whole range of values covers too little', () => {
    expect(median(each(1, 2, 3, 4, 5)).interval!(0.95)).to.equal(undefined);
  });

  it('is nothing of nothing', () => {
    expect(median([])).to.deep.equal({ value: undefined, n: 0, reason: 'nothing-to-measure' });
  });
});

describe('a percentile of those still open too', () => {
  it('counts them as long as they were seen', () => {
    // 1, 2 and 4 ended, one was still open at 3: survival ¾, ½, then 0; half is left from 2 to 4.
    expect(survivalPercentile(each(1, 2, 4), each(3))).to.include({ value: 3, n: 4 });
    expect(survivalPercentile(each(1, 2, 4), each(3), 0.75)).to.include({ value: 4, n: 4 });
  });

  it('has the interval of the curve where it reaches so low', () => {
    // Its log-log limits, worked in Python: the lower one falls below ½ with the first (0.433), the upper with the eighth (0.388).
    const { value, interval } = survivalPercentile(toNine, []);
    expect(value).to.equal(5);
    expect(interval!(0.95)).to.deep.equal({ low: 1, high: 8, method: 'kaplan-meier', kind: 'process' });
  });

  it('has no interval where an end of it is not reached yet', () => {
    expect(survivalPercentile(each(1, 2, 4), each(3)).interval!(0.95)).to.equal(undefined);
  });

  it('is not reached where too few have ended, and nothing where there were none', () => {
    expect(survivalPercentile(each(1), each(2, 3))).to.deep.equal({ value: undefined, n: 3, reason: 'not-reached' });
    expect(survivalPercentile([], [])).to.include({ value: undefined, n: 0, reason: 'nothing-to-measure' });
  });
});
