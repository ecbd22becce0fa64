import { describe, it } from 'node:test';
import { expect } from 'chai';
import { openEnvelope } from '../../src/data/envelope.js';
import { RecordsError } from '../../src/data/errors.js';
import { cells, read } from './reading.js';

const rows = [{ id: 'a' }, { id: 'b' }];

describe('an envelope', () => {
  for (const name of ['records', 'data', 'results', 'value', 'items']) {
    it(`may call its records ${name}`, () => {
      const { table, adapter, complete } = read(JSON.stringify({ [name]: rows, other: [1] }));
      expect(cells(table, 'id')).to.deep.equal(['a', 'b']);
      expect(adapter).to.equal(`envelope:${name}`);
      expect(complete).to.be.true;
    });
  }

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
    ['a page’s meta', { meta: { next: '/deals?page=2' } }],
    ['Google', { nextPageToken: 'abc' }],
    ['Django', { next: 'https://x/?page=2' }],
    ['a count of pages', { pages: 2 }],
    ['a total', { total: 3 }],
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
      links: { next: null },
      paging: {},
      info: { more_records: false },
      nextRecordsUrl: null,
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
