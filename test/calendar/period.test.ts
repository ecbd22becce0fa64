import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { isoDate, parseIsoDate } from '../../src/calendar/civil.js';
import type { FiscalStart } from '../../src/calendar/fiscal-pattern.js';
import { grainKey, grains, grainStart } from '../../src/calendar/grain.js';
import { PeriodError } from '../../src/calendar/period-error.js';
import { areAsLong, previousPeriod, resolvePeriod, yearAgo, type Period } from '../../src/calendar/period.js';
import { anyPattern, nrf } from './fiscal-patterns.js';

const day = (date: string): number => parseIsoDate(date)!;

interface Told {
  readonly asOf?: string;
  readonly fiscalStart?: FiscalStart;
}

const resolve = (text: string, { asOf = '2026-07-30', fiscalStart }: Told = {}): Period =>
  resolvePeriod(text, { asOf: day(asOf), first: day('2024-03-05'), fiscalStart });

/** First and last day, both in, as people say it. */
const days = ({ from, to }: Period): string => `${isoDate(from)} to ${isoDate(to - 1)}`;

describe('resolvePeriod', () => {
  for (const [text, expected] of [
    ['2026', '2026-01-01 to 2026-12-31'],
    ['2026-Q3', '2026-07-01 to 2026-09-30'],
    ['2024-02', '2024-02-01 to 2024-02-29'],
    ['2026-W31', '2026-07-27 to 2026-08-02'],
    ['2026-07-31', '2026-07-31 to 2026-07-31'],
    ['2026-07-01..2026-09-30', '2026-07-01 to 2026-09-30'],
    ['2026-07-05..2026-07-05', '2026-07-05 to 2026-07-05'],
    [' 2026-07-01 .. 2026-07-02 ', '2026-07-01 to 2026-07-02'],
    ['last-90-days', '2026-05-02 to 2026-07-30'],
    ['last-1-day', '2026-07-30 to 2026-07-30'],
    ['last-2-weeks', '2026-07-13 to 2026-07-26'],
    ['last-3-months', '2026-04-01 to 2026-06-30'],
    ['last-1-quarter', '2026-04-01 to 2026-06-30'],
    ['last-2-years', '2024-01-01 to 2025-12-31'],
    ['this-week', '2026-07-27 to 2026-08-02'],
    ['this-month', '2026-07-01 to 2026-07-31'],
    ['this-quarter', '2026-07-01 to 2026-09-30'],
    ['this-year', '2026-01-01 to 2026-12-31'],
    ['year-to-date', '2026-01-01 to 2026-07-30'],
    ['all', '2024-03-05 to 2026-07-30'],
    ['FY2026', '2026-01-01 to 2026-12-31'],
  ] as const) {
    it(`reads ${text} as ${expected}`, () => {
      expect(days(resolve(text))).to.equal(expected);
    });
  }

  for (const [text, expected] of [
    ['FY2026', '2025-04-01 to 2026-03-31'],
    ['FY2026-Q3', '2025-10-01 to 2025-12-31'],
    ['this-quarter', '2026-07-01 to 2026-09-30'],
    ['this-year', '2026-04-01 to 2027-03-31'],
    ['last-1-year', '2025-04-01 to 2026-03-31'],
    ['year-to-date', '2026-04-01 to 2026-07-30'],
    ['2026', '2026-01-01 to 2026-12-31'],
    ['2026-Q3', '2026-07-01 to 2026-09-30'],
  ] as const) {
    it(`reads ${text} as ${expected} where fiscal years begin in April`, () => {
      expect(days(resolve(text, { fiscalStart: 4 }))).to.equal(expected);
    });
  }

  for (const [text, expected] of [
    ['FY2023', '2023-01-29 to 2024-02-03'],
    ['this-week', '2023-12-31 to 2024-01-06'],
    ['this-month', '2023-12-31 to 2024-02-03'],
    ['this-quarter', '2023-10-29 to 2024-02-03'],
    ['last-2-weeks', '2023-12-17 to 2023-12-30'],
    ['last-2-months', '2023-10-29 to 2023-12-30'],
    ['last-1-year', '2022-01-30 to 2023-01-28'],
    ['year-to-date', '2023-01-29 to 2024-01-03'],
    ['2023', '2023-01-01 to 2023-12-31'],
    ['2023-Q3', '2023-07-01 to 2023-09-30'],
    ['2024-01', '2024-01-01 to 2024-01-31'],
    ['2024-W01', '2024-01-01 to 2024-01-07'],
  ] as const) {
    it(`reads ${text} as ${expected} in the retail calendar on 3 January 2024`, () => {
      expect(days(resolve(text, { asOf: '2024-01-03', fiscalStart: nrf }))).to.equal(expected);
    });
  }

  it('names the parts that a fiscal year has where it has no such one', () => {
    const of = (text: string) => () => resolve(text, { fiscalStart: nrf });
    expect(of('FY2022-W53')).to.throw(PeriodError, '"FY2022-W53" is no period: 2022 has weeks W01 to W52.');
    expect(of('FY2023-W54')).to.throw(PeriodError, '2023 has weeks W01 to W53');
    expect(of('FY2023-P13')).to.throw(PeriodError, '2023 has months P01 to P12');
    expect(of('FY2023-Q0')).to.throw(PeriodError, '2023 has quarters Q1 to Q4');
    expect(() => resolve('FY2023-P07', { fiscalStart: 2 })).to.throw(PeriodError, 'It can be 2026');
  });

  it('counts the as-of month among the last ones on its last day alone', () => {
    expect(days(resolve('last-3-months', { asOf: '2026-07-31' }))).to.equal('2026-05-01 to 2026-07-31');
    expect(days(resolve('last-3-months', { asOf: '2026-07-30' }))).to.equal('2026-04-01 to 2026-06-30');
    expect(days(resolve('last-1-week', { asOf: '2026-08-02' })), 'a Sunday').to.equal('2026-07-27 to 2026-08-02');
  });

  it('is the inverse of grainKey', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: day('1980-01-01'), max: day('2080-01-01') }),
        fc.constantFrom(...grains),
        fc.integer({ min: 1, max: 12 }),
        (at, grain, fiscalStart) => {
          const start = grainStart(at, grain, fiscalStart);
          const period = resolve(grainKey(start, grain, fiscalStart), { fiscalStart });
          expect(period).to.include({ from: start, grain });
        },
      ),
    );
  });

  for (const [text, wrong] of [
    ['2026-Q5', 'quarters Q1 to Q4'],
    ['2026-13', 'months are 01 to 12'],
    ['2025-W53', '2025 has weeks 01 to 52'],
    ['2026-W54', '2026 has weeks 01 to 53'],
    ['2024-02-30', 'there is no such day'],
    ['0000', 'years are 0001 to 9999'],
    ['2026-07-31..2026-07-01', 'ends before it begins'],
    ['2026-07-01..2026-06-31', '"2026-06-31"'],
    ['2026-07..2026-09', '"2026-07"'],
    ['last-0-days', 'must be 1 or more'],
    ['last-9999-years', 'before the year 1'],
    ['last-3', 'It can be 2026'],
    ['FY2026-07', 'It can be 2026'],
    ['a..b..c', 'It can be 2026'],
    ['next-quarter', '"next-quarter" is no period'],
    ['', '"" is no period'],
  ] as const) {
    it(`refuses ‘${text}’ and says why`, () => {
      expect(() => resolve(text)).to.throw(PeriodError, wrong);
    });
  }
});

