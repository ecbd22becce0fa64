import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { customerChurnPerMonth } from '../../../src/metrics/loyalty/customer-churn-per-month.js';
import { measureTable } from '../../../src/metrics/measure-table.js';
import { tableOf } from '../../tables.js';
import { dayOf2026, itObeysTheLaws, orBlank, type Row } from '../laws.js';

const churn = (rows: readonly Row[], period = '2026-04', asOf = '2026-12-31') =>
  measureTable(customerChurnPerMonth, tableOf('customers', rows, { asOf }), { period });

const customer = (id: string, startAt: string, endAt?: string): Row => ({ id, startAt, endAt: endAt ?? null });

/** Days of April on which each was active when the day began: 30, 30, 1, 29, 10 and none. */
const worked = [
  customer('stays', '2025-01-01'),
  customer('last day', '2025-01-01', '2026-04-30'),
  customer('first day', '2025-01-01', '2026-04-01'),
  customer('won', '2026-04-01'),
  customer('won and lost', '2026-04-11', '2026-04-21'),
  customer('gone', '2025-01-01', '2026-03-31'),
  customer('later', '2026-05-01'),
];

describe('customer churn per customer-month', () => {
  it('is 3 lost in 100 days, or 100 ÷ 30.4375 months', () => {
    const reading = churn(worked);
    expect(reading.value).to.be.closeTo(0.913125, 1e-12);
    expect(reading.parts).to.deep.equal({ lost: 3, 'customer-months': 100 / 30.4375 });
    // The exact limits of a count of 3 (Garwood 1936): 0.6187 and 8.7673.
    expect(reading.interval).to.include({ method: 'poisson', kind: 'process' });
    expect(reading.interval!.low).to.be.closeTo(0.6187 * 0.304375, 1e-4);
    expect(reading.interval!.high).to.be.closeTo(8.7673 * 0.304375, 1e-4);
  });

  it('adds up over windows: two months have the days and losses of both', () => {
    const [april, may, both] = [churn(worked), churn(worked, '2026-05'), churn(worked, '2026-04-01..2026-05-31')];
    for (const part of ['lost', 'customer-months']) {
      expect(both.parts[part]).to.be.closeTo(april.parts[part]! + may.parts[part]!, 1e-12);
    }
  });

  it('does not count days to come, nor an end to come as a loss', () => {
    const rows = [customer('a', '2025-01-01'), customer('b', '2025-01-01', '2026-04-20')];
    const reading = churn(rows, '2026-04', '2026-04-10');
    expect(reading.parts).to.deep.equal({ lost: 0, 'customer-months': 20 / 30.4375 });
    expect(reading.value).to.equal(0);
    expect(reading.interval!.high).to.be.above(0);
  });

  it('takes who left and came back for one who was never gone, and who is listed twice for one', () => {
    const back = [customer('a', '2025-01-01', '2026-04-10'), customer('a', '2026-04-20')];
    expect(churn([...back, ...back]).parts).to.deep.equal({ lost: 0, 'customer-months': 30 / 30.4375 });
  });

  it('is undefined without anybody, and refused without a field of ends', () => {
    expect(churn([customer('gone', '2025-01-01', '2026-03-31')])).to.include({
      value: undefined,
      reason: 'nothing-to-measure',
    });
    expect(churn([{ id: 'a', startAt: '2025-01-01' }])).to.include({ value: undefined, reason: 'missing-field' });
  });

  const anyCustomer = fc.record({
    id: fc.constantFrom('a', 'b', 'c', '__proto__', 'row 0'),
    startAt: orBlank(fc.oneof(dayOf2026, fc.constant('2025-05-05'))),
    endAt: orBlank(dayOf2026),
  });
  itObeysTheLaws(customerChurnPerMonth, anyCustomer, { query: { period: '2026-Q2' }, entity: 'id' });
});
