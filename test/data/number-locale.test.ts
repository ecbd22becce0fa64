import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { RecordsError } from '../../src/data/errors.js';
import { localeNumbers } from '../../src/data/number-locale.js';
import { field, read, records } from './reading.js';

describe('localeNumbers', () => {
  it('reads 1.234,56 as German', () => {
    const german = localeNumbers('de');
    expect(['1.234,56', '1234,56', '-1.234.567', '0,5', '12'].map(german)).to.deep.equal([
      1234.56, 1234.56, -1234567, 0.5, 12,
    ]);
  });

  it('refuses groups that are not where the locale puts them', () => {
    const german = localeNumbers('de');
    for (const text of [
      '1234.56',
      '1.23',
      '12.34.567',
      '1234.567',
      '1.234.56',
      '.123',
      '1,2,3',
      '1.234,',
      '',
      '1 234',
      '€5',
    ]) {
      const expected = text === '1.234,' ? 1234 : undefined;
      expect(german(text), text).to.equal(expected);
    }
    expect(localeNumbers('en')('1.234,56')).to.equal(undefined);
  });

  it('reads groups of two, any space, any apostrophe and other digits', () => {
    expect(localeNumbers('en-IN')('12,34,567.8')).to.equal(1234567.8);
    expect(localeNumbers('en-IN')('1,234,567')).to.equal(undefined);
    expect(['1 234,5', '1\u00a0234,5', '1\u202f234,5'].map(localeNumbers('fr'))).to.deep.equal([
      1234.5, 1234.5, 1234.5,
    ]);
    expect(['1’234.5', "1'234.5"].map(localeNumbers('de-CH'))).to.deep.equal([1234.5, 1234.5]);
    expect(localeNumbers('sv')('−5,5'), 'its minus sign').to.equal(-5.5);
  });

  it('reads back what Intl writes, in 24 locales', () => {
    const locales = [
      'en',
      'de',
      'fr',
      'es',
      'it',
      'pt',
      'nl',
      'sv',
      'da',
      'fi',
      'pl',
      'cs',
      'hu',
      'tr',
      'ru',
      'ja',
      'zh',
      'ko',
      'hi',
      'bn',
      'ar-EG',
      'fa',
      'my',
      'en-IN',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...locales), fc.integer({ min: -1e12, max: 1e12 }), (locale, cents) => {
        const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(cents / 100);
        expect(localeNumbers(locale)(text), `${locale} ${text}`).to.equal(cents / 100);
      }),
      { numRuns: 500 },
    );
  });

  it('is told with the records, and leaves JavaScript’s own numbers alone', () => {
    expect(field('amount', ['1.234,56', 1234.5], { numberLocale: 'de' })).to.deep.equal([1234.56, 1234.5]);
    expect(field('probability', ['47,5 %'], { numberLocale: 'de' })).to.deep.equal([0.475]);
    expect(read(records('amount', ['1.5']), { numberLocale: 'de' }).refused[0]).to.include({
      field: 'amount',
      value: '1.5',
    });
  });

  it('must be a locale', () => {
    expect(() => localeNumbers('not a locale')).to.throw(RecordsError, '"not a locale" is no locale');
  });
});