describe('previousPeriod', () => {
  const before = (text: string, told: Told = {}): string => days(previousPeriod(resolve(text, told)));

  it('is the grain before, whatever its length', () => {
    expect(before('2026-03')).to.equal('2026-02-01 to 2026-02-28');
    expect(before('2026-Q1')).to.equal('2025-10-01 to 2025-12-31');
    expect(before('2026-W01')).to.equal('2025-12-22 to 2025-12-28');
    expect(before('2024')).to.equal('2023-01-01 to 2023-12-31');
  });

  it('is as many grains before where there are several', () => {
    expect(before('last-3-months')).to.equal('2026-01-01 to 2026-03-31');
    expect(before('last-2-weeks')).to.equal('2026-06-29 to 2026-07-12');
  });

  it('is the same number of days before where there are only days, but whole months where they are whole', () => {
    expect(before('2026-07-02..2026-07-11')).to.equal('2026-06-22 to 2026-07-01');
    expect(before('last-90-days')).to.equal('2026-02-01 to 2026-05-01');
    expect(before('2026-07-01..2026-09-30')).to.equal('2026-04-01 to 2026-06-30');
  });

  it('is the same part of the year before for a year to date', () => {
    expect(before('year-to-date')).to.equal('2025-01-01 to 2025-07-30');
  });

  it('is named as its grain, calendar or fiscal as the one it was asked for', () => {
    const name = (text: string): string => previousPeriod(resolve(text, { fiscalStart: 4 })).name;
    expect(name('2026-Q3')).to.equal('2026-Q2');
    expect(name('FY2026-Q1')).to.equal('FY2025-Q4');
    expect(name('this-quarter')).to.equal('FY2027-Q1');
    expect(name('last-90-days')).to.equal('2026-02-01..2026-05-01');
  });

  it('follows the weeks of a fiscal pattern, and the calendar where a period was named by it', () => {
    const retail = { asOf: '2024-05-01', fiscalStart: nrf };
    const name = (text: string): string => previousPeriod(resolve(text, retail)).name;
    expect(name('FY2024-P01')).to.equal('FY2023-P12');
    expect(name('FY2024-Q1')).to.equal('FY2023-Q4');
    expect(name('FY2024-W01')).to.equal('FY2023-W53');
    expect(name('this-year')).to.equal('FY2023');
    expect(name('2024-03')).to.equal('2024-02');
    expect(before('last-2-months', retail)).to.equal('2023-11-26 to 2024-02-03');
    // The 88 days up to 1 May are as many of the year before, of the same weeks.
    expect(before('year-to-date', retail)).to.equal('2023-01-29 to 2023-04-26');
  });

  it('does not reach past the end of a year to date that has no 53rd week', () => {
    expect(before('year-to-date', { asOf: '2024-02-01', fiscalStart: nrf })).to.equal('2022-01-30 to 2023-01-28');
  });

  it('ends where a whole period begins', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('2026-02', '2024', '2026-W10', 'last-5-quarters', 'last-7-days', '2024-01-15..2024-03-14'),
        (text) => {
          const period = resolve(text);
          expect(previousPeriod(period).to).to.equal(period.from);
        },
      ),
    );
  });
});

