import { describe, it } from 'node:test';
import { expect } from 'chai';
import { english } from '../../src/text/english.js';
import { wordsFor } from '../../src/text/words.js';

describe('words', () => {
  it('fall back to English numbers where a page’s language is none', () => {
    for (const locale of ['', 'x', 'en_US', 'not a locale', '<img>', 'de-de-de-1996-1996'])
      expect(wordsFor(locale).count(4238), locale).to.equal('4,238');
  });

  it('count what they have no noun for, by adding an s', () => {
    expect(wordsFor('en').counted(1, 'invoice')).to.equal('1 invoice');
    expect(wordsFor('en').counted(2, 'invoice')).to.equal('2 invoices');
    expect(wordsFor('en').counted(2, 'constructor')).to.equal('2 constructors');
  });

  it('use the plurals of their sentences and the digits of the locale', () => {
    const polish = {
      ...english,
      language: 'pl',
      noun: { deal: { one: '{n} umowa', few: '{n} umowy', many: '{n} umów', other: '{n} umowy' } },
    };
    expect(wordsFor('pl', polish).counted(3, 'deal')).to.equal('3 umowy');
    expect(wordsFor('pl', polish).counted(5, 'deal')).to.equal('5 umów');
    expect(wordsFor('ar-EG').counted(2, 'deal')).to.equal('٢ deals');
  });
});
