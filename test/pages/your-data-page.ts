import type { Page } from 'puppeteer-core';
import type { KpiElement } from '../../src/elements/kpi-element.js';

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
}

const tidy = (texts: readonly string[]): string =>
  texts
    .map((text) => text.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' '))
    .join(' ')
    .trim();

/** Waits until the page has dealt with what it was given, and tells what came of it. */
export async function ending(page: Page): Promise<Ending> {
  await page.waitForSelector('main[aria-busy=false]');
  const { elements, said, tags, ...rest } = await page.evaluate(() => ({
    said: document.querySelector('#said')!.textContent,
    type: document.querySelector<HTMLSelectElement>('#type select')?.value ?? '',
    missing: [...document.querySelectorAll('#missing p')].map(({ textContent }) => textContent),
    tags: document.querySelector('#to-copy:not([hidden]) #tags')?.textContent ?? '',
    elements: [...document.querySelectorAll<KpiElement>('#elements > * > *')].map((element) => ({
      name: `${element.localName} ${element.getAttribute('metric') ?? ''}`.trim(),
      messages: [...element.shadowRoot!.querySelectorAll('[part="message"]')].map(({ textContent }) => textContent),
      values: [...element.shadowRoot!.querySelectorAll('svg text, [part="value"]')].map(
        ({ textContent }) => textContent,
      ),
    })),
  }));
  const shown = elements.map(({ name, messages, values }) => [name, tidy(messages) || tidy(values)]);
  return { ...rest, said: tidy([said]), tags, elements: Object.fromEntries(shown) as Ending['elements'] };
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
