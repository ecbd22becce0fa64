import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { isoDate, parseIsoDate } from '../../src/calendar/civil.js';
import { grainKey, grains, grainStart, nextStart, shift } from '../../src/calendar/grain.js';
import { calendarPeriod } from '../../src/calendar/period-names.js';
import { anyPattern, nrf, pattern } from './fiscal-patterns.js';

const day = (date: string): number => parseIsoDate(date)!;
const anyDay = fc.integer({ min: day('1900-01-01'), max: day('2200-12-31') });
const anyGrain = fc.constantFrom(...grains);

/** First and last day of a name, both in, and its weeks. */
function told(name: string, of = nrf): string {
  const { from, to } = calendarPeriod(name, of)!;
  return `${isoDate(from)} to ${isoDate(to - 1)}, ${(to - from) / 7}`;
}

/** Last days of fiscal years from 2015 on: `FY5253` of pandas 3.0.6. */
const ends = {
  'Saturday nearest end of January':
    '2015-01-31 2016-01-30 2017-01-28 2018-02-03 2019-02-02 2020-02-01 2021-01-30 2022-01-29 2023-01-28 2024-02-03 2025-02-01',
  'last Saturday of September':
    '2015-09-26 2016-09-24 2017-09-30 2018-09-29 2019-09-28 2020-09-26 2021-09-25 2022-09-24 2023-09-30 2024-09-28 2025-09-27',
  'Sunday nearest end of December':
    '2016-01-03 2017-01-01 2017-12-31 2018-12-30 2019-12-29 2021-01-03 2022-01-02 2023-01-01 2023-12-31 2024-12-29 2025-12-28',
  'last Friday of February':
    '2015-02-27 2016-02-26 2017-02-24 2018-02-23 2019-02-22 2020-02-28 2021-02-26 2022-02-25 2023-02-24 2024-02-23 2025-02-28',
  'Monday nearest end of June':
    '2015-06-29 2016-06-27 2017-07-03 2018-07-02 2019-07-01 2020-06-29 2021-06-28 2022-06-27 2023-07-03 2024-07-01 2025-06-30',
} as const;

