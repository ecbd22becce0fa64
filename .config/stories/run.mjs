import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { browserArgs, findBrowser } from '../browser.mjs';
import { serveFolder } from '../serve.mjs';
import { formatTotals } from '../totals.mjs';
import { storyVisitor } from './visit.mjs';

const folder = '.storybook-static';

/** Nothing but loopback has an address, so that nothing is sent even where a story tries to. */
const args = [...browserArgs, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];

function build() {
  const options = ['build', '--output-dir', folder, '--disable-telemetry'];
  const env = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/storybook/dist/bin/dispatcher.js', ...options],
    { env, encoding: 'utf8' },
  );
  if (status !== 0) console.log(`Storybook was not built.\n${stdout}${stderr}`);
  return status === 0;
}

async function walk(entries, visitors) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  const left = [...entries];
  const visitAll = async (visit) => {
    for (let entry = left.shift(); entry; entry = left.shift()) {
      const faults = await visit(entry);
      totals[faults.length === 0 ? 'passed' : 'failed'] += 1;
      if (faults.length > 0) console.log(`✗ ${entry.id}\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    }
  };
  await Promise.all(visitors.map(visitAll));
  return totals;
}

if (build()) {
  const { entries } = JSON.parse(await readFile(`${folder}/index.json`, 'utf8'));
  const server = await serveFolder(folder);
  const browser = await puppeteer.launch({ executablePath: process.env.KPI_BROWSER_PATH ?? findBrowser(), args });
  try {
    const visitors = [await storyVisitor(browser, server.url), await storyVisitor(browser, server.url)];
    const totals = await walk(Object.values(entries), visitors);
    console.log(formatTotals(totals));
    process.exitCode = totals.failed > 0 ? 1 : 0;
  } finally {
    await browser.close();
    server.close();
  }
} else {
  process.exitCode = 1;
}
