import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readRecords } from '../../src/data/read-records.js';
import { defineMetric } from '../../src/metrics/define-metric.js';
import { customerAcquisitionCost } from '../../src/metrics/marketing/customer-acquisition-cost.js';
import { measureTable } from '../../src/metrics/measure-table.js';
import { winRate } from '../../src/metrics/sales/win-rate.js';
import { complaintResolutionTime } from '../../src/metrics/service/complaint-resolution-time.js';
import { tableOf } from '../tables.js';

describe('a reading warns', () => {
  const complaint = (createdAt: string, solvedAt: string) => ({ type: 'complaint', createdAt, solvedAt });
  const ofTimes = (...rows: object[]) => measureTable(complaintResolutionTime, tableOf('tickets', rows)).warnings;

  it('of minutes between dates that tell no time of day, be it one of them', () => {
    const timed = complaint('2026-01-01T10:00:00Z', '2026-01-01T12:00:00Z');
    expect(ofTimes(timed)).not.to.include('dates-without-times');
    for (const bare of [
      complaint('2026-01-01', '2026-01-02'),
      complaint('2026-01-01T10:00:00Z', '2026-01-02'),
      complaint('2026-01-01', '2026-01-02T10:00:00Z'),
    ]) {
      expect(ofTimes(bare)).to.include('dates-without-times');
      expect(ofTimes(timed, bare)).to.include('dates-without-times');
    }
    const days = measureTable(winRate, tableOf('deals', [{ status: 'won', closedAt: '2026-01-01' }]));
    expect(days.warnings).to.deep.equal(['too-few']);
  });

  const customers = Array.from({ length: 9 }, (_, i) => ({ id: String(i), startAt: `2026-01-0${String(i + 1)}` }));
  const spend = [
    { id: '1', date: '2026-01-01', amount: 50, currency: 'EUR' },
    { id: '2', date: '2026-01-09', amount: 40, currency: 'EUR' },
  ];
  const cac = (sets: object) =>
    measureTable(customerAcquisitionCost, readRecords(sets, { type: 'customers' }).table).warnings;

  it('of a field of any set that was refused as a whole', () => {
    expect(cac({ customers, spend })).to.deep.equal([]);
    const american = spend.map((row) => ({ ...row, date: '1/2/2026' }));
    expect(cac({ customers, spend: american })).to.include('field-unreadable');
  });

  it('of dates of any set that lie far beyond all others', () => {
    const daily = customers.map(({ id, startAt }) => ({ id, date: startAt, amount: 10, currency: 'EUR' }));
    expect(cac({ customers, spend: daily })).to.deep.equal([]);
    const slip = { id: 'slip', date: '2042-01-01', amount: 1, currency: 'EUR' };
    expect(cac({ customers, spend: [...daily, slip] })).to.include('future-dates');
  });

  it('of a past window where the metric asks for it, and not of one that ends with the records', () => {
    const ofToday = defineMetric({ ...winRate, inThePast: 'present-amounts' });
    const rows = Array.from({ length: 5 }, () => ({ status: 'won', closedAt: '2026-01-31' }));
    const january = (asOf: string) =>
      measureTable(ofToday, tableOf('deals', rows, { asOf }), { period: '2026-01' }).warnings;
    expect(january('2026-01-31')).to.deep.equal([]);
    expect(january('2026-02-01')).to.deep.equal(['present-amounts']);
    expect(january('2026-01-30')).to.deep.equal(['partial']);
    const plain = measureTable(winRate, tableOf('deals', rows, { asOf: '2026-02-01' }), { period: '2026-01' });
    expect(plain.warnings).to.deep.equal([]);
  });
});

describe('a reading that cannot be measured', () => {
  it('says why and tells what it was to be, and nothing else', () => {
    const reading = measureTable(winRate, tableOf('deals', []));
    expect(reading).to.deep.include({
      ...{ metric: 'win-rate', value: undefined, reason: 'nothing-to-measure', interval: undefined, n: 0 },
      ...{ parts: {}, excluded: [], refusals: [], params: {}, warnings: [], groups: [], couldBe: undefined },
      ...{ working: { formula: 'won ÷ (won + lost)', values: {} }, currency: undefined, period: undefined },
    });
  });
});
