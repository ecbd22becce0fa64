import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';
import { startServer, type DemoServer } from '../../demo/server.mjs';
import type { KpiElement } from '../../src/elements/kpi-element.js';
import { launchBrowser } from '../browser.js';
import { realFiles, realText } from '../real-data.js';
import { csv, page as html, script, serve } from './host.js';
import { noticed, visit, type Visit } from './visit.js';
import { choose, drop, ending, hasEnded } from './your-data-page.js';

const gauge = 'kpi-gauge win-rate';

/** Eight deals, of which five of the seven decided are won. */
const deals = `Deal,Phase,Angelegt,Abschluss,Betrag
1,Gewonnen,3.1.2026,20.2.2026,"1.200,50"
2,Gewonnen,14.1.2026,3.3.2026,"800,00"
3,Verloren,15.1.2026,4.3.2026,"950,00"
4,Gewonnen,1.2.2026,28.3.2026,"2.000,00"
5,Verloren,3.2.2026,29.3.2026,"100,00"
6,Gewonnen,9.2.2026,30.3.2026,"1.000,00"
7,Gewonnen,13.2.2026,31.3.2026,"400,00"
8,Angebot,16.2.2026,,"700,00"
`;

const answers = { data: [10, 9, 9, 8, 7, 6, 0, 10].map((score, i) => ({ score, answered_at: `2026-03-0${i + 1}` })) };

const ambiguous = `Deal Stage,Close Date
${Array.from({ length: 8 }, (_, i) => `Closed ${i < 6 ? 'Won' : 'Lost'},0${i + 1}/04/2026`).join('\n')}
`;

const files = realFiles(/\.(csv|json)$/);

