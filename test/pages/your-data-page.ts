import { after, before } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { startServer, type DemoServer } from '../../demo/server.mjs';
import type { KpiElement } from '../../src/elements/kpi-element.js';
import { launchBrowser } from '../browser.js';
import { visit, type Visit } from './visit.js';

/** Our server and a browser, while the tests of the suite that calls it run. */
export function served() {
  let browser: Browser;
  let server: DemoServer;
  before(async () => {
    [browser, server] = await Promise.all([launchBrowser(), startServer({ port: 0 })]);
  });
  after(() => Promise.all([browser.close(), server.close()]));
  return {
    /** The address of the server, with a slash at its end. */
    url: (): string => server.url,
    /** Opens the page for your own data, or another address. */
    open: (address = `${server.url}your-data.html`): Promise<Visit> => visit(browser, address),
  };
}

/** Eight deals, of which five of the seven decided are won. */
export const deals = `Deal,Phase,Angelegt,Abschluss,Betrag
1,Gewonnen,3.1.2026,20.2.2026,"1.200,50"
2,Gewonnen,14.1.2026,3.3.2026,"800,00"
3,Verloren,15.1.2026,4.3.2026,"950,00"
4,Gewonnen,1.2.2026,28.3.2026,"2.000,00"
5,Verloren,3.2.2026,29.3.2026,"100,00"
6,Gewonnen,9.2.2026,30.3.2026,"1.000,00"
7,Gewonnen,13.2.2026,31.3.2026,"400,00"
8,Angebot,16.2.2026,,"700,00"
`;

/** Twelve deals as Salesforce sends them, four won and four lost; of the dates two are none, and so is one amount. */
export const opportunities = JSON.stringify({
  totalSize: 40,
  done: false,
  records: Array.from({ length: 12 }, (_, i) => ({
    attributes: { type: 'Opportunity' },
    Id: `006${String(i)}`,
    StageName: ['Signed', 'Gone', 'Talks'][i % 3],
    IsClosed: i % 3 < 2,
    IsWon: i % 3 === 0,
    Amount: i === 4 ? 'n/a' : 100 * (i + 1),
    CloseDate: i === 2 || i === 9 ? '2026-02-30' : `2026-03-1${String(i % 10)}`,
    CreatedDate: '2026-01-05T22:30:00.000+0000',
  })),
});

/** What a file ended in. */
export interface Ending {
  /** What the page says of the file itself. */
  readonly said: string;
  /** What a record was taken for; '' where the page asks. */
  readonly type: string;
  /** Sentences on what is missing. */
  readonly missing: readonly string[];
  /** Of each element, by its tag and metric: the value, or what it says instead. */
  readonly elements: Readonly<Record<string, string>>;
  /** The tags to copy, as text. */
  readonly tags: string;
  /** The mapping alone, as attributes. */
  readonly attributes: string;
  /** What was recognised, mapped, repaired, refused and is missing: the text of each, and the cells of its tables by row. */
  readonly account: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly string[]>>;
  /** The first records as they were read, a head and then a line each. */
  readonly first: readonly string[];
}

const tidy = (texts: readonly string[]): string =>
  texts
    .map((text) => text.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' '))
    .join(' ')
    .trim();

/** Waits until the page has dealt with what it was given, and tells what came of it. */
export async function ending(page: Page): Promise<Ending> {
  await page.waitForSelector('main[aria-busy=false]');
  const { elements, said, account, ...rest } = await page.evaluate(() => ({
    said: document.querySelector('#said')!.textContent,
    type: document.querySelector<HTMLSelectElement>('#type select')?.value ?? '',
    missing: [...document.querySelectorAll('#missing p')].map(({ textContent }) => textContent),
    tags: document.querySelector('#to-copy:not([hidden]) #tags')?.textContent ?? '',
    attributes: document.querySelector('#attributes')!.textContent,
    account: [...document.querySelectorAll('#account dd')].map(({ id, textContent }) => [id, textContent] as const),
    rows: Object.fromEntries(
      [...document.querySelectorAll('#account dd')].map((part) => [
        part.id,
        [...part.querySelectorAll('tbody tr')].map((row) =>
          [...row.children]
            .map(({ children, textContent }) =>
              children.length > 1 ? [...children].map((each) => each.textContent).join(' ') : textContent,
            )
            .join(' | '),
        ),
      ]),
    ),
    first: [...document.querySelectorAll('#rows tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent).join(' | '),
    ),
    elements: [...document.querySelectorAll<KpiElement>('#elements > * > *')].map((element) => ({
      name: `${element.localName} ${element.getAttribute('metric') ?? ''}`.trim(),
      messages: [...element.shadowRoot!.querySelectorAll('[part="message"]')].map(({ textContent }) => textContent),
      values: [...element.shadowRoot!.querySelectorAll('svg text, [part="value"]')].map(
        ({ textContent }) => textContent,
      ),
    })),
  }));
  const shown = elements.map(({ name, messages, values }) => [name, tidy(messages) || tidy(values)]);
  return {
    ...rest,
    said: tidy([said]),
    account: Object.fromEntries(account.map(([id, text]) => [id, tidy([text])])),
    elements: Object.fromEntries(shown) as Ending['elements'],
  };
}

/** Drops a file on the page, as a person would, and tells what came of it. */
export async function drop(page: Page, name: string, text: string): Promise<Ending> {
  await page.evaluate(
    (fileName, content) => {
      // What came of the file before must not be taken for what comes of this one.
      document.querySelector('main')!.setAttribute('aria-busy', 'true');
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    name,
    text,
  );
  return ending(page);
}

/** What puppeteer finds a select by: the name under which assistive tools know it. */
export const named = (label: string): string => `::-p-aria([name="${label}"][role="combobox"])`;

/** Chooses an option of the select of that name, and tells what came of it. */
export async function choose(page: Page, label: string, value: string): Promise<Ending> {
  await page.select(named(label), value);
  return ending(page);
}

/** Whether something came of a file: an element that shows a value or says something, or a sentence. */
export const hasEnded = ({ said, type, missing, elements }: Ending): boolean =>
  type === ''
    ? said !== '' || missing.length > 0
    : missing.length > 0 || (Object.keys(elements).length > 0 && Object.values(elements).every((text) => text !== ''));
