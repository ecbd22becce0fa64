import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { ElementHandle, Page } from 'puppeteer-core';
import { choose, drop, ending, named, opportunities, served } from './your-data-page.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Two decided deals; the second column holds a stage of which nothing says that it decides. */
const deals = `Deal;Phase;Abschluss;Betrag
1;Unterschrieben;03/04/2026;100
2;Absage;05/04/2026;200
3;Unterschrieben;06/04/2026;300
`;

const described = (control: ElementHandle): Promise<string> =>
  control.evaluate((element) =>
    (element.closest('[aria-describedby]')?.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' '),
  );

/** What axe finds wrong, by rule and place. */
async function wrong(page: Page): Promise<string[]> {
  // A policy keeps scripts that are put in from running; the page's own are not what is asked about here.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> };
    };
    const { violations } = await checker.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}

describe('the form by which columns are corrected', () => {
  const here = served();
  const open = async (): Promise<Page> => (await here.open()).page;

  it('names every control, and axe finds nothing, before records, with them and with a word and a date unsaid', async () => {
    const page = await open();
    expect(await wrong(page)).to.deep.equal([]);
    await drop(page, 'Vertrag deals.csv', deals);
    expect(await wrong(page)).to.deep.equal([]);
    await drop(page, 'other.csv', 'country,capital\nPeru,Lima\n');
    expect(await wrong(page)).to.deep.equal([]);
    await drop(page, 'export.json', opportunities);
    expect(await wrong(page)).to.deep.equal([]);
  });

  it('ties what is missing to the controls that can mend it', async () => {
    const page = await open();
    const { missing } = await drop(page, 'Vertrag deals.csv', deals);
    expect(missing).to.include.members([
      'The dates in “Abschluss” can be read in more than one way: choose above which is meant.',
      'No word in “Phase” is read as won or lost: say below which one is.',
    ]);
    for (const name of ['A record is', 'Dates in “Abschluss” are read as', 'What Betrag holds', 'Absage (1)']) {
      expect(await described((await page.$(named(name)))!), name).to.contain('No word in “Phase”');
    }
  });

  it('says at the field of stages that two are needed', async () => {
    const page = await open();
    await drop(page, 'Vertrag deals.csv', deals);
    const field = (await page.$('::-p-aria(Stages, in the order in which they come)'))!;
    expect(await described(field)).to.equal('');
    await field.evaluate((input) => {
      (input as HTMLInputElement).value = '';
    });
    await field.type('Absage\n');
    const { elements } = await ending(page);
    expect(elements).not.to.have.property('funnel-stages');
    expect(await described(field)).to.equal(
      'A funnel needs two stages or more, with commas between them; “Phase” holds Unterschrieben and Absage.',
    );
    expect(await field.evaluate((input) => input.getAttribute('aria-invalid'))).to.equal('true');
  });

  it('is worked by keyboard alone, and keeps the focus where it was', async () => {
    const page = await open();
    await drop(page, 'Vertrag deals.csv', deals);
    await (await page.$(named('Absage (1)')))!.focus();
    await page.keyboard.type('lost');
    await ending(page);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await page.keyboard.type('won');
    const { elements, missing } = await ending(page);
    expect(elements['kpi-gauge win-rate']).to.contain('2 of 3');
    expect(missing.join(' ')).not.to.contain('No word in');
    expect(await page.evaluate(() => document.activeElement!.closest('label')!.textContent)).to.contain(
      'Unterschrieben (2)',
    );
  });

  it('keeps the focus where a person says that the records are nobody’s', async () => {
    const page = await open();
    await drop(page, 'export.json', opportunities);
    await (await page.$(named('They come from')))!.focus();
    await choose(page, 'They come from', 'none');
    expect(await page.evaluate(() => document.activeElement!.closest('label')!.textContent)).to.contain(
      'They come from',
    );
  });

  it('keeps the focus in a column that is corrected', async () => {
    const page = await open();
    await drop(page, 'Vertrag deals.csv', deals);
    await (await page.$(named('What Betrag holds')))!.focus();
    await choose(page, 'What Betrag holds', '');
    expect(await page.evaluate(() => document.activeElement!.getAttribute('aria-label'))).to.equal('What Betrag holds');
  });
});
