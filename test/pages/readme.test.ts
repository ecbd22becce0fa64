import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../browser.js';
import { json, page as html, script, serve } from './host.js';
import { visit } from './visit.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

const snippets = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, code = '']) => code);

/** Forty deals of which 22 are won, eight in every quarter up to the third of 2026. */
const deals = Array.from({ length: 40 }, (_, i) => ({
  status: i % 20 < 11 ? 'won' : 'lost',
  closedAt: `${['2025-08', '2025-11', '2026-02', '2026-05', '2026-08'][i % 5] ?? ''}-12`,
}));

describe('the README', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  /** What a snippet's gauge shows in a page of its own. */
  async function shown(snippet: string): Promise<{ text: string; value: number | undefined }> {
    const body = snippet.includes('<script type="module"')
      ? snippet
      : `<script type="module" src="kpi-elements.min.js"></script>${snippet}`;
    const host = await serve({
      '/': html(`<!doctype html><html lang="en"><body>${body}</body></html>`),
      '/kpi-elements.min.js': script(),
      '/api/deals.json': json(JSON.stringify({ records: deals })),
    });
    try {
      const { page } = await visit(browser, host.url);
      return await page.evaluate(async () => {
        const gauge = document.querySelector('kpi-gauge')!;
        await gauge.updateComplete;
        return { text: gauge.toText(), value: gauge.result?.reading.value };
      });
    } finally {
      await host.close();
    }
  }

  it('starts with two lines that work', async () => {
    const [first = ''] = snippets('html');
    // Of the third quarter's eight deals, numbers 4, 9, 14 … 39, four are won.
    const { text, value } = await shown(first);
    expect(value).to.equal(0.5);
    expect(text).to.contain('Win rate: 50.0%').and.to.contain('Q3 2026');
  });

  it('reads a German CSV as it says', async () => {
    const [, second = ''] = snippets('html');
    // Of the six deals in Nord and Süd, four are won.
    expect((await shown(second)).value).to.be.closeTo(4 / 6, 1e-15);
  });

  it('measures in Node what it says', async () => {
    const [code = ''] = snippets('ts');
    const runnable = code
      .replace("'kpi-elements'", JSON.stringify(new URL('../../dist/index.js', import.meta.url).href))
      .replace('const reading', 'export const reading');
    const module = (await import(`data:text/javascript,${encodeURIComponent(runnable)}`)) as {
      reading: { value: number; interval: { low: number; high: number }; groups: { n: number }[] };
    };
    const { value, interval, groups } = module.reading;
    expect(value).to.equal(0.6);
    expect(code).to.contain(`low: ${interval.low.toFixed(4)}…, high: ${interval.high.toFixed(4)}…`);
    expect(groups.map(({ n }) => n)).to.deep.equal([3, 2]);
  });
});
