import { readFileSync, readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../browser.js';
import { page as html, script, serve, type Answer } from './host.js';
import { gauges, noticed, visit, type Shown } from './visit.js';

const file = (path: string, type: string): Answer => ({
  headers: { 'content-type': type },
  body: readFileSync(new URL(`../../${path}`, import.meta.url)),
});

const packages = '@uwdata/flechette/dist/flechette.mjs';
const parquetFolder = 'hyparquet/src/';

/** The packages as a host would put them beside its page. */
const modules = [
  packages,
  ...readdirSync(new URL(`../../node_modules/${parquetFolder}`, import.meta.url))
    .filter((name) => name.endsWith('.js'))
    .map((name) => parquetFolder + name),
].map((path) => [`/vendor/${path}`, file(`node_modules/${path}`, 'text/javascript')] as const);

const importMap = JSON.stringify({
  imports: { '@uwdata/flechette': `/vendor/${packages}`, hyparquet: `/vendor/${parquetFolder}index.js` },
});

const markup = (head: string): string => `<!doctype html>
  <html lang="en">
    <title>Columns</title>
    <link rel="icon" href="data:," />
    ${head}
    <script type="module" src="/kpi-elements.min.js"></script>
    <kpi-gauge id="arrow" metric="win-rate" src="/deals.arrow"></kpi-gauge>
    <kpi-gauge id="parquet" metric="win-rate" src="/deals.parquet"></kpi-gauge>
  </html>`;

describe('columns in a page', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  async function shown(
    head: string,
  ): Promise<{ shown: Record<string, Shown>; faults: readonly string[]; asked: string[] }> {
    const host = await serve({
      '/': html(markup(head)),
      '/kpi-elements.min.js': script(),
      '/deals.arrow': file('test/data/columnar/deals.arrow', 'application/octet-stream'),
      '/deals.parquet': file('test/data/columnar/deals.parquet', 'application/vnd.apache.parquet'),
      ...Object.fromEntries(modules),
    });
    try {
      const { page, problems } = await visit(browser, `${host.url}/`);
      const found = await gauges(page);
      expect(problems).to.deep.equal([]);
      const asked = host.requests.filter((path) => !path.startsWith('/vendor/hyparquet/'));
      return { shown: found, faults: (await noticed(page)).faults, asked };
    } finally {
      await host.close();
    }
  }

  it('are measured by the packages that an import map names', async () => {
    const { shown: found, faults, asked } = await shown(`<script type="importmap">${importMap}</script>`);
    // 15 of 19 closed deals were won.
    expect(found['arrow']!.parts['value']).to.match(/^78\.9\s?%$/);
    expect(found['parquet']!.parts['value']).to.match(/^78\.9\s?%$/);
    expect(faults).to.deep.equal([]);
    expect(asked).to.include(`/vendor/${packages}`);
  });

  it('say which package they need where the page has none', async () => {
    const { shown: found, asked } = await shown('');
    expect(found['arrow']!.parts['message']).to.contain(
      'The records are Arrow, and the package @uwdata/flechette, which reads it, is not in this page. ' +
        'Install it, or name it in an import map; CSV and JSON need no package.',
    );
    expect(found['parquet']!.parts['message']).to.contain('The records are Parquet, and the package hyparquet, which');
    expect(asked.toSorted()).to.deep.equal(['/', '/deals.arrow', '/deals.parquet', '/kpi-elements.min.js']);
  });
});
