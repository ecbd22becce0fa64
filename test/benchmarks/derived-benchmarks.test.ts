import { describe, it } from 'node:test';
import { expect } from 'chai';
import { BenchmarkError } from '../../src/benchmarks/benchmark-error.js';
import { breakEvenCac, impliedChurn, neededCoverage } from '../../src/benchmarks/derived-benchmarks.js';
import { judge } from '../../src/benchmarks/judge.js';
import { readingOf } from './readings.js';

const lifetimeValue = (value: number | undefined, ends?: readonly [number, number], variant = 'margin') =>
  readingOf(value, ends, {
    metric: 'customer-lifetime-value',
    variant,
    unit: 'money',
    domain: [0, undefined],
    currency: 'EUR',
  });

const pointOf = (benchmark: ReturnType<typeof neededCoverage>): number => {
  const shape = benchmark?.shape;
  return shape && 'point' in shape ? shape.point : NaN;
};

describe('the coverage that the own win rate asks for', () => {
  it('is one over the win rate', () => {
    // 100 ÷ 33, 100 ÷ 18, 100 ÷ 14.
    expect(pointOf(neededCoverage(readingOf(0.33)))).to.be.closeTo(3.0303, 5e-5);
    expect(pointOf(neededCoverage(readingOf(0.18)))).to.be.closeTo(5.5556, 5e-5);
    expect(pointOf(neededCoverage(readingOf(0.14)))).to.be.closeTo(7.1429, 5e-5);
  });

  it('ranges from one over the upper end of the interval to one over the lower', () => {
    expect(neededCoverage(readingOf(0.33, [0.25, 0.5]))?.shape).to.deep.equal({ low: 2, high: 4 });
  });

  it('is a target for the coverage of what the quota lacks', () => {
    expect(neededCoverage(readingOf(0.5))).to.include({
      metric: 'pipeline-coverage',
      variant: 'remaining',
      kind: 'target',
    });
    const coverage = readingOf(3, undefined, {
      metric: 'pipeline-coverage',
      variant: 'remaining',
      unit: 'multiple',
      better: 'target',
      domain: [0, undefined],
      census: true,
    });
    expect(judge(coverage, neededCoverage(readingOf(0.33, [0.25, 0.5]))!).verdict).to.equal('within');
  });

  it('is undefined where nothing was won, nothing decided, or the interval reaches 0', () => {
    expect(neededCoverage(readingOf(0, [0, 0.3]))).to.equal(undefined);
    expect(neededCoverage(readingOf(undefined))).to.equal(undefined);
    expect(neededCoverage(readingOf(0.1, [-0.1, 0.3], { variant: 'value' }))).to.equal(undefined);
  });

  it('refuses the rate of all deals created, which leads to another coverage', () => {
    expect(() =>
      neededCoverage(readingOf(0.33, undefined, { metric: 'win-rate-created', variant: 'cohort' })),
    ).to.throw(BenchmarkError, 'A reading of win-rate-created, cohort: expected one of win-rate, closed or value.');
  });
});

describe('the cost of a customer at which nothing is earned', () => {
  it('is the lifetime value by margin, in its currency', () => {
    expect(breakEvenCac(lifetimeValue(1200))).to.deep.include({
      metric: 'customer-acquisition-cost',
      kind: 'target',
      shape: { point: 1200 },
      currency: 'EUR',
    });
    expect(breakEvenCac(lifetimeValue(1200, [900, 1600], 'survival'))?.shape).to.deep.equal({ low: 900, high: 1600 });
  });

  it('is undefined where the lifetime value is unknown, or not above 0 for certain', () => {
    expect(breakEvenCac(lifetimeValue(undefined))).to.equal(undefined);
    expect(breakEvenCac(lifetimeValue(10, [-5, 25]))).to.equal(undefined);
  });

  it('refuses a lifetime value in revenue, and one of the past alone', () => {
    expect(() => breakEvenCac(lifetimeValue(1200, undefined, 'simple'))).to.throw(BenchmarkError, 'margin or survival');
    expect(() => breakEvenCac(lifetimeValue(1200, undefined, 'historic'))).to.throw(BenchmarkError);
  });
});

describe('the churn that a retention goal leaves room for', () => {
  it('compounds: 90% over a year are 0.87% a month, not 10% ÷ 12', () => {
    // 0.9^(1/12) = e^(−0.1053605 ÷ 12) = 0.9912584.
    expect(pointOf(impliedChurn({ retention: 0.9, over: 'year' }, 'month'))).to.be.closeTo(0.0087416, 5e-8);
  });

  it('compounds the other way: 95% a month are 46.0% lost in a year', () => {
    // 1 − 0.95¹² = 1 − 0.5403601.
    expect(pointOf(impliedChurn({ retention: 0.95, over: 'month' }, 'year'))).to.be.closeTo(0.4596399, 5e-8);
  });

  it('is one less retention over the same time', () => {
    expect(pointOf(impliedChurn({ retention: 0.75, over: 'quarter' }, 'quarter'))).to.equal(0.25);
  });

  it('says of what length of time it speaks', () => {
    expect(impliedChurn({ retention: 0.9, over: 'year' }, 'quarter')).to.deep.include({
      metric: 'customer-churn-rate',
      variant: 'set',
      kind: 'target',
      method: { periodLength: 'quarter' },
    });
  });

  it('refuses what is no share', () => {
    expect(() => impliedChurn({ retention: 90, over: 'year' }, 'month')).to.throw(
      BenchmarkError,
      'A retention of 90 is no share: expected 0 to 1, as 0.9 for 90%.',
    );
    expect(() => impliedChurn({ retention: NaN, over: 'year' }, 'month')).to.throw(BenchmarkError);
  });
});
