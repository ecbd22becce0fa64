import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  duplicateRate,
  duplicateRateOfDeals,
  duplicateRateOfLeads,
} from '../../../src/metrics/adoption/duplicate-rate.js';
import { over } from '../loyalty/shops.js';
import { leftOut } from '../sales/deals.js';

const customer = (id: string, name: string | null, phone: string | null = null) => ({ id, name, phone });
const rows = [
  customer('1', 'Ada & Co', '1'),
  customer('2', 'Ada & Co', '2'),
  customer('3', 'Ada & Co', '2'),
  customer('4', 'Bob', '3'),
  customer('5', 'bob', '4'),
  customer('6', null, '5'),
];
const rate = (options: object = {}, all: readonly object[] = rows) =>
  over('customers')(duplicateRate, all as typeof rows, options);

describe('duplicate rate', () => {
  it('is the share of records beyond the first of those alike', () => {
    // Two of Ada’s three; Bob is written in two ways, and nobody without a name is like another.
    const reading = rate();
    expect(reading).to.include({ value: 2 / 5, n: 5, census: true, interval: undefined });
    expect(reading.parts).to.deep.equal({ 'too many': 2, records: 5 });
    expect(leftOut(reading)).to.deep.equal({ 'without what to match by': 1 });
  });

  it('matches by the field that it is told', () => {
    expect(rate({ params: 'match=phone' }).value).to.equal(1 / 6);
    expect(rate({ params: 'match=email' }).reason).to.equal('missing-field');
  });

  it('is asked of leads by their address and of deals by their name', () => {
    const leads = ['a@example.com', 'b@example.com', 'a@example.com'].map((email, i) => ({ id: String(i), email }));
    const reading = over('leads')(duplicateRateOfLeads, leads);
    expect(reading).to.include({ metric: 'duplicate-rate-of-leads', value: 1 / 3, n: 3, counted: 'lead' });
    const deals = ['Renewal', 'Renewal'].map((name, i) => ({ id: String(i), name }));
    expect(over('deals')(duplicateRateOfDeals, deals).value).to.equal(1 / 2);
    expect(over('leads')(duplicateRateOfLeads, deals).detail).to.contain('Duplicate rate of leads needs email');
  });

  it('does not count a record of the same id, which is one record entered twice', () => {
    const reading = rate({}, [...rows, rows[3]!]);
    expect(reading.value).to.equal(2 / 5);
    expect(leftOut(reading)).to.include({ duplicate: 1 });
  });

  it('is 0 where all differ and undefined where there is nothing to match', () => {
    expect(rate({}, rows.slice(2)).value).to.equal(0);
    expect(rate({}, [customer('6', null)]).reason).to.equal('nothing-to-measure');
  });
});
