import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';
import type { KpiGauge } from '../../src/elements/kpi-gauge.js';
import { launchBrowser } from '../browser.js';
import { answer, breaks, cutGzip, drips, good, once, serveFault, type Fault } from './faulty-server.js';
import { gauges, visit } from './visit.js';

/** How it must end: with the number, partial with a reason, without records, or with a sentence; and after how many requests. */
interface Ending {
  readonly name: string;
  readonly fault: Fault;
  readonly attributes?: string;
  readonly value?: number;
  readonly partial?: string;
  readonly message?: string;
  /** Of ours; where a connection breaks before an answer the browser asks again by itself, and the server sees more. */
  readonly requests?: number;
}

const utf16 = Buffer.from(`\ufeff${good}`, 'utf16le');
const withStatus = (status: number, headers: Readonly<Record<string, string>> = {}): Fault =>
  answer('', headers, status);
const million = `[${`{"status":"won"},{"status":"lost"},`.repeat(499_999)}{"status":"won"},{"status":"lost"}]`;
const deal = { status: 'won', amount: 1 };
const pageOf = (records: number, more: object): string =>
  JSON.stringify({
    records: Array.from({ length: records }, (_, i) => ({ ...deal, id: `${String(i)}${JSON.stringify(more)}` })),
    ...more,
  });

