import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { kaplanMeier } from '../../src/statistics/kaplan-meier.js';
import { survivalInterval, type SurvivalScale } from '../../src/statistics/survival-interval.js';
import { realText, skipWithout } from '../real-data.js';
import { expectClose } from './close.js';
import { curveOf, inRemission, r, relapsed, telco, tenures } from './tenures.js';

const scales = ['log-log', 'log', 'plain'] as const;
const estimate = fc.record({
  survival: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  variance: fc.double({ min: 1e-8, max: 0.04, noNaN: true }),
});

describe('survivalInterval', () => {
  it('is worked by hand on each scale', () => {
    // S = e⁻¹ with a standard error of S/2, z = 2: ln S = −1 ± 1 and ln(−ln S) = 0 ± 1; S ± S reaches 0.
    const half = { survival: 1 / Math.E, variance: 1 / (4 * Math.E ** 2) };
    const z2 = 0.9544997361036416;
    expectClose(survivalInterval(half, z2), [Math.exp(-Math.E), Math.exp(-1 / Math.E)]);
    expectClose(survivalInterval(half, z2, 'log'), [Math.exp(-2), 1]);
    expectClose(survivalInterval(half, z2, 'plain'), [0, 2 / Math.E]);
  });

  it('gives the published limits of the leukaemia trial, which are on the log scale', () => {
    const published = curveOf(relapsed, inRemission).steps.map((step) =>
      (survivalInterval(step, 0.95, 'log') ?? []).map((limit) => limit.toFixed(3)),
    );
    expect(published).to.deep.equal([
      ['0.754', '1.000'],
      ['0.619', '1.000'],
      ['0.488', '1.000'],
      ['0.377', '0.999'],
      ['0.255', '0.946'],
      ['0.155', '0.875'],
      ['0.036', '0.944'],
    ]);
  });

  it('is undefined where none or all have ended', () => {
    for (const scale of scales) {
      expect(survivalInterval({ survival: 1, variance: 0 }, 0.95, scale)).to.equal(undefined);
      expect(survivalInterval({ survival: 0, variance: 0 }, 0.95, scale)).to.equal(undefined);
    }
  });

  it('holds the survival within 0…1, and never narrows with the level', () => {
    fc.assert(
      fc.property(estimate, fc.constantFrom(...scales), (at, scale) => {
        const [low, high] = survivalInterval(at, 0.9, scale) ?? [NaN, NaN];
        expect(low).to.be.within(0, at.survival);
        expect(high).to.be.within(at.survival, 1);
        const [lower, higher] = survivalInterval(at, 0.95, scale) ?? [NaN, NaN];
        expect(lower).to.be.at.most(low);
        expect(higher).to.be.at.least(high);
      }),
    );
  });

  it(
    'agrees with R on every month, by each of its three conf.types',
    { skip: skipWithout(r) || skipWithout(telco) },
    () => {
      type Limits = Record<'lower' | 'upper', number[]>;
      const { overall, by_contract } = JSON.parse(realText(r) ?? '') as {
        overall: Record<SurvivalScale, Limits>;
        by_contract: Record<string, Limits>;
      };
      const agrees = ({ lower, upper }: Limits, scale?: SurvivalScale, contract?: string) => {
        const steps = kaplanMeier(...tenures(contract))?.steps ?? [];
        const limits = steps.map((step) => survivalInterval(step, 0.95, scale) ?? [NaN, NaN]);
        expectClose(
          limits.flat(),
          lower.flatMap((low, i) => [low, upper[i] ?? NaN]),
          1e-11,
        );
      };
      for (const scale of scales) agrees(overall[scale], scale);
      for (const [name, limits] of Object.entries(by_contract))
        agrees(limits, undefined, name.replace('Contract=', ''));
    },
  );
});
