import { describe, it } from 'node:test';
import { expect } from 'chai';
import { BenchmarkError } from '../../src/benchmarks/benchmark-error.js';
import { expectClose } from '../statistics/close.js';
import { goalProgress } from '../../src/benchmarks/goal-progress.js';
import { parseGoal } from '../../src/benchmarks/parse-goal.js';
import { measure } from '../../src/measure.js';
import type { Reading } from '../../src/metrics/reading.js';
import { monthly, standing, year } from './goals.js';
import { decided } from './trends.js';

/** December's 60 of 100, then half a year of 2026. */
const course = [...monthly([60], 2025, 11), ...monthly([61, 63, 62, 65, 64, 66])];
/** Twenty deals that took so many days to win, all the same. */
const tookEach = (day: string, days: number): object[] =>
  Array.from({ length: 20 }, (_, i) => {
    const createdAt = new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
    return { id: `${day}-${i}`, status: 'won', createdAt, closedAt: day };
  });
/** The same month by month from December. */
const tookMonthly = (days: readonly number[]): object[] =>
  days.flatMap((each, i) => tookEach(new Date(Date.UTC(2025, 11 + i, 1)).toISOString().slice(0, 10), each));
const inJune = (goal: object = {}) => standing(course, '2026-06-30', goal);

describe('goalProgress', () => {
  it('measures an untold baseline in the period before the start, and takes one that is told', () => {
    expect(inJune().baseline).to.equal(0.6);
    expect(inJune().baselineIn?.name).to.equal('2025-12');
    expect(inJune({ baseline: '50%' })).to.deep.include({ baseline: 0.5, baselineIn: undefined });
    expect(inJune({ target: '+15', unit: 'points' }).target).to.equal(0.75);
  });

  it('refuses a goal whose baseline nothing tells', () => {
    const records = monthly([61, 63, 62, 65]);
    expect(() => standing(records, '2026-04-30')).to.throw(
      BenchmarkError,
      'the month before 2026-01-01 tells too little',
    );
    expect(standing(records, '2026-04-30', { baseline: 0.6 }).baseline).to.equal(0.6);
  });

  it('takes no period for a baseline that the records enter late, or of which only a part has come', () => {
    const late = [...decided('2025-12-09', 60, 40), ...monthly([61, 63])];
    expect(() => standing(late, '2026-02-28')).to.throw(BenchmarkError, 'tells too little');
    const part = (period: string): Reading => {
      const reading = measure('win-rate', course, { asOf: '2026-06-30', period });
      return { ...reading, warnings: ['partial'] };
    };
    expect(() => goalProgress(parseGoal(year), { grain: 'month', readIn: part })).to.throw('tells too little');
  });

  it('reads periods before the trailing year that “all” stands for where a metric needs a start', () => {
    const readIn = (period: string): Reading => {
      const reading = measure('win-rate', course, { asOf: '2026-06-30', period });
      if (period !== 'all') return reading;
      return { ...reading, warnings: ['trailing-12-months'], period: { ...reading.period!, from: '2026-06-01' } };
    };
    expect(goalProgress(parseGoal(year), { grain: 'month', readIn }).baseline).to.equal(0.6);
  });

  it('refuses a target that is the measured baseline or worse than it, and a goal shorter than a period', () => {
    expect(() => inJune({ target: 0.6 })).to.throw(BenchmarkError, 'target is its baseline, 60%');
    expect(() => inJune({ target: '15%' })).to.throw(
      BenchmarkError,
      '69% with unit "percent" or 75% with unit "points"',
    );
    expect(() => inJune({ start: '2026-03-02', due: '2026-04-29' })).to.throw(
      BenchmarkError,
      'no whole month lies between',
    );
  });

  it('tells the pace by the last period that is over', () => {
    // June: 66 %, six of the ten points from 60 to 70 %; 181 of 365 days are over, when an even pace is at 60 % + 10 · 181/365.
    const { now, covered, elapsed, expected } = standing(course, '2026-07-12');
    expect(now.period?.name).to.equal('2026-06');
    expectClose([covered!, elapsed, expected], [0.6, 181 / 365, 0.6 + (0.1 * 181) / 365], 1e-12);
  });

  it('projects the last period before it is due as NumPy does', () => {
    // lstsq of 39, 37, 38, 35 days at 11, with t at 2 degrees of freedom; no month has any spread of its own.
    const records = tookMonthly([40, 39, 37, 38, 35]);
    const goal = { metric: 'sales-cycle-length', target: 20 };
    const { value, low, high, level } = standing(records, '2026-04-30', goal).projection!;
    expectClose([value, low, high, level], [26.8, 4.837496990061943, 48.762503009938136, 0.95], 1e-9);
  });

  it('projects no surer than the latest period is of itself', () => {
    // lstsq of 61, 63, 62, 65, 64, 66 at 11 is 71.03 ± 6.20; June's own 66 of 100 lie between 56.28 and 74.54 (Wilson).
    const { value, low, high } = inJune().projection!;
    expectClose([value, low, high], [0.7102857142857145, 0.6130630028329608, 0.7956705063122328], 1e-12);
  });

  it('has the level of the reading’s interval, and goes no further than the metric does', () => {
    expect(standing(course, '2026-06-30', {}, { level: 0.8 }).projection!.level).to.equal(0.8);
    const steep = [...monthly([60], 2025, 11), ...monthly([70, 78, 87, 94])];
    const { value, low, high } = standing(steep, '2026-04-30').projection!;
    // April's own 94 of 100 reach down to 87.52 (Wilson).
    expectClose([value, low, high], [1, 0.9352318455410407, 1], 1e-12);
  });

  it('tells of a target that is behind what was measured, with no change that could be meant', () => {
    const third = [...decided('2025-12-01', 2, 1), ...decided('2025-12-02', 4, 2), ...monthly([61])];
    expect(() => standing(third, '2026-01-31', { target: 0.65 })).to.throw(
      /worse than its baseline, 66.67%: for Win rate, higher is better\.$/,
    );
  });

  it('is on track on the target itself', () => {
    const flat = tookMonthly([40, 35, 35, 35, 35]);
    const goal = { metric: 'sales-cycle-length', target: 35 };
    expect(standing(flat, '2026-04-30', goal).verdict).to.equal('on-track');
  });

  it('is on track where all of the projection is at the target, off track where all of it is short', () => {
    // 61.3 to 79.6 %.
    expect(inJune({ target: 0.613 }).verdict).to.equal('on-track');
    expect(inJune({ target: 0.796 }).verdict).to.equal('off-track');
  });

  it('is at risk where the target lies within and the projection is short of it, and else cannot tell', () => {
    // 71.03 % in the middle.
    expect(inJune({ target: 0.795 }).verdict).to.equal('at-risk');
    expect(inJune({ target: 0.711 }).verdict).to.equal('at-risk');
    expect(inJune({ target: 0.71 }).verdict).to.equal('cannot-tell');
    expect(inJune({ target: 0.614 }).verdict).to.equal('cannot-tell');
  });

  it('cannot tell from three periods, nor before it begins', () => {
    const three = standing(course, '2026-03-31');
    expect(three).to.deep.include({ verdict: 'cannot-tell', projection: undefined, periods: 3 });
    expect(standing(course, '2026-04-30').projection).not.to.equal(undefined);
    const none = standing(course, '2026-01-20');
    expect(none).to.deep.include({ verdict: 'cannot-tell', periods: 0, covered: undefined, elapsed: 0, expected: 0.6 });
    expect(none.now.period?.name).to.equal('2025-12');
  });

  it('leaves out periods of too few records, and keeps the place of those after', () => {
    // Without March: lstsq of 61, 63, 65, 64, 66 at 0, 1, 3, 4, 5.
    const gap = [...monthly([60], 2025, 11), ...monthly([61, 63]), ...monthly([65, 64, 66], 2026, 3)];
    const { periods, projection } = standing(gap, '2026-06-30');
    expect(periods).to.equal(5);
    // Slope 14.6/17.2 points a month around 63.8 at 2.6.
    expectClose(projection!.value, 0.638 + (0.146 / 17.2) * (11 - 2.6), 1e-12);
  });

  it('is reached or missed when the last period before the due day is over, whatever comes after', () => {
    const short = { due: '2026-06-30' };
    const later = [...course, ...monthly([10], 2026, 6)];
    for (const asOf of ['2026-06-30', '2026-07-31']) {
      expect(standing(later, asOf, { ...short, target: 0.66 })).to.deep.include({ verdict: 'reached', elapsed: 1 });
      expect(standing(later, asOf, { ...short, target: 0.67 }).verdict).to.equal('missed');
      expect(standing(later, asOf, { ...short, target: 0.67 }).now.value).to.equal(0.66);
    }
    expect(standing(later, '2026-06-29', { ...short, target: 0.65 }).verdict).not.to.equal('reached');
  });

  it('turns round where lower is better', () => {
    // Days from 40 before to 39, 37, 38, 35: lstsq at 11 is 26.8, between 4.8 and 48.8.
    const records = tookMonthly([40, 39, 37, 38, 35]);
    const goal = { metric: 'sales-cycle-length', target: 20, baseline: 40 };
    const { covered, projection, verdict } = standing(records, '2026-04-30', goal);
    expectClose(covered, 0.25, 1e-12);
    expectClose(
      [projection!.value, projection!.low, projection!.high],
      [26.8, 4.837496990061943, 48.762503009938136],
      1e-9,
    );
    expect(verdict).to.equal('at-risk');
    expect(standing(records, '2026-04-30', { ...goal, target: 30 }).verdict).to.equal('cannot-tell');
    expect(standing(records, '2026-04-30', { ...goal, due: '2026-04-30', target: 35 }).verdict).to.equal('reached');
    expect(standing(records, '2026-04-30', { ...goal, due: '2026-04-30', target: 34 }).verdict).to.equal('missed');
  });

  it('knows no beyond where the target is best', () => {
    const calls = (month: number, count: number): object[] =>
      Array.from({ length: count }, (_, i) => {
        const at = new Date(Date.UTC(2025, 11 + month, 1)).toISOString().slice(0, 10);
        return { id: `${month}-${i}`, ownerId: 'Ines', at, type: 'call' };
      });
    // On one day a month 290, 281, 269, 260: lstsq at 11 is 178.1; April's 260 lie between 229.4 and 293.6 (Poisson,
    // exact), so that it is between 147.5 and 211.7.
    const records = [300, 290, 281, 269, 260].flatMap((count, i) => calls(i, count));
    const verdict = (target: number, baseline = 300): string =>
      standing(records, '2026-04-30', { metric: 'activity-volume', baseline, target }).verdict;
    expect(verdict(180)).to.equal('on-track');
    expect(verdict(148)).to.equal('on-track');
    expect(verdict(147)).to.equal('off-track');
    expect(verdict(211)).to.equal('on-track');
    expect(verdict(212)).to.equal('off-track');
    // It could end further away than it began: above 190 + 10, below 165 − 20.
    expect(verdict(190, 200)).to.equal('cannot-tell');
    expect(verdict(165, 185)).to.equal('cannot-tell');
    const due = (target: number, baseline: number): string =>
      standing(records, '2026-04-30', { metric: 'activity-volume', baseline, target, due: '2026-04-30' }).verdict;
    expect([due(230, 300), due(293, 400)]).to.deep.equal(['reached', 'reached']);
    // Beyond it and short of it, on either side.
    expect([due(294, 400), due(229, 150), due(294, 200), due(229, 400)]).to.deep.equal(Array(4).fill('missed'));
  });
});
