import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { kaplanMeier } from '../../src/statistics/kaplan-meier.js';
import { restrictedMean } from '../../src/statistics/restricted-mean.js';
import { realText, skipWithout } from '../real-data.js';
import { expectClose } from './close.js';
import { curveOf, inRemission, r, relapsed, telco, tenures } from './tenures.js';

const durations = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 });

describe('restrictedMean', () => {
  it('is worked by hand for four durations of which two are open', () => {
    // S is 1 to 2, ¾ to 4, ⅜ to 5. After 2 lie ¾·2 + ⅜ = 15/8, after 4 lies ⅜; Var = (15/8)²/12 + (3/8)²/2.
    const { mean, error } = restrictedMean(curveOf([2, 4], [3, 6]), 5)!;
    expectClose(mean, 2 + 15 / 8);
    expectClose(error ** 2, 225 / 768 + 9 / 128);
  });

  it('gives the published mean of the leukaemia trial up to 161 months', () => {
    // print(survfit(Surv(time, status) ~ x, aml), rmean = "common") of R: 52.6 and 19.83.
    const { mean, error } = restrictedMean(curveOf(relapsed, inRemission), 161)!;
    expect([mean.toFixed(1), error.toFixed(2)]).to.deep.equal(['52.6', '19.83']);
  });

  it('is undefined past the longest duration that is still open', () => {
    expect(restrictedMean(curveOf([2, 4], [3, 6]), 6.1)).to.equal(undefined);
    // ⅔ to 4, and then nothing is left.
    expectClose(restrictedMean(curveOf([2, 4], [3]), 100)?.mean, 10 / 3);
  });

  it('is the horizon, without error, where nothing ends before', () => {
    expect(restrictedMean(curveOf([8], [9]), 5)).to.deep.equal({ mean: 5, error: 0 });
  });

  it('is a present value where later time is worth less', () => {
    // S is 1 to 2, ¾ to 4, ⅜ to 5, and e^(−t·ln 2) halves with each unit: ∫ from a to b is (2^−a − 2^−b) ÷ ln 2.
    const worth = (from: number, to: number) => (2 ** -from - 2 ** -to) / Math.LN2;
    const [last, middle] = [(3 / 8) * worth(4, 5), (3 / 4) * worth(2, 4)];
    const { mean, error } = restrictedMean(curveOf([2, 4], [3, 6]), 5, Math.LN2)!;
    expectClose(mean, worth(0, 2) + middle + last);
    expectClose(error ** 2, (middle + last) ** 2 / 12 + last ** 2 / 2);
  });

  it('is the mean of the durations cut at the horizon, with its binomial error, where none is open', () => {
    fc.assert(
      fc.property(durations, fc.integer({ min: 1, max: 40 }), (ended, horizon) => {
        const cut = ended.map((duration) => Math.min(duration, horizon));
        const mean = cut.reduce((a, b) => a + b) / cut.length;
        const squares = cut.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        const seen = restrictedMean(curveOf(ended), horizon)!;
        expect(seen.mean).to.be.closeTo(mean, 1e-9);
        expect(seen.error).to.be.closeTo(Math.sqrt(squares) / cut.length, 1e-7);
      }),
    );
  });

  it('agrees with R up to 72 months', { skip: skipWithout(r) || skipWithout(telco) }, () => {
    const { table_by_contract: table, table_overall: all } = JSON.parse(realText(r) ?? '') as {
      table_by_contract: { stratum: string[]; rmean: number[]; 'se(rmean)': number[] };
      table_overall: { rmean: number; 'se(rmean)': number };
    };
    const meanOf = (contract?: string) => {
      const { mean, error } = restrictedMean(kaplanMeier(...tenures(contract))!, 72)!;
      return [mean, error];
    };
    expectClose(meanOf(), [all.rmean, all['se(rmean)']]);
    table.stratum.forEach((stratum, i) => {
      expectClose(meanOf(stratum.replace('Contract=', '')), [table.rmean[i] ?? NaN, table['se(rmean)'][i] ?? NaN]);
    });
  });
});
