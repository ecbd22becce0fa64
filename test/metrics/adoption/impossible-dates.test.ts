import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  impossibleDatesOfCustomers,
  impossibleDatesOfDeals,
  impossibleDatesOfLeads,
  impossibleDatesOfTickets,
} from '../../../src/metrics/adoption/impossible-dates.js';
import { over } from '../loyalty/shops.js';
import { leftOut } from '../sales/deals.js';

const asOf = '2026-06-30';
const deal = (createdAt: string | null, closedAt: string | null, more: object = {}) => ({
  ...{ status: closedAt === null ? 'open' : 'won', createdAt, closedAt, ...more },
});
const deals = (rows: readonly object[], options: object = {}) =>
  over('deals')(impossibleDatesOfDeals, rows as never, options, asOf);

describe('impossible dates', () => {
  it('are the share of records whose dates stand the wrong way round or lie in the future', () => {
    const reading = deals([
      deal('2026-05-02', '2026-05-01'),
      deal('2026-05-02', '2026-05-02'),
      deal('2026-06-30', null),
      deal('2026-05-02', '2026-07-01'),
      deal('2026-07-02', '2026-07-01'),
    ]);
    expect(reading).to.include({
      value: 3 / 5,
      n: 5,
      unit: 'ratio',
      better: 'lower',
      census: true,
      interval: undefined,
    });
    expect(reading.parts).to.deep.equal({ impossible: 3, 'in the wrong order': 2, 'in the future': 2, records: 5 });
  });

  it('asks neither hours of one day nor what is only planned', () => {
    const hours = deal('2026-05-02T10:00:00Z', '2026-05-02T09:00:00Z');
    expect(deals([hours, deal('2026-05-02', null, { expectedCloseAt: '2027-01-01' })]).value).to.equal(0);
  });

  it('asks all records, whatever the period, and leaves out those without a date or with one that cannot be read', () => {
    const rows = [deal('2025-01-02', '2025-01-01'), deal(null, null), deal('soon', null), deal('2026-05-01', null)];
    const reading = deals(rows, { period: '2026-05' });
    expect(reading).to.include({ value: 1 / 2, n: 2 });
    expect(leftOut(reading)).to.deep.equal({ 'without a date': 1, 'unreadable createdAt': 1 });
    expect(deals(rows.slice(1, 2)).reason).to.equal('nothing-to-measure');
  });

  it('are asked of leads, customers and tickets by their own dates', () => {
    const leads = [
      { createdAt: '2026-05-02', convertedAt: '2026-05-01' },
      { createdAt: '2026-05-02', mqlAt: '2026-05-04', sqlAt: '2026-05-03' },
      { createdAt: '2026-05-02', lostAt: '2026-07-01' },
      { createdAt: '2026-05-02' },
    ];
    expect(over('leads')(impossibleDatesOfLeads, leads, {}, asOf).parts).to.deep.include({
      ...{ 'in the wrong order': 2, 'in the future': 1, records: 4 },
    });
    const customers = [
      { startAt: '2026-05-02', endAt: '2026-05-01' },
      { startAt: '2026-05-02', firstValueAt: '2026-05-01' },
      { startAt: '2026-05-02', endAt: '2027-05-01' },
      { endAt: '2026-05-01' },
    ];
    expect(over('customers')(impossibleDatesOfCustomers, customers, {}, asOf).value).to.equal(2 / 4);
    const tickets = [
      { createdAt: '2026-05-02', firstReplyAt: '2026-05-01' },
      { createdAt: '2026-05-02', solvedAt: '2026-05-01' },
      { createdAt: '2026-05-02', updatedAt: '2026-07-01' },
      { createdAt: '2026-05-02', slaDueAt: '2026-07-01' },
    ];
    expect(over('tickets')(impossibleDatesOfTickets, tickets, {}, asOf).value).to.equal(3 / 4);
  });
});
