import { describe, it } from 'node:test';
import { expect } from 'chai';
import { measure } from '../../../src/measure.js';
import { registerMetrics } from '../../../src/metrics/catalogue.js';
import { marketingMetrics } from '../../../src/metrics/marketing.js';
import { leftOut } from '../sales/deals.js';

registerMetrics(marketingMetrics);

const customer = (id: string | null, startAt = '2025-01-01', endAt: string | null = null) => ({ id, startAt, endAt });
const customers = [
  customer('ada'),
  customer('bob'),
  customer('cyd'),
  customer('dan', '2025-01-01', '2026-03-31'),
  customer('eve', '2026-04-01'),
  customer('fay', '2025-01-01', '2026-04-01'),
];
const activity = (customerId: string | null, at: string, type = 'call', automated = false) => ({
  ...{ customerId, at, type, automated },
});
const activities = [
  activity('ada', '2026-04-01'),
  activity('ada', '2026-05-01', 'meeting'),
  activity('bob', '2026-06-30', 'email'),
  activity('bob', '2026-03-31'),
  activity('cyd', '2026-05-05', 'email', true),
  activity('cyd', '2026-07-01'),
  activity('dan', '2026-05-05'),
  activity('eve', '2026-05-05'),
  activity(null, '2026-05-05'),
];
const rate = (options: object = {}, records: object = { customers, activities }) =>
  measure('engagement-rate', records, { period: '2026-Q2', ...options });

describe('customer engagement rate', () => {
  it('is the share of those active at the start who had an activity in the window', () => {
    // Ada and Bob of Ada, Bob, Cyd and Fay: Cyd’s was sent by a machine or came later, Dan had left, Eve was not there yet.
    const reading = rate();
    expect(reading).to.include({ value: 0.5, n: 4 });
    expect(reading.parts).to.deep.equal({ engaged: 2, 'at start': 4 });
    expect(reading.interval!.method).to.equal('wilson');
    expect(leftOut(reading)).to.deep.equal({ 'without a customer': 1 });
  });

  it('counts the kinds of activity it is told', () => {
    expect(rate({ params: { types: 'call, meeting' } }).value).to.equal(0.25);
    expect(rate({ params: { types: 'visit' } }).value).to.equal(0);
  });

  it('does not take records without an id for the customer of activities without one', () => {
    const reading = rate({}, { customers: [...customers, customer(null)], activities });
    expect(reading.parts).to.deep.equal({ engaged: 2, 'at start': 5 });
  });

  it('counts a customer listed twice, as left and come back, once', () => {
    const twice = [...customers, customer('ada', '2024-01-01', '2024-06-30')];
    expect(rate({}, { customers: twice, activities }).parts).to.deep.equal({ engaged: 2, 'at start': 4 });
  });

  it('names the set that is missing, and is undefined where nobody was active', () => {
    expect(rate({}, { activities }).reason).to.equal('missing-records');
    expect(rate({ period: '2024-Q1' }).reason).to.equal('nothing-to-measure');
  });
});
