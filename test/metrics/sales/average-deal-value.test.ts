import { describe, it } from 'node:test';
import { expect } from 'chai';
import { averageDealValue, medianDealValue } from '../../../src/metrics/sales/average-deal-value.js';
import { itObeysTheLaws, type Row } from '../laws.js';
import { anyDeal, leftOut, overDeals } from './deals.js';

const average = (rows: readonly Row[], period?: string) => overDeals(averageDealValue, rows, { period });
const won = (amount: number | null, closedAt: string | null = '2026-05-05') => ({ status: 'won', amount, closedAt });

describe('average deal value', () => {
  it('is the mean amount of the won deals, with Student’s interval', () => {
    // 10.10, 20.20 and 30.30: 20.20, s = 10.10, t at 2 degrees of freedom 4.302652729911275, 10.10 · t / √3 = 25.0898…
    const reading = average([won(10.1), won(20.2), won(30.3), { ...won(999), status: 'lost' }]);
    expect(reading).to.include({ value: 20.2, n: 3, unit: 'money' });
    expect(reading.parts).to.deep.equal({ 'won amount': 60.6, 'won deals': 3 });
    expect(reading.interval).to.include({ method: 'student', kind: 'process' });
    expect(reading.interval!.low).to.be.closeTo(20.2 - (10.1 * 4.302652729911275) / Math.sqrt(3), 1e-9);
    expect(reading.interval!.high).to.be.closeTo(20.2 + (10.1 * 4.302652729911275) / Math.sqrt(3), 1e-9);
  });

  it('is a median as a variant, which one large deal does not pull up', () => {
    const rows = [1, 2, 3, 4, 5, 600].map((amount) => ({ ...won(amount), currency: 'EUR' }));
    const reading = overDeals(medianDealValue, rows);
    expect(reading).to.include({ value: 3.5, n: 6, variant: 'median', currency: 'EUR' });
    expect(reading.parts).to.deep.equal({ 'won deals': 6 });
    // Of six values the interval at 95 % is all of them.
    expect(reading.interval).to.include({ low: 1, high: 600, method: 'order-statistics' });
    expect(overDeals(medianDealValue, [won(null)]).reason).to.equal('nothing-to-measure');
  });

  it('adds cents without loss: ten times 0.10 is 1.00', () => {
    expect(average(Array.from({ length: 10 }, () => won(0.1))).parts['won amount']).to.equal(1);
  });

  it('counts an amount of 0, and negative ones', () => {
    expect(average([won(0), won(10)]).value).to.equal(5);
    expect(average([won(-20), won(10)]).value).to.equal(-5);
  });

  it('leaves the open, the lost, those of no status and those without an amount out, each by name', () => {
    const reading = average([
      won(10),
      won(null),
      { status: 'lost', amount: 1, closedAt: '2026-05-05' },
      { status: 'open', amount: 1, createdAt: '2026-05-05' },
      { status: null, amount: 1000, closedAt: '2026-05-05' },
    ]);
    expect(reading).to.include({ value: 10, n: 1 });
    expect(leftOut(reading)).to.deep.equal({ open: 1, lost: 1, 'without a status': 1, 'won without an amount': 1 });
  });

  it('takes deals by the day they closed', () => {
    const rows = [won(1, '2026-03-31'), won(2, '2026-04-01'), won(4, '2026-06-30'), won(8, '2026-07-01')];
    expect(average(rows, '2026-Q2')).to.include({ value: 3, n: 2 });
  });

  it('has no interval from one deal, and none over nothing', () => {
    expect(average([won(5)])).to.include({ value: 5, interval: undefined });
    expect(average([{ ...won(5), status: 'lost' }])).to.include({
      value: undefined,
      reason: 'nothing-to-measure',
      n: 0,
    });
  });

  it('is too large, and not Infinity, where amounts leave the range of numbers', () => {
    const reading = average([won(1e308), won(1e308)]);
    expect(reading).to.include({ value: undefined, reason: 'too-large' });
    expect(JSON.parse(JSON.stringify(reading))).to.include({ value: null, reason: 'too-large' });
  });

  it('stays exact beside an amount of 1e308', () => {
    expect(average([won(1e308)]).value).to.equal(1e308);
  });

  itObeysTheLaws(averageDealValue, anyDeal);
});
