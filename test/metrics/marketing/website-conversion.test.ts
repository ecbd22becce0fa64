import { describe, it } from 'node:test';
import { expect } from 'chai';
import { measure } from '../../../src/measure.js';
import { registerMetrics } from '../../../src/metrics/catalogue.js';
import { marketingMetrics } from '../../../src/metrics/marketing.js';
import { poissonInterval } from '../../../src/statistics/poisson-interval.js';
import { leftOut } from '../sales/deals.js';

registerMetrics(marketingMetrics);

const lead = (createdAt: string, source = 'web') => ({ createdAt, source });
const leads = [lead('2026-04-01'), lead('2026-06-30', 'telephone'), lead('2026-03-31'), lead('2026-07-01')];
const session = (at: string, visitorId: string | null, automated = false) => ({ at, visitorId, automated });
const sessions = [
  session('2026-03-31', 'a'),
  session('2026-04-01', 'a'),
  session('2026-04-02', 'a'),
  session('2026-06-30', 'b'),
  session('2026-05-05', 'c'),
  session('2026-05-05', null),
  session('2026-05-05', 'robot', true),
  session('2026-07-01', 'd'),
];
const conversion = (options: object = {}, records: object = { leads, sessions }) =>
  measure('website-conversion', records, { period: '2026-Q2', ...options });

describe('website conversion', () => {
  it('is the leads of the period by session in it that is no robot’s', () => {
    const reading = conversion();
    expect(reading.value).to.equal(2 / 5);
    expect(reading.parts).to.deep.equal({ leads: 2, sessions: 5 });
    const [low, high] = poissonInterval(2, 0.95);
    expect(reading.interval).to.deep.include({ low: low / 5, high: high / 5, method: 'poisson' });
  });

  it('counts visitors once', () => {
    const reading = conversion({ variant: 'visitors' });
    expect(reading.parts).to.deep.equal({ leads: 2, visitors: 3 });
    const nameless = sessions.map(({ at }) => ({ at }));
    expect(conversion({ variant: 'visitors' }, { leads, sessions: nameless })).to.include({ reason: 'missing-field' });
    expect(leftOut(reading)).to.deep.equal({ 'sessions without a visitor': 1 });
  });

  it('leaves out leads that came on no known day', () => {
    const reading = conversion({}, { leads: [...leads, { createdAt: null, source: 'web' }], sessions });
    expect(reading.parts).to.deep.equal({ leads: 2, sessions: 5 });
    expect(leftOut(reading)).to.deep.equal({ 'without a creation date': 1 });
  });

  it('picks the sources of leads that it is told', () => {
    expect(conversion({ params: 'source=web' }).parts).to.deep.equal({ leads: 1, sessions: 5 });
  });

  it('is 0 without leads and undefined without sessions', () => {
    expect(conversion({ params: 'source=fair' }).value).to.equal(0);
    expect(
      conversion({}, { leads, sessions: [session('2026-05-05', 'robot', true), ...sessions.slice(7)] }).reason,
    ).to.equal('nothing-to-measure');
  });
});
