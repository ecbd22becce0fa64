import { describe, it } from 'node:test';
import { expect } from 'chai';
import { emailCampaignRevenue, revenuePerEmail } from '../../../src/metrics/marketing/email-campaign-revenue.js';
import { over } from '../loyalty/shops.js';
import { leftOut } from '../sales/deals.js';

const campaign = (id: string, sentAt: string, revenue: number | null, delivered: number | null, currency = 'EUR') => ({
  ...{ id, sentAt, revenue, delivered, currency },
});
const rows = [
  campaign('1', '2026-04-01', 100, 50),
  campaign('2', '2026-06-30', 20, 250),
  campaign('3', '2026-06-30', null, 10),
  campaign('4', '2026-07-01', 900, 10),
];
const second = { period: '2026-Q2' };
const campaigns = over('campaigns');

describe('email campaign revenue', () => {
  it('is what the campaigns sent in the period brought, without an interval', () => {
    const reading = campaigns(emailCampaignRevenue, rows, second);
    expect(reading).to.include({ value: 120, n: 2, currency: 'EUR', census: true, interval: undefined });
    expect(reading.parts).to.deep.equal({ revenue: 120 });
    expect(leftOut(reading)).to.deep.equal({ 'without a revenue': 1 });
  });

  it('is by email what all brought over all delivered', () => {
    // 120 ÷ 300, and not the mean of 2 and 0.08. Residuals ±80: SE = √(2 · 6400 ÷ 1 · 2) ÷ 300; t at 1 is 12.706204736174694.
    const reading = campaigns(revenuePerEmail, rows, second);
    expect(reading).to.include({ value: 0.4, n: 2, currency: 'EUR' });
    expect(reading.parts).to.deep.equal({ revenue: 120, delivered: 300 });
    expect(reading.interval!.high).to.be.closeTo(0.4 + (12.706204736174694 * 160) / 300, 1e-9);
  });

  it('is 0 where they brought nothing, and undefined where there were none', () => {
    expect(campaigns(emailCampaignRevenue, [campaign('1', '2026-04-01', 0, 5)], second).value).to.equal(0);
    expect(campaigns(emailCampaignRevenue, rows, { period: '2025' }).reason).to.equal('nothing-to-measure');
    const unsent = campaigns(revenuePerEmail, [campaign('1', '2026-04-01', 5, null)], second);
    expect(unsent.reason).to.equal('nothing-to-measure');
    expect(leftOut(unsent)).to.deep.equal({ 'without delivered': 1 });
  });

  it('is not added up over currencies', () => {
    const mixed = [...rows, campaign('5', '2026-05-01', 1, 1, 'USD')];
    expect(campaigns(emailCampaignRevenue, mixed, second).reason).to.equal('mixed-currency');
  });
});
