import { describe, it } from 'node:test';
import { expect } from 'chai';
import { secondOrderRate } from '../../../src/metrics/loyalty/second-order-rate.js';
import { leftOut } from '../sales/deals.js';
import { fourCustomers, over } from './shops.js';

const rate = (query: object, asOf?: string) => over('orders')(secondOrderRate, fourCustomers, query, asOf);

describe('second order rate', () => {
  it('is the share of first-time buyers who ordered again on a later day in time', () => {
    // Ada after 1 day, Cyd after 9, Bob after 14: his return in between is no order.
    expect(rate({ params: 'maturity=14' }).parts).to.deep.equal({ 'came back': 3, 'first orders': 3 });
    expect(rate({ params: 'maturity=13' }).parts).to.deep.equal({ 'came back': 2, 'first orders': 3 });
    expect(rate({ params: 'maturity=1' }).parts).to.deep.equal({ 'came back': 1, 'first orders': 3 });
  });

  it('counts a customer in the period of the first order, whenever the second one was', () => {
    // Ada’s first lies in January; Cyd’s second in March.
    expect(rate({ period: '2026-02', params: 'maturity=9' }).parts).to.deep.equal({
      'came back': 1,
      'first orders': 2,
    });
    expect(rate({ period: '2026-01' }).parts).to.deep.equal({ 'came back': 1, 'first orders': 1 });
    expect(rate({ period: '2026-03' }).reason).to.equal('nothing-to-measure');
  });

  it('does not take two orders of one day for two', () => {
    const twice = ['1', '2'].map((id) => ({ id, customerId: 'a', placedAt: '2026-02-01' }));
    expect(over('orders')(secondOrderRate, twice).value).to.equal(0);
  });

  it('leaves out who has not had the time yet', () => {
    // 90 days after 14 February is 15 May.
    expect(rate({}, '2026-05-15').parts).to.deep.equal({ 'came back': 2, 'first orders': 2 });
    const earlier = rate({}, '2026-05-14');
    expect(earlier.parts).to.deep.equal({ 'came back': 1, 'first orders': 1 });
    expect(leftOut(earlier)).to.include({ 'of customers too new to tell': 4 });
  });

  it('refuses an option that is no number of days', () => {
    expect(() => rate({ params: 'maturity=soon' })).to.throw('maturity is a whole number, such as 90');
  });
});
