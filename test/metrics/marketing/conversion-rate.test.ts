import { describe, it } from 'node:test';
import { expect } from 'chai';
import { conversionRate, mqlSqlRate } from '../../../src/metrics/marketing/conversion-rate.js';
import { over } from '../loyalty/shops.js';
import { leftOut } from '../sales/deals.js';

const lead = (createdAt: string | null, convertedAt: string | null, mqlAt?: string | null, sqlAt?: string | null) => ({
  ...{ createdAt, convertedAt, mqlAt: mqlAt ?? null, sqlAt: sqlAt ?? null },
});
const rows = [
  lead('2026-04-01', '2026-05-01', '2026-04-02', '2026-05-02'),
  lead('2026-06-30', '2026-09-30', '2026-06-30', '2026-07-31'),
  lead('2026-05-05', null, '2026-05-06'),
  lead('2026-03-31', '2026-05-01', '2026-07-01', '2026-07-01'),
  lead('2026-05-05', '2026-05-04'),
  lead(null, '2026-05-04'),
];
const second = { period: '2026-Q2' };
const leads = over('leads');

describe('conversion rate', () => {
  it('is the share of the leads of the period that came to the other date, whenever', () => {
    // Two of three; who converted before being created is left out.
    const reading = leads(conversionRate, rows, second);
    expect(reading).to.include({ value: 2 / 3, n: 3 });
    expect(leftOut(reading)).to.deep.equal({ 'without createdAt': 1, 'converted before': 1 });
  });

  it('gives everyone the same time where told', () => {
    // 30 days after 1 April; 92 after 30 June.
    expect(leads(conversionRate, rows, { ...second, params: 'maturity=30' }).value).to.equal(1 / 3);
    expect(leads(conversionRate, rows, { ...second, params: 'maturity=29' }).value).to.equal(0);
    expect(leads(conversionRate, rows, { ...second, params: 'maturity=92' }).value).to.equal(2 / 3);
    // Of 30 June the 92nd day is 30 September: a day earlier it is not over.
    const young = leads(conversionRate, rows, { ...second, params: 'maturity=92' }, '2026-09-29');
    expect(young.parts).to.deep.equal({ converted: 1, leads: 2 });
    expect(leftOut(young)).to.include({ 'not yet mature': 1 });
  });

  it('takes any two dates that the records have', () => {
    const trials = [
      { createdAt: '2026-01-01', trialAt: '2026-04-01', paidAt: '2026-04-20' },
      { createdAt: '2026-01-01', trialAt: '2026-04-02', paidAt: null },
      { createdAt: '2026-01-01', trialAt: null, paidAt: null },
    ];
    const reading = leads(conversionRate, trials, { ...second, params: 'from=trialAt, to=paidAt' });
    expect(reading.parts).to.deep.equal({ converted: 1, leads: 2 });
    expect(leads(conversionRate, trials, { params: 'to=paidOn' })).to.include({ reason: 'missing-field' });
  });

  it('is undefined where no lead came', () => {
    expect(leads(conversionRate, rows, { period: '2025' }).reason).to.equal('nothing-to-measure');
  });
});

describe('MQL to SQL rate', () => {
  it('is the share of the leads qualified in the period that were accepted', () => {
    const reading = leads(mqlSqlRate, rows, second);
    expect(reading).to.include({ value: 2 / 3, n: 3 });
    expect(leads(mqlSqlRate, rows, { ...second, params: 'maturity=30' }).value).to.equal(1 / 3);
    expect(leads(mqlSqlRate, rows, { ...second, params: 'maturity=31' }).value).to.equal(2 / 3);
  });

  it('counts an acceptance on the day of qualification', () => {
    expect(leads(mqlSqlRate, rows, { period: '2026-07', params: 'maturity=0' }).value).to.equal(1);
  });
});
