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
    const { value, interval } = overAcquisition(cacPayback, { ...half, level: 0.1 });
    expect(interval).to.include({ method: 'ratio-of-estimates', kind: 'process' });
    expect(value).to.be.within(interval!.low, interval!.high);
  });

  it('is refused without a margin', () => {
    for (const definition of [cacPayback, cacPaybackBySurvival]) {
      expect(overAcquisition(definition, {}).reason).to.equal('option-unknown');
    }
  });

  it('never comes where the new pay nothing that counts, and is not asked where nobody is new', () => {
    // Won on the last day of April, who has not been there when any of its days began.
    const last = [span('late', 50, '2026-04-30')];
    expect(overAcquisition(cacPayback, half, last).reason).to.equal('nothing-to-measure');
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

  it('is not reached where the records are too young, and never where all have left', () => {
    // Known to day 52, by when 10 + 42 · ¾ = 41.5 days are paid.
    expect(cost(82).value).to.be.closeTo((10 + 31 / 0.75) / MONTH, 1e-12);
    expect(cost(84)).to.include({ value: undefined, reason: 'not-reached' });
    const gone = [span('a', MONTH, '2026-04-05', '2026-04-15'), span('b', MONTH, '2026-04-05', '2026-04-15')];
    expect(cost(20, gone).value).to.be.closeTo(10 / MONTH, 1e-12);
    expect(cost(22, gone)).to.include({ value: undefined, reason: 'never' });
  });
});
