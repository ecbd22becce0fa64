import { describe, it } from 'node:test';
import { expect } from 'chai';
import { cacPayback, cacPaybackBySurvival } from '../../../src/metrics/economics/cac-payback.js';
import { span } from '../loyalty/spans.js';
import { overAcquisition, spans, spent } from './acquisition.js';

const MONTH = 30.4375;
const half = { params: { margin: '50%' } };

describe('CAC payback', () => {
  it('is what a customer cost over the margin on the monthly revenue of the new', () => {
    // CAC 100 ÷ 2; the new paid 29·50 + 10·30 = 1750 revenue-days in 39 days.
    const reading = overAcquisition(cacPayback, half);
    expect(reading.value).to.be.closeTo(50 / (0.5 * (1750 / 39)), 1e-12);
    expect(reading).to.include({ unit: 'months', better: 'lower', n: 2, currency: 'EUR' });
    expect(reading.parts).to.deep.equal({ spend: 100, won: 2, margin: 0.5, 'monthly revenue': 1750 / 39 });
  });

  it('has an interval of both the cost and the revenue', () => {
    // Monthly revenue per new customer: residuals ±148.718 about 44.872, SE 297.436 ÷ 39. That and Garwood’s limits of 2,
    // combined on logs with SciPy.
    const { interval } = overAcquisition(cacPayback, { ...half, level: 0.1 });
    expect(interval).to.include({ method: 'ratio-of-estimates', kind: 'process' });
    expect(interval!.low).to.be.closeTo(1.5447336478935632, 1e-9);
    expect(interval!.high).to.be.closeTo(2.9296409645931303, 1e-9);
  });

  it('counts spend of so many days earlier where told, with churn too', () => {
    for (const definition of [cacPayback, cacPaybackBySurvival]) {
      const { parts } = overAcquisition(definition, { params: { margin: '50%', lag: '30' } });
      expect(parts['spend']).to.equal(500);
    }
  });

  it('is refused without a margin', () => {
    for (const definition of [cacPayback, cacPaybackBySurvival]) {
      expect(overAcquisition(definition, {}).reason).to.equal('option-unknown');
    }
  });

  it('never comes where the new pay nothing that counts, and is not asked where nobody is new', () => {
    // Won on the last day of April, who has not been there when any of its days began.
    const last = [span('late', 50, '2026-04-30')];
    const late = overAcquisition(cacPayback, half, last);
    expect(late.reason).to.equal('nothing-to-measure');
    expect(late.parts).to.deep.equal({ spend: 100, won: 1, margin: 0.5 });
    expect(overAcquisition(cacPayback, half, spans.slice(0, 1)).reason).to.equal('nothing-to-measure');
    expect(overAcquisition(cacPayback, half, spans, [spent('2026-04-01', 0)]).reason).to.equal('nothing-to-measure');
  });
});

describe('CAC payback with churn', () => {
  /** All pay 30.4375 a month; of two who were there, one left after 10 days and one stays; two are won in April. */
  const four = [
    span('a', MONTH, '2026-03-10', '2026-03-20'),
    span('b', MONTH, '2026-03-10'),
    span('c', MONTH, '2026-04-10'),
    span('d', MONTH, '2026-04-10'),
  ];
  const cost = (amount: number, rows = four) =>
    overAcquisition(cacPaybackBySurvival, { params: { margin: '100%' } }, rows, [spent('2026-04-05', amount)]);

  it('is when those who stay have paid for all', () => {
    // A customer costs 8: paid in 8 days. One who costs 16: 10 days by all, 6 by three quarters, which takes 8.
    expect(cost(16).value).to.be.closeTo(8 / MONTH, 1e-12);
    expect(cost(20).value).to.be.closeTo(10 / MONTH, 1e-12);
    expect(cost(32).value).to.be.closeTo(18 / MONTH, 1e-12);
  });

  it('is the plain one where nobody leaves', () => {
    const rows = four.slice(1);
    const plain = overAcquisition(cacPayback, { params: { margin: '100%' } }, rows, [spent('2026-04-05', 32)]);
    expect(cost(32, rows).value).to.be.closeTo(plain.value!, 1e-12);
  });

  it('has the interval of the plain one, in the time that it takes those who stay', () => {
    // Won customers pay 30.4375 and 60.875 for 20 days: 45.65625 ± t · 15.21875. At a level of 10 % all would have paid
    // 60 ÷ 2 in 13.83 to 26.40 days (SciPy); after day 10, by when a quarter has left, days take four thirds as long.
    const two = [...four.slice(0, 3), span('d', 2 * MONTH, '2026-04-10')];
    const told = (amount: number) =>
      overAcquisition(cacPaybackBySurvival, { params: { margin: '100%' }, level: 0.1 }, two, [
        spent('2026-04-05', amount),
      ]);
    const { value, interval } = told(60);
    expect(value).to.be.closeTo((10 + 10 / 0.75) / MONTH, 1e-12);
    expect(interval).to.include({ method: 'ratio-of-estimates', kind: 'process' });
    expect(interval!.low).to.be.closeTo(0.49616250920972876, 1e-9);
    expect(interval!.high).to.be.closeTo(1.046809550571389, 1e-9);
    // 40 days by all take 50, and the upper limit, 52.8 by all, lies past day 52, after which nothing is known.
    expect(told(120).value).to.be.closeTo(50 / MONTH, 1e-12);
    expect(told(120).interval).to.equal(undefined);
    // Customers who all pay the same show no variation.
    expect(cost(60).interval).to.equal(undefined);
  });

  it('has nothing to measure where the plain one has not', () => {
    expect(cost(0).reason).to.equal('nothing-to-measure');
    expect(cost(10, four.slice(0, 2)).reason).to.equal('nothing-to-measure');
  });

  it('is not reached where the records are too young, and never where all have left', () => {
    // Known to day 52, by when 10 + 42 · ¾ = 41.5 days are paid.
    expect(cost(82).value).to.be.closeTo((10 + 31 / 0.75) / MONTH, 1e-12);
    expect(cost(84)).to.include({ value: undefined, reason: 'not-reached' });
    const gone = [span('a', MONTH, '2026-04-05', '2026-04-15'), span('b', MONTH, '2026-04-05', '2026-04-15')];
    expect(cost(20, gone).value).to.be.closeTo(10 / MONTH, 1e-12);
    expect(cost(22, gone)).to.include({ value: undefined, reason: 'never' });
  });
});
