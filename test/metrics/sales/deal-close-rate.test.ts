import { describe, it } from 'node:test';
import { expect } from 'chai';
import { dealCloseRate } from '../../../src/metrics/sales/deal-close-rate.js';
import { itObeysTheLaws, type Row } from '../laws.js';
import { anyDeal, leftOut, overDeals } from './deals.js';

const deal = (createdAt: string | null, closedAt: string | null = null, status = closedAt ? 'won' : 'open') => ({
  status,
  createdAt,
  closedAt,
});
const rate = (rows: readonly Row[], period = '2026-03') =>
  overDeals(dealCloseRate, rows, { period }, { asOf: '2026-04-30' });

describe('deal close rate', () => {
  it('is the share of the deals open at the start or created in the window that closed in it', () => {
    // In play: closed on its first and on its last day, closed after it, open from before it, created on its last day.
    const reading = rate([
      deal('2026-02-01', '2026-03-01'),
      deal('2026-03-10', '2026-03-31', 'lost'),
      deal('2026-02-01', '2026-04-01'),
      deal('2025-01-01'),
      deal('2026-03-31'),
      // Not in play: closed the day before, created the day after.
      deal('2026-02-01', '2026-02-28'),
      deal('2026-04-01'),
    ]);
    expect(reading).to.include({ value: 0.4, n: 5, better: 'target' });
    expect(reading.parts).to.deep.equal({ closed: 2, 'still open': 3 });
    expect(reading.interval).to.include({ method: 'wilson' });
  });

  it('is asked anew month by month', () => {
    const rows = [deal('2026-01-05', '2026-03-05'), deal('2026-02-05', '2026-02-06')];
    const { groups } = overDeals(dealCloseRate, rows, { period: '2026-Q1', by: 'month' }, { asOf: '2026-04-30' });
    expect(groups.map(({ value }) => value)).to.deep.equal([0, 0.5, 1]);
  });

  it('leaves out deals of which it cannot tell whether they were in play', () => {
    const reading = rate([
      deal('2026-03-02', '2026-03-03'),
      deal('2026-03-02', null, 'won'),
      deal(null),
      { ...deal('2026-03-02'), status: null },
      // Closed in the window, it was in play whenever it was created.
      deal(null, '2026-03-05'),
    ]);
    expect(reading.parts).to.deep.equal({ closed: 2, 'still open': 0 });
    expect(leftOut(reading)).to.deep.equal({
      'without a status': 1,
      'without a creation date': 1,
      'closed without a date': 1,
    });
  });

  it('is undefined where no deal was in play', () => {
    expect(rate([deal('2026-04-02')])).to.include({ value: undefined, reason: 'nothing-to-measure' });
  });

  itObeysTheLaws(dealCloseRate, anyDeal);
});
