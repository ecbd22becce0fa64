import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  amountFromExistingCustomers,
  amountFromExistingCustomersFromLines,
  revenueFromExistingCustomers,
  revenueFromExistingCustomersFromLines,
} from '../../../src/metrics/loyalty/revenue-existing-customers.js';
import { leftOut } from '../sales/deals.js';
import { fourCustomers, over, theirLines } from './shops.js';

const february = { period: '2026-02' };
const orders = over('orders');
const lines = over('orderLines');

describe('revenue from existing customers', () => {
  it('is the share of the window’s revenue from those who had ordered before it', () => {
    // Ada had: 50 of 50 + 60 + 0. Nobody’s 90 and the return are left out, those of other months are not spoken of.
    const reading = orders(revenueFromExistingCustomers, fourCustomers, february);
    expect(reading).to.include({ value: 50 / 110, n: 3, currency: 'EUR' });
    expect(reading.parts).to.deep.equal({ 'from existing customers': 50, revenue: 110 });
    expect(leftOut(reading)).to.deep.equal({ 'without a customer': 1, 'a return': 1 });
  });

  it('speaks of nothing that it leaves out of other months', () => {
    const march = { id: 'x', customerId: null, placedAt: '2026-03-01', amount: 5 };
    expect(leftOut(orders(revenueFromExistingCustomers, [...fourCustomers, march], february))).to.deep.equal({
      'without a customer': 1,
      'a return': 1,
    });
  });

  it('is also an amount, without an interval', () => {
    const reading = orders(amountFromExistingCustomers, fourCustomers, february);
    expect(reading).to.include({ value: 50, unit: 'money', census: true, interval: undefined });
  });

  it('takes who ordered first on the first day of the window for new, and the day before for existing', () => {
    const twice = (first: string) => [
      { id: '1', customerId: 'a', placedAt: first, amount: 5 },
      { id: '2', customerId: 'a', placedAt: '2026-02-20', amount: 7 },
    ];
    expect(orders(revenueFromExistingCustomers, twice('2026-02-01'), february).value).to.equal(0);
    expect(orders(revenueFromExistingCustomers, twice('2026-01-31'), february).value).to.equal(1);
  });

  it('does not take a return for a first order', () => {
    const rows = [
      { id: '1', customerId: 'a', placedAt: '2026-01-05', amount: -5 },
      { id: '2', customerId: 'a', placedAt: '2026-02-20', amount: 7 },
    ];
    expect(orders(revenueFromExistingCustomers, rows, february).value).to.equal(0);
  });

  it('gives each month a start of its own', () => {
    const { groups } = orders(revenueFromExistingCustomers, fourCustomers, { period: '2026-Q1', by: 'month' });
    expect(groups.map(({ key, value }) => [key['month'], value])).to.deep.equal([
      ['2026-01', 0],
      ['2026-02', 50 / 110],
      ['2026-03', 1],
    ]);
    // Of the quarter as a whole nobody had ordered before.
    expect(orders(revenueFromExistingCustomers, fourCustomers, { period: '2026-Q1' }).value).to.equal(0);
  });

  it('is the same from lines', () => {
    expect(lines(revenueFromExistingCustomersFromLines, theirLines, february).value).to.equal(50 / 110);
    expect(lines(amountFromExistingCustomersFromLines, theirLines, february).value).to.equal(50);
  });

  it('is undefined where nothing was sold', () => {
    expect(orders(revenueFromExistingCustomers, fourCustomers, { period: '2026-04' }).reason).to.equal(
      'nothing-to-measure',
    );
    expect(orders(amountFromExistingCustomers, fourCustomers, { period: '2026-04' }).reason).to.equal(
      'nothing-to-measure',
    );
  });
});
