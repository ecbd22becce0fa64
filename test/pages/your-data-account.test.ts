import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import type { KpiElement } from '../../src/elements/kpi-element.js';
import { realText, skipWithout } from '../real-data.js';
import { json, page as html, script, serve } from './host.js';
import { choose, drop, opportunities, served } from './your-data-page.js';

const quotedTwice = `id,status,closed_at
"1,won,2026-01-05"
2,lost,2026-01-06
id,status,closed_at
3,won,soon
4,won,later
`;

const gauge = 'kpi-gauge win-rate';

describe('the account of what was found', () => {
  const here = served();
  const open = async (): Promise<Page> => (await here.open()).page;

  it('tells whose shape the records have, and where each field is read from', async () => {
    const { type, account, rows, elements, tags, attributes } = await drop(await open(), 'export.json', opportunities);
    expect(type).to.equal('deals');
    expect(account['recognised']).to.contain('Deals as Salesforce sends them').and.to.contain('JSON with');
    expect(rows['mapped']).to.include.members([
      'won, lost or open status | IsClosed + IsWon | in lower case, true + true → won, true + false → lost, false + false → open | 12 of 12',
      'amount | Amount | as it stands | 11 of 12',
    ]);
    // Of the eight decided one has a date that is none: four won, of which one is left out, and four lost.
    expect(elements[gauge]).to.contain('42.9');
    expect(tags).to.contain('type="deals"').and.to.contain('adapter="salesforce"').and.not.to.contain('fields=');
    expect(attributes).to.equal('type="deals"\nadapter="salesforce"');
  });

  it('lists what could not be read: the field, how many cells, some of them, and what was expected', async () => {
    const { account, rows } = await drop(await open(), 'export.json', opportunities);
    expect(account['refused']).to.contain('3 cells in 3 of 12 records');
    expect(rows['refused']).to.deep.equal([
      'closed on | 2 | record 3: “2026-02-30” record 10: “2026-02-30” | a date',
      'amount | 1 | record 5: “n/a” | a number in plain form, such as 1234.5',
    ]);
  });

  it('says what is missing, and where nothing is', async () => {
    const page = await open();
    const { account } = await drop(page, 'export.json', opportunities);
    expect(account['incomplete']).to.equal('The source holds more than these 12 records: it says done: false.');
    const whole = await drop(page, 'export.json', opportunities.replace('false', 'true').replace('40', '12'));
    expect(whole.account['incomplete']).to.equal('Nothing, as far as the text itself says.');
    const csv = await drop(page, 'deals.csv', quotedTwice);
    expect(csv.account['incomplete']).to.contain('a cut at its end would not show');
  });

  it('shows the first records as they were read', async () => {
    const page = await open();
    const { first } = await drop(page, 'export.json', opportunities);
    expect(first[0]).to.equal('id | won, lost or open | stage | amount | created on | closed on');
    expect(first[1]).to.equal('0060 | won | Signed | 100 | 2026-01-05 22:30 | 2026-03-10');
    expect(first[5]).to.equal('0064 | lost | Gone | – | 2026-01-05 22:30 | 2026-03-14');
    const there = await choose(page, 'Days are those of', 'Europe/Berlin');
    expect(there.first[1]).to.contain('2026-01-05 23:30');
    expect(there.attributes).to.contain('zone="Europe/Berlin"');
  });

  it('counts what was repaired', async () => {
    const { account, rows } = await drop(await open(), 'deals.csv', quotedTwice);
    expect(account['repaired']).to.contain('1 row that repeated the header was passed over.');
    expect(account['repaired']).to.contain('1 row quoted as a whole was read as cells.');
    // The header that came again is a row too, the third.
    expect(rows['refused']).to.deep.equal(['closed on | 2 | record 4: “soon” record 5: “later” | a date']);
  });

  const orders = 'northwind/orders.csv';
  it('counts 176 rejoined rows among 830 real orders', { skip: skipWithout(orders) }, async () => {
    const { said, type, account } = await drop(await open(), 'orders.csv', realText(orders)!);
    expect(said).to.contain('830 records');
    expect(type).to.equal('orders');
    expect(account['repaired']).to.contain('176 rows with a separator outside of quotes were put together');
    expect(account['refused']).to.match(/^Nothing/);
  });

  it('lets a person correct what a vendor’s shape says, field by field or all of it', async () => {
    const page = await open();
    const before = await drop(page, 'export.json', opportunities);
    expect(before.elements).to.have.property('kpi-gauge average-deal-value');
    const without = await choose(page, 'What Amount holds', '');
    expect(without.elements).not.to.have.property('kpi-gauge average-deal-value');
    expect(without.attributes).to.equal('type="deals"\nadapter="salesforce"\nfields=\'amount=""\'');
    const nobodys = await choose(page, 'They come from', 'none');
    expect(nobodys.account['recognised']).to.contain('by the names of their columns');
    expect(nobodys.attributes).to.contain('adapter="json"').and.to.contain('stage=StageName');
    expect(nobodys.missing.join(' ')).to.contain('No word in “StageName” is read as won or lost');
    const told = await choose(page, 'Signed (4)', 'won');
    expect(told.attributes).to.contain('Signed:won');
    expect((await choose(page, 'They come from', '')).elements[gauge]).to.contain('42.9');
  });

  it('is copied into a page of its own, as tags or as attributes, with the same numbers', async () => {
    const page = await open();
    await drop(page, 'export.json', opportunities);
    const { tags, attributes } = await choose(page, 'What Amount holds', '');
    const values = (of: Page): Promise<unknown> =>
      of.evaluate(async () => {
        const all = [...document.querySelectorAll<KpiElement>('kpi-gauge, kpi-card, funnel-stages, trend-line')];
        await Promise.all(all.map((element) => element.updateComplete));
        return all.map(({ result }) => [result?.reading.value, result?.reading.n]);
      });
    const own = `<kpi-gauge metric="win-rate" src="export.json" ${attributes.replaceAll('\n', ' ')}></kpi-gauge>`;
    const host = await serve({
      '/': html(
        `<!doctype html><html lang="en"><title>Copied</title><link rel="icon" href="data:," />${tags}${own}</html>`,
      ),
      '/kpi-elements.min.js': script(),
      '/export.json': json(opportunities),
    });
    try {
      const fresh = await here.open(`${host.url}/`);
      const shown = (await values(fresh.page)) as unknown[];
      expect(shown[0]).to.deep.equal([3 / 7, 7]);
      expect(shown.at(-1)).to.deep.equal(shown[0]);
      expect(shown.slice(0, -1)).to.deep.equal(await values(page));
      expect(fresh.problems).to.deep.equal([]);
    } finally {
      await host.close();
    }
  });
});
