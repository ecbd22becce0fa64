import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';
import type { KpiGauge } from '../../src/elements/kpi-gauge.js';
import { launchBrowser } from '../browser.js';
import { realText, skipWithout } from '../real-data.js';
import { csv, page as html, script, serve } from './host.js';
import { gauges, noticed, visit } from './visit.js';

const maven = 'maven-crm-sales/sales_pipeline.csv';

const policy = [
  "default-src 'none'",
  "script-src 'nonce-once' 'strict-dynamic'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const markup = `<!doctype html>
  <html lang="en">
    <title>Strict</title>
    <script type="module" nonce="once" src="/kpi-elements.min.js"></script>
    <kpi-gauge id="gauge" metric="win-rate" src="/deals.csv" fields="status=deal_stage, closedAt=close_date"></kpi-gauge>
  </html>`;

const strictPage = { ...html(markup), headers: { ...html('').headers, 'content-security-policy': policy } };

/** 400 deals of 2017-Q2, of which 70 in 100 are won, and 600 of Q3, 58 in 100; every fourth is a GTX Basic. */
function generated(): string {
  const rows = Array.from({ length: 1000 }, (_, i) => {
    const [date, wins] = i < 400 ? ['2017-05-10', 70] : ['2017-08-10', 58];
    return `${i % 4 === 0 ? 'GTX Basic' : 'MG Special'},${i % 100 < wins ? 'Won' : 'Lost'},${date}`;
  });
  return ['product,deal_stage,close_date', ...rows, ''].join('\n');
}

/** What is read off the dial: of all deals, of one product's, of one quarter's. Intervals are Wilson's. */
interface Expected {
  readonly all: readonly [value: string, low: string, high: string];
  readonly product: readonly [value: string, low: string, high: string];
  readonly quarter: readonly [value: string, low: string, high: string];
}

describe('a page under a strict content security policy and Trusted Types', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  async function measures(text: string, expected: Expected): Promise<void> {
    const host = await serve({ '/': strictPage, '/kpi-elements.min.js': script(), '/deals.csv': csv(text) });
    try {
      const { page, problems } = await visit(browser, `${host.url}/`);
      const reads = async ([value, low, high]: Expected['all']): Promise<void> => {
        const { parts } = (await gauges(page))['gauge']!;
        expect(parts['value']).to.match(new RegExp(`^${value}\\s?%$`));
        expect(parts['interval']).to.match(new RegExp(`^${low}\\s?%?\\s[–-]\\s${high}`));
      };
      const set = (change: Partial<Pick<KpiGauge, 'where' | 'period'>>): Promise<unknown> =>
        page.$eval('kpi-gauge', (gauge, given) => Object.assign(gauge, given), change);

      await reads(expected.all);
      await set({ where: 'product="GTX Basic"' });
      await reads(expected.product);
      await set({ where: '', period: '2017-Q3' });
      await reads(expected.quarter);
      expect((await noticed(page)).violations).to.deep.equal([]);
      expect(problems).to.deep.equal([]);
      expect(host.requests).to.deep.equal(['/', '/kpi-elements.min.js', '/deals.csv']);
    } finally {
      await host.close();
    }
  }

  it(
    'shows a win rate of the Maven deals, and measures anew without another request',
    { skip: skipWithout(maven) },
    () =>
      measures(realText(maven)!, {
        all: ['63.2', '62.0', '64.3'],
        product: ['63.7', '61.2', '66.2'],
        quarter: ['61.4', '59.3', '63.5'],
      }),
  );

  it('shows a win rate of generated deals, and measures anew without another request', () =>
    measures(generated(), {
      all: ['62.8', '59.8', '65.7'],
      product: ['64.8', '58.7', '70.5'],
      quarter: ['58.0', '54.0', '61.9'],
    }));
});
