import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../browser.js';
import { json, page as html, script, serve, type Answer } from './host.js';
import { gauges, noticed, visit, type Shown } from './visit.js';

const evil = '<img src=x onerror="window.__x = 1">';
const deal = (stage: string, amount = 100): object => ({ stage, closed: '2026-08-10', amount });
const sixDeals = [...Array<object>(4).fill(deal('Won')), ...Array<object>(2).fill(deal('Lost'))];
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A page without any policy, so that whatever can be executed or fetched is. */
function pageWith(attributes: Readonly<Record<string, string>>): Answer {
  const given = { metric: 'win-rate', ...attributes };
  const written = Object.entries(given).map(([name, value]) => `${name}="${escaped(value)}"`);
  return html(`<!doctype html>
    <html lang="en">
      <title>Bad input</title>
      <link rel="icon" href="data:," />
      <script type="module" src="/kpi-elements.min.js"></script>
      <kpi-gauge id="bad" src="/records" fields="status=stage, closedAt=closed" ${written.join(' ')}></kpi-gauge>
      <kpi-gauge id="good" metric="win-rate" fields="status=stage">
        <script type="application/json">${JSON.stringify(sixDeals)}</script>
      </kpi-gauge>
    </html>`);
}

/** What came of it: what the gauge shows, and the messages of its `kpierror` events. */
interface Outcome {
  readonly shown: Shown;
  readonly faults: readonly string[];
}

describe('bad input', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  /** Opens the page and checks what holds whatever the input: nothing executed, no other request, the other gauge as it was. */
  async function outcome(records: Answer, attributes: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    const host = await serve({ '/': pageWith(attributes), '/kpi-elements.min.js': script(), '/records': records });
    try {
      const { page } = await visit(browser, `${host.url}/`);
      const { bad, good } = await gauges(page);
      // Opened, the working shows cells as they came.
      await page.evaluate(() => {
        document.querySelector('#bad')?.shadowRoot?.querySelector<HTMLElement>('.how')?.click();
      });
      await gauges(page);
      expect(good!.parts['value'], 'the other gauge').to.match(/^66\.7\s?%$/);
      const drawn = await page.$eval('#bad', ({ shadowRoot }) => shadowRoot?.querySelectorAll('img').length);
      expect(drawn, 'markup made into elements').to.equal(0);
      expect(await page.evaluate(() => window.__x), 'executed').to.equal(undefined);
      expect(await page.evaluate(() => 'polluted' in {}), 'polluted').to.equal(false);
      expect(host.requests).to.deep.equal(['/', '/kpi-elements.min.js', '/records']);
      return { shown: bad!, faults: (await noticed(page)).faults };
    } finally {
      await host.close();
    }
  }

  /** The gauge says what went wrong, in the words of the error that it sends. */
  function isFault({ shown, faults }: Outcome, says: RegExp): void {
    expect(faults).to.have.length(1);
    expect(faults[0]).to.match(says);
    expect(shown.parts['message']).to.match(says);
    expect(shown.parts).not.to.have.any.keys('value', 'verdict', 'interval');
  }

  /** Nothing went wrong and there is nothing to show, which the gauge says. */
  function isEmpty({ shown, faults }: Outcome, says: RegExp): void {
    expect(faults).to.deep.equal([]);
    expect(shown.parts['message']).to.match(says);
    expect(shown.parts).not.to.have.any.keys('value', 'verdict', 'interval');
  }

  const six = json(JSON.stringify(sixDeals));

  it('that is JSON cut short is told from JSON that is wrong', async () => {
    isFault(await outcome(json(JSON.stringify(sixDeals).slice(0, -20))), /ends too early.*load it again/i);
  });

  it('that is a login page instead of records is called a web page', async () => {
    isFault(await outcome(html('<!doctype html><form>Sign in</form>')), /is a web page, not records.*sign in/i);
  });

  it('that is not there is called not found', async () => {
    isFault(await outcome(html('<h1>Gone</h1>', 404)), /was not found \(404\)/);
  });

  it('that is an empty array is nothing to measure', async () => {
    isEmpty(await outcome(json('[]')), /The source has no records/);
  });

  it('that is rows of null is no records', async () => {
    isFault(await outcome(json('[null, null, null]')), /None of the 3 records is an object/);
  });

  it('with a stage called __proto__ leaves that deal open and the rest as it is', async () => {
    const records = JSON.stringify([...sixDeals, deal('__proto__')]);
    const { shown, faults } = await outcome(json(records.replace('}]', ',"__proto__":{"polluted":true}}]')));
    expect(faults).to.deep.equal([]);
    expect(shown.parts['value']).to.match(/^66\.7\s?%$/);
  });

  it('with amounts of 1e308 shows no sum that is none', async () => {
    const records = JSON.stringify(Array<object>(10).fill(deal('Won', 1e308)));
    const attributes = {
      metric: 'average-deal-value',
      fields: 'status=stage, closedAt=closed, amount=amount',
      currency: 'EUR',
    };
    isEmpty(await outcome(json(records), attributes), /too large/);
  });

  it('with markup in a label, a stage and a date shows the markup as text', async () => {
    const odd = [
      { ...deal(evil), product: evil },
      { ...deal('Won'), closed: evil },
    ];
    const { shown, faults } = await outcome(json(JSON.stringify([...sixDeals, ...odd])), {
      label: evil,
      period: '2026-Q3',
    });
    expect(faults).to.deep.equal([]);
    expect(shown.parts['caption']).to.equal(evil);
    expect(shown.parts['value']).to.match(/^66\.7\s?%$/);
  });

  it('as a period that is none is told what a period can be', async () => {
    isFault(await outcome(six, { period: '2026-Q9' }), /"2026-Q9" is no period: 2026 has quarters Q1 to Q4/);
  });

  it('as a metric that is unknown is named', async () => {
    isFault(await outcome(six, { metric: 'win-rat' }), /"?win-rat"?/);
  });

  it('as a field that the records lack is answered with those they have', async () => {
    isFault(await outcome(six, { where: 'colour=red' }), /"colour", which the records do not have.*amount/);
  });
});