const endings: readonly Ending[] = [
  {
    name: 'a connection that breaks before the answer',
    fault: (response) => response.destroy(),
    message: 'could not be loaded',
  },
  {
    name: 'a connection that breaks once before the answer',
    fault: once((response) => response.destroy()),
    value: 0.7,
  },
  { name: 'a connection that breaks in the body', fault: breaks, message: 'could not be loaded', requests: 3 },
  { name: 'a connection that breaks once in the body', fault: once(breaks), value: 0.7, requests: 2 },
  {
    name: 'a body that drips',
    fault: drips,
    attributes: 'timeout="1"',
    message: 'did not answer in full within 1 s',
    requests: 1,
  },
  {
    name: 'no answer at all',
    fault: () => undefined,
    attributes: 'timeout="1"',
    message: 'did not answer in full within 1 s',
    requests: 1,
  },
  {
    name: 'chunks without their end',
    fault: (response) =>
      response.socket?.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n40\r\n[{"status":"won"},'),
    message: 'could not be loaded',
    requests: 3,
  },
  { name: 'a compressed body that is cut', fault: cutGzip, message: 'The JSON ends too early', requests: 1 },
  {
    name: 'a body that is not compressed as it says',
    fault: answer(good, { 'content-encoding': 'gzip' }),
    message: 'could not be loaded',
    requests: 3,
  },
  {
    name: 'a body shorter than its length',
    fault: (response) => response.socket?.end(`HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n${good}`),
    message: 'could not be loaded',
    requests: 3,
  },
  {
    name: 'a body longer than its length',
    fault: (response) => response.socket?.end(`HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n${good}`),
    message: 'The JSON ends too early',
    requests: 1,
  },
  { name: 'a redirect in a circle', fault: withStatus(302, { location: '/records' }), message: 'could not be loaded' },
  {
    name: 'a sign-in page with status 200',
    fault: answer('<!doctype html><form></form>', { 'content-type': 'text/html' }),
    message: 'The answer is a web page',
    requests: 1,
  },
  {
    name: 'a redirect to a sign-in page',
    fault: (response, n, url) => {
      (url === '/login' ? answer('<html></html>') : withStatus(302, { location: '/login' }))(response, n, url);
    },
    message: 'The answer is a web page',
    requests: 2,
  },
  { name: '204', fault: withStatus(204), message: 'The source has no records.', requests: 1 },
  { name: 'nothing with status 200', fault: answer(''), message: 'The text is empty.', requests: 1 },
  { name: 'null', fault: answer('null'), message: '"null", not records', requests: 1 },
  { name: 'NaN in JSON', fault: answer('[{"status":"won","amount":NaN}]'), message: 'is not valid JSON', requests: 1 },
  { name: 'something behind the JSON', fault: answer(`${good};`), message: 'is not valid JSON', requests: 1 },
  { name: 'a byte order mark', fault: answer(`\ufeff${good}`), value: 0.7, requests: 1 },
  {
    name: 'Latin-1 that says so',
    fault: answer(Buffer.from(good, 'latin1'), { 'content-type': 'application/json; charset=iso-8859-1' }),
    value: 0.7,
    requests: 1,
  },
  { name: 'Latin-1 that does not say so', fault: answer(Buffer.from(good, 'latin1')), value: 0.7, requests: 1 },
  {
    name: 'UTF-16 that says so',
    fault: answer(utf16, { 'content-type': 'application/json; charset=utf-16le' }),
    value: 0.7,
    requests: 1,
  },
  {
    name: 'another content type',
    fault: answer(good, { 'content-type': 'application/octet-stream' }),
    value: 0.7,
    requests: 1,
  },
  { name: '429 that says for how long', fault: once(withStatus(429, { 'retry-after': '1' })), value: 0.7, requests: 2 },
  {
    name: '429 for an hour',
    fault: withStatus(429, { 'retry-after': '3600' }),
    message: 'was asked for too often (429)',
    requests: 1,
  },
  { name: '500 once', fault: once(withStatus(500)), value: 0.7, requests: 2 },
  { name: '500 always', fault: withStatus(500), message: 'The server failed to give', requests: 3 },
  {
    name: '503 until a day that is past',
    fault: once(withStatus(503, { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' })),
    value: 0.7,
    requests: 2,
  },
  { name: '401', fault: withStatus(401), message: 'may not be read (401)', requests: 1 },
  { name: '404', fault: withStatus(404), message: 'was not found (404)', requests: 1 },
  {
    name: 'a bomb',
    fault: answer(gzipSync(Buffer.alloc(268_435_456, ' ')), { 'content-encoding': 'gzip' }),
    message: 'holds more than 32 MB',
    requests: 1,
  },
  { name: 'a million rows', fault: answer(million), attributes: 'timeout="60"', value: 0.5, requests: 1 },
  {
    name: 'lists in lists, a hundred thousand deep',
    fault: answer('['.repeat(100_000) + ']'.repeat(100_000)),
    message: 'is an object',
    requests: 1,
  },
  {
    name: 'another origin that does not allow it',
    fault: answer(),
    attributes: 'src="http://localhost:1/records"',
    message: 'could not be loaded',
    requests: 0,
  },
  {
    name: 'a second page that fails',
    fault: (response, n, url) => {
      (url === '/records' ? answer(pageOf(10, { nextRecordsUrl: '/two' })) : withStatus(404))(response, n, url);
    },
    partial: 'page 2 could not be had',
    value: 1,
    requests: 2,
  },
  {
    name: 'a total above what is given',
    fault: answer(pageOf(10, { totalSize: 25, done: true })),
    partial: 'these are the first 10 of 25 records',
    value: 1,
    requests: 1,
  },
  {
    name: 'pages in a circle',
    fault: answer(pageOf(10, { next: '/records' })),
    partial: 'the pages lead in a circle',
    value: 1,
    requests: 1,
  },
  {
    name: 'a header and no rows',
    fault: answer('status,amount\n', { 'content-type': 'text/csv' }),
    message: 'The source has no records.',
    requests: 1,
  },
];

describe('a faulty network', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const { name, fault, attributes, value, partial, message, requests } of endings) {
    it(`ends in a named state: ${name}`, async () => {
      const host = await serveFault(fault, attributes);
      try {
        const { page } = await visit(browser, `${host.url}/`);
        const { faulty, good: beside } = await gauges(page);
        expect(beside!.result?.reading.value, 'the gauge beside it').to.equal(0.7);
        expect(faulty!.result?.reading.value).to.equal(value);
        expect(faulty!.parts['message'] ?? '').to.contain(message ?? '');
        const warnings = faulty!.result?.reading.warnings ?? [];
        expect(warnings.includes('partial'), 'partial').to.equal(partial !== undefined);
        expect(faulty!.parts['base'] ?? '').to.contain(partial ?? '');
        if (requests !== undefined) expect(host.asked).to.have.length(requests);
        await page.close();
      } finally {
        host.close();
      }
    });
  }

  it('keeps the picture where the device is offline later, and says how old it is', async () => {
    const host = await serveFault(answer());
    try {
      const { page } = await visit(browser, `${host.url}/`);
      await gauges(page);
      await page.setOfflineMode(true);
      const text = await page.evaluate(async () => {
        const gauge = document.querySelector<KpiGauge>('#faulty')!;
        await gauge.refresh();
        await gauge.updateComplete;
        return gauge.shadowRoot?.textContent;
      });
      expect(text).to.contain('not again since').and.to.contain('this device is offline').and.to.contain('70.0');
      await page.close();
    } finally {
      host.close();
    }
  });

  it('never takes an answer cut after any of its bytes for a whole one', async () => {
    const body = JSON.stringify(
      Array.from({ length: 54 }, (_, i) => ({ id: i, status: i % 3 ? 'won' : 'lost', amount: 10 * i })),
    );
    expect(body.length).to.be.within(2000, 2100);
    const cut: Fault = (response, n, url) => {
      answer(body.slice(0, Number(url.split('/').at(-1))))(response, n, url);
    };
    const host = await serveFault(cut);
    try {
      const { page } = await visit(browser, `${host.url}/`);
      await gauges(page);
      const values = await page.evaluate(async (most) => {
        const gauge = document.querySelector<KpiGauge>('#faulty')!;
        const seen: [number, number | null, boolean][] = [];
        for (let k = 0; k <= most; k++) {
          gauge.src = `/cut/${String(k)}`;
          await gauge.updateComplete;
          seen.push([k, gauge.result?.reading.value ?? null, gauge.error !== undefined]);
        }
        return seen;
      }, body.length);
      expect(values.pop()).to.deep.equal([body.length, 2 / 3, false]);
      expect(values.filter(([, value, isError]) => value !== null || !isError)).to.deep.equal([]);
      await page.close();
    } finally {
      host.close();
    }
  });
});
