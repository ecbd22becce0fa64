import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { normalQuantile, zOf } from '../../src/statistics/normal.js';
import { realText, skipWithout } from '../real-data.js';
import { expectClose } from './close.js';

const scipy = 'reference/intervals_statsmodels.json';

describe('normalQuantile', () => {
  it('is exact to 2e-15 from the far tail to the middle', () => {
    // mpmath, 30 digits; 0.0668 and 0.067 lie on both sides of the change of formula at 1.5.
    for (const [p, x] of [
      [1e-300, -37.047096299361199237],
      [1e-20, -9.2623400897984075796],
      [1e-10, -6.3613409024040561991],
      [0.001, -3.0902323061678135354],
      [0.02, -2.0537489106318230443],
      [0.0668, -1.5000556030177840912],
      [0.067, -1.4985130678799752474],
      [0.1, -1.2815515655446004353],
      [0.25, -0.6744897501960817432],
      [0.4, -0.25334710313579974132],
      [0.499, -0.0025066308995717662317],
      [0.4999999, -2.5066282747031065135e-7],
    ] as const) {
      expectClose(normalQuantile(p), x, 2e-15);
    }
  });

  it('is 0 in the middle, infinite at the ends and NaN outside', () => {
    expect(normalQuantile(0.5) === 0).to.equal(true);
    expect([0, 1, -0.1, 1.1].map(normalQuantile)).to.deep.equal([-Infinity, Infinity, NaN, NaN]);
  });

  it('rises, and is the same on both sides of the middle', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 0.5, noNaN: true }),
        fc.double({ min: 1e-9, max: 0.1, noNaN: true }),
        (p, step) => {
          expect(normalQuantile(p + step)).to.be.above(normalQuantile(p));
          expectClose(normalQuantile(1 - p), -normalQuantile(1 - (1 - p)));
        },
      ),
    );
  });

  it('agrees with SciPy', { skip: skipWithout(scipy) }, () => {
    const { normal_quantiles } = JSON.parse(realText(scipy) ?? '') as { normal_quantiles: Record<string, number> };
    for (const [p, x] of Object.entries(normal_quantiles)) expectClose(normalQuantile(Number(p)), x, 2e-15);
  });
});

describe('zOf', () => {
  it('leaves half of what the level leaves out on each side', () => {
    expectClose(zOf(0.95), 1.959963984540054, 2e-15);
    expectClose(zOf(0.9), 1.6448536269514722, 2e-15);
    expectClose(zOf(0.99), 2.5758293035489004, 2e-15);
  });

  it('gives the same again, whatever was asked in between', () => {
    const first = zOf(0.8);
    zOf(0.7);
    expect(zOf(0.8)).to.equal(first);
    expectClose(zOf(0.8), 1.2815515655446004);
  });
});
