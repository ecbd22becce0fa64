import { describe, it } from 'node:test';
import { expect } from 'chai';
import { BenchmarkError } from '../../src/benchmarks/benchmark-error.js';
import { parseGoal } from '../../src/benchmarks/parse-goal.js';
import { targetFrom } from '../../src/benchmarks/goal.js';
import { findMetric, MetricError } from '../../src/metrics/catalogue.js';
import { year } from './goals.js';

const retention = { metric: 'customer-retention-rate', start: '2026-01-01', due: '2026-12-31' };

/** What a goal comes to from a baseline. */
const target = (goal: object, baseline: number): number => {
  const { aim, metric } = parseGoal({ ...year, ...goal });
  return targetFrom(aim, baseline, findMetric(metric));
};

const refused = (goal: unknown, ...words: readonly string[]): void => {
  expect(() => parseGoal(goal)).to.throw(BenchmarkError);
  for (const word of words) expect(() => parseGoal(goal)).to.throw(BenchmarkError, word);
};

describe('parseGoal', () => {
  it('reads JSON as text and as an object, with everything that a goal may tell', () => {
    const told = {
      ...year,
      variant: 'value',
      baseline: '60%',
      owner: 'Ines',
      why: 'fewer, better offers',
      review: 'monthly',
    };
    const { metric, variant, start, due, owner, why, review } = told;
    const goal = { metric, variant, baseline: 0.6, aim: { to: 0.7 }, start, due, owner, why, review };
    expect(parseGoal(told)).to.deep.equal(goal);
    expect(parseGoal(JSON.stringify(told))).to.deep.equal(goal);
  });

  it('takes the metric of the element where the goal names none, and refuses another', () => {
    expect(parseGoal({ target: 50, start: '2026-01-01', due: '2026-12-31' }, 'nps').metric).to.equal('nps');
    expect(() => parseGoal(year, 'nps')).to.throw(BenchmarkError, 'it is of "win-rate", and "nps" is asked for');
    expect(() => parseGoal({ ...year, metric: 'win-ratio' })).to.throw(MetricError, 'There is no metric "win-ratio"');
  });

  it('reads a figure to reach in the metric’s unit', () => {
    expect(target({ target: '47%' }, 0.4)).to.equal(0.47);
    expect(target({ target: 0.47 }, 0.4)).to.equal(0.47);
    expect(target({ metric: 'nps', target: 20 }, 5)).to.equal(20);
    expect(target({ metric: 'nps', target: -5 }, -20)).to.equal(-5);
    refused({ ...year, target: 47 }, 'target', 'write 0.47 or 47%');
  });

  it('reads a change of percent or of points, with a unit', () => {
    // 60 % + 15 % of it is 69 %; 60 % + 15 points is 75 %.
    expect(target({ target: '+15', unit: 'percent' }, 0.6)).to.be.closeTo(0.69, 1e-12);
    expect(target({ target: '+15%', unit: 'points' }, 0.6)).to.equal(0.75);
    expect(target({ target: 15, unit: 'points' }, 0.6)).to.equal(0.75);
    expect(target({ metric: 'nps', target: '+15', unit: 'points' }, 20)).to.equal(35);
    expect(target({ metric: 'nps', target: '+15', unit: 'percent' }, 20)).to.equal(23);
    expect(target({ metric: 'sales-cycle-length', target: '-10', unit: 'percent' }, 40)).to.equal(36);
    expect(target({ metric: 'sales-cycle-length', target: -10, unit: 'percent' }, 40)).to.equal(36);
  });

  it('goes either way where the target is best', () => {
    expect(target({ metric: 'activity-volume', target: 5 }, 3)).to.equal(5);
    expect(target({ metric: 'activity-volume', target: 3 }, 5)).to.equal(3);
  });

  it('refuses a bare change, with both readings of it', () => {
    refused(
      { ...retention, target: '+15%' },
      '"+15%" does not say of what: from 60% it is 69% with unit "percent" or 75% with unit "points"',
    );
    refused(
      { ...retention, target: '+15', baseline: 0.4 },
      'from 40% it is 46% with unit "percent" or 55% with unit "points"',
    );
    refused({ ...year, metric: 'nps', target: '+15', baseline: 20 }, '23 with unit "percent" or 35 with unit "points"');
    // 120 % and 130 % are no shares.
    refused({ ...retention, target: '+50', baseline: 0.8 }, '"+50" does not say of what. A figure');
    expect(() => parseGoal({ ...retention, target: '+15', baseline: 0.8 })).to.throw(
      /from 80% it is 92% with unit "percent" or 95%/,
    );
  });

  it('refuses a bare 15 % that would be a fall, with both readings of the rise that is meant', () => {
    refused(
      { ...retention, target: '15%', baseline: '60%' },
      "The goal's target, 15%, is worse than its baseline, 60%",
      'If a change is meant, write "+15": from 60% it is 69% with unit "percent" or 75% with unit "points"',
    );
    refused(
      { ...year, metric: 'sales-cycle-length', target: 50, baseline: 40 },
      'lower is better',
      'write "-50": from 40 it is 20 with unit "percent"',
    );
  });

  it('refuses a figure to reach beside a unit, which would be taken for a change', () => {
    refused({ ...year, target: 0.69, unit: 'percent' }, 'it is a change, written as "+15"', '0.69');
    refused({ ...year, target: '69%', unit: 'points' }, '69%');
    refused({ ...year, target: 'much', unit: 'points' }, 'much');
  });

  it('refuses a target that is the baseline, and one that can never be', () => {
    refused({ ...year, target: '60%', baseline: 0.6 }, "The goal's target is its baseline, 60%");
    refused({ ...year, target: '+0', unit: 'points', baseline: 0.6 }, "The goal's target is its baseline, 60%");
    refused({ ...retention, target: '+15', unit: 'points', baseline: 0.9 }, 'target is 105%', 'goes from 0% to 100%');
    refused({ ...year, metric: 'nps', target: '+15', unit: 'percent', baseline: -5 }, 'cannot be told in that unit');
    refused(
      { ...year, metric: 'sales-cycle-length', target: '-5', unit: 'points', baseline: 40 },
      'cannot be told in that unit',
    );
  });

  it('names the field that is wrong, and what would have been right', () => {
    refused('0.5', 'A goal is JSON with its dates');
    refused(undefined, 'A goal is JSON with its dates');
    refused({ ...year, due: undefined }, 'goal, due: expected a day such as 2026-12-31');
    refused({ ...year, due: '2026-02-30' }, 'goal, due: expected a day');
    refused({ ...year, due: '2025-12-31' }, 'goal, due: 2025-12-31 is not after the start, 2026-01-01');
    refused({ ...year, due: '2026-01-01' }, 'is not after the start');
    refused({ ...year, review: 'sometimes' }, 'goal, review: expected daily, weekly, monthly or quarterly');
    refused({ ...year, unit: '%' }, 'goal, unit: expected percent or points');
    refused({ ...year, owner: '' }, 'goal, owner: expected text that is not empty');
    refused({ ...year, deadline: 'soon' }, 'nothing but');
    refused({ ...year, baseline: 60 }, 'goal, baseline', 'write 0.47 or 47%');
  });
});
