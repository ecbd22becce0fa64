import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { normalQuantile } from '../../src/statistics/normal.js';
import { studentQuantile } from '../../src/statistics/student.js';
import { realText, skipWithout } from '../real-data.js';
import { expectClose } from './close.js';

const r = 'reference/intervals_statsmodels.json';
const tail = fc.double({ min: 1e-10, max: 0.4, noNaN: true });

describe('studentQuantile', () => {
  it('is Cauchy’s at one degree of freedom', () => {
    fc.assert(
      fc.property(tail, (p) => {
        expectClose(studentQuantile(p, 1), -1 / Math.tan(Math.PI * p));
      }),
    );
  });

  it('has its closed form at two', () => {
    fc.assert(
      fc.property(tail, (p) => {
        expectClose(studentQuantile(p, 2), (2 * p - 1) / Math.sqrt(2 * p * (1 - p)));
      }),
    );
  });

  it('is exact to 1e-14 at fractions of a degree and at a thousand million', () => {
    // mpmath, 40 digits.
    expectClose(studentQuantile(0.025, 2.5), -3.5746548420036831273, 1e-14);
    expectClose(studentQuantile(0.025, 1e6), -1.9599663568141070115, 1e-14);
    expectClose(studentQuantile(0.025, 1e9), -1.9599639869123254449, 1e-14);
  });

  it('is 0 in the middle and the same on both sides of it', () => {
    expect(studentQuantile(0.5, 7)).to.equal(0);
    expectClose(studentQuantile(0.975, 7), -studentQuantile(1 - 0.975, 7), 1e-15);
  });

  it('is wider than the normal quantile and narrows towards it', () => {
    fc.assert(
      fc.property(tail, fc.double({ min: 0.5, max: 1e5, noNaN: true }), (p, df) => {
        expect(studentQuantile(p, df)).to.be.below(studentQuantile(p, 2 * df));
        expect(studentQuantile(p, 2 * df)).to.be.below(normalQuantile(p));
      }),
    );
  });

  it('agrees with R', { skip: skipWithout(r) }, () => {
    const { t_quantiles } = JSON.parse(realText(r) ?? '') as { t_quantiles: { df: number; p: number; q: number }[] };
    for (const { df, p, q } of t_quantiles) expectClose(studentQuantile(p, df), q, 2e-14);
  });
});