describe('the page for your own data', () => {
  let browser: Browser;
  let server: DemoServer;
  before(async () => {
    [browser, server] = await Promise.all([launchBrowser(), startServer({ port: 0 })]);
  });
  after(() => Promise.all([browser.close(), server.close()]));

  const open = (): Promise<Visit> => visit(browser, `${server.url}your-data.html`);

  it('reads a German CSV of deals, and writes the tags that read it so', async () => {
    const { page } = await open();
    const { type, elements, tags } = await drop(page, 'Verkauf.csv', deals);
    expect(type).to.equal('deals');
    expect(elements[gauge]).to.match(/71\.4\s?%/);
    // (1200.5 + 800 + 2000 + 1000 + 400) ÷ 5
    expect(elements['kpi-gauge average-deal-value']).to.match(/1,080\.1/);
    expect(tags).to.contain('src="Verkauf.csv"').and.contain('number-locale="de"');
    expect(tags).to.contain('status=Phase(Gewonnen:won|Verloren:lost)').and.contain('closedAt=Abschluss');
    expect(tags).not.to.contain('date-format');
    expect(tags).to.contain('stages="Angebot, Gewonnen"');
  });

  it('shows in a page of its own, from the copied tags alone, what it shows here', async () => {
    const { page } = await open();
    const { tags, elements } = await drop(page, 'Verkauf.csv', deals);
    const host = await serve({
      '/': html(`<!doctype html><html lang="en"><title>Copied</title>${tags}</html>`),
      '/kpi-elements.min.js': script(),
      '/Verkauf.csv': csv(deals),
    });
    try {
      const copied = await visit(browser, `${host.url}/`);
      const values = await copied.page.evaluate(async () => {
        const all = [...document.querySelectorAll<KpiElement>('[metric], funnel-stages, nps-breakdown')];
        await Promise.all(all.map((element) => element.updateComplete));
        return all.map(({ result }) => result?.reading.value);
      });
      expect(values).to.have.length(Object.keys(elements).length);
      expect(values[0]).to.equal(5 / 7);
    } finally {
      await host.close();
    }
  });

  it('reads an envelope of survey answers', async () => {
    const { page } = await open();
    const { type, elements } = await drop(page, 'nps.json', JSON.stringify(answers));
    expect(type).to.equal('responses');
    // Four promoters and two detractors of eight.
    expect(elements['kpi-gauge nps']).to.contain('+25');
  });

  it('asks which way a date is meant, and tells the tags', async () => {
    const { page } = await open();
    const before = await drop(page, 'deals.csv', ambiguous);
    expect(before.tags).not.to.contain('date-format');
    const label = 'How dates in Close Date are read';
    const options = await page.$$eval(`select[aria-label="${label}"] option`, (all) =>
      all.map((each) => each.textContent),
    );
    expect(options).to.deep.equal(['Choose …', '01/04/2026 is 1 April 2026', '01/04/2026 is 4 January 2026']);
    const after = await choose(page, label, 'M/D/YYYY');
    expect(after.tags).to.contain('date-format="M/D/YYYY"');
    expect(after.elements[gauge]).to.match(/75\.0\s?%/);
  });

  it('follows a person who corrects a column and a word', async () => {
    const { page } = await open();
    await drop(page, 'Verkauf.csv', deals);
    const without = await choose(page, 'What Betrag holds', '');
    expect(without.elements).not.to.have.property('kpi-gauge average-deal-value');
    expect(without.missing.join(' ')).to.contain('Average deal value needs “amount”');
    const counted = await choose(page, 'What Angebot means', 'lost');
    expect(counted.elements[gauge]).to.match(/62\.5\s?%/);
    expect(counted.tags).to.contain('Angebot:lost');
  });

  const refused = {
    'a web page': ['export.html', '<!doctype html><title>Sign in</title>', /web page, not records/],
    'an empty file': ['empty.csv', '', /empty/],
    'a header without records': ['header.csv', 'stage,close_date\n', /no records/],
    'a list of countries': [
      'countries.csv',
      'country,capital\nFrance,Paris\nPeru,Lima\n',
      /Nothing in the columns says/,
    ],
  } as const;
  for (const [what, [name, text, sentence]] of Object.entries(refused)) {
    it(`says of ${what} what is missing`, async () => {
      const { page, problems } = await open();
      const { said, missing, elements } = await drop(page, name, text);
      expect([said, ...missing].join(' ')).to.match(sentence);
      expect(elements).to.deep.equal({});
      expect(problems).to.deep.equal([]);
    });
  }

  it('offers our records, and asks no other address than ours for them', async () => {
    const { page, problems, requests } = await open();
    for (const [index, type] of ['deals', 'leads', 'customers', 'responses', 'tickets'].entries()) {
      const answered = page.waitForResponse((response) => response.url().includes('/api/'));
      await page.click(`#offers button:nth-of-type(${index + 1})`);
      await answered;
      await page.waitForFunction(
        (wanted) => document.querySelector<HTMLSelectElement>('#type select')?.value === wanted,
        {},
        type,
      );
      const { elements } = await ending(page);
      expect(Object.values(elements).join(' '), type).to.match(/\d/);
    }
    expect(requests.filter((url) => !url.startsWith(server.url))).to.deep.equal([]);
    expect([...(await noticed(page)).violations, ...problems]).to.deep.equal([]);
  });

  it('reads text that is put in, by keyboard alone', async () => {
    const { page } = await open();
    await page.focus('#paste');
    await page.keyboard.sendCharacter(deals);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const { type, elements, tags } = await ending(page);
    expect(type).to.equal('deals');
    expect(elements[gauge]).to.match(/71\.4\s?%/);
    expect(tags).to.contain('src="records.csv"');
  });

  it('sends nothing of a file anywhere', async () => {
    const { page, requests } = await open();
    const before = requests.length;
    await drop(page, 'Verkauf.csv', deals);
    expect(requests.slice(before)).to.deep.equal([]);
  });

  it(
    'ends in elements or a sentence with every real file',
    { skip: files.length === 0 && 'real data is not here' },
    async () => {
      const { page, problems } = await open();
      for (const file of files) {
        const end = await drop(page, file.split('/').at(-1)!, realText(file)!);
        expect(hasEnded(end), `${file}: ${JSON.stringify(end)}`).to.equal(true);
        expect(problems, file).to.deep.equal([]);
      }
      expect((await noticed(page)).violations).to.deep.equal([]);
    },
  );
});
