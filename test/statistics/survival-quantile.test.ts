import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { kaplanMeier } from '../../src/statistics/kaplan-meier.js';
import { survivalQuantile, survivalQuantileInterval } from '../../src/statistics/survival-quantile.js';
import { realText, skipWithout } from '../real-data.js';
import { dealCycles, deals } from './counted.js';
import { curveOf, inRemission, r, relapsed, telco, tenures } from './tenures.js';

const pandas = 'reference/wilson_km_nps_dev_pandas.json';
const durations = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 });
const scales = fc.constantFrom('log-log' as const, 'log' as const, 'plain' as const);

describe('survivalQuantile', () => {
  it('is the first time at which no more than 1 − p is left', () => {
    const curve = curveOf([1, 2, 4, 8, 16]);
    expect([0.1, 0.5, 0.7, 0.9].map((p) => survivalQuantile(curve, p))).to.deep.equal([1, 4, 8, 16]);
  });

  it('is the middle of the stretch where exactly 1 − p is left', () => {
    expect(survivalQuantile(curveOf([1, 2, 4, 8]), 0.5)).to.equal(3);
    // 11/12 · 10/11 · … · 6/7 comes to a little less than ½ in floats.
    expect(survivalQuantile(curveOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]), 0.5)).to.equal(6.5);
    expect(survivalQuantile(curveOf([1, 2], [9, 7]), 0.5), 'to the end of what is known').to.equal(5.5);
  });

  it('is undefined where the curve does not come so low', () => {
    expect(survivalQuantile(curveOf([1, 2], [9, 9, 9]), 0.5)).to.equal(undefined);
    expect(survivalQuantile(curveOf([], [9]), 0.01)).to.equal(undefined);
  });

  it(
    'agrees with statsmodels on 8,300 deals of which 1,589 are open',
    { skip: skipWithout(pandas) || skipWithout(deals) },
    () => {
      const { maven_time_to_close_km: km } = JSON.parse(realText(pandas) ?? '') as {
        maven_time_to_close_km: Record<'median' | 'q25' | 'q75', number>;
      };
      const curve = curveOf(dealCycles('Won', 'Lost'), dealCycles('Engaging'));
      expect([0.25, 0.5, 0.75].map((p) => survivalQuantile(curve, p))).to.deep.equal([km.q25, km.median, km.q75]);
    },
  );
});

describe('survivalQuantileInterval', () => {
  it('gives the published limits of the leukaemia trial: 31 months, from 18', () => {
    const curve = curveOf(relapsed, inRemission);
    expect(survivalQuantile(curve, 0.5)).to.equal(31);
    expect(survivalQuantileInterval(curve, 0.5, 0.95, 'log')).to.deep.equal([18, undefined]);
  });

  it('is undefined on both sides where the curve hardly falls', () => {
    expect(survivalQuantileInterval(curveOf([1], Array<number>(99).fill(9)), 0.5, 0.95)).to.deep.equal([
      undefined,
      undefined,
    ]);
  });

  it('has no upper limit for five durations that all ended: the last leaves no interval', () => {
    // Upper limit after the fourth: 0.2 to the power exp(−1.959964 · √0.032 ÷ (0.2 · 1.609438)) = 0.2^0.3364 = 0.58.
    expect(survivalQuantileInterval(curveOf([1, 2, 3, 4, 5]), 0.5, 0.95)).to.deep.equal([1, undefined]);
  });

  it('holds the quantile, and never narrows with the level', () => {
    fc.assert(
      fc.property(durations, durations, scales, (ended, open, scale) => {
        const curve = curveOf(ended, open);
        const time = survivalQuantile(curve, 0.5) ?? Infinity;
        const [low, high] = survivalQuantileInterval(curve, 0.5, 0.9, scale);
        const [lower, higher] = survivalQuantileInterval(curve, 0.5, 0.99, scale);
        // The last to end leave no limits, so that a low limit that is not there says nothing.
        if (low !== undefined) expect(low).to.be.at.most(time);
        expect(high ?? Infinity).to.be.at.least(time);
        if (low !== undefined) expect(lower).to.be.at.most(low);
        expect(higher ?? Infinity).to.be.at.least(high ?? Infinity);
      }),
    );
  });

  it('agrees with R on four quantiles by contract', { skip: skipWithout(r) || skipWithout(telco) }, () => {
    type ByContract = Record<string, (number | 'NA')[]>;
    const { quantiles_by_contract: expected } = JSON.parse(realText(r) ?? '') as {
      quantiles_by_contract: { probs: number[]; strata: string[] } & Record<'quantile' | 'lower' | 'upper', ByContract>;
    };
    let compared = 0;
    expected.strata.forEach((stratum, i) => {
      const curve = kaplanMeier(...tenures(stratum.replace('Contract=', '')))!;
      for (const p of expected.probs) {
        const [low = 'NA', high = 'NA'] = survivalQuantileInterval(curve, p, 0.95);
        expect([survivalQuantile(curve, p) ?? 'NA', low, high]).to.deep.equal(
          (['quantile', 'lower', 'upper'] as const).map((of) => expected[of][String(100 * p)]?.[i]),
        );
        compared += 3;
      }
    });
    expect(compared).to.equal(36);
  });
});
