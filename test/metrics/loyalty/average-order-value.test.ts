import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  averageOrderValue,
  averageOrderValueFromLines,
  medianOrderValue,
  medianOrderValueFromLines,
} from '../../../src/metrics/loyalty/average-order-value.js';
import { leftOut } from '../sales/deals.js';
import { fourCustomers, over, theirLines } from './shops.js';

const february = { period: '2026-02' };
const orders = over('orders');

describe('average order value', () => {
  it('is what the orders of the period brought, by order', () => {
    // 30, 20, 60, 40 less 40 refunded, 0 and 90: 200 ÷ 6. January's 100 and March's 10 lie outside.
    const reading = orders(averageOrderValue, fourCustomers, february);
    expect(reading).to.include({ value: 200 / 6, n: 6, currency: 'EUR', unit: 'money' });
    expect(reading.parts).to.deep.equal({ revenue: 200, orders: 6 });
    expect(leftOut(reading)).to.deep.equal({ 'a return': 1 });
    expect(orders(averageOrderValue, fourCustomers).value).to.equal(310 / 8);
  });

  it('has an interval that takes the orders of one customer together, and nobody’s for itself', () => {
    // Ada 50 of 2, Bob 60 of 2, Cyd 0 of 1, nobody 90 of 1, less 100 ÷ 3 for each order; Student’s t at 3 is 3.182446305284263.
    const squares = (50 / 3) ** 2 + (20 / 3) ** 2 + (100 / 3) ** 2 + (170 / 3) ** 2;
    const error = Math.sqrt((squares / 3) * 4) / 6;
    const { interval } = orders(averageOrderValue, fourCustomers, february);
    expect(interval).to.include({ method: 'ratio-linearised', low: 0 });
    expect(interval!.high).to.be.closeTo(100 / 3 + 3.182446305284263 * error, 1e-9);
  });

  it('is pulled up by large orders, and its median is not', () => {
    // 0, 0, 20, 30, 60, 90: between 20 and 30.
    expect(orders(medianOrderValue, fourCustomers, february)).to.include({ value: 25, n: 6 });
  });

  it('lowers an order by a refund of a later month, and knows records without refunds', () => {
    const order = { id: '1', placedAt: '2026-02-02', amount: 50, refundedAmount: 20, refundedAt: '2026-03-03' };
    expect(orders(averageOrderValue, [order], february).value).to.equal(30);
    expect(orders(averageOrderValue, [{ ...order, refundedAmount: null }], february).value).to.equal(50);
    expect(orders(averageOrderValue, [{ id: '1', placedAt: '2026-02-02', amount: 50 }], february).value).to.equal(50);
  });

  it('leaves out orders without an amount and refunds beyond it, one of exactly all counts', () => {
    const order = (id: string, amount: number | null, refundedAmount: number | null) => ({
      ...{ id, amount, refundedAmount, placedAt: '2026-02-02' },
    });
    const reading = orders(averageOrderValue, [
      order('1', null, null),
      order('2', 10, 10),
      order('3', 10, 11),
      order('4', 6, 0),
    ]);
    expect(reading.parts).to.deep.equal({ revenue: 6, orders: 2 });
    expect(leftOut(reading)).to.deep.equal({ 'without an amount': 1, 'refunded more than it cost': 1 });
  });

  it('leaves out an order whose refund cannot be read, and refuses two currencies', () => {
    const broken = fourCustomers.map((row) => ({ ...row, refundedAmount: row['id'] === '4' ? 'some' : null }));
    const reading = orders(averageOrderValue, broken, february);
    // 30, 20, 40, 0 and 90.
    expect(reading.parts).to.deep.equal({ revenue: 180, orders: 5 });
    expect(leftOut(reading)).to.include({ 'unreadable refundedAmount': 1 });
    expect(
      orders(averageOrderValue, [...fourCustomers, { id: 'x', placedAt: '2026-02-02', amount: 1, currency: 'USD' }]),
    ).to.include({ value: undefined, reason: 'mixed-currency' });
  });

  it('is undefined where no order lies in the period', () => {
    expect(orders(averageOrderValue, fourCustomers, { period: '2026-04' })).to.include({
      value: undefined,
      reason: 'nothing-to-measure',
    });
  });
});

describe('average order value from lines', () => {
  const lines = over('orderLines');

  it('adds the lines of an order up first', () => {
    const reading = lines(averageOrderValueFromLines, theirLines, february);
    expect(reading).to.include({ value: 200 / 6, n: 6, currency: 'EUR' });
    expect(leftOut(reading)).to.deep.equal({ 'of a return': 2 });
    expect(lines(medianOrderValueFromLines, theirLines, february).value).to.equal(25);
  });

  it('gives an order to the first day of its lines, and lets a negative line lower it', () => {
    const line = (placedAt: string, amount: number) => ({ orderId: 'a', placedAt, amount });
    const order = [line('2026-02-28', 50), line('2026-03-01', 20), line('2026-03-01', -10)];
    expect(lines(averageOrderValueFromLines, order, february).value).to.equal(60);
    expect(lines(averageOrderValueFromLines, order, { period: '2026-03' }).value).to.equal(undefined);
  });

  it('counts an order that comes to nothing, and none that comes to less', () => {
    const line = (orderId: string, amount: number) => ({ orderId, placedAt: '2026-02-02', amount });
    const rows = [line('a', 5), line('a', -5), line('b', 5), line('b', -6), line('c', 8)];
    expect(lines(averageOrderValueFromLines, rows).parts).to.deep.equal({ revenue: 8, orders: 2 });
  });

  it('leaves out lines without an order or an amount', () => {
    const rows = [...theirLines, { placedAt: '2026-02-02', amount: 5 }, { orderId: '2', placedAt: '2026-02-01' }];
    const reading = lines(averageOrderValueFromLines, rows, february);
    expect(reading.value).to.equal(200 / 6);
    expect(leftOut(reading)).to.deep.equal({ 'of a return': 2, 'without an order': 1, 'without an amount': 1 });
  });
});
