import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../browser.js';
import { page as html, script, serve } from './host.js';
import { gauges, visit } from './visit.js';

// A module of the same address would be evaluated once.
const markup = `<!doctype html>
  <html lang="en">
    <title>Twice</title>
    <link rel="icon" href="data:," />
    <script type="module" src="/kpi-elements.min.js"></script>
    <script type="module" src="/kpi-elements.min.js?again"></script>
    <kpi-gauge id="gauge" metric="win-rate">
      <script type="text/csv">
        status
        won
        won
        won
        lost
        lost
      </script>
    </kpi-gauge>
  </html>`;

describe('the script on a page twice', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  it('leaves the first in charge, and says so', async () => {
    const host = await serve({
      '/': html(markup),
      '/kpi-elements.min.js': script(),
      '/kpi-elements.min.js?again': script(),
    });
    try {
      const { page, problems, warnings } = await visit(browser, `${host.url}/`);
      expect((await gauges(page))['gauge']!.parts['value']).to.match(/^60\.0\s?%$/);
      expect(problems).to.deep.equal([]);
      expect(warnings.filter((warning) => warning.includes('<kpi-gauge> is already defined'))).to.have.length(1);
    } finally {
      await host.close();
    }
  });
});
