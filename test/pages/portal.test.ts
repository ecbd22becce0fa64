import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser, Page } from 'puppeteer-core';
import { startServer, type DemoServer } from '../../demo/server.mjs';
import type { KpiElement } from '../../src/elements/kpi-element.js';
import { launchBrowser } from '../browser.js';
import { script } from './host.js';
import { difference, picture } from './pixels.js';
import { noticed, visit } from './visit.js';

const hostile = 'link[href="/portal-global.css"]';

/** Waits until every element of the page is measured and drawn, and gives their ids. */
const drawn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const elements = [...document.querySelectorAll<KpiElement>('.widget > *')];
    await Promise.all(elements.map((element) => element.updateComplete));
    return elements.map(({ id }) => id);
  });

/** Where every element stands, two frames after all are drawn. */
const places = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const elements = [...document.querySelectorAll<KpiElement>('.widget > *')];
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    await Promise.all(elements.map((element) => element.updateComplete));
    return JSON.stringify(elements.map((element) => element.getBoundingClientRect()));
  });

/** Waits until nothing moves any more: what is drawn may bring a scroll bar, and that another width. */
async function settled(page: Page): Promise<void> {
  let before = await places(page);
  for (let now = await places(page); now !== before; now = await places(page)) before = now;
}

/** The same page without the portal's global rules, in which every element is made anew. */
async function makePeace(page: Page): Promise<void> {
  await page.$eval(hostile, (link) => {
    link.remove();
  });
  await page.$$eval('.widget > *', (elements) => {
    for (const element of elements) element.replaceWith(element.cloneNode());
  });
  await drawn(page);
}

/** How each element looks, by its id. */
async function looks(page: Page): Promise<Map<string, string>> {
  const pictures = new Map<string, string>();
  const ids = await drawn(page);
  await settled(page);
  for (const id of ids) pictures.set(id, await picture((await page.$(`#${id}`))!));
  return pictures;
}

/** How the working of an element looks. */
async function workingOf(page: Page, id: string): Promise<string> {
  await page.$eval(`#${id}`, ({ shadowRoot }) => {
    shadowRoot!.querySelector<HTMLElement>('.how')!.click();
  });
  const dialog = await page.waitForSelector(`#${id} >>> dialog[open] .inside`);
  return picture(dialog!);
}

describe('the portal', () => {
  let browser: Browser;
  let server: DemoServer;
  let blank: Page;
  before(async () => {
    [browser, server] = await Promise.all([launchBrowser(), startServer({ port: 0 })]);
    blank = await browser.newPage();
  });
  after(() => Promise.all([browser.close(), server.close()]));

  /** The portal in a window so high that no picture of an element has to scroll. */
  async function open(): Promise<Page> {
    const { page } = await visit(browser, `${server.url}portal.html`);
    await page.setViewport({ width: 800, height: 3000 });
    return page;
  }

  it('changes at most one pixel in a thousand of each element by its global rules', async () => {
    const page = await open();
    const among = await looks(page);
    await makePeace(page);
    const alone = await looks(page);
    expect(among.size).to.be.above(4);
    for (const [id, look] of among) {
      expect(await difference(blank, look, alone.get(id)!), id).to.be.at.most(0.001);
    }
  });

  it('changes at most one pixel in a thousand of a working by its global rules', async () => {
    const page = await open();
    await drawn(page);
    const among = await workingOf(page, 'nps');
    await makePeace(page);
    expect(await difference(blank, among, await workingOf(page, 'nps'))).to.be.at.most(0.001);
  });

  it('does not let type grow into its size, which would be measured on the way', async () => {
    const page = await browser.newPage();
    await page.setContent(`<link rel="stylesheet" href="${server.url}portal-global.css" /><kpi-gauge></kpi-gauge>`);
    const size = (): Promise<string> =>
      page.$eval('kpi-gauge', async (gauge) => {
        await new Promise(requestAnimationFrame);
        return getComputedStyle(gauge).fontSize;
      });
    await page.$eval('kpi-gauge', (gauge) => Promise.all(gauge.getAnimations().map(({ finished }) => finished)));
    expect(await size()).to.equal('3px');
    await page.addScriptTag({ content: String(script().body), type: 'module' });
    expect(await size()).to.equal('14px');
  });

  it('would be seen to change an element that does not defend itself', async () => {
    const page = await open();
    await page.evaluate(() => {
      const plain = document.createElement('div');
      plain.id = 'plain';
      plain.textContent = 'Win rate 36.5 %';
      document.querySelector('.side')!.append(plain);
    });
    const among = await picture((await page.$('#plain'))!);
    await makePeace(page);
    expect(await difference(blank, among, await picture((await page.$('#plain'))!))).to.be.above(0.001);
  });

  it('sends a strict policy that nothing violates, and asks for its own files and each of its two sources once', async () => {
    const { page, problems, requests } = await visit(browser, `${server.url}portal.html`);
    await drawn(page);
    await workingOf(page, 'win-rate');
    const { headers } = await fetch(`${server.url}portal.html`);
    expect(headers.get('content-security-policy'))
      .to.contain("default-src 'none'")
      .and.contain("style-src 'self'")
      .and.contain('trusted-types lit-html');
    const { violations, faults } = await noticed(page);
    expect([...violations, ...faults, ...problems]).to.deep.equal([]);
    const own = ['portal.html', 'portal-global.css', 'portal.css', 'dist/kpi-elements.min.js'];
    const asked = requests.filter((url) => !url.endsWith('/icon.svg'));
    expect(asked.sort()).to.deep.equal(
      [...own, 'api/deals.json', 'api/answers.csv'].map((path) => server.url + path).sort(),
    );
  });
});
