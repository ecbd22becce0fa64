import { describe, it } from 'node:test';
import { expect } from 'chai';
import { measure } from '../../src/index.js';

const customers = [
  { id: 'a', startAt: '2026-01-10', channel: 'web' },
  { id: 'b', startAt: '2026-01-20', channel: 'web' },
  { id: 'c', startAt: '2026-02-10', channel: 'fair' },
  { id: 'd', startAt: '2026-02-11', channel: 'web' },
  { id: 'e', startAt: '2026-02-12', channel: 'web' },
  { id: 'f', startAt: '2026-02-28', channel: 'web' },
];
const spend = [
  { id: '1', date: '2026-01-01', amount: 600, currency: 'EUR', channel: 'web' },
  { id: '2', date: '2026-02-01', amount: 300, currency: 'EUR', channel: 'web' },
  { id: '3', date: '2026-02-28', amount: 500, currency: 'EUR', channel: 'fair' },
];
const cac = (records: object, options = {}) => measure('customer-acquisition-cost', records, options);

describe('a metric over several sets of records', () => {
  it('divides what one set says by what another says, in the same period', () => {
    const { value, parts, currency, n } = cac({ customers, spend }, { period: '2026-02' });
    expect({ value, parts, currency, n }).to.deep.equal({
      value: 200,
      parts: { spend: 800, 'customers won': 4 },
      currency: 'EUR',
      n: 4,
    });
  });

  it('groups every set alike, and keeps a group that one of them lacks', () => {
    const march = [...customers, { id: 'g', startAt: '2026-03-01', channel: 'web' }];
    const later = [...spend, { id: '4', date: '2026-03-05', amount: 50, currency: 'EUR', channel: 'web' }];
    const { groups } = cac(
      { customers: march, spend: later },
      { by: 'channel', period: '2026-02..2026-02'.slice(0, 7) },
    );
    expect(groups.map(({ key, value }) => [key['channel'], value])).to.deep.equal([
      ['fair', 500],
      ['web', 100],
    ]);
    const { groups: months } = cac({ customers: march.slice(0, 6), spend: later }, { by: 'month', period: '2026-Q1' });
    expect(months.map(({ key, value, reason }) => [key['month'], value, reason])).to.deep.equal([
      ['2026-01', 300, undefined],
      ['2026-02', 200, undefined],
    ]);
  });

  it('takes all to be the days that every set speaks of', () => {
    const older = [{ id: 'z', startAt: '2020-05-05', channel: 'web' }, ...customers];
    const { period, parts } = cac({ customers: older, spend });
    expect(period).to.deep.include({ from: '2026-01-01', to: '2026-03-01' });
    expect(parts).to.deep.equal({ spend: 1400, 'customers won': 6 });
  });

  it('counts a set in an earlier period where an option says so', () => {
    const { parts } = cac({ customers, spend }, { period: '2026-02', params: 'lag=31' });
    expect(parts).to.deep.equal({ spend: 600, 'customers won': 4 });
  });

  it('names the set that is missing', () => {
    const { value, reason, detail } = cac({ customers });
    expect({ value, reason }).to.deep.equal({ value: undefined, reason: 'missing-records' });
    expect(detail).to.contain('needs spend beside customers');
  });

  it('refuses amounts in two currencies, be they in two sets', () => {
    const { reason } = cac({ customers, spend: [...spend, { date: '2026-02-02', amount: 1, currency: 'USD' }] });
    expect(reason).to.equal('mixed-currency');
  });

  it('counts what each set leaves out', () => {
    const { excluded } = cac({ customers, spend: [...spend, { id: '9', date: '2026-02-02', amount: null }] });
    expect(excluded.map(({ reason, count }) => [reason, count])).to.deep.equal([['spend without an amount', 1]]);
  });

  it('says that a field of the filter is not in one of them', () => {
    const bare = customers.map(({ id, startAt }) => ({ id, startAt }));
    expect(() => cac({ customers: bare, spend }, { where: 'channel=web' })).to.throw('channel');
  });

  it('takes the sets as CSV and JSON text alike', () => {
    const csv = ['id,startAt', ...customers.map(({ id, startAt }) => `${id},${startAt}`)].join('\n');
    expect(cac({ customers: csv, spend: JSON.stringify(spend) }, { period: '2026-02' }).value).to.equal(200);
    expect(cac(structuredClone({ customers, spend }), { period: '2026-02' }).value).to.equal(200);
    expect(
      measure('customer-acquisition-cost', JSON.stringify({ customers, spend }), { period: '2026-02' }).value,
    ).to.equal(200);
  });
});

describe('a metric over two periods', () => {
  const qualified = (month: string, n: number) =>
    Array.from({ length: n }, (_, i) => ({
      id: `${month}-${String(i)}`,
      createdAt: `${month}-01`,
      mqlAt: `${month}-0${String(1 + (i % 9))}`,
    }));
  const leads = [...qualified('2026-01', 20), ...qualified('2026-02', 30), ...qualified('2026-03', 24)];

  it('compares a period with the like-for-like one before', () => {
    const { value, parts } = measure('lead-velocity-rate', leads, { period: '2026-02' });
    expect(value).to.equal(0.5);
    expect(parts).to.deep.equal({ 'qualified now': 30, 'qualified before': 20 });
  });

  it('compares each group of time with the one before it', () => {
    const { groups } = measure('lead-velocity-rate', leads, { period: '2026-Q1', by: 'month' });
    expect(groups.map(({ key, value }) => [key['month'], value])).to.deep.equal([
      ['2026-01', undefined],
      ['2026-02', 0.5],
      ['2026-03', -0.2],
    ]);
  });
});

describe('a metric that finishes across something', () => {
  const won = (ownerId: string, amount: number) => ({
    id: `${ownerId}${String(amount)}`,
    status: 'won',
    closedAt: '2026-02-01',
    createdAt: '2026-01-01',
    amount,
    ownerId,
    currency: 'EUR',
  });
  const deals = [won('ada', 60), won('ada', 50), won('bob', 70), won('eve', 500)];
  const goal = (ownerId: string, target: number) => ({
    id: ownerId,
    ownerId,
    target,
    start: '2026-01-01',
    due: '2026-03-31',
  });
  const goals = [goal('ada', 100), goal('bob', 100), goal('cyd', 100)];

  it('judges each member by its own numbers, one without records among them', () => {
    const { value, parts, n } = measure('quota-attainment', { deals, goals }, { variant: 'owners', period: '2026-Q1' });
    expect({ value, parts, n }).to.deep.equal({ value: 1 / 3, parts: { met: 1, owners: 3 }, n: 3 });
  });

  it('differs from the pooled number, which the one with the most carries', () => {
    const { value, parts } = measure('quota-attainment', { deals, goals }, { period: '2026-Q1' });
    expect(value).to.equal(680 / 300);
    expect(parts).to.deep.equal({ won: 680, quota: 300 });
  });
});
