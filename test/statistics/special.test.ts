import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { betaTerm, incompleteBeta, logBeta } from '../../src/statistics/special.js';
import { realText, skipWithout } from '../real-data.js';
import { expectClose } from './close.js';

const scipy = 'reference/intervals_statsmodels.json';
const positive = fc.double({ min: 0.05, max: 200, noNaN: true });
const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });

describe('logBeta', () => {
  it('is that of (a − 1)!(b − 1)! / (a + b − 1)!', () => {
    expectClose(logBeta(3, 4), Math.log(1 / 60), 1e-15);
    expectClose(logBeta(0.5, 0.5), Math.log(Math.PI), 1e-15);
  });

  it('keeps its digits where the gammas are large', () => {
    // mpmath: ln B(5000, ½); the difference of three gammas is wrong from the twelfth digit.
    expectClose(logBeta(5000, 0.5), -3.6862066527834602929, 1e-15);
  });
});

describe('betaTerm', () => {
  it('is the density times x(1 − x)', () => {
    // Beta(2, 3) has the density 12x(1 − x)².
    expectClose(betaTerm(0.25, 2, 3), 12 * 0.25 ** 2 * 0.75 ** 3, 1e-14);
    expectClose(betaTerm(0.75, 2, 3), 12 * 0.75 ** 2 * 0.25 ** 3, 1e-14);
  });

  it('takes what 1 − x is more exactly than x can say', () => {
    // B(½, 1) is 2, B(a, 1) is 1/a, and 1 − 1e-20 is 1 in floats.
    expectClose(betaTerm(1, 0.5, 1, 1e-20) / 1e-20, 0.5, 1e-13);
    expectClose(betaTerm(1e-20, 1, 0.5, 1) / 1e-20, 0.5, 1e-13);
    expectClose(betaTerm(1, 1e20, 1, 1e-20), 1 / Math.E, 1e-13);
  });
});

describe('incompleteBeta', () => {
  it('is a power where one parameter is 1', () => {
    expectClose(incompleteBeta(0.3, 2.5, 1), 0.3 ** 2.5, 1e-14);
    expectClose(incompleteBeta(0.3, 1, 2.5), 1 - 0.7 ** 2.5, 1e-14);
  });

  it('is the chance of at least a successes in a + b − 1', () => {
    // Of five at 0.4, two or more: 1 − 0.6⁵ − 5·0.4·0.6⁴.
    expectClose(incompleteBeta(0.4, 2, 4), 1 - 0.6 ** 5 - 2 * 0.6 ** 4, 1e-14);
  });

  it('is 0 at 0 and 1 at 1', () => {
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).to.deep.equal([0, 1]);
  });

  it('adds up to 1 with its mirror image, and rises', () => {
    fc.assert(
      fc.property(share, positive, positive, (x, a, b) => {
        expectClose(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a, x), 1);
        expect(incompleteBeta(x + 0.005, a, b)).to.be.at.least(incompleteBeta(x, a, b) - 1e-13);
      }),
    );
  });

  it('follows the recurrence in a', () => {
    // Abramowitz & Stegun 26.5.16: Iₓ(a, b) − Iₓ(a + 1, b) = xᵃ(1 − x)ᵇ / (a B(a, b)).
    fc.assert(
      fc.property(share, positive, positive, (x, a, b) => {
        const term = betaTerm(x, a, b) / a;
        expect(incompleteBeta(x, a, b) - incompleteBeta(x, a + 1, b)).to.be.closeTo(term, 1e-12);
      }),
    );
  });

  it('agrees with SciPy', { skip: skipWithout(scipy) }, () => {
    const { beta_inc } = JSON.parse(realText(scipy) ?? '') as {
      beta_inc: { a: number; b: number; x: number; I: number }[];
    };
    for (const { a, b, x, I } of beta_inc) expectClose(incompleteBeta(x, a, b), I, 2e-14);
  });
});
