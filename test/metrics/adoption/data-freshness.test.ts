import { describe, it } from 'node:test';
import { expect } from 'chai';
import { dataFreshness } from '../../../src/metrics/adoption/data-freshness.js';
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

  it('is undefined where no deal is open', () => {
    expect(freshness({}, '2026-06-30', rows.slice(5)).reason).to.equal('nothing-to-measure');
  });
});
