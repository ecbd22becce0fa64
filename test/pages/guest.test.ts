import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser, Page } from 'puppeteer-core';
import type { KpiElement } from '../../src/elements/kpi-element.js';
import { launchBrowser } from '../browser.js';
import { csv, json, page as html, script, serve, type Host } from './host.js';

declare global {
  interface Window {
    /** What was asked of the browser to keep, or to send by other ways than a request. */
    touched: string[];
  }
}

/** Twenty deals, seven in ten of them won. */
const deals = Array.from({ length: 20 }, (_, i) => ({
  id: i,
  status: i < 14 ? 'won' : 'lost',
  stage: i < 14 ? 'Won' : 'Demo',
  closedAt: `2026-0${String(1 + (i % 5))}-1${String(i % 10)}`,
  amount: 10,
}));
const answers = [
  'score,respondedAt',
  ...Array.from({ length: 12 }, (_, i) => `${String(10 - (i % 4))},2026-03-1${String(i % 9)}`),
  '',
].join('\n');
const benchmarks = { benchmarks: [] };

const markup = `<!doctype html>
  <html lang="en">
    <title>Guest</title>
    <link rel="icon" href="data:," />
    <script type="module" src="/kpi-elements.min.js"></script>
    <kpi-benchmarks src="/benchmarks.json"></kpi-benchmarks>
    <kpi-source id="crm" src="/deals.json"></kpi-source>
    <kpi-gauge metric="win-rate" src="/deals.json"></kpi-gauge>
    <kpi-card metric="win-rate" src="/deals.json"></kpi-card>
    <trend-line metric="win-rate" grain="month" src="/deals.json"></trend-line>
    <funnel-stages stages="Demo, Won" source="crm"></funnel-stages>
    <nps-breakdown src="/answers.csv"></nps-breakdown>
  </html>`;

const written = ['/', '/kpi-elements.min.js', '/deals.json', '/answers.csv', '/benchmarks.json'];

/** Notes whatever is asked of each store, and of ways to send that are no request of the page's. */
function watch(): void {
  window.touched = [];
  const places: readonly (readonly [object, readonly string[]])[] = [
    [window, ['localStorage', 'sessionStorage', 'indexedDB', 'caches']],
    [Document.prototype, ['cookie']],
    [Navigator.prototype, ['serviceWorker', 'sendBeacon']],
  ];
  for (const [of, names] of places) {
    for (const name of names) {
      const own = Object.getOwnPropertyDescriptor(of, name)!;
      Object.defineProperty(of, name, {
        configurable: true,
        get(this: unknown): unknown {
          window.touched.push(name);
          return own.get ? (own.get.call(this) as unknown) : own.value;
        },
        set(this: unknown, value: unknown) {
          window.touched.push(name);
          own.set?.call(this, value);
        },
      });
    }
  }
}

/** All that the browser keeps for the page. */
const kept = (page: Page): Promise<unknown> =>
  page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    cookies: document.cookie,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

const drawn = (page: Page): Promise<(number | undefined)[]> =>
  page.evaluate(async () => {
    const all = [
      ...document.querySelectorAll<KpiElement>('kpi-gauge, kpi-card, trend-line, funnel-stages, nps-breakdown'),
    ];
    await Promise.all(all.map((element) => element.updateComplete));
    return all.map(({ result }) => result?.reading.value);
  });

describe('a guest in the page', () => {
  let browser: Browser;
  let host: Host;
  before(async () => {
    const files = {
      '/deals.json': json(JSON.stringify(deals)),
      '/answers.csv': csv(answers),
      '/benchmarks.json': json(JSON.stringify(benchmarks)),
    };
    [browser, host] = await Promise.all([
      launchBrowser(),
      serve({ '/': html(markup), '/kpi-elements.min.js': script(), ...files }),
    ]);
  });
  after(() => Promise.all([browser.close(), host.close()]));

  it('asks for the addresses that the host wrote, each once, and keeps nothing', async () => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) asked.push(request.url());
    });
    await page.evaluateOnNewDocument(watch);
    await page.goto(`${host.url}/`);
    const values = await drawn(page);
    expect(values.slice(0, 3)).to.deep.equal([0.7, 0.7, 0.7]);
    await page.evaluate(async () => {
      const gauge = document.querySelector('kpi-gauge')!;
      gauge.shadowRoot!.querySelector<HTMLElement>('.how')!.click();
      await gauge.updateComplete;
      JSON.stringify(gauge);
    });
    expect([...host.requests].sort()).to.deep.equal([...written].sort());
    expect(asked.sort()).to.deep.equal(written.map((path) => host.url + path).sort());
    expect(await page.evaluate(() => window.touched)).to.deep.equal([]);
    expect(await kept(page)).to.deep.equal({ local: 0, session: 0, databases: 0, caches: 0, cookies: '', workers: 0 });
    expect(await context.cookies()).to.deep.equal([]);
    // The watch itself sees: what was kept was asked for just now.
    expect(await page.evaluate(() => [...new Set(window.touched)].sort())).to.deep.equal([
      'caches',
      'cookie',
      'indexedDB',
      'localStorage',
      'serviceWorker',
      'sessionStorage',
    ]);
    await context.close();
  });
});
