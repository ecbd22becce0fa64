import { describe, it } from 'node:test';
import { expect } from 'chai';
import { changeBetween } from '../../src/benchmarks/change.js';
import { measureTable } from '../../src/metrics/measure-table.js';
import { winRate } from '../../src/metrics/sales/win-rate.js';
import { differenceLimits } from '../../src/statistics/difference-limits.js';
import { wilson } from '../../src/statistics/wilson.js';
import { tableOf } from '../tables.js';
import { readingOf } from './readings.js';

/** The win rate of so many won of so many. */
const rate = (won: number, n: number) => {
  const status = (i: number) => (i < won ? 'won' : 'lost');
  return measureTable(
    winRate,
    tableOf(
      'deals',
      Array.from({ length: n }, (_, i) => ({ status: status(i) })),
    ),
  );
};

/** Newcombe’s method 10: the interval of p₂ − p₁ from two of Wilson’s. */
const newcombe = (x1: number, n1: number, x2: number, n2: number) =>
  differenceLimits(x1 / n1, wilson(x1, n1, 0.95)!, x2 / n2, wilson(x2, n2, 0.95)!);

describe('changeBetween', () => {
  it('decides Newcombe’s example: 56 of 70 against 48 of 80 is more than noise', () => {
    // Newcombe 1998, method 10: 0.2, 0.0524 to 0.3339.
    const limits = newcombe(48, 80, 56, 70);
    expect(limits[0]).to.be.closeTo(0.0524, 0.00005);
    expect(limits[1]).to.be.closeTo(0.3339, 0.00005);
    const change = changeBetween(rate(48, 80), rate(56, 70))!;
    expect(change.difference).to.be.closeTo(0.2, 1e-12);
    expect(change.verdict).to.equal('better');
    expect(changeBetween(rate(56, 70), rate(48, 80))!.verdict).to.equal('worse');
  });

  it('decides as Newcombe’s interval does, just before and just after it leaves 0 out', () => {
    // Against 40 of 80 the interval of 57 of 90 still covers 0; that of 59 does not.
    expect(newcombe(40, 80, 57, 90)[0]).to.be.below(0);
    expect(newcombe(40, 80, 59, 90)[0]).to.be.above(0);
    expect(changeBetween(rate(40, 80), rate(57, 90))!.verdict).to.equal('within-noise');
    expect(changeBetween(rate(40, 80), rate(59, 90))!.verdict).to.equal('better');
  });

  it('takes a difference whose interval just reaches 0 for noise, from either side', () => {
    // Intervals without width but for one end: 0.5 to 0.75 less 0.25 is down to 0 where the one reaches down by 0.25.
    const still = readingOf(0.5, [0.5, 0.5]);
    expect(changeBetween(still, readingOf(0.75, [0.5, 0.75]))!.verdict).to.equal('within-noise');
    expect(changeBetween(still, readingOf(0.75, [0.51, 0.75]))!.verdict).to.equal('better');
    expect(changeBetween(still, readingOf(0.25, [0.25, 0.5]))!.verdict).to.equal('within-noise');
    expect(changeBetween(still, readingOf(0.25, [0.25, 0.49]))!.verdict).to.equal('worse');
  });

  it('decides by the interval of the difference, not by whether two intervals overlap', () => {
    const [before, now] = [rate(48, 80), rate(56, 70)];
    expect(now.interval!.low).to.be.below(before.interval!.high);
    expect(changeBetween(before, now)!.verdict).to.equal('better');
  });

  it('turns the words round where lower is better, and claims neither where the middle is best', () => {
    const [before, now] = [rate(48, 80), rate(56, 70)];
    expect(changeBetween(before, { ...now, better: 'lower' })!.verdict).to.equal('worse');
    expect(changeBetween(before, { ...now, better: 'target' })!.verdict).to.equal('cannot-tell');
  });

  it('takes any difference of full counts for one, and none for noise', () => {
    const census = (value: number) => readingOf(value, undefined, { census: true });
    expect(changeBetween(census(1), census(1.01))!.verdict).to.equal('better');
    expect(changeBetween(census(1.01), census(1))!.verdict).to.equal('worse');
    expect(changeBetween(census(1), census(1))!.verdict).to.equal('within-noise');
  });

  it('cannot tell without intervals, or from too few', () => {
    expect(changeBetween(readingOf(0.1), readingOf(0.9, [0.8, 1]))!.verdict).to.equal('cannot-tell');
    expect(changeBetween(readingOf(0.1, [0, 0.2]), readingOf(0.9))!.verdict).to.equal('cannot-tell');
    const few = readingOf(0.9, [0.8, 1], { warnings: ['too-few'] });
    expect(changeBetween(readingOf(0.1, [0, 0.2]), few)!.verdict).to.equal('cannot-tell');
    expect(changeBetween(few, readingOf(0.1, [0, 0.2]))!.verdict).to.equal('cannot-tell');
  });

  it('is undefined where there is nothing to compare, or money in two currencies', () => {
    const reading = readingOf(0.5, [0.4, 0.6]);
    expect(changeBetween(readingOf(undefined), reading)).to.equal(undefined);
    expect(changeBetween(reading, readingOf(undefined))).to.equal(undefined);
    expect(changeBetween({ ...reading, currency: 'EUR' }, { ...reading, currency: 'USD' })).to.equal(undefined);
  });
});