describe('yearAgo', () => {
  it('is twelve months before, and 52 weeks for weeks', () => {
    expect(days(yearAgo(resolve('2024-02')))).to.equal('2023-02-01 to 2023-02-28');
    expect(days(yearAgo(resolve('last-90-days')))).to.equal('2025-05-02 to 2025-07-30');
    expect(yearAgo(resolve('2026-W31')).name).to.equal('2025-W31');
    expect(yearAgo(resolve('FY2026-Q3', { fiscalStart: 4 })).name).to.equal('FY2025-Q3');
  });

  it('is 52 weeks before in a fiscal pattern, and named by its days where a 53rd week moved them', () => {
    const name = (text: string): string => yearAgo(resolve(text, { fiscalStart: nrf })).name;
    expect(name('FY2023-Q2')).to.equal('FY2022-Q2');
    expect(name('FY2023-P12')).to.equal('2023-01-01..2023-02-04');
    expect(name('FY2023')).to.equal('2022-01-30..2023-02-04');
    expect(name('FY2024-W01')).to.equal('FY2023-W02');
    expect(name('FY2024')).to.equal('2023-02-05..2024-02-03');
    expect(name('2024')).to.equal('2023');
  });

  it('has as many days and begins on the same day of the week in every fiscal pattern', () => {
    const anyName = fc.constantFrom('FY2023', 'FY2024-Q1', 'FY2022-P12', 'FY2025-W52', 'this-quarter', 'year-to-date');
    fc.assert(
      fc.property(anyName, anyPattern, (text, fiscalStart) => {
        const period = resolve(text, { fiscalStart });
        const { from, to } = yearAgo(period);
        expect(to - from).to.equal(period.to - period.from);
        expect((period.from - from) % 7).to.equal(0);
      }),
    );
  });
});

describe('areAsLong', () => {
  it('tells months of four and five weeks apart, and does not mind the lengths of calendar months', () => {
    const long = (a: string, b: string) =>
      areAsLong(resolve(a, { fiscalStart: nrf }), resolve(b, { fiscalStart: nrf }));
    expect(long('FY2023-P01', 'FY2023-P03')).to.equal(true);
    expect(long('FY2023-P01', 'FY2023-P02')).to.equal(false);
    expect(long('FY2023', 'FY2022')).to.equal(false);
    expect(long('2023-02', '2023-03')).to.equal(true);
  });
});
