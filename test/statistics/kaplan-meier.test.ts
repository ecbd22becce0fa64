import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { kaplanMeier, survivalAt } from '../../src/statistics/kaplan-meier.js';
import { realText, skipWithout } from '../real-data.js';
import { expectClose } from './close.js';
import { counted, dealCycles, deals } from './counted.js';
import { curveOf, inRemission, r, relapsed, telco, tenures } from './tenures.js';

const pandas = 'reference/wilson_km_nps_dev_pandas.json';
const durations = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 });

describe('kaplanMeier', () => {
  it('is worked by hand for six durations of which two are open', () => {
    // 2, 3, 3, 3 open, 5 open, 8: 5/6, then 3/5 of that (the one open at 3 is at risk), then none of the last one.
    const { steps, until } = curveOf([3, 8, 2, 3], [5, 3]);
    expect(steps.map(({ time, atRisk, events }) => [time, atRisk, events])).to.deep.equal([
      [2, 6, 1],
      [3, 5, 2],
      [8, 1, 1],
    ]);
    expectClose(
      steps.map(({ survival }) => survival),
      [5 / 6, 1 / 2, 0],
    );
    // S²Σd/(n(n − d)): 25/36 · 1/30, then 1/4 · (1/30 + 2/15).
    expectClose(
      steps.map(({ variance }) => variance),
      [25 / 1080, 1 / 24, 0],
    );
    expect(until).to.equal(Infinity);
  });

  it('gives the published table of the leukaemia trial', () => {
    // Miller 1981, Survival Analysis; summary(survfit(Surv(time, status) ~ x, aml)) of R prints the same.
    const { steps, until } = curveOf(relapsed, inRemission);
    expect(
      steps.map((step) => [step.time, step.atRisk, step.survival.toFixed(3), Math.sqrt(step.variance).toFixed(4)]),
    ).to.deep.equal([
      [9, 11, '0.909', '0.0867'],
      [13, 10, '0.818', '0.1163'],
      [18, 8, '0.716', '0.1397'],
      [23, 7, '0.614', '0.1526'],
      [31, 5, '0.491', '0.1642'],
      [34, 4, '0.368', '0.1627'],
      [48, 2, '0.184', '0.1535'],
    ]);
    expect(until).to.equal(161);
  });

  it('is undefined over nothing, and without a step where all are open', () => {
    expect(kaplanMeier([], [])).to.equal(undefined);
    expect(kaplanMeier([[3, 0]], [])).to.equal(undefined);
    expect(curveOf([], [4, 2])).to.deep.equal({ steps: [], until: 4 });
  });

  it('is the share that lasts longer, with the binomial variance, where none is open', () => {
    fc.assert(
      fc.property(durations, (ended) => {
        for (const { time, survival, variance } of curveOf(ended).steps) {
          const longer = ended.filter((duration) => duration > time).length / ended.length;
          expectClose(survival, longer, 1e-13);
          expectClose(variance, (longer * (1 - longer)) / ended.length);
        }
      }),
    );
  });

  it('falls at every step, and not below the share of all that lasted longer', () => {
    fc.assert(
      fc.property(durations, durations, (ended, open) => {
        let before = 1;
        for (const { time, survival } of curveOf(ended, open).steps) {
          expect(survival).to.be.below(before);
          const longer = [...ended, ...open].filter((duration) => duration > time).length;
          expect(survival).to.be.at.least(longer / (ended.length + open.length) - 1e-12);
          before = survival;
        }
      }),
    );
  });

  it('takes no notice of a time that nobody was counted at', () => {
    const [ended, open] = [counted([2, 5]), counted([3, 4, 6])];
    const empty = (at: number): [number, number] => [at, 0];
    expect(kaplanMeier([empty(1), ...ended, empty(9)], [empty(0), ...open, empty(7)])).to.deep.equal(
      kaplanMeier(ended, open),
    );
  });

  for (const contract of [undefined, 'Month-to-month', 'One year', 'Two year']) {
    const title = `agrees with R on customers ${contract ? `by contract: ${contract}` : 'in all'}`;
    it(title, { skip: skipWithout(r) || skipWithout(telco) }, () => {
      type Table = Record<'time' | 'n.risk' | 'n.event' | 'surv' | 'std.err', number[]>;
      const { overall, by_contract } = JSON.parse(realText(r) ?? '') as {
        overall: Record<string, Table>;
        by_contract: Record<string, Table>;
      };
      const table = contract ? by_contract[`Contract=${contract}`] : overall['log-log'];
      const steps = kaplanMeier(...tenures(contract))?.steps ?? [];
      expect(steps.map(({ time }) => time)).to.deep.equal(table?.time);
      expect(steps.map(({ atRisk }) => atRisk)).to.deep.equal(table?.['n.risk']);
      expect(steps.map(({ events }) => events)).to.deep.equal(table?.['n.event']);
      expectClose(
        steps.map(({ survival }) => survival),
        table?.surv ?? [],
      );
      expectClose(
        steps.map(({ variance }) => Math.sqrt(variance)),
        table?.['std.err'] ?? [],
        1e-11,
      );
    });
  }
});

describe('survivalAt', () => {
  const curve = curveOf([2, 4], [3, 6]);

  it('is 1 before the first step and level from each to the next', () => {
    expect(survivalAt(curve, 1.9)).to.deep.equal({ survival: 1, variance: 0 });
    expect([2, 3.9, 4, 6].map((time) => survivalAt(curve, time)?.survival)).to.deep.equal([0.75, 0.75, 0.375, 0.375]);
  });

  it('is undefined past the longest duration that is still open, and 0 where nothing is left', () => {
    expect(survivalAt(curve, 6.1)).to.equal(undefined);
    expect(survivalAt(curveOf([2, 7], [3]), 100)?.survival).to.equal(0);
    expect(survivalAt(curveOf([2, 7], [7]), 100)).to.equal(undefined);
  });

  it(
    'agrees with statsmodels on 8,300 deals of which 1,589 are open',
    { skip: skipWithout(pandas) || skipWithout(deals) },
    () => {
      const { maven_time_to_close_km: expected } = JSON.parse(realText(pandas) ?? '') as {
        maven_time_to_close_km: Record<'surv_at' | 'se_at', Record<string, number>>;
      };
      const all = curveOf(dealCycles('Won', 'Lost'), dealCycles('Engaging'));
      expect(all.steps[0]?.atRisk).to.equal(8300);
      const at = Object.keys(expected.surv_at).map((time) => survivalAt(all, Number(time)));
      expectClose(
        at.map((seen) => seen?.survival ?? NaN),
        Object.values(expected.surv_at),
      );
      expectClose(
        at.map((seen) => Math.sqrt(seen?.variance ?? NaN)),
        Object.values(expected.se_at),
      );
    },
  );
});
