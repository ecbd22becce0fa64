import { createRequire } from 'node:module';
import { showsNothing } from './shows-nothing.mjs';

const timeout = 60_000;

const storyRoot = '#storybook-root';
const docsRoot = '#storybook-docs';

/** What Storybook says when it is done, one way or another. */
const endings = ['storyFinished', 'storyThrewException', 'storyErrored', 'storyMissing', 'docsRendered'];

const failures = ['playFunctionThrewException', 'storyThrewException', 'storyErrored', 'storyMissing'];

const line = (text) =>
  text
    .trim()
    .replace(/\s*\n\s*/g, ' ⏎ ')
    .slice(0, 600);

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const axeFaults = (violations) =>
  violations.map(
    ({ id, help, nodes }) => `axe ${id}: ${help}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`,
  );

/** What addon-a11y reports: a story that axe did not see has not passed. */
function storyAxeFaults(finished) {
  const report = finished?.reporters?.find(({ type }) => type === 'a11y');
  return report?.result?.violations ? axeFaults(report.result.violations) : ['axe did not look at it'];
}

/** What axe finds on a page of documentation when everything in it is opened and drawn. */
async function docsAxeFaults(page) {
  await page.addScriptTag({ path: axeFile });
  const look = async (root) => {
    for (const details of document.querySelectorAll(`${root} details:not([open])`)) {
      const opened = new Promise((resolve) => details.addEventListener('toggle', resolve, { once: true }));
      details.open = true;
      await opened;
    }
    await Promise.all([...document.querySelectorAll('*')].map(async ({ updateComplete }) => updateComplete));
    const { violations } = await globalThis.axe.run(root);
    return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ target }) => ({ target })) }));
  };
  return axeFaults(await page.evaluate(look, docsRoot));
}

const cellRoles = new Set(['cell', 'gridcell', 'rowheader', 'columnheader']);

/** Cells of the elements' tables that assistive tools do not come to. */
async function untoldCells(page, session) {
  const count = (root) =>
    [...document.querySelectorAll(`${root} *`)].flatMap(({ shadowRoot }) => [
      ...(shadowRoot?.querySelectorAll('.unseen :is(td, th)') ?? []),
    ]).length;
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const told = nodes.filter(({ ignored, role }) => !ignored && cellRoles.has(role?.value)).length;
  const all = await page.evaluate(count, storyRoot);
  return told < all ? [`${all - told} of ${all} cells of tables are not in the accessibility tree`] : [];
}

const failed = (channel) =>
  failures.flatMap((name) => {
    const given = channel[name]?.[0];
    return given === undefined ? [] : [`${name}: ${given.message ?? given.title ?? JSON.stringify(given)}`];
  });

/** What Storybook's channel said last, by name; waits for the end. */
async function lastWords(page) {
  const ended = (names) => names.some((name) => globalThis.__STORYBOOK_ADDONS_CHANNEL__?.last?.(name));
  await page.waitForFunction(ended, { timeout }, endings);
  const read = (names) =>
    names.map((name) => {
      const said = globalThis.__STORYBOOK_ADDONS_CHANNEL__.last(name);
      return [name, said?.map((part) => (part instanceof Error ? { message: part.message } : part))];
    });
  return Object.fromEntries(await page.evaluate(read, [...endings, ...failures]));
}

/** A page that opens stories one after another and tells what is wrong with each, in a line a fault. */
export async function storyVisitor(browser, address) {
  // Each page has a window: a tab behind another draws nothing.
  const page = await browser.newPage({ type: 'window' });
  const session = await page.createCDPSession();
  let faults = [];
  page.on('pageerror', (error) => faults.push(`page error: ${error.message ?? error}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console error: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && origin !== address) faults.push(`request to another host: ${request.url()}`);
  });

  return async ({ id, type, tags }) => {
    faults = [];
    try {
      await page.goto(`${address}/iframe.html?id=${id}&viewMode=${type}`);
      const said = await lastWords(page);
      faults.push(...failed(said));
      if (type === 'story')
        faults.push(...storyAxeFaults(said.storyFinished?.[0]), ...(await untoldCells(page, session)));
      // What is made of stories alone shows nothing that axe does not see in them.
      else if (tags.includes('unattached-mdx')) faults.push(...(await docsAxeFaults(page)));
      faults.push(...(await page.evaluate(showsNothing, type === 'story' ? storyRoot : docsRoot)));
    } catch (error) {
      faults.push(error.name === 'TimeoutError' ? `did not finish in ${timeout / 1000} s` : String(error));
    }
    return [...new Set(faults.map(line))];
  };
}
