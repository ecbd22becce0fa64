import { describe, it } from 'node:test';
import { expect } from 'chai';
import { realFiles, realText } from '../real-data.js';
import { noticed } from './visit.js';
import { choose, deals, drop, ending, hasEnded, named, served } from './your-data-page.js';

const gauge = 'kpi-gauge win-rate';

const answers = { data: [10, 9, 9, 8, 7, 6, 0, 10].map((score, i) => ({ score, answered_at: `2026-03-0${i + 1}` })) };

const ambiguous = `Deal Stage,Close Date
${Array.from({ length: 8 }, (_, i) => `Closed ${i < 6 ? 'Won' : 'Lost'},0${i + 1}/04/2026`).join('\n')}
`;

const files = realFiles(/\.(csv|json)$/);

describe('the page for your own data', () => {
  const { open, url } = served();

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

  it('reads an envelope of survey answers', async () => {
    const { page } = await open();
    const { type, elements } = await drop(page, 'nps.json', JSON.stringify(answers));
    expect(type).to.equal('responses');
    // Four promoters and two detractors of eight.
    expect(elements['kpi-gauge nps']).to.contain('+25');
  });

  it('offers what converted within ninety days, for leads that are called open long after', async () => {
    const { page } = await open();
    // Of ten leads of January four converted within ninety days; one of July is not yet so old.
    const leads = Array.from({ length: 11 }, (_, i) => ({
      'Lead Status': i < 4 ? 'Converted' : 'New',
      'Created Date': i === 10 ? '2026-07-01' : '2026-01-05',
      'Converted Date': i < 4 ? '2026-02-01' : null,
    }));
    const { type, elements, tags } = await drop(page, 'leads.json', JSON.stringify(leads));
    expect(type).to.equal('leads');
    expect(tags).to.contain('params="maturity=90"').and.to.contain('label="Lead conversion within 90 days"');
    expect(elements['kpi-gauge lead-conversion-rate']).to.match(/40\.0\s?%/);
  });

  it('asks which way a date is meant, and tells the tags', async () => {
    const { page } = await open();
    const before = await drop(page, 'deals.csv', ambiguous);
    expect(before.tags).not.to.contain('date-format');
    expect(before.missing).to.include(
      'The dates in “Close Date” can be read in more than one way: choose above which is meant.',
    );
    expect(before.elements).not.to.have.property('trend-line win-rate');
    const label = 'Dates in “Close Date” are read as';
    const options = await page.$eval(named(label), (select) =>
      [...(select as HTMLSelectElement).options].map((each) => each.textContent),
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
    expect(without.missing.join(' ')).to.contain('Average deal value and pipeline value need “amount”');
    const counted = await choose(page, 'Angebot (1)', 'lost');
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
      /“country” and “capital” do not say whether a record is a deal/,
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
    expect(requests.filter((asked) => !asked.startsWith(url()))).to.deep.equal([]);
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
