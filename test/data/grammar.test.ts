import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { GrammarError, parseList, parseParams, tokens, whereMarks } from '../../src/data/grammar.js';

const said = (text: string): string[] =>
  tokens(text, whereMarks).map((token) => (token.kind === 'mark' ? `<${token.text}>` : token.text));

describe('tokens', () => {
  it('are words and marks, the longer mark first', () => {
    expect(said('owner=Ada|Bo & amount>=1000 & stage!=Lost')).to.deep.equal([
      'owner',
      '<=>',
      'Ada',
      '<|>',
      'Bo',
      '<&>',
      'amount',
      '<>=>',
      '1000',
      '<&>',
      'stage',
      '<!=>',
      'Lost',
    ]);
  });

  it('keep blanks inside a bare word and drop those around it', () => {
    expect(said('  deal stage =  Closed Won  ')).to.deep.equal(['deal stage', '<=>', 'Closed Won']);
  });

  it('hold marks, blanks and doubled quotes inside quotes', () => {
    expect(said('"a=b & c"=" 5"" pipe "')).to.deep.equal(['a=b & c', '<=>', ' 5" pipe ']);
    expect(said('""')).to.deep.equal(['']);
    expect(tokens('"week"', whereMarks)[0]).to.include({ quoted: true });
    expect(tokens('week', whereMarks)[0]).to.include({ quoted: false });
  });

  it('leave quotes inside a bare word as they are', () => {
    expect(said('size=5" pipe')).to.deep.equal(['size', '<=>', '5" pipe']);
  });

  it('refuse a quote that is never closed, or that ends inside a word', () => {
    expect(() => said('owner="Ada')).to.throw(GrammarError, 'quote at character 7');
    expect(() => said('owner="Ada""')).to.throw(GrammarError, 'never closed');
    expect(() => said('owner="Ada" Smith')).to.throw(GrammarError, '"Smith" follows a closing quote');
  });

  it('give back any words that were quoted', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (words) => {
        const text = words.map((word) => `"${word.replaceAll('"', '""')}"`).join('|');
        expect(
          tokens(text, whereMarks)
            .filter(({ kind }) => kind === 'word')
            .map((token) => token.text),
        ).to.deep.equal(words);
      }),
    );
  });

  it('end, with words or a GrammarError, on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '=', '!', '&', '|', ' ', 'a', '>', '<') }), (text) => {
        try {
          tokens(text, whereMarks);
        } catch (error) {
          expect(error).to.be.instanceOf(GrammarError);
        }
      }),
    );
  });
});

describe('parseList', () => {
  it('reads words, quoted words and JSON', () => {
    expect(parseList('Lead, "Proposal, sent", Won')).to.deep.equal(['Lead', 'Proposal, sent', 'Won']);
    expect(parseList('["Lead", "Won"]')).to.deep.equal(['Lead', 'Won']);
    expect(parseList('')).to.deep.equal([]);
  });

  it('refuses gaps and what is no list of text', () => {
    expect(() => parseList('Lead,,Won')).to.throw(GrammarError, 'Something is missing beside a ","');
    expect(() => parseList('Lead,')).to.throw(GrammarError, 'Something is missing');
    expect(() => parseList('[1]')).to.throw(GrammarError, 'JSON array of strings');
    expect(() => parseList('["Lead"')).to.throw(GrammarError, 'not valid JSON');
  });
});

describe('parseParams', () => {
  it('keeps every value as text', () => {
    expect(parseParams('lag=30, margin=0.7')).to.deep.equal({ lag: '30', margin: '0.7' });
    expect(parseParams('{"lag": 30, "per": "account"}')).to.deep.equal({ lag: '30', per: 'account' });
    expect(parseParams('')).to.deep.equal({});
  });

  it('refuses a name without a value, a name twice, and lists', () => {
    expect(() => parseParams('lag')).to.throw(GrammarError, 'name=value');
    expect(() => parseParams('lag=')).to.throw(GrammarError, 'no plain word');
    expect(() => parseParams('lag=1, lag=2')).to.throw(GrammarError, '"lag" twice');
    expect(() => parseParams('[30]')).to.throw(GrammarError, 'must name each value');
    expect(() => parseParams('{"lag": {}}')).to.throw(GrammarError, 'must name each value');
  });

  it('sets no prototype', () => {
    const params = parseParams('{"__proto__": "x"}');
    expect(Object.getPrototypeOf(params)).to.equal(Object.prototype);
    expect(Object.keys(params)).to.deep.equal(['__proto__']);
  });
});
