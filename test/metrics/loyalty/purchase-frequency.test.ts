import { describe, it } from 'node:test';
import { expect } from 'chai';
import { purchaseFrequency, purchaseFrequencyFromLines } from '../../../src/metrics/loyalty/purchase-frequency.js';
import { leftOut } from '../sales/deals.js';
import { fourCustomers, over, theirLines } from './shops.js';

const february = { period: '2026-02' };

describe('purchase frequency', () => {
  const frequency = (rows = fourCustomers, query: object = february) => over('orders')(purchaseFrequency, rows, query);

  it('is the orders of the period by customer who placed any', () => {
    // Ada 2, Bob 2, Cyd 1; nobody’s order and the return are left out.
    const reading = frequency();
    expect(reading).to.include({ value: 5 / 3, n: 3, unit: 'number' });
    expect(reading.parts).to.deep.equal({ orders: 5, buyers: 3 });
    expect(leftOut(reading)).to.deep.equal({ 'without a customer': 1, 'a return': 1 });
  });

  it('has the interval of a mean over customers', () => {
    // 2, 2, 1: variance ⅓; Student’s t at 2 is 4.302652729749464. No buyer has less than one order.
    const { interval } = frequency();
    expect(interval!.high).to.be.closeTo(5 / 3 + 4.302652729749464 / 3, 1e-9);
    expect(interval!.low).to.equal(1);
  });

  it('grows with the period', () => {
    expect(frequency(fourCustomers, {}).value).to.equal(7 / 3);
  });

  it('is the same from lines', () => {
    const reading = over('orderLines')(purchaseFrequencyFromLines, theirLines, february);
    expect(reading.parts).to.deep.equal({ orders: 5, buyers: 3 });
    expect(leftOut(reading)).to.deep.equal({ 'without a customer': 2, 'of a return': 2 });
  });

  it('is undefined without a buyer', () => {
    expect(frequency(fourCustomers, { period: '2026-04' }).reason).to.equal('nothing-to-measure');
    expect(frequency([fourCustomers[6]!]).reason).to.equal('nothing-to-measure');
  });
});
