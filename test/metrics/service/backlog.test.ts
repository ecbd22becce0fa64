import { describe, it } from 'node:test';
import { expect } from 'chai';
import { backlog, backlogAge } from '../../../src/metrics/service/backlog.js';
import { itObeysTheLaws } from '../laws.js';
import { anyTicket, leftOut, measure } from './tickets.js';

const ticket = (createdAt: string | null, solvedAt: string | null = null, more = {}) => ({
  createdAt,
  solvedAt,
  ...more,
});
const march = { period: '2026-03', asOf: '2026-04-10' };

describe('backlog', () => {
  const over = (rows: readonly object[], options = {}) => measure('backlog', rows, { ...march, ...options });

  it('counts the tickets open when the window ends', () => {
    const reading = over([
      ticket('2026-01-05'),
      ticket('2026-03-31T23:59:00Z'),
      ticket('2026-04-01T00:00:00Z'),
      ticket('2026-03-02', '2026-03-31T23:59:00Z'),
      ticket('2026-03-02', '2026-04-01T00:00:00Z'),
    ]);
    expect(reading).to.include({ value: 3, n: 3, unit: 'count', better: 'lower', census: true, interval: undefined });
    expect(reading.parts).to.deep.equal({ 'open tickets': 3 });
    expect(reading.warnings).to.deep.equal([]);
  });

  it('is 0 where all are solved, and nothing where there were none', () => {
    expect(over([ticket('2026-03-01', '2026-03-02')])).to.include({ value: 0, reason: undefined });
    expect(over([ticket('2026-04-01')])).to.include({ value: undefined, reason: 'nothing-to-measure' });
  });

  it('follows from month to month what came and what went', () => {
    const rows = [ticket('2026-01-10', '2026-03-05'), ticket('2026-02-10'), ticket('2026-03-10', '2026-03-11')];
    const { groups } = over(rows, { period: '2026-Q1', by: 'month' });
    expect(groups.map(({ value }) => value)).to.deep.equal([1, 2, 1]);
  });

  it('leaves out tickets that nobody knows to be open', () => {
    const reading = over([
      ticket('2026-03-01', null, { status: 'open' }),
      ticket('2026-03-01', null, { status: 'closed' }),
      ticket(null),
    ]);
    expect(reading.value).to.equal(1);
    expect(leftOut(reading)).to.deep.equal({ 'without a creation date': 1, 'solved without a date': 1 });
  });

  itObeysTheLaws(backlog, anyTicket);
});

describe('backlog age', () => {
  const over = (rows: readonly object[], options = {}) => measure('backlog-age', rows, { ...march, ...options });
  const three = [
    ticket('2026-03-31T08:00:00Z'),
    ticket('2026-03-29'),
    ticket('2026-03-21'),
    ticket('2026-01-01', '2026-03-31'),
  ];

  it('is the median of days since creation of the open tickets', () => {
    expect(over(three)).to.include({
      value: 2,
      n: 3,
      unit: 'days',
      better: 'lower',
      census: true,
      interval: undefined,
    });
    expect(over(three).parts).to.deep.equal({ 'open tickets': 3 });
    // Rank 1 + 2 × 0.9 of 0, 2, 10: 2 + 0.8 × 8.
    expect(over(three, { variant: 'p90' }).value).to.be.closeTo(8.4, 1e-12);
  });

  it('ends with the last day of the records where the window does not', () => {
    expect(over([ticket('2026-04-01')], { period: '2026-04' }).value).to.equal(9);
  });

  it('is nothing where none is open', () => {
    const reading = over([ticket('2026-03-01', '2026-03-02')]);
    expect(reading).to.include({ value: undefined, reason: 'nothing-to-measure', n: 0 });
  });

  itObeysTheLaws(backlogAge, anyTicket);
});
