import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readRecords } from '../../src/data/read-records.js';
import { customerRetentionRate } from '../../src/metrics/loyalty/customer-retention-rate.js';
import { customerAcquisitionCost } from '../../src/metrics/marketing/customer-acquisition-cost.js';
import { measureTable } from '../../src/metrics/measure-table.js';
import type { Query } from '../../src/metrics/query.js';
import { ownersMeetingQuota } from '../../src/metrics/sales/quota-attainment.js';
import { tableOf } from '../tables.js';

describe('a metric that is asked about a window as a whole', () => {
  const customer = (id: string, startAt: string, endAt: string | null = null, segment = 'small') => ({
    ...{ id, startAt, endAt, segment },
  });
  /** One leaves in January, one in February; a fourth, who is large, comes in January. */
  const customers = [
    customer('a', '2025-01-01'),
    customer('b', '2025-01-01', '2026-01-20'),
    customer('c', '2025-01-01', '2026-02-10'),
    customer('d', '2026-01-15', null, 'large'),
  ];
  const retention = (query: Query, asOf = '2026-03-31') =>
    measureTable(customerRetentionRate, tableOf('customers', customers, { asOf }), query);
  const months = (query: Query, asOf?: string) =>
    retention({ by: 'month', ...query }, asOf).groups.map(({ key, value }) => [key['month'], value]);

  it('is asked anew for each month of it', () => {
    expect(months({ period: '2026-Q1' })).to.deep.equal([
      ['2026-01', 2 / 3],
      ['2026-02', 2 / 3],
      ['2026-03', 1],
    ]);
  });

  it('is not added up from its months', () => {
    // Of the three of January one is left.
    for (const query of [{ by: 'month' }, {}]) {
      expect(retention({ period: '2026-Q1', ...query })).to.include({ value: 1 / 3, n: 3 });
    }
  });

  it('has no month that the window cuts off, at either end', () => {
    expect(months({ period: '2026-01-15..2026-03-31' }).map(([month]) => month)).to.deep.equal(['2026-02', '2026-03']);
    expect(months({ period: '2026-01-01..2026-03-15' }).map(([month]) => month)).to.deep.equal(['2026-01', '2026-02']);
  });

  it('has no month that begins when the records are over, in which everyone would be kept', () => {
    const until = (asOf: string) => months({ period: '2026-Q1' }, asOf).map(([month]) => month);
    expect(until('2026-02-28')).to.deep.equal(['2026-01', '2026-02']);
    expect(until('2026-03-01')).to.deep.equal(['2026-01', '2026-02', '2026-03']);
  });

  it('is told by a field too, month by month', () => {
    const { groups } = retention({ period: '2026-Q1', by: 'month, segment' });
    expect(groups.map(({ key, value }) => [key['month'], key['segment'], value])).to.deep.equal([
      ['2026-01', 'large', undefined],
      ['2026-01', 'small', 2 / 3],
      ['2026-02', 'large', 1],
      ['2026-02', 'small', 1 / 2],
      ['2026-03', 'large', 1],
      ['2026-03', 'small', 1],
    ]);
  });

  it('has fiscal years where they are told', () => {
    const years = (fiscalStart?: number) =>
      retention({ period: '2025-04-01..2026-03-31', by: 'year', fiscalStart }).groups.map(({ key }) => key['year']);
    expect(years(4)).to.deep.equal(['FY2026']);
    expect(years()).to.deep.equal([]);
  });
});

describe('a metric over several sets of records', () => {
  it('has its groups in order, whichever set they come from', () => {
    const sets = {
      customers: [{ id: '1', startAt: '2026-01-05', channel: 'web' }],
      spend: ['web', 'fair'].map((channel, i) => ({ id: String(i), date: '2026-01-05', amount: 10, channel })),
    };
    const { groups } = measureTable(customerAcquisitionCost, readRecords(sets, { type: 'customers' }).table, {
      by: 'channel',
    });
    expect(groups.map(({ key, value }) => [key['channel'], value])).to.deep.equal([
      ['fair', undefined],
      ['web', 10],
    ]);
  });
});

describe('a metric that finishes across something', () => {
  it('has its members in the total and in each group, and none in a group without them', () => {
    const won = (id: string, ownerId: string | null, region: string, amount: number) => ({
      ...{ id, ownerId, region, amount, status: 'won', closedAt: '2026-02-01' },
    });
    const goal = (ownerId: string, region: string) => ({
      ...{ id: ownerId, ownerId, region, target: 100, start: '2026-01-01', due: '2026-03-31' },
    });
    const sets = {
      deals: [won('1', 'ada', 'north', 70), won('2', 'ada', 'north', 40), won('3', 'bob', 'south', 90)],
      goals: [goal('ada', 'north'), goal('bob', 'south'), goal('cyd', 'south')],
    };
    const { table } = readRecords(sets, { type: 'deals', asOf: '2026-03-31' });
    const { parts, groups } = measureTable(ownersMeetingQuota, table, { period: '2026-Q1', by: 'region' });
    expect(parts).to.deep.equal({ met: 1, owners: 3 });
    expect(groups.map(({ key, parts: own }) => [key['region'], own])).to.deep.equal([
      ['north', { met: 1, owners: 1 }],
      ['south', { met: 0, owners: 2 }],
    ]);
  });
});
