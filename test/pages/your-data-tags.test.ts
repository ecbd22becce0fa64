import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import type { KpiElement } from '../../src/elements/kpi-element.js';
import { csv, page as html, script, serve } from './host.js';
import { choose, deals, drop, served } from './your-data-page.js';

/** Three deals; `id` is the seller's, and `amount` a count of licences. */
const misnamed = `id,status,closedAt,amount
7,won,2026-01-05,3
7,lost,2026-01-06,4
7,won,2026-01-07,5
`;

/** The value of every element that measures, in the order of the page. */
const values = (page: Page): Promise<(number | null | undefined)[]> =>
  page.evaluate(async () => {
    const tags = 'kpi-gauge, kpi-card, funnel-stages, trend-line, nps-breakdown';
    const all = [...document.querySelectorAll<KpiElement>(tags)];
    await Promise.all(all.map((element) => element.updateComplete));
    return all.map(({ result }) => result?.reading.value);
  });

describe('the tags to copy', () => {
  const here = served();
  const open = async (): Promise<Page> => (await here.open()).page;

  /** Grants or denies the page the clipboard, and presses the button. */
  async function copy(page: Page, setting: 'granted' | 'denied'): Promise<string> {
    const session = await page.createCDPSession();
    const { origin } = new URL(here.url());
    for (const name of ['clipboard-read', 'clipboard-write']) {
      await session.send('Browser.setPermission', { origin, permission: { name }, setting });
    }
    await page.bringToFront();
    await page.click('#copy');
    const said = await page.waitForSelector('#copied:not(:empty)');
    return said!.evaluate(({ textContent }) => textContent);
  }

  it('name one source, which alone says how the records are written', async () => {
    const { tags } = await drop(await open(), 'Verkauf.csv', deals);
    const [source, ...elements] = tags.match(/<[a-z]+-[a-z]+[^>]*>/g)!;
    expect(source).to.contain('<kpi-source').and.contain('id="deals"').and.contain('number-locale="de"');
    expect(elements).to.have.length(7);
    for (const element of elements) {
      expect(element).to.contain('source="deals"');
      expect(element).not.to.match(/src=|fields=|number-locale=/);
    }
    expect(elements.join('')).to.contain('<kpi-card ');
  });

  it('show in a page of their own, from the clipboard alone, the numbers that they show here', async () => {
    const page = await open();
    await drop(page, 'Verkauf.csv', deals);
    expect(await copy(page, 'granted')).to.equal('Copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const host = await serve({
      '/': html(
        `<!doctype html><html lang="en"><title>Copied</title><link rel="icon" href="data:," />${copied}</html>`,
      ),
      '/kpi-elements.min.js': script(),
      '/Verkauf.csv': csv(deals),
    });
    try {
      const fresh = await here.open(`${host.url}/`);
      const shown = await values(fresh.page);
      expect(shown[0]).to.equal(5 / 7);
      expect(shown).to.deep.equal(await values(page));
      expect(host.requests.filter((path) => path === '/Verkauf.csv')).to.have.length(1);
      expect(fresh.problems).to.deep.equal([]);
    } finally {
      await host.close();
    }
  });

  it('are selected where the page may not write to the clipboard', async () => {
    const page = await open();
    const { tags } = await drop(page, 'Verkauf.csv', deals);
    expect(await copy(page, 'denied')).to.match(/^Selected/);
    expect(await page.evaluate(() => getSelection()!.toString().trim())).to.equal(tags.trim());
  });

  it('say of a column that bears one of our names that it is none, where a person takes it off', async () => {
    const page = await open();
    const { missing } = await drop(page, 'deals.csv', misnamed);
    expect(missing[0]).to.equal(
      '“id” is taken for the id. 3 records share one id, and of each id only the newest record counts. If it is no id of a deal, set it to “–”.',
    );
    // Of the three with one id, the last listed counts: won.
    expect((await values(page))[0]).to.equal(1);
    const { tags, elements } = await choose(page, 'What id holds', '');
    expect(tags).to.contain(`fields='id=""'`);
    expect((await values(page))[0]).to.equal(2 / 3);
    expect(elements).to.have.property('kpi-gauge average-deal-value');
    const without = await choose(page, 'What amount holds', '');
    expect(without.elements).not.to.have.property('kpi-gauge average-deal-value');
    expect(without.tags).to.contain('amount=""');
  });
});
