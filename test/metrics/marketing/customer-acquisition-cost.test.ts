import { describe, it } from 'node:test';
import { expect } from 'chai';
import { measure } from '../../../src/measure.js';
import { registerMetrics } from '../../../src/metrics/catalogue.js';
import { marketingMetrics } from '../../../src/metrics/marketing.js';
import { leftOut } from '../sales/deals.js';

registerMetrics(marketingMetrics);

const customers = ['2026-03-31', '2026-04-01', '2026-05-05', '2026-06-30', '2026-06-30', '2026-07-01', null].map(
  (startAt, i) => ({ id: String(i), startAt }),
);
const spend = [
  { date: '2026-03-31', amount: 1000, currency: 'EUR' },
  { date: '2026-04-01', amount: 300, currency: 'EUR' },
  { date: '2026-06-30', amount: 100, currency: 'EUR' },
];
const cost = (options: object = {}, records: object = { customers, spend }) =>
  measure('customer-acquisition-cost', records, { period: '2026-Q2', ...options });

describe('customer acquisition cost', () => {
  it('is the spend of the period by customer who started in it', () => {
    const reading = cost();
    expect(reading).to.include({ value: 100, n: 4, unit: 'money', currency: 'EUR' });
    expect(reading.parts).to.deep.equal({ spend: 400, 'customers won': 4 });
    expect(leftOut(reading)).to.deep.equal({ 'without a start': 1 });
  });

  it('takes the count of customers for chance and the spend for certain', () => {
    // Garwood’s limits of 4 at 95 %, from SciPy.
    const { interval } = cost();
    expect(interval).to.include({ method: 'poisson', kind: 'process' });
    expect(interval!.low).to.be.closeTo(400 / 10.241588675403694, 1e-9);
    expect(interval!.high).to.be.closeTo(400 / 1.0898653736263249, 1e-9);
  });

  it('takes spend of so many days earlier where told', () => {
    // 31 March to 29 June.
    expect(cost({ params: 'lag=1' }).parts).to.deep.equal({ spend: 1300, 'customers won': 4 });
  });

  it('is undefined where nobody was won, and not endless', () => {
    const old = customers.slice(5);
    expect(cost({}, { customers: old, spend })).to.include({ value: undefined, reason: 'nothing-to-measure' });
  });
});
