import { describe, it } from 'node:test';
import { expect } from 'chai';
import { audit } from '../../../src/metrics/adoption/audit.js';
import { tableOf } from '../../tables.js';

const tickets: object[] = [
  { id: '1', createdAt: '2026-05-01', solvedAt: '2026-05-02', topic: 'Billing', priority: 'high' },
  { id: '2', createdAt: '2026-05-03', solvedAt: '2026-05-02', topic: 'n/a', priority: 'TBD' },
  { id: '3', createdAt: '1970-01-01', solvedAt: null, topic: ' ', priority: 'low' },
  { id: '3', createdAt: '2026-06-30', solvedAt: '2026-07-01', topic: '-', priority: 'low' },
  { id: '4', createdAt: 'soon', solvedAt: null, topic: 'Delivery', priority: 'low' },
];

describe('the audit of records', () => {
  const found = audit(tableOf('tickets', [...tickets, 'no object' as unknown as object], { asOf: '2026-06-30' }));
  const field = (name: string) => found.fields.find((each) => each.field === name);

  it('counts records, those that are none, and those entered twice', () => {
    expect([found.records, found.lost, found.duplicates]).to.deep.equal([5, 1, 1]);
  });

  it('takes each field apart into what is filled, blank, a placeholder and unreadable', () => {
    const parts = { blank: 0, placeholders: 0, unreadable: 0, future: undefined };
    expect(field('topic')).to.deep.equal({ ...parts, field: 'topic', filled: 2, blank: 1, placeholders: 2 });
    expect(field('priority')).to.deep.equal({ ...parts, field: 'priority', filled: 4, placeholders: 1 });
    expect(field('createdAt')).to.deep.equal({
      ...parts,
      ...{ field: 'createdAt', filled: 3, placeholders: 1, unreadable: 1, future: 0 },
    });
    expect(field('channel')).to.equal(undefined);
  });

  it('counts events after the last day of the records, and none on it', () => {
    expect(field('solvedAt')!.future).to.equal(1);
    expect(field('createdAt')!.future).to.equal(0);
  });

  it('names dates that stand the wrong way round', () => {
    expect(found.impossible).to.deep.equal([{ first: 'createdAt', second: 'solvedAt', records: 1 }]);
  });

  it('counts records that nobody has updated for so many days, where they say', () => {
    const deals = ['2025-06-30', '2025-07-01', '2026-06-30', null].map((updatedAt) => ({ status: 'open', updatedAt }));
    const table = tableOf('deals', deals, { asOf: '2026-06-30' });
    // 30 June 2025 began 366 days before 30 June 2026 ended, 1 July 365.
    expect(audit(table).stale).to.equal(1);
    expect(audit(table, 366).stale).to.equal(0);
    expect(found.stale).to.equal(undefined);
  });

  it('is of zeros where there are no records', () => {
    const { records, duplicates, impossible } = audit(tableOf('tickets', []));
    expect({ records, duplicates, impossible }).to.deep.equal({ records: 0, duplicates: 0, impossible: [] });
  });
});
