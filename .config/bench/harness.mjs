import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { browserArgs, findBrowser } from '../browser.mjs';
import { serve } from '../serve.mjs';

const style = '.cell { display: inline-block; width: 260px; vertical-align: top } .line { width: 800px }';

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><style>${style}</style>
<script type="module" src="/page.js"></script><body></body></html>`;

const quiet = ['--disable-background-timer-throttling', '--disable-renderer-backgrounding', '--js-flags=--expose-gc'];

async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
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

/** Rounds of all the cases of a page, interleaved and each time in another order, after one that does not count. */
export async function measure(entry, names, rounds) {
  const content = { '/bench.html': html, '/page.js': await bundle(entry) };
  const server = await serve(async (path) => content[path]);
  const browser = await puppeteer.launch({
    executablePath: process.env.KPI_BROWSER_PATH ?? findBrowser(),
    args: [...browserArgs, ...quiet],
    protocolTimeout: 600_000,
  });
  try {
    const samples = [];
    for (let round = 0; round <= rounds; round++) {
      const taken = {};
      const order = round % 2 === 0 ? names : names.toReversed();
      for (const name of order) taken[name] = await sample(browser, `${server.url}/bench.html`, name);
      samples.push(taken);
    }
    return samples.slice(1);
  } finally {
    await browser.close();
    server.close();
  }
}
