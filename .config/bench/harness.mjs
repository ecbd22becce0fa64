import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { browserArgs, findBrowser } from '../browser.mjs';
import { serve } from '../serve.mjs';

const style = '.cell { display: inline-block; width: 260px; vertical-align: top } .line { width: 800px }';

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><style>${style}</style>
<script type="module" src="/page.js"></script><body></body></html>`;

const quiet = ['--disable-background-timer-throttling', '--disable-renderer-backgrounding', '--js-flags=--expose-gc'];

/** The kit as a page loads it, which is what is measured. */
const kit = '/kpi-elements.min.js';

async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    external: [kit],
    write: false,
  });
  return outputFiles[0].text;
}

/** Processor time of a page's main thread so far, ms: what else the machine does meanwhile does not count. */
async function mainThread(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

/** Main-thread time of a case in a fresh page, ms. */
async function sample(browser, url, name) {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    await page.evaluate((chosen) => globalThis.prepare(chosen), name);
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await mainThread(session);
    await page.evaluate(() => globalThis.run());
    return (await mainThread(session)) - before;
  } finally {
    await page.close();
  }
}

/** What a page keeps, bytes, its typed arrays among it, after what is no longer needed has been collected. */
async function kept(session) {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}

/** What a case tells of itself, and how many bytes more the page keeps after it. */
export async function observe(entry, name, files) {
  return inBrowser(entry, files, async (browser, url) => {
    const page = await browser.newPage();
    await page.goto(url);
    await page.evaluate((chosen) => globalThis.prepare(chosen), name);
    const session = await page.createCDPSession();
    const before = await kept(session);
    const told = await page.evaluate(() => globalThis.run());
    return { ...told, kept: (await kept(session)) - before };
  });
}

/**
 * Rounds of all the cases of a page, interleaved and each time in another order, after one that does not count. `files` are
 * served to the page beside it, by path.
 */
export async function measure(entry, names, rounds, files) {
  return inBrowser(entry, files, async (browser, url) => {
    const samples = [];
    for (let round = 0; round <= rounds; round++) {
      const taken = {};
      const order = round % 2 === 0 ? names : names.toReversed();
      for (const name of order) taken[name] = await sample(browser, url, name);
      samples.push(taken);
    }
    return samples.slice(1);
  });
}

async function inBrowser(entry, files, use) {
  const built = await readFile(`dist${kit}`);
  const content = { '/bench.html': html, '/page.js': await bundle(entry), [kit]: built, ...files };
  const server = await serve(async (path) => content[path]);
  const browser = await puppeteer.launch({
    executablePath: process.env.KPI_BROWSER_PATH ?? findBrowser(),
    args: [...browserArgs, ...quiet],
    protocolTimeout: 600_000,
  });
  try {
    return await use(browser, `${server.url}/bench.html`);
  } finally {
    await browser.close();
    server.close();
  }
}
