import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  dataFreshness,
  freshnessOfCustomers,
  freshnessOfLeads,
  freshnessOfTickets,
} from '../../../src/metrics/adoption/data-freshness.js';
import { over } from '../loyalty/shops.js';
import { leftOut } from '../sales/deals.js';

const deal = (updatedAt: string | null, status = 'open', createdAt = '2026-01-01', closedAt: string | null = null) => ({
  ...{ status, createdAt, closedAt, updatedAt },
});
const rows = [
  deal('2026-06-30'),
  deal('2026-06-01'),
  deal('2026-05-31'),
  deal('2026-03-01'),
  deal(null),
  deal('2026-06-30', 'won', '2026-01-01', '2026-06-30'),
];
const freshness = (options: object = {}, asOf = '2026-06-30', all: readonly object[] = rows) =>
  over('deals')(dataFreshness, all as typeof rows, { period: '2026-Q2', ...options }, asOf);

describe('data freshness', () => {
  it('is the share of the open deals that were updated in the last thirty days', () => {
    // From 1 to 30 June: two of four.
    const reading = freshness();
    expect(reading).to.include({ value: 0.5, n: 4 });
    expect(reading.parts).to.deep.equal({ fresh: 2, 'open deals': 4 });
    expect(reading.interval!.method).to.equal('wilson');
    expect(leftOut(reading)).to.deep.equal({ 'without an update': 1 });
  });

  it('takes as many days as it is told', () => {
    expect(freshness({ params: 'days=1' }).value).to.equal(0.25);
    expect(freshness({ params: 'days=31' }).value).to.equal(0.75);
  });

  it('leaves out deals updated since, of which nobody knows how fresh they were', () => {
    // At the end of May the two updated in June are not known; one of the others was updated on its last day.
    const reading = freshness({ period: '2026-05' });
    expect(reading.parts).to.deep.equal({ fresh: 1, 'open deals': 2 });
    // The deal won in June was open then, and updated since.
    expect(leftOut(reading)).to.deep.equal({ 'without an update': 1, 'updated since': 3 });
  });

  it('is asked of the leads that are not decided when the window ends', () => {
    const lead = (updatedAt: string | null, more: object = {}) => ({ createdAt: '2026-01-01', updatedAt, ...more });
    const leads = [
      lead('2026-06-01', { status: 'open' }),
      lead('2026-05-31', { status: 'open' }),
      lead('2026-05-31', { status: 'converted', convertedAt: '2026-06-30' }),
      lead('2026-06-30', { status: 'lost' }),
      lead('2026-06-30', { status: 'lost', lostAt: '2026-06-30' }),
      lead(null, { status: 'lost', lostAt: '2026-07-02' }),
      lead('2026-06-30', { status: 'open', createdAt: '2026-07-01' }),
    ];
    const reading = over('leads')(freshnessOfLeads, leads, { period: '2026-Q2' }, '2026-07-02');
    expect(reading).to.include({ metric: 'data-freshness-of-leads', value: 1 / 2, n: 2, counted: 'lead' });
    expect(leftOut(reading)).to.deep.equal({ 'without an update': 1 });
  });

  it('is asked of customers who have not left, and of tickets that are not solved', () => {
    const customers = [
      { startAt: '2026-01-01', endAt: null, updatedAt: '2026-06-15' },
      { startAt: '2026-01-01', endAt: '2026-06-30', updatedAt: '2026-06-15' },
      { startAt: '2026-01-01', endAt: '2026-07-01', updatedAt: '2026-01-15' },
      { startAt: null, endAt: null, updatedAt: '2026-06-15' },
    ];
    const active = over('customers')(freshnessOfCustomers, customers, { period: '2026-Q2' }, '2026-06-30');
    expect(active.parts).to.deep.equal({ fresh: 1, 'active customers': 2 });
    expect(leftOut(active)).to.deep.equal({ 'without a start': 1 });
    const tickets = [
      { createdAt: '2026-01-01', solvedAt: null, updatedAt: '2026-06-15' },
      { createdAt: '2026-01-01', solvedAt: null, updatedAt: '2026-05-15' },
      { createdAt: '2026-01-01', solvedAt: '2026-06-15', updatedAt: '2026-06-15' },
      { createdAt: '2026-01-01', solvedAt: null, status: 'closed', updatedAt: '2026-06-15' },
    ];
    const open = over('tickets')(freshnessOfTickets, tickets, { period: '2026-Q2' }, '2026-06-30');
    expect(open.parts).to.deep.equal({ fresh: 1, 'open tickets': 2 });
    expect(leftOut(open)).to.deep.equal({ 'solved without a date': 1 });
  });

  it('is undefined where no deal is open', () => {
    expect(freshness({}, '2026-06-30', rows.slice(5)).reason).to.equal('nothing-to-measure');
  });
});
