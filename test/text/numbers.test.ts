import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Unit } from '../../src/metrics/reading.js';
import { wordsFor } from '../../src/text/words.js';

const en = wordsFor('en');
const nbsp = '\u00a0';

describe('numbers', () => {
  it('are written as the locale writes them', () => {
    expect(en.value(0.6315, 'ratio')).to.equal('63.2%');
    expect(wordsFor('de').value(0.6315, 'ratio')).to.equal(`63,2${nbsp}%`);
    expect(wordsFor('fr').value(0.6315, 'ratio')).to.match(/^63,2\s%$/);
    expect(wordsFor('ar-EG').value(0.6315, 'ratio')).to.contain('٦٣٫٢');
    expect(wordsFor('de').value(1234567.89, 'money', 'EUR')).to.equal(`1.234.567,89${nbsp}€`);
    expect(wordsFor('de').value(57, 'days')).to.equal('57 Tage');
  });

  it('take their words from the unit: money with cents only where there are some, a day in the singular', () => {
    expect(en.value(2360.9093912222747, 'money', 'USD')).to.equal('$2,360.91');
    expect(en.value(2400, 'money', 'USD')).to.equal('$2,400');
    expect(en.value(57, 'days')).to.equal('57 days');
    expect(en.value(1, 'days')).to.equal('1 day');
    expect(en.value(51.781972628598396, 'days')).to.equal('51.8 days');
    expect(en.value(4238, 'count')).to.equal('4,238');
  });

  it('give amounts that stand among others the same decimals', () => {
    const among = [869617, 260145.1];
    expect(among.map((n) => en.value(n, 'money', 'EUR', among))).to.deep.equal(['€869,617.00', '€260,145.10']);
    expect(among.map((n) => en.value(n, 'money', undefined, among))).to.deep.equal(['869,617.00', '260,145.10']);
    expect(en.value(869617, 'money', 'EUR', [869617, 260145])).to.equal('€869,617');
    expect(en.value(869617, 'money', 'JPY', among)).to.equal('¥869,617');
  });

  it('are told in words as long as there is one for them', () => {
    expect(en.value(1.8e15, 'money', 'EUR')).to.equal('€1800T');
    expect(en.value(1.8e18, 'money', 'EUR')).to.equal('€1.8E18');
  });

  it('give money without a code that Intl knows no currency', () => {
    expect(en.value(2360.909, 'money')).to.equal('2,360.91');
    expect(en.value(2360.909, 'money', 'US$')).to.equal('2,360.91');
  });

  it('write minutes in hours below two days and in days from there', () => {
    expect(en.value(7.25, 'minutes')).to.equal('7.3 min');
    expect(en.value(59.4, 'minutes')).to.equal('59 min');
    expect(en.value(59.6, 'minutes')).to.equal('1 h');
    expect(en.value(250, 'minutes')).to.equal('4 h 10 min');
    expect(en.value(2879, 'minutes')).to.equal('47 h 59 min');
    expect(en.value(2880, 'minutes')).to.equal('2 days');
    expect(en.value(3312, 'minutes')).to.equal('2.3 days');
    expect(en.difference(-80, 'minutes')).to.equal('−1 h 20 min');
  });

  it('sign points and differences with a true minus, and never zero', () => {
    expect(en.value(35, 'points')).to.equal('+35');
    expect(en.value((-100 * 14) / 39, 'points')).to.equal('−35.9');
    expect(en.value(-0, 'points')).to.equal('0');
    expect(en.difference(0.021, 'ratio')).to.equal('+2.1 pts');
    expect(en.difference(-0.0001, 'ratio')).to.equal('0.0 pts');
    expect(en.difference(-5, 'days')).to.equal('−5 days');
    expect(en.difference(154567.89, 'money', 'EUR')).to.equal('+€155K');
  });

  it('do not round a share to all or none that is neither', () => {
    expect(en.value(0.0002, 'ratio')).to.equal('0.02%');
    expect(en.value(0.9999, 'ratio')).to.equal('99.99%');
    expect(en.value(1, 'ratio')).to.equal('100.0%');
    expect(en.value(0, 'ratio')).to.equal('0.0%');
  });

  it('give the ends of an interval the same decimals, and as many as tell them apart', () => {
    expect(en.range(0.62, 0.643, 'ratio')).to.equal('62.0 – 64.3');
    expect(en.range(0.6201, 0.6204, 'ratio')).to.equal('62.01 – 62.04');
    expect(en.range(52, 61, 'days')).to.equal('52 – 61');
    expect(en.range(52, 61.5, 'days')).to.equal('52.0 – 61.5');
    expect(en.range(-24.2, -15.8, 'points')).to.equal('−24.2 to −15.8');
    expect(en.range(1.18e6, 1.31e6, 'money')).to.equal('1.18M – 1.31M');
  });

  it('leave the unit to the scale beside a mark', () => {
    expect(en.short(0.84, 'ratio')).to.equal('84');
    expect(en.short(18234, 'money')).to.equal('18.2K');
    expect(en.short(12.456, 'money')).to.equal('12.46');
    expect(en.short(36, 'points')).to.equal('+36');
  });

  it('never come out as NaN, infinity or minus zero, nor run to hundreds of digits', () => {
    const units: Unit[] = ['ratio', 'money', 'days', 'minutes', 'points', 'count'];
    const strange = [NaN, Infinity, -Infinity, -0, 1e308, -1e308, Number.MIN_VALUE];
    const number = fc.oneof(fc.constantFrom(...strange), fc.double());
    fc.assert(
      fc.property(number, fc.constantFrom(...units), fc.constantFrom('en', 'de', 'ar-EG'), (n, unit, locale) => {
        const words = wordsFor(locale);
        const texts = [
          words.value(n, unit, 'EUR'),
          words.compact(n, unit, 'EUR'),
          words.short(n, unit),
          words.difference(n, unit),
        ];
        for (const text of texts) {
          expect(text).to.not.match(/NaN|∞|Infinity|^[-−]0([.,]0+)?(?![.,\d])/);
          expect(text.length).to.be.at.most(60);
        }
      }),
    );
  });
});
