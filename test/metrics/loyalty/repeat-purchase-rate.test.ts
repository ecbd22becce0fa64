import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  repeatPurchaseRate,
  repeatPurchaseRateByDays,
  repeatPurchaseRateByDaysFromLines,
  repeatPurchaseRateFromLines,
} from '../../../src/metrics/loyalty/repeat-purchase-rate.js';
import { fourCustomers, over, theirLines } from './shops.js';

const february = { period: '2026-02' };
const orders = over('orders');
const lines = over('orderLines');

describe('repeat purchase rate', () => {
  it('is the share of buyers with two orders or more in the period', () => {
    // Ada and Bob of three; Cyd’s second order lies in March.
    const reading = orders(repeatPurchaseRate, fourCustomers, february);
    expect(reading).to.include({ value: 2 / 3, n: 3 });
    expect(reading.parts).to.deep.equal({ 'bought again': 2, buyers: 3 });
    expect(reading.interval!.method).to.equal('wilson');
    expect(orders(repeatPurchaseRate, fourCustomers).value).to.equal(1);
  });

  it('is lower by days where orders of one day are one purchase', () => {
    // Both of Ada’s lie on 1 February.
    expect(orders(repeatPurchaseRateByDays, fourCustomers, february).value).to.equal(1 / 3);
  });

  it('is the same from lines, however many an order has', () => {
    expect(lines(repeatPurchaseRateFromLines, theirLines, february).value).to.equal(2 / 3);
    expect(lines(repeatPurchaseRateByDaysFromLines, theirLines, february).value).to.equal(1 / 3);
  });

  it('is undefined without a buyer', () => {
    expect(orders(repeatPurchaseRate, fourCustomers, { period: '2026-04' }).reason).to.equal('nothing-to-measure');
  });
});
