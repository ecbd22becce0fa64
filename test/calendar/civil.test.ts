import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { addMonths, civil, dayOf, isoDate, parseIsoDate, weekday } from '../../src/calendar/civil.js';
import { reference, skipReference } from './reference.js';

const anyDay = fc.integer({ min: dayOf(1, 1, 1)!, max: dayOf(9999, 12, 31)! });

describe('dayOf', () => {
  it('counts from 1970-01-01, both ways', () => {
    expect(dayOf(1970, 1, 1)).to.equal(0);
    expect(dayOf(1970, 1, 2)).to.equal(1);
    expect(dayOf(1969, 12, 31)).to.equal(-1);
    // 30 years with the leap days of 1972, 76, 80, 84, 88, 92 and 96.
    expect(dayOf(2000, 1, 1)).to.equal(30 * 365 + 7);
  });

  it('knows no day that the month does not have', () => {
    expect(dayOf(2024, 2, 29)).to.be.a('number');
    for (const [year, month, day] of [
      [2024, 2, 30],
      [2023, 2, 29],
      [1900, 2, 29],
      [2026, 4, 31],
      [2026, 13, 1],
      [2026, 0, 1],
      [2026, 1, 0],
      [2026, 1, 1.5],
      [0, 1, 1],
      [10_000, 1, 1],
    ] as const) {
      expect(dayOf(year, month, day), `${year}-${month}-${day}`).to.equal(undefined);
    }
    expect(dayOf(2000, 2, 29)).to.be.a('number');
  });

  it('is undone by civil, on every day of nine thousand years', () => {
    fc.assert(
      fc.property(anyDay, (at) => {
        const { year, month, day } = civil(at);
        expect(dayOf(year, month, day)).to.equal(at);
      }),
    );
  });
});

describe('an ISO date', () => {
  it('is read as it is written', () => {
    expect(isoDate(0)).to.equal('1970-01-01');
    expect(isoDate(dayOf(5, 3, 7)!)).to.equal('0005-03-07');
    fc.assert(fc.property(anyDay, (day) => parseIsoDate(isoDate(day)) === day));
  });

  it('agrees with the calendar of the language', () => {
    fc.assert(fc.property(anyDay, (day) => isoDate(day) === new Date(day * 86_400_000).toISOString().slice(0, 10)));
  });

  it('is YYYY-MM-DD and nothing else', () => {
    for (const text of [
      '2024-02-30',
      '2026-7-1',
      '2026-07-1',
      '20260701',
      '2026/07/01',
      '2026-07-01T',
      ' 2026-07-01',
      '+026-07-01',
      '2026-07-0x',
      '2026-07-2/',
      '2026-07-0:',
      '',
      '٢٠٢٦-٠٧-٠١',
    ]) {
      expect(parseIsoDate(text), text).to.equal(undefined);
    }
  });
});

describe('weekday', () => {
  it('is 1 on Monday and 7 on Sunday, before 1970 too', () => {
    expect(weekday(0), 'Thursday 1970-01-01').to.equal(4);
    expect(weekday(parseIsoDate('1969-12-28')!), 'a Sunday').to.equal(7);
    expect(weekday(parseIsoDate('1969-12-29')!), 'a Monday').to.equal(1);
  });

  it('agrees with pandas', { skip: skipReference }, () => {
    for (const { date, iso_day } of reference().days) expect(weekday(parseIsoDate(date)!), date).to.equal(iso_day);
  });
});

describe('addMonths', () => {
  it('keeps the day of the month, or takes the last there is', () => {
    expect(isoDate(addMonths(parseIsoDate('2024-01-31')!, 1))).to.equal('2024-02-29');
    expect(isoDate(addMonths(parseIsoDate('2026-03-15')!, -3))).to.equal('2025-12-15');
  });

  it('agrees with pandas', { skip: skipReference }, () => {
    for (const { date, months, result } of reference().add_months) {
      expect(isoDate(addMonths(parseIsoDate(date)!, months)), `${date} ${months}`).to.equal(result);
    }
  });
});