describe('fiscal years of weeks', () => {
  for (const [rule, known] of Object.entries(ends)) {
    it(`end on the ${rule}, as in pandas`, () => {
      const of = pattern(`4-4-5 ending ${rule}, named by end`);
      const years = known.split(' ').map((_, i) => calendarPeriod(`FY${2015 + i}`, of)!);
      expect(years.map(({ to }) => isoDate(to - 1)).join(' ')).to.equal(known);
    });
  }

  it('have 53 weeks in 2000, 2006, 2012, 2017 and 2023 alone, as the National Retail Federation publishes', () => {
    const years = Array.from({ length: 25 }, (_, i) => 2000 + i);
    const long = years.filter((year) => told(`FY${year}`).endsWith(', 53'));
    expect(long).to.deep.equal([2000, 2006, 2012, 2017, 2023]);
    expect(told('FY2023')).to.equal('2023-01-29 to 2024-02-03, 53');
    expect(told('FY2017')).to.equal('2017-01-29 to 2018-02-03, 53');
    expect(told('FY2024')).to.equal('2024-02-04 to 2025-02-01, 52');
  });

  it('have quarters that end as in pandas, the long one last', () => {
    // FY5253Quarter(weekday=5, startingMonth=1, variation='nearest', qtr_with_extra_week=4) of pandas 3.0.6.
    const known = ['2023-04-29', '2023-07-29', '2023-10-28', '2024-02-03', '2024-05-04', '2024-08-03', '2024-11-02'];
    const names = ['FY2023-Q1', 'FY2023-Q2', 'FY2023-Q3', 'FY2023-Q4', 'FY2024-Q1', 'FY2024-Q2', 'FY2024-Q3'];
    expect(names.map((name) => isoDate(calendarPeriod(name, nrf)!.to - 1))).to.deep.equal(known);
    expect(told('FY2023-Q4')).to.equal('2023-10-29 to 2024-02-03, 14');
  });

  it('have months of as many weeks as told, and a 53rd in the last', () => {
    const weeks = (weeks: string, year: string) => {
      const of = pattern(`${weeks} ending Saturday nearest end of January, named by start`);
      return Array.from({ length: 12 }, (_, i) =>
        told(`${year}-P${String(i + 1).padStart(2, '0')}`, of).slice(-1),
      ).join('');
    };
    expect(weeks('4-5-4', 'FY2022')).to.equal('454454454454');
    expect(weeks('4-4-5', 'FY2022')).to.equal('445445445445');
    expect(weeks('5-4-4', 'FY2022')).to.equal('544544544544');
    expect(weeks('4-5-4', 'FY2023')).to.equal('454454454455');
    expect(weeks('4-4-5', 'FY2023')).to.equal('445445445446');
    // By hand: four weeks from Sunday the 29th of January 2023, then five.
    expect(told('FY2023-P01')).to.equal('2023-01-29 to 2023-02-25, 4');
    expect(told('FY2023-P02')).to.equal('2023-02-26 to 2023-04-01, 5');
    expect(told('FY2023-P12')).to.equal('2023-12-31 to 2024-02-03, 5');
    expect(told('FY2023-W53')).to.equal('2024-01-28 to 2024-02-03, 1');
  });

  it('are named by the end or the start that they would have of calendar months', () => {
    const first = (rule: string, name: string) => told(name, pattern(`4-4-5 ending ${rule}`)).slice(0, 10);
    expect(first('Saturday nearest end of January, named by start', 'FY2023')).to.equal('2023-01-29');
    expect(first('Saturday nearest end of January, named by end', 'FY2024')).to.equal('2023-01-29');
    // To Sunday, 3 January 2027: the year to December 2026, by both.
    expect(first('Sunday nearest end of December, named by start', 'FY2026')).to.equal('2025-12-29');
    expect(first('Sunday nearest end of December, named by end', 'FY2026')).to.equal('2025-12-29');
  });

  it('put every day into exactly one week, month, quarter and year, which are whole in each other', () => {
    fc.assert(
      fc.property(anyDay, anyGrain, anyPattern, (at, grain, of) => {
        const start = grainStart(at, grain, of);
        const next = nextStart(start, grain, of);
        expect(start).to.be.at.most(at);
        expect(next).to.be.above(at);
        expect(grainStart(next, grain, of)).to.equal(next);
        expect(grainStart(next - 1, grain, of)).to.equal(start);
        const larger = grains[grains.indexOf(grain) + 1] ?? grain;
        expect(grainStart(start, larger, of)).to.equal(grainStart(next - 1, larger, of));
      }),
      { numRuns: 1000 },
    );
  });

  it('are never shorter than 52 weeks nor longer than 53, and end within a week of the month’s end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), anyPattern, (year, of) => {
        const { from, to } = calendarPeriod(`FY${year}`, of)!;
        expect([364, 371]).to.include(to - from);
        const monthEnd = nextStart(grainStart(to - 5, 'month'), 'month') - 1;
        const past = to - 1 - monthEnd;
        if (of.rule === 'last') expect(past).to.be.within(-6, 0);
        else expect(Math.min(Math.abs(past), Math.abs(to - grainStart(to - 1, 'month')))).to.be.at.most(3);
      }),
    );
  });

  it('have names that sort as time goes and lead back to their days', () => {
    fc.assert(
      fc.property(anyDay, anyGrain, anyPattern, (at, grain, of) => {
        const start = grainStart(at, grain, of);
        const next = nextStart(start, grain, of);
        const name = grainKey(start, grain, of);
        expect(name < grainKey(next, grain, of)).to.be.true;
        expect(calendarPeriod(name, of)).to.deep.include({ from: start, to: next, grain });
      }),
      { numRuns: 1000 },
    );
  });

  it('are gone through there and back between the starts of their parts', () => {
    fc.assert(
      fc.property(anyDay, anyGrain, anyPattern, fc.integer({ min: -40, max: 40 }), (at, grain, of, count) => {
        const start = grainStart(at, grain, of);
        const moved = shift(start, grain, count, of);
        expect(grainStart(moved, grain, of)).to.equal(moved);
        expect(shift(moved, grain, -count, of)).to.equal(start);
      }),
    );
  });
});
