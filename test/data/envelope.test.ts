import { describe, it } from 'node:test';
import { expect } from 'chai';
import { openEnvelope } from '../../src/data/envelope.js';
import { RecordsError } from '../../src/data/errors.js';
import { cells, read } from './reading.js';

const rows = [{ id: 'a' }, { id: 'b' }];

describe('an envelope', () => {
  for (const name of ['records', 'data', 'results', 'value', 'items', 'list', 'result', 'elements']) {
    it(`may call its records ${name}`, () => {
      const { table, adapter, complete } = read(JSON.stringify({ [name]: rows, other: [1] }));
      expect(cells(table, 'id')).to.deep.equal(['a', 'b']);
      expect(adapter).to.equal(`envelope:${name}`);
      expect(complete).to.be.true;
    });
  }

  it('may call them by what they are, and lie in an object of its own', () => {
    for (const [envelope, type] of [
      [{ deals: rows, users: [1] }, 'deals'],
      [{ data: { opportunities: rows } }, 'deals'],
      [{ result: { records: rows } }, 'deals'],
      [{ conversations: rows }, 'tickets'],
      [{ reports: rows, _links: [1] }, 'campaigns'],
      [{ satisfaction_ratings: rows }, 'responses'],
      [{ audits: rows }, 'statusEvents'],
    ] as const) {
      expect(read(envelope, { type }).table.rows, JSON.stringify(envelope)).to.equal(2);
    }
    expect(() => openEnvelope({ errors: [{ message: 'no' }] })).to.throw(RecordsError, 'the names errors');
  });

  for (const [vendor, sign] of [
    ['Salesforce', { done: false }],
    ['Salesforce’s address', { nextRecordsUrl: '/query/01g-500' }],
    ['HubSpot', { paging: { next: { after: '2' } } }],
    ['OData', { '@odata.nextLink': 'https://x/next' }],
    ['Stripe', { has_more: true }],
    ['Zoho', { info: { more_records: true } }],
    ['Zendesk', { meta: { has_more: true } }],
    ['Pipedrive', { additional_data: { pagination: { more_items_in_collection: true } } }],
    ['JSON:API', { links: { next: 'https://x/next' } }],
    ['Pipedrive’s cursor', { additional_data: { next_cursor: 'abc' } }],
    ['Twenty', { pageInfo: { hasNextPage: true } }],
    ['Chargebee', { next_offset: '["1"]' }],
    ['Zendesk’s page', { next_page: 'https://x/?page=2' }],
    ['Intercom’s total', { total_count: 3 }],
    ['a page’s meta', { meta: { next: '/deals?page=2' } }],
    ['Google', { nextPageToken: 'abc' }],
    ['Django', { next: 'https://x/?page=2' }],
    ['a count of pages', { pages: 2 }],
    ['a total', { total: 3 }],
    ['Freshsales’ total', { meta: { total: 3 } }],
    ['Freshsales’ pages', { meta: { total_pages: 2 } }],
    ['SuiteCRM’s pages', { meta: { 'total-pages': '2' } }],
    ['Intercom’s pages', { pages: { total_pages: 2 } }],
    ['Typeform’s pages', { page_count: 2 }],
    ['Odoo’s length', { length: 3 }],
    ['Salesforce’s total', { totalSize: 2001 }],
  ] as const) {
    it(`is not complete where ${vendor} says so`, () => {
      const { complete, warnings } = read({ records: rows, ...sign });
      expect(complete).to.be.false;
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(
        /^(The source holds more than these 2 records: it (gives|says)|These are the first 2 of \d+ records: the source says) /,
      );
    });
  }

  it('is complete where the same signs say that it is', () => {
    const signs = {
      done: true,
      totalSize: 2,
      has_more: false,
      next: null,
      pages: 1,
      meta: { total: 2, total_pages: 1 },
      page_count: 1,
      length: 2,
      links: { next: null },
      paging: {},
      info: { more_records: false },
      nextRecordsUrl: null,
      next_page: null,
      pageInfo: { hasNextPage: false },
      additional_data: { next_cursor: null },
      total_count: { toString: 'hostile' },
    };
    expect(read({ records: rows, ...signs })).to.deep.include({ complete: true, warnings: [] });
  });

  it('fails as a whole, saying what was found, where there are no records in it', () => {
    expect(() => openEnvelope({ message: 'no', code: 1 })).to.throw(RecordsError, 'the names message, code');
    expect(() => openEnvelope({ records: 'none' })).to.throw(RecordsError, 'the names records');
    expect(() => openEnvelope({})).to.throw(RecordsError, 'an empty object');
    expect(() => openEnvelope(null)).to.throw(RecordsError, 'is empty');
    expect(() => openEnvelope(undefined)).to.throw(RecordsError, 'is empty');
    expect(() => openEnvelope(5)).to.throw(RecordsError, 'a number');
  });

  it('has nothing that it inherits', () => {
    expect(() => openEnvelope(Object.create({ records: rows }))).to.throw(RecordsError);
    expect(() => openEnvelope(JSON.parse('{"__proto__": {"records": []}}'))).to.throw(RecordsError);
  });
});
