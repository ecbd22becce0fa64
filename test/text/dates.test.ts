import { describe, it } from 'node:test';
import { expect } from 'chai';
import { wordsFor } from '../../src/text/words.js';
import { quarter, reading } from './judged.js';

const en = wordsFor('en');
const of = (from: string, to: string, name = `${from}..${to}`) => ({ name, from, to, complete: true });
/** Intl sets thin and no-break spaces around dashes. */
const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('periods', () => {
  it('are called by what they are, however they were asked for', () => {
    expect(en.period(quarter(3))).to.equal('Q3 2026');
    expect(en.period(of('2026-07-01', '2026-10-01', 'this-quarter'))).to.equal('Q3 2026');
    expect(en.period(of('2026-01-01', '2027-01-01'))).to.equal('2026');
    expect(en.period(of('2026-07-01', '2026-08-01'))).to.equal('Jul 2026');
  });

  it('end on their last day, though they are half-open', () => {
    expect(plain(en.period(of('2026-07-03', '2026-10-01')))).to.equal('Jul 3 – Sep 30, 2026');
    expect(plain(en.period(of('2017-03-01', '2018-01-01', 'all')))).to.equal('Mar – Dec 2017');
    expect(en.period(of('2026-02-28', '2026-03-01'))).to.equal('Feb 28, 2026');
  });

  it('keep the names of fiscal years and weeks, which their days do not tell', () => {
    expect(en.period(of('2026-04-01', '2026-07-01', 'FY2026-Q1'))).to.equal('Q1 FY2026');
    expect(en.period(of('2026-07-27', '2026-08-03', '2026-W31'))).to.equal('week 31, 2026');
    expect(en.period(of('2023-01-29', '2024-02-04', 'FY2023'))).to.equal('FY2023');
    expect(en.period(of('2023-02-26', '2023-04-02', 'FY2023-P02'))).to.equal('P2 FY2023');
    expect(en.period(of('2024-01-28', '2024-02-04', 'FY2023-W53'))).to.equal('week 53, FY2023');
  });

  it('leave out the year that they share with the later one', () => {
    expect(en.earlier(quarter(2), quarter(3))).to.equal('Q2');
    expect(en.earlier(of('2025-10-01', '2026-01-01'), quarter(1))).to.equal('Q4 2025');
    expect(en.earlier(of('2026-08-01', '2026-09-01'), of('2026-09-01', '2026-10-01'))).to.equal('Aug');
    // As it stands in `Sept. 2026`, though by itself the month is `Sep` in German.
    const de = wordsFor('de').earlier(of('2026-09-01', '2026-10-01'), of('2026-10-01', '2026-11-01'));
    expect(de).to.equal('Sept.');
  });

  it('are Gregorian in locales whose own calendar is another', () => {
    expect(wordsFor('ar-SA').period(of('2026-01-01', '2027-01-01'))).to.match(/2026|٢٠٢٦/);
    expect(wordsFor('de').period(of('2026-03-01', '2026-04-01'))).to.equal('März 2026');
  });
});

describe('dates', () => {
  it('are as exact as they were given, and quoted where they are none', () => {
    expect(en.date('2024')).to.equal('2024');
    expect(en.date('2024-03')).to.equal('Mar 2024');
    expect(en.date('2017-12-31')).to.equal('Dec 31, 2017');
    expect(en.date('spring 2024')).to.equal('spring 2024');
  });
});

describe('the scope line', () => {
  it('names the period and how many records there are', () => {
    expect(en.scope(reading({ period: quarter(3) }))).to.equal('Q3 2026 · 6,711 deals');
    expect(en.scope(reading({ period: quarter(3), n: 1 }))).to.equal('Q3 2026 · 1 deal');
    expect(en.scope(reading({ period: quarter(3), n: 0 }))).to.equal('Q3 2026 · 0 deals');
  });

  it('says up to when the records speak where the period is all of them', () => {
    expect(en.scope(reading({}))).to.equal('As of Dec 31, 2017 · 6,711 deals');
    expect(en.scope(reading({ period: undefined }))).to.equal('As of Dec 31, 2017 · 6,711 deals');
    expect(en.scope(reading({ period: undefined, asOf: undefined }))).to.equal('6,711 deals');
  });
});
