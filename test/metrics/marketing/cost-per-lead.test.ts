import { describe, it } from 'node:test';
import { expect } from 'chai';
import { measure } from '../../../src/measure.js';
import { registerMetrics } from '../../../src/metrics/catalogue.js';
import { marketingMetrics } from '../../../src/metrics/marketing.js';
import { poissonInterval } from '../../../src/statistics/poisson-interval.js';
import { leftOut } from '../sales/deals.js';

registerMetrics(marketingMetrics);

const leads = ['2026-03-31', '2026-04-01', '2026-05-05', '2026-06-30', '2026-06-30', '2026-07-01', null].map(
  (createdAt) => ({
    createdAt,
  }),
);
const spend = [
  { date: '2026-03-31', amount: 1000, currency: 'EUR' },
  { date: '2026-04-01', amount: 300, currency: 'EUR' },
  { date: '2026-06-30', amount: 100, currency: 'EUR' },
  { date: '2026-05-01', amount: null, currency: 'EUR' },
  { date: '2026-07-31', amount: 50, currency: 'EUR' },
];
const cost = (options: object = {}, records: object = { leads, spend }) =>
  measure('cost-per-lead', records, { period: '2026-Q2', ...options });

describe('cost per lead', () => {
  it('is the spend of the period by lead created in it', () => {
    const reading = cost();
    expect(reading).to.include({ value: 100, n: 4, currency: 'EUR' });
    expect(reading.parts).to.deep.equal({ spend: 400, leads: 4 });
    const [low, high] = poissonInterval(4, 0.95);
    expect(reading.interval).to.deep.include({ low: 400 / high, high: 400 / low, method: 'poisson' });
    expect(leftOut(reading)).to.deep.equal({ 'without a creation date': 1, 'spend without an amount': 1 });
  });

  it('takes spend of so many days earlier where told', () => {
    // 31 March to 29 June.
    expect(cost({ params: 'lag=1' }).parts).to.deep.equal({ spend: 1300, leads: 4 });
  });

  it('is undefined without leads, and not endless', () => {
    expect(cost({}, { leads: leads.slice(5), spend })).to.include({ value: undefined, reason: 'nothing-to-measure' });
  });
});
