import { describe, it } from 'node:test';
import { expect } from 'chai';
import { loadRecords, type Fetcher } from '../../src/data/load.js';
import type { Pages } from '../../src/data/pages.js';
import { linkedPage, nextPage } from '../../src/data/paging.js';
import { readRecords } from '../../src/data/read-with-csv.js';

const from = new URL('https://crm.example/api/deals?limit=2');
const next = (answer: unknown): string | undefined => nextPage(answer, from)?.href;

describe('the next page', () => {
  const told: readonly (readonly [vendor: string, answer: object, address: string])[] = [
    [
      'Salesforce',
      { done: false, nextRecordsUrl: '/services/data/v66.0/query/01g-2', records: [] },
      'https://crm.example/services/data/v66.0/query/01g-2',
    ],
    [
      'Dynamics',
      { value: [], '@odata.nextLink': 'https://crm.example/api/deals?$skiptoken=2' },
      'https://crm.example/api/deals?$skiptoken=2',
    ],
    ['HubSpot', { results: [], paging: { next: { after: '200' } } }, 'https://crm.example/api/deals?limit=2&after=200'],
    [
      'Zoho',
      { data: [], info: { more_records: true, next_page_token: 'abc' } },
      'https://crm.example/api/deals?limit=2&page_token=abc',
    ],
    [
      'Pipedrive 2',
      { data: [], additional_data: { next_cursor: 'c2' } },
      'https://crm.example/api/deals?limit=2&cursor=c2',
    ],
    [
      'Pipedrive 1',
      { data: [], additional_data: { pagination: { more_items_in_collection: true, next_start: 2 } } },
      'https://crm.example/api/deals?limit=2&start=2',
    ],
    [
      'Zendesk',
      { tickets: [], meta: { has_more: true, after_cursor: 'x' } },
      'https://crm.example/api/deals?limit=2&page%5Bafter%5D=x',
    ],
    ['JSON:API', { data: [], links: { next: '/api/deals?page=2' } }, 'https://crm.example/api/deals?page=2'],
    [
      'Intercom',
      { data: [], pages: { next: { page: 2, starting_after: 'z' } } },
      'https://crm.example/api/deals?limit=2&starting_after=z',
    ],
    [
      'Stripe',
      { object: 'list', has_more: true, data: [{ id: 'sub_1' }, { id: 'sub_2' }] },
      'https://crm.example/api/deals?limit=2&starting_after=sub_2',
    ],
    ['Chargebee', { list: [], next_offset: '["1"]' }, 'https://crm.example/api/deals?limit=2&offset=%5B%221%22%5D'],
    [
      'Twenty',
      { data: { deals: [] }, pageInfo: { hasNextPage: true, endCursor: 'e' } },
      'https://crm.example/api/deals?limit=2&starting_after=e',
    ],
  ];
  for (const [vendor, answer, address] of told) {
    it(`is found in the answer of ${vendor}`, () => {
      expect(next(answer)).to.equal(address);
    });
  }

  it('is none where an answer says that it is the last', () => {
    expect(next({ done: true, records: [] })).to.equal(undefined);
    expect(next({ data: [{ id: 'a' }], has_more: false })).to.equal(undefined);
    expect(next({ data: [], info: { more_records: false, next_page_token: null } })).to.equal(undefined);
    expect(
      next({ data: [], additional_data: { pagination: { more_items_in_collection: false, next_start: 2 } } }),
    ).to.equal(undefined);
    expect(next([])).to.equal(undefined);
  });

  it('is found in a Link header by its relation, whatever stands before it', () => {
    const header = '<https://crm.example/api/deals?page=1>; rel="prev", <?page=3>; rel="next"';
    expect(linkedPage(header, from)?.href).to.equal('https://crm.example/api/deals?page=3');
    expect(linkedPage('<?page=1>; rel="prev"', from)).to.equal(undefined);
    expect(linkedPage(null, from)).to.equal(undefined);
  });
});

/** A server of pages by address, and the addresses that it was asked for. */
function serving(pages: Readonly<Record<string, object | number>>): {
  readonly fetcher: Fetcher;
  readonly asked: string[];
} {
  const asked: string[] = [];
  const fetcher: Fetcher = (url) => {
    asked.push(url);
    const page = pages[url];
    return Promise.resolve(typeof page === 'object' ? Response.json(page) : new Response('', { status: page ?? 404 }));
  };
  return { fetcher, asked };
}

const a = 'https://crm.example/a';
const b = 'https://crm.example/b';
const deal = (id: string): object => ({ id, status: 'won', closedAt: '2026-07-01' });
const load = async (fetcher: Fetcher): Promise<Pages> =>
  (await loadRecords(a, { fetcher, pause: () => Promise.resolve() })) as Pages;

describe('an answer in pages', () => {
  it('is loaded page by page, and read as one set that is complete', async () => {
    const { fetcher, asked } = serving({
      [a]: { records: [deal('1'), deal('2')], totalSize: 3, done: false, nextRecordsUrl: '/b' },
      [b]: { records: [deal('3')], totalSize: 3, done: true },
    });
    const read = readRecords(await load(fetcher), { type: 'deals' });
    expect(asked).to.deep.equal([a, b]);
    expect(read.table.rows).to.equal(3);
    expect(read.adapter).to.equal('envelope:records');
    expect(read.complete).to.equal(true);
  });

  it('is partial where a vendor counts more than it gives, as searches do that stop at 10,000', async () => {
    const { fetcher } = serving({
      [a]: { results: [deal('1'), deal('2')], total: 5, paging: { next: { after: '2', link: '/b' } } },
      [b]: { results: [deal('3'), deal('4')], total: 5 },
    });
    const read = readRecords(await load(fetcher), { type: 'deals' });
    expect(read.complete).to.equal(false);
    expect(read.warnings).to.deep.equal(['These are the first 4 of 5 records: the source says total: 5.']);
  });

  it('keeps the pages before one that fails, and says which', async () => {
    const { fetcher, asked } = serving({ [a]: { records: [deal('1')], done: false, nextRecordsUrl: '/b' }, [b]: 500 });
    const read = readRecords(await load(fetcher), { type: 'deals' });
    expect(asked).to.deep.equal([a, b, b, b]);
    expect(read.table.rows).to.equal(1);
    expect(read.complete).to.equal(false);
    expect(read.warnings).to.deep.equal(['Page 2 could not be had: The server failed to give …/b (500).']);
  });

  it('is not followed to another host, nor in a circle', async () => {
    const away = serving({ [a]: { records: [deal('1')], nextRecordsUrl: 'https://evil.example/b' } });
    expect((await load(away.fetcher)).missing).to.deep.equal([
      'Page 2 is on another host, evil.example, and was not asked for.',
    ]);
    expect(away.asked).to.deep.equal([a]);
    const circle = serving({ [a]: { records: [deal('1')], next: '/b' }, [b]: { records: [deal('2')], next: '/a' } });
    expect((await load(circle.fetcher)).missing).to.deep.equal([
      'Page 3 is one that was there before: the pages lead in a circle.',
    ]);
    expect(circle.asked).to.deep.equal([a, b]);
  });

  it('stops after 200 pages, and says so', async () => {
    let count = 0;
    const endless: Fetcher = () =>
      Promise.resolve(Response.json({ records: [deal(String(++count))], next: `/page-${count}` }));
    const pages = await load(endless);
    expect(pages.bodies).to.have.length(200);
    expect(pages.missing).to.deep.equal(['There are more than the 200 pages that are asked for.']);
  });
});
