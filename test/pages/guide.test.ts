import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { inspect } from 'node:util';
import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';
import { parseBenchmarks } from '../../src/benchmarks/parse-benchmarks.js';
import { readRecords } from '../../src/data/read-with-csv.js';
import type { RecordType } from '../../src/data/table.js';
import type { KpiElement } from '../../src/elements/kpi-element.js';
import { measure } from '../../src/measure.js';
import { metrics } from '../../src/metrics/all.js';
import { registerMetrics } from '../../src/metrics/catalogue.js';
import { coreMetrics } from '../../src/metrics/core.js';
import { records } from '../../stories/guide/records.js';
import { launchBrowser } from '../browser.js';
import { fences, type Fence } from './fences.js';
import { json, page as html, script, serve, type Host } from './host.js';
import { visit, type Visit } from './visit.js';

registerMetrics(coreMetrics);

const file = '<script type="module" src="kpi-elements.min.js"></script>';

/** What the snippets' addresses answer. */
const answers = {
  '/kpi-elements.min.js': script(),
  '/api/deals.json': json(JSON.stringify({ records: records.deals })),
  '/api/answers.json': json(JSON.stringify(records.responses)),
  '/benchmarks.json': json(readFileSync(new URL('../../benchmarks.json', import.meta.url), 'utf8')),
  '/our-benchmarks.json': json(fences.find(({ what }) => what === 'benchmarks')?.code ?? ''),
  '/sign-in': html('<!doctype html><title>Sign in</title>'),
};

/** One element of each kind, with verdicts for the better and the worse, for a style sheet to work on. */
const gallery = `
  <kpi-source id="deals" src="/api/deals.json"></kpi-source>
  <kpi-gauge metric="win-rate" source="deals" period="2026-09" benchmark="20%"></kpi-gauge>
  <kpi-gauge metric="win-rate" source="deals" period="2026-09" benchmark="90%" shape="bullet"></kpi-gauge>
  <kpi-card metric="win-rate" source="deals" period="2026-09"></kpi-card>
  <trend-line metric="win-rate" source="deals"></trend-line>
  <funnel-stages source="deals" stages="Lead, Demo, Won" benchmark="99%, 99%"></funnel-stages>
  <nps-breakdown src="/api/answers.json"></nps-breakdown>`;

const withFile = (body: string): string => (body.includes('kpi-elements.min.js') ? body : file + body);

/** What every element of a page says of itself when it is measured and drawn: its sentence, or the message in its place. */
const said = ({ page }: Visit): Promise<{ sentence: string; message: string | undefined }[]> =>
  page.evaluate(async () => {
    const unknown = [...document.querySelectorAll(':not(:defined)')].map(({ localName }) => `<${localName}>`);
    if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}.`);
    const all = [...document.querySelectorAll('*')].filter((each): each is KpiElement => 'toText' in each);
    await Promise.all(all.map((element) => element.updateComplete));
    return all.map((element) => ({
      sentence: element.toText().replace(/[\u2066-\u2069]/g, ''),
      message: element.shadowRoot?.querySelector('[part=message]')?.textContent.replace(/[\u2066-\u2069]/g, ''),
    }));
  });

/** A list of statements in which each `expression; // value` tells the value, and what it came to. */
async function run(code: string): Promise<readonly { written: string; value: unknown }[]> {
  const written: string[] = [];
  const lines = code.split('\n').map((line) => {
    const [, expression, comment] = /^(\S.*); \/\/ (.+)$/.exec(line) ?? [];
    if (expression === undefined || comment === undefined) return line;
    written.push(comment);
    return `told.push(${expression});`;
  });
  const built = new URL('../../dist/index.js', import.meta.url).href;
  const module = ['export const told = [];', ...lines].join('\n').replace(/(?<=from )'kpi-elements'/, `'${built}'`);
  const { told } = (await import(`data:text/javascript,${encodeURIComponent(module)}`)) as { told: unknown[] };
  return told.map((value, i) => ({ value, written: written[i] ?? '' }));
}

/** A value as it is written down, where `…` stands for further digits. */
const asWritten = (comment: string): RegExp =>
  new RegExp(`^${comment.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll('…', '\\d*')}$`);

/** Each rule of a style sheet with one declaration alone. */
const declarations = ({ page }: Visit, css: string): Promise<string[]> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return [...sheet.cssRules].flatMap((rule) => {
      if (!(rule instanceof CSSStyleRule)) throw new Error(`${rule.cssText} is no plain rule.`);
      const { style, selectorText } = rule;
      return [...style].map((name) => {
        const priority = style.getPropertyPriority(name);
        return `${selectorText} { ${name}: ${style.getPropertyValue(name)}${priority && ` !${priority}`} }`;
      });
    });
  }, css);

