import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readRecords } from '../../src/data/read-records.js';
import { customerAcquisitionCost } from '../../src/metrics/marketing/customer-acquisition-cost.js';
import { userAdoption } from '../../src/metrics/adoption/user-adoption.js';
import { measureTable } from '../../src/metrics/measure-table.js';
import type { Query } from '../../src/metrics/query.js';
import { leadVelocityRate } from '../../src/metrics/sales/lead-velocity-rate.js';
import { winRate } from '../../src/metrics/sales/win-rate.js';
import { firstDay, reachOf } from '../../src/metrics/window.js';
import { day, tableOf } from '../tables.js';

const setsOf = (sets: object, type: 'customers' | 'activities' = 'customers') => readRecords(sets, { type }).table;
const customers = [
  { id: 'a', startAt: '2026-02-10' },
  { id: 'b', startAt: '2026-03-20' },
];
const spend = ['2026-01-15', '2026-02-28', '2026-03-05'].map((date, i) => ({ id: String(i), date, amount: 100 }));

describe('the first day of a field', () => {
  const table = tableOf('deals', [
    { status: 'won', closedAt: null },
    { status: 'won', closedAt: '2026-03-01' },
    { status: 'won', closedAt: '2026-01-05' },
    { status: 'won', closedAt: '2026-02-01' },
  ]);

  it('is the earliest that is told', () => {
    expect(firstDay(table, 'closedAt')).to.equal(day('2026-01-05'));
  });

  it('is none of no field, of one that holds no dates, or none that can be read', () => {
    expect(firstDay(table, undefined)).to.equal(undefined);
    expect(firstDay(table, 'status')).to.equal(undefined);
    expect(firstDay(table, 'createdAt')).to.equal(undefined);
    expect(firstDay(tableOf('deals', [{ closedAt: null }]), 'closedAt')).to.equal(undefined);
  });
});

describe('how far records reach', () => {
  it('is as far as all sets of a metric do', () => {
    expect(reachOf(customerAcquisitionCost, setsOf({ customers, spend }))).to.deep.equal({
      first: day('2026-02-10'),
      asOf: day('2026-03-05'),
    });
    const longer = [...spend, { id: '9', date: '2026-04-01', amount: 1 }];
    expect(reachOf(customerAcquisitionCost, setsOf({ customers, spend: longer }))).to.deep.equal({
      first: day('2026-02-10'),
      asOf: day('2026-03-20'),
    });
  });

  it('is that of the others where one says nothing of it', () => {
    const silent = spend.map(({ id, amount }) => ({ id, amount }));
    expect(reachOf(customerAcquisitionCost, setsOf({ customers, spend: silent }))).to.deep.equal({
      first: day('2026-02-10'),
      asOf: day('2026-03-20'),
    });
    expect(reachOf(customerAcquisitionCost, setsOf({ customers }))).to.deep.equal({
      first: day('2026-02-10'),
      asOf: day('2026-03-20'),
    });
    expect(reachOf(winRate, tableOf('deals', [{ status: 'won' }]))).to.deep.equal({
      first: undefined,
      asOf: undefined,
    });
  });

  it('is not told by a set that is asked about as a whole', () => {
    const users = [{ id: 'ada', licensedFrom: '2027-01-01' }];
    const activities = ['2026-01-05', '2026-02-05'].map((at) => ({ ownerId: 'ada', at }));
    expect(reachOf(userAdoption, setsOf({ activities, users }, 'activities'))).to.deep.equal({
      first: day('2026-01-05'),
      asOf: day('2026-02-05'),
    });
  });
});

describe('the window of a question', () => {
  it('is the days that all sets speak of where no period is named', () => {
    // The first customer came on 10 February, the last spend is of 5 March: what lies outside is not counted.
    const { parts, period } = measureTable(customerAcquisitionCost, setsOf({ customers, spend }));
    expect(period).to.include({ from: '2026-02-10', to: '2026-03-06' });
    expect(parts).to.deep.equal({ spend: 200, 'customers won': 1 });
  });

  it('is moved for a set that counts earlier', () => {
    // Forty days before March: 20 January to 19 February.
    const lagged = (lag: number) =>
      measureTable(
        customerAcquisitionCost,
        setsOf({ customers, spend: [...spend, { date: '2026-03-20', amount: 7 }] }),
        {
          period: '2026-03',
          params: `lag=${String(lag)}`,
        },
      ).parts['spend'];
    expect(lagged(0)).to.equal(107);
    expect(lagged(1)).to.equal(207);
    expect(lagged(45)).to.equal(100);
    expect(lagged(40)).to.equal(0);
  });

  const leads = tableOf(
    'leads',
    ['2025-02-10', '2025-02-11', '2026-01-20', '2026-02-10', '2026-02-20'].map((mqlAt, i) => ({
      id: String(i),
      mqlAt,
    })),
    { asOf: '2026-02-20' },
  );
  const velocity = (query: Query) => measureTable(leadVelocityRate, leads, query);

  it('is the trailing year where a metric compares with the one before and no period is named', () => {
    const { period, warnings, parts } = velocity({});
    expect(period).to.deep.equal({ name: 'all', from: '2025-02-21', to: '2026-02-21', complete: true });
    expect(warnings).to.include('trailing-12-months');
    expect(parts).to.deep.equal({ 'qualified now': 3, 'qualified before': 2 });
    expect(velocity({ period: '2026-02' }).warnings).not.to.include('trailing-12-months');
  });

  it('is the period before for a set that is compared with', () => {
    expect(velocity({ period: '2026-02' }).parts).to.deep.equal({ 'qualified now': 2, 'qualified before': 1 });
    expect(velocity({ period: '2026' }).parts).to.deep.equal({ 'qualified now': 3, 'qualified before': 2 });
  });
});
