import type { ServerResponse } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser } from '../browser.js';
import { serveFault } from './faulty-server.js';
import { gauges, visit } from './visit.js';

const isWon = (i: number): boolean => i % 10 < 7;

/** Rows of deals, seven won and then three lost, from one of them to before another: 29 bytes each. */
const rows = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => from + i)
    .map((i) => `deal-${String(i).padStart(6, '0')},${isWon(i) ? 'won ' : 'lost'},Anna,1000.5\n`)
    .join('');
const header = 'id,status,owner,amount\n';
const headers = { 'content-type': 'text/csv', 'content-length': header.length + 29 * 300_000 };

/** Waits until the gauge says what it has, and gives how many records those are and of how many. */
async function firstOf(page: Page, least: number): Promise<readonly number[]> {
  const said = await page.waitForFunction(
    (min) => {
      const text = document.querySelector('#faulty')?.shadowRoot?.textContent ?? '';
      const found = /the first ([\d,]+) of about ([\d,]+) records/.exec(text);
      const counts = found?.slice(1).map((count) => Number(count.replaceAll(',', '')));
      return counts && counts[0]! >= min ? counts : undefined;
    },
    {},
    least,
  );
  return (await said.jsonValue()) ?? [];
}

describe('a CSV of 300,000 rows', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  it('that drips refines its picture, and says how many records of how many it has', async () => {
    let response: ServerResponse | undefined;
    const host = await serveFault((each) => {
      response = each.writeHead(200, headers);
      response.write(header + rows(0, 50_000));
    }, 'timeout="60"');
    try {
      const { page, problems } = await visit(browser, `${host.url}/`);
      const [first, about] = await firstOf(page, 1);
      expect(first).to.be.within(9000, 50_000);
      expect(about).to.be.within(290_000, 310_000);
      response!.write(rows(50_000, 250_000));
      const [next] = await firstOf(page, first! + 1);
      expect(next! / first!).to.be.above(4);
      response!.end(rows(250_000, 300_000));
      const { faulty } = await gauges(page);
      expect(faulty!.result?.reading.value).to.equal(0.7);
      expect(faulty!.result?.reading.records).to.equal(300_000);
      expect(faulty!.result?.reading.warnings).not.to.contain('partial');
      expect(host.asked).to.have.length(1);
      expect(problems).to.deep.equal([]);
      await page.close();
    } finally {
      host.close();
    }
  });

  it('that breaks off is partial, with what there was and the reason', async () => {
    let response: ServerResponse | undefined;
    const host = await serveFault((each) => {
      response = each.writeHead(200, headers);
      response.write(`${header}${rows(0, 60_000)}deal-060000,lo`);
    }, 'timeout="60"');
    try {
      const { page } = await visit(browser, `${host.url}/`);
      const [first] = await firstOf(page, 1);
      response!.destroy();
      const { faulty } = await gauges(page);
      const { reading } = faulty!.result!;
      // A browser lets go of what it has not handed on yet.
      expect(reading.records).to.be.within(first!, 60_000);
      const won = Array.from({ length: reading.records }, (_, i) => i).filter(isWon);
      expect(reading.value).to.equal(won.length / reading.records);
      expect(reading.warnings).to.contain('partial');
      expect(faulty!.parts['base'])
        .to.contain('could not be loaded')
        .and.to.contain(`the first ${reading.records.toLocaleString('en')} records`);
      expect(host.asked).to.have.length(1);
      await page.close();
    } finally {
      host.close();
    }
  });
});