describe('the README and the guide', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  async function open(body: string, check: (visit: Visit) => Promise<void>): Promise<void> {
    const text = `<!doctype html><html lang="en"><link rel="icon" href="data:," /><body>${withFile(body)}</body></html>`;
    const host: Host = await serve({ ...answers, '/': html(text) });
    try {
      await check(await visit(browser, host.url));
    } finally {
      await host.close();
    }
  }

  /** Every element draws what it measures, or says what stands under the fence; without a word on the console. */
  const shows = ({ code, says }: Fence): Promise<void> =>
    open(code, async (visited) => {
      const all = await said(visited);
      expect(all).to.not.be.empty;
      for (const { sentence, message } of all) {
        if (says === undefined) expect(message).to.equal(undefined);
        expect(`${sentence}${message ?? ''}`)
          .to.contain(says ?? '')
          .and.to.not.equal('');
      }
      expect(visited.problems).to.deep.equal([]);
    });

  /** Every declaration of every rule changes what a page of all elements looks like. */
  const changes = ({ code }: Fence): Promise<void> =>
    open(gallery, async (visited) => {
      const { page } = visited;
      await page.setViewport({ width: 800, height: 2400 });
      await said(visited);
      // Each is drawn in the frame after the one in which its width is known.
      const frame = (): Promise<number> => page.evaluate(() => new Promise<number>(requestAnimationFrame));
      const picture = async (): Promise<string> => {
        await frame();
        await frame();
        return page.screenshot({ encoding: 'base64' });
      };
      const plain = await picture();
      expect(await picture()).to.equal(plain);
      const rules = await declarations(visited, code);
      expect(rules).to.not.be.empty;
      for (const rule of rules) {
        const sheet = await page.addStyleTag({ content: rule });
        expect((await picture()) === plain, `${rule} changes nothing`).to.equal(false);
        await sheet.evaluate((style) => {
          (style as Element).remove();
        });
      }
    });

  /** Every value that a comment tells is the one that comes out. */
  const tells = async ({ code }: Fence): Promise<void> => {
    const values = await run(code);
    expect(values).to.not.be.empty;
    for (const { value, written } of values) {
      expect(inspect(value, { depth: Infinity, breakLength: Infinity, compact: true })).to.match(asWritten(written));
    }
  };

  /** The kit's own door takes every record, and a metric has a value of them; or the door says what stands under the fence. */
  const isRead = ({ what, code, says }: Fence): void => {
    if (what === 'benchmarks') {
      const { benchmarks, refused: wrong } = parseBenchmarks(code, metrics);
      expect(wrong).to.deep.equal([]);
      expect(benchmarks).to.not.be.empty;
      return;
    }
    const { table, accepted, refused, warnings } = readRecords(code, { type: what as RecordType });
    const faults = refused.map(({ record, field, value }) => `record ${String(record)}, ${field}: "${value}"`);
    if (says === undefined) {
      expect([...faults, ...warnings]).to.deep.equal([]);
      expect(accepted).to.be.above(0);
      const own = coreMetrics.filter(({ records: type }) => type === what);
      const values = own.map(({ id, variant }) => measure(id, table, { variant }).value);
      expect(values.some((value) => value !== undefined)).to.equal(true);
    } else {
      expect([...faults, ...warnings].join('\n')).to.contain(says);
    }
  };

  /** npm has every script that is called. */
  const calls = ({ code }: Fence): void => {
    const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const command of code.trim().split(/&&|\n/)) {
      const [, name = ''] = /^\s*npm (?:run )?([\w:-]+)\s*$/.exec(command) ?? [];
      expect(['ci', ...Object.keys(scripts)]).to.include(name);
    }
  };

  const promises: Readonly<Record<string, readonly [string, (fence: Fence) => void | Promise<void>]>> = {
    html: ['shows what it says', shows],
    css: ['changes what it is about', changes],
    ts: ['gives the values it tells', tells],
    json: ['is read in full', isRead],
    ndjson: ['is read in full', isRead],
    csv: ['is read in full', isRead],
    sh: ['calls scripts that there are', calls],
  };

  for (const fence of fences) {
    const [promise, keep] = promises[fence.language] ?? [];
    it(`${fence.where}, ${fence.language}: ${promise ?? 'is of a language that this test knows'}`, () => {
      expect(Object.keys(promises)).to.include(fence.language);
      return keep?.(fence);
    });
  }
});
