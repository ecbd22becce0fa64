import { describe, it } from 'node:test';
import { expect } from 'chai';
import { realText, skipWithout } from '../real-data.js';
import { noticed } from './visit.js';
import { drop, served } from './your-data-page.js';

const seconds = (day: string): number => Date.parse(day) / 1000;

/** Ten subscriptions of customers of one kind, as Stripe sends them: so much a month in euros, from one day to another. */
const ten = (kind: string, euros: number, start: string, more: object = {}): readonly object[] =>
  Array.from({ length: 10 }, (_, i) => ({
    id: `sub_${kind}${String(euros)}${String(i)}`,
    object: 'subscription',
    customer: `cus_${kind}${String(i)}`,
    currency: 'eur',
    status: 'active',
    billing_cycle_anchor: seconds(start),
    start_date: seconds(start),
    trial_end: null,
    ended_at: null,
    items: { data: [{ quantity: 1, price: { unit_amount: 100 * euros, recurring: { interval: 'month' } } }] },
    ...more,
  }));

/**
 * The year 2025 begins with three kinds of customers who pay 100 each: of ten each one stays, one leaves, one goes on to 150. Who
 * was on trial then is none of them, who still is pays nothing, and one came on the last day.
 */
const stripe = {
  object: 'list',
  has_more: false,
  data: [
    ...ten('stays', 100, '2024-01-01'),
    ...ten('leaves', 100, '2024-01-01', { status: 'canceled', ended_at: seconds('2025-06-01') }),
    ...ten('grows', 100, '2024-01-01', { status: 'canceled', ended_at: seconds('2025-03-01') }),
    ...ten('grows', 150, '2025-03-01'),
    ...ten('tries', 100, '2024-12-15', { trial_end: seconds('2025-02-01') }),
    ...ten('asks', 100, '2025-12-15', { status: 'trialing', trial_end: seconds('2026-01-15') }),
    ...ten('comes', 100, '2025-12-31'),
  ],
};

const chargebee = {
  list: [
    { id: 'cb1', status: 'active', mrr: 4900, started_at: seconds('2025-01-01') },
    { id: 'cb2', status: 'in_trial', mrr: 4900, trial_end: seconds('2025-02-01') },
  ].map((each) => ({ subscription: { customer_id: 'c1', currency_code: 'USD', plan_id: 'basic', ...each } })),
};

const mailchimp = {
  reports: [
    {
      id: 'a',
      campaign_title: 'Spring',
      emails_sent: 200,
      send_time: '2026-03-01T09:00:00+00:00',
      opens: { unique_opens: 57 },
      clicks: { unique_subscriber_clicks: 19 },
      bounces: { hard_bounces: 6, soft_bounces: 4 },
      unsubscribed: 2,
    },
  ],
  total_items: 1,
};

describe('what vendors send, on the page for your own data', () => {
  const { open } = served();

  it('measures subscriptions of Stripe by what was paid for, trials left out', async () => {
    const { page } = await open();
    const { type, said, account, rows, elements, tags } = await drop(page, 'export.json', JSON.stringify(stripe));
    expect(type).to.equal('customerSpans');
    expect(said).to.contain('60 records').and.to.contain('They look like subscriptions.');
    expect(account['recognised']).to.contain('Subscriptions as Stripe sends them');
    expect(account['repaired']).to.contain('10 subscriptions are deleted, merged, replaced or not paid, and left out.');
    expect(rows['mapped']).to.include('monthly revenue mrr | items.data | what it comes to in a month | 60 of 60');
    // (10 × 100 + 10 × 0 + 10 × 150) ÷ (30 × 100), and with nobody above what they paid before 2000 ÷ 3000.
    expect(elements['kpi-gauge net-revenue-retention']).to.contain('83.3');
    expect(elements['kpi-gauge gross-revenue-retention']).to.contain('66.7');
    expect(elements['kpi-gauge revenue-churn-rate']).to.contain('33.3');
    expect(tags).to.contain('type="customerSpans"').and.to.contain('adapter="stripe"').and.not.to.contain('fields=');
    expect((await noticed(page)).violations).to.deep.equal([]);
  });

  it('knows subscriptions of Chargebee', async () => {
    const { page } = await open();
    const { type, account, first } = await drop(page, 'export.json', JSON.stringify(chargebee));
    expect(type).to.equal('customerSpans');
    expect(account['recognised']).to.contain('Subscriptions as Chargebee sends them');
    expect(first).to.deep.equal([
      'id | customer | paid from | monthly revenue | currency | plan',
      'cb1 | c1 | 2025-01-01 00:00 | 49 | USD | basic',
    ]);
  });

  const recurly = 'connector-seeds-apache2/recurly/subscription_history_data.csv';
  it('says what those of Recurly lack', { skip: skipWithout(recurly) }, async () => {
    const { page } = await open();
    const { type, account, missing, elements } = await drop(page, 'history.csv', realText(recurly)!);
    expect(type).to.equal('customerSpans');
    expect(account['recognised']).to.contain('Subscriptions as Recurly sends them');
    expect(missing.join(' ')).to.contain('need “monthly revenue”');
    expect(elements).to.deep.equal({});
  });

  it('finds reports of Mailchimp in their envelope, and takes what did not bounce for delivered', async () => {
    const { page } = await open();
    const { type, account, rows, elements } = await drop(page, 'reports.json', JSON.stringify(mailchimp));
    expect(type).to.equal('campaigns');
    expect(account['recognised']).to.contain('Campaigns as Mailchimp sends them');
    expect(rows['mapped']).to.include(
      'delivered | emails_sent + bounces.hard_bounces + bounces.soft_bounces | the first without the others | 1 of 1',
    );
    // Of the 200 that were sent 10 bounced: 57, 19 and 2 of 190.
    expect(elements['kpi-gauge email-bounce-rate']).to.contain('5.0');
    expect(elements['kpi-gauge email-open-rate']).to.contain('30.0');
    expect(elements['kpi-gauge email-click-rate']).to.contain('10.0');
    expect(elements['kpi-gauge email-unsubscribe-rate']).to.contain('1.1');
    expect((await noticed(page)).violations).to.deep.equal([]);
  });

  const subscriptions = 'ravenstack-saas/ravenstack_subscriptions.csv';
  it('takes a list of subscriptions for one by its columns too', { skip: skipWithout(subscriptions) }, async () => {
    const { page } = await open();
    const { type, tags, elements } = await drop(page, 'ravenstack_subscriptions.csv', realText(subscriptions)!);
    expect(type).to.equal('customerSpans');
    expect(tags).to.contain(
      'id=subscription_id, customerId=account_id, startAt=start_date, endAt=end_date, mrr=mrr_amount',
    );
    expect(elements['kpi-gauge net-revenue-retention']).to.match(/\d/);
  });
});
