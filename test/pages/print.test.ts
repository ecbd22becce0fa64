import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';
import { startServer, type DemoServer } from '../../demo/server.mjs';
import { launchBrowser } from '../browser.js';
import { gauges, visit } from './visit.js';

describe('on paper', () => {
  let browser: Browser;
  let server: DemoServer;
  before(async () => {
    [browser, server] = await Promise.all([launchBrowser(), startServer({ port: 0 })]);
  });
  after(() => Promise.all([browser.close(), server.close()]));

  it('every value of a picture is there, no wider than its column, and no button', async () => {
    const { page } = await visit(browser, server.url);
    await page.setViewport({ width: 640, height: 900 });
    await gauges(page);
    await page.emulateMediaType('print');
    const printed = await page.evaluate(() =>
      [...document.querySelectorAll('kpi-gauge, kpi-card, nps-breakdown')].flatMap((element) => {
        const table = element.shadowRoot!.querySelector<HTMLElement>('.paper');
        if (!table) return [];
        const button = element.shadowRoot!.querySelector<HTMLElement>('.how')!;
        return [
          { width: element.clientWidth, needs: table.scrollWidth, high: table.offsetHeight, how: button.offsetHeight },
        ];
      }),
    );
    expect(printed).to.have.length.above(9);
    for (const { width, needs, high, how } of printed) {
      expect(needs).to.be.at.most(width);
      expect(high).to.be.above(30);
      expect(how).to.equal(0);
    }
  });
});
