import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import Papa from 'papaparse';
import { csvOf, csvOfEach } from '../../src/text/csv.js';

describe('csvOf', () => {
  it('gives name, number, text and note', () => {
    expect(csvOf([{ name: 'Win rate', value: '63.2%', note: '6,711 deals', at: 0.6315 }])).to.equal(
      'name,value,shown,note\r\n"Win rate",0.6315,"63.2%","6,711 deals"\r\n',
    );
  });

  it('lets no text become a formula, and leaves numbers as they are', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r', '\n']) {
      const csv = csvOf([{ name: `${start}1+1`, value: '', note: '', at: -5 }]);
      expect(csv).to.contain(`"'${start}1+1",-5,`);
    }
  });

  it('has no marks of direction in a name, and sees through them what could be a formula', () => {
    const csv = csvOf([{ name: '\u2066\u2068A\u2069 → \u2068B\u2069\u2069', value: '\u2066=1', note: '', at: 1 }]);
    expect(csv).to.contain(`"A → B",1,"'=1",""`);
  });

  it('leaves a number that is none blank', () => {
    expect(csvOf([{ name: 'a', value: '–', note: '', at: NaN }])).to.contain('"a",,"–"');
  });

  it('is read back as it was by another parser', () => {
    const word = fc.string().filter((text) => !/^[=+\-@\t\r\n]/.test(text));
    const fact = fc.record({ name: word, value: word, note: word, at: fc.integer() });
    fc.assert(
      fc.property(fc.array(fact), (facts) => {
        const { data } = Papa.parse<string[]>(csvOf(facts).trimEnd(), { delimiter: ',', newline: '\r\n' });
        expect(data.slice(1)).to.deep.equal(facts.map(({ name, at, value, note }) => [name, String(at), value, note]));
      }),
    );
  });
});

describe('csvOfEach', () => {
  it('gives each value under the name of its metric', () => {
    const fact = { name: 'target', value: '50%', note: '', at: 0.5 };
    expect(
      csvOfEach([
        { name: 'Win rate', facts: [fact] },
        { name: 'NPS', facts: [{ ...fact, at: 40 }] },
      ]),
    ).to.equal('metric,name,value,shown,note\r\n"Win rate","target",0.5,"50%",""\r\n"NPS","target",40,"50%",""\r\n');
  });
});
