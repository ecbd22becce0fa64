import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { GrammarError } from '../../src/data/grammar.js';
import { rowsWhere } from '../../src/states/evaluate.js';
import { and, is, not } from '../../src/states/predicate.js';
import { parseWhere } from '../../src/states/where.js';
import { tableOf } from '../tables.js';
import { scopeOf } from './ask.js';

const deals = tableOf('deals', [
  { product: 'GTX Basic', amount: 999.99, closedAt: '2026-03-01', status: 'won' },
  { product: 'MG "Special", red', amount: 1000, closedAt: '2026-03-02', status: 'won' },
  { product: null, amount: 1000.01, closedAt: '2026-03-03', status: 'lost' },
  { product: 'a & b = c', amount: null, closedAt: null, status: 'open' },
]);
const rows = (where: string) => [...rowsWhere(parseWhere(where), scopeOf(deals))];

describe('parseWhere', () => {
  it('asks nothing where nothing is written', () => {
    expect(rows('')).to.deep.equal([0, 1, 2, 3]);
    expect(rows('  ')).to.deep.equal([0, 1, 2, 3]);
  });

  it('reads = and != with bare and quoted words; blanks are in neither', () => {
    expect(rows('product=GTX Basic')).to.deep.equal([0]);
    expect(rows('product = "GTX Basic"')).to.deep.equal([0]);
    expect(rows('product != "GTX Basic"')).to.deep.equal([1, 3]);
    expect(rows('product="MG ""Special"", red"')).to.deep.equal([1]);
    expect(rows('product="a & b = c"')).to.deep.equal([3]);
  });

  it('reads >= and <= with their bounds in', () => {
    expect(rows('amount>=1000')).to.deep.equal([1, 2]);
    expect(rows('amount <= 1000')).to.deep.equal([0, 1]);
    expect(rows('closedAt>=2026-03-02')).to.deep.equal([1, 2]);
    expect(rows('closedAt<=2026-03-02')).to.deep.equal([0, 1]);
  });

  it('reads alternatives by | and conditions by &', () => {
    expect(rows('status=won|lost')).to.deep.equal([0, 1, 2]);
    expect(rows('status != won | lost')).to.deep.equal([3]);
    expect(rows('status=won & amount>=1000')).to.deep.equal([1]);
    expect(rows('amount>=999.99 & amount<=1000 & status=won')).to.deep.equal([0, 1]);
  });

  it('reads JSON of fields and their values', () => {
    expect(rows('{"product": ["GTX Basic", "a & b = c"]}')).to.deep.equal([0, 3]);
    expect(rows('{"amount": 1000, "status": "won"}')).to.deep.equal([1]);
    expect(parseWhere('{"__proto__": "x"}')).to.deep.equal(and(is('__proto__', 'x')));
  });

  it('reads back any word that is written in quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (name, value) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        expect(parseWhere(`${quoted(name)} != ${quoted(value)}`)).to.deep.equal(and(not(is(name, value))));
      }),
    );
  });

  for (const [text, sentence] of [
    ['product', 'is no condition: write field, operator, value'],
    ['product=', 'is no condition'],
    ['=won', 'is no condition'],
    ['amount>5', 'is no condition'],
    ['status=won|', 'is no condition'],
    ['status=won=lost', 'is no condition'],
    ['status=won & ', 'Something is missing beside a "&"'],
    ['amount>=1|2', '>= takes one value, not alternatives'],
    ['product="GTX', 'never closed'],
    ['{"product": ', 'not valid JSON'],
    ['["product"]', 'must be a JSON object'],
    ['{"product": {"not": "MG"}}', 'the values of a field are words, numbers, or a list of them'],
    ['{"product": null}', 'the values of a field are words, numbers, or a list of them'],
  ] as const) {
    it(`says what is wrong with ${text}`, () => {
      expect(() => parseWhere(text)).to.throw(GrammarError, sentence);
    });
  }
});
