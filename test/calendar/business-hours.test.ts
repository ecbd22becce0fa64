import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { businessMinutesIn, type BusinessCalendar } from '../../src/calendar/business-hours.js';
import { clockChanges } from '../../src/calendar/clock-changes.js';
import { isoDate, parseIsoDate } from '../../src/calendar/civil.js';
import { parseBusinessCalendar } from '../../src/calendar/parse-business-calendar.js';
import { instantOf } from '../../src/calendar/zone.js';
import { reference, skipReference } from './reference.js';

const nineToFive = 'Mon-Fri 09:00-17:00';
const minutes = (from: string, to: string, calendar = nineToFive, zone = 'UTC'): number =>
  businessMinutesIn(parseBusinessCalendar(calendar), zone)(Date.parse(from), Date.parse(to));
const midnight = (date: string, zone: string): string =>
  new Date(instantOf(parseIsoDate(date)!, 0, zone)).toISOString();

const quarterHour = 900_000;
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/Los_Angeles',
  'America/Havana',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Asia/Gaza',
];
const anyZone = fc.constantFrom(...zones);
/** From 2012 on every zone changes its clocks, and by, quarters of hours. */
const anyInstant = fc
  .integer({ min: Date.UTC(2012, 0, 1) / quarterHour, max: Date.UTC(2045, 0, 1) / quarterHour })
  .map((quarters) => quarters * quarterHour);
const anyHours = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 0, maxLength: 6 })
  .map((marks) => marks.sort((a, b) => a - b))
  .map((marks) =>
    marks.flatMap((from, i) =>
      i % 2 === 0 && i + 1 < marks.length ? [{ from: from * 15, to: marks[i + 1]! * 15 }] : [],
    ),
  );
const anyCalendar = (near: number): fc.Arbitrary<BusinessCalendar> =>
  fc.record({
    week: fc.array(anyHours, { minLength: 7, maxLength: 7 }),
    holidays: fc.array(fc.integer({ min: -3, max: 12 }).map((days) => Math.floor(near / 86_400_000) + days)),
  });

/** Minutes counted quarter by quarter on the wall that Intl shows: an oracle that knows no arithmetic of calendars. */
function counted(from: number, to: number, { week, holidays }: BusinessCalendar, zone: string): number {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const closed = holidays.map(isoDate);
  let open = 0;
  for (let at = from; at < to; at += quarterHour) {
    const [date = '', time = ''] = format.format(at).split(' ');
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    const passed = hour * 60 + minute;
    const hours = week[(new Date(date).getUTCDay() + 6) % 7]!;
    if (!closed.includes(date) && hours.some((each) => passed >= each.from && passed < each.to)) open += 15;
  }
  return open;
}

describe('business minutes', () => {
  it('pass in opening hours alone', () => {
    // From Friday 16:30 to Monday 09:15: half an hour, and a quarter.
    expect(minutes('2026-07-31T16:30Z', '2026-08-03T09:15Z')).to.equal(45);
    expect(minutes('2026-07-31T10:00Z', '2026-07-31T11:30Z')).to.equal(90);
    expect(minutes('2026-07-31T17:00Z', '2026-08-03T09:00Z'), 'a weekend').to.equal(0);
    expect(minutes('2026-07-31T18:00Z', '2026-07-31T23:00Z'), 'an evening').to.equal(0);
  });

  it('pause at noon, where hours are given twice a day', () => {
    expect(minutes('2026-07-31T11:30Z', '2026-07-31T13:30Z', 'Fri 09:00-12:00 13:00-17:00')).to.equal(60);
  });

  it('do not pass on holidays, which may lie on a weekend or be named twice', () => {
    // 2026 begins on a Thursday and has 52 weeks and a day: 261 days from Monday to Friday, of 480 minutes.
    const year = [midnight('2026-01-01', 'Europe/Berlin'), midnight('2027-01-01', 'Europe/Berlin')] as const;
    const holidays = 'holidays 2026-12-25, 2026-12-26, 2026-12-25, 2027-01-01';
    expect(minutes(...year, nineToFive, 'Europe/Berlin')).to.equal(261 * 480);
    expect(minutes(...year, `${nineToFive}; ${holidays}`, 'Europe/Berlin')).to.equal(260 * 480);
    expect(minutes('2026-12-24T16:00Z', '2026-12-28T10:00Z', `${nineToFive}; ${holidays}`)).to.equal(120);
  });

  it('are rounded down as a whole, forward and backward', () => {
    expect(minutes('2026-07-31T16:59:30Z', '2026-08-03T09:00:29Z')).to.equal(0);
    expect(minutes('2026-07-31T16:59:30Z', '2026-08-03T09:00:30Z')).to.equal(1);
    expect(minutes('2026-08-03T09:01:29Z', '2026-07-31T16:59:30Z')).to.equal(-1);
  });

  it('are counted through by the clock of the zone where it is changed', () => {
    const night = 'Sun 00:00-06:00';
    // Berlin skips 02:00–03:00 on 2026-03-29 and repeats it on 2026-10-25.
    expect(minutes('2026-03-28T12:00Z', '2026-03-29T12:00Z', night, 'Europe/Berlin')).to.equal(300);
    expect(minutes('2026-10-24T12:00Z', '2026-10-25T12:00Z', night, 'Europe/Berlin')).to.equal(420);
    const within = 'Sun 02:15-02:45';
    expect(minutes('2026-03-28T12:00Z', '2026-03-29T12:00Z', within, 'Europe/Berlin'), 'skipped').to.equal(0);
    expect(minutes('2026-10-24T12:00Z', '2026-10-25T12:00Z', within, 'Europe/Berlin'), 'repeated').to.equal(60);
    // From 02:30 to the other 02:30 an hour passes.
    expect(minutes('2026-10-25T00:30Z', '2026-10-25T01:30Z', night, 'Europe/Berlin')).to.equal(60);
    // Samoa had no Friday 30 December 2011: from Wednesday 17:00 to Sunday only Thursday is open.
    expect(minutes('2011-12-29T03:00Z', '2011-12-31T12:00Z', nineToFive, 'Pacific/Apia')).to.equal(480);
  });

  it('are as many in four hundred years as their weeks have', () => {
    // 146,097 days are 20,871 weeks.
    expect(minutes('2000-01-01T00:00Z', '2400-01-01T00:00Z')).to.equal(20_871 * 5 * 480);
    expect(minutes('1600-01-01T00:00Z', '2000-01-01T00:00Z')).to.equal(20_871 * 5 * 480);
  });

  it('are unknown where an instant is', () => {
    expect(minutes('never', '2026-08-03T09:15Z')).to.be.NaN;
    expect(minutes('2026-08-03T09:15Z', 'never')).to.be.NaN;
  });

  it('are those at which the clock on the wall shows open hours', () => {
    const anyCase = anyInstant.chain((from) =>
      fc.tuple(fc.constant(from), fc.integer({ min: 0, max: 500 }), anyCalendar(from), anyZone),
    );
    const check = (from: number, quarters: number, calendar: BusinessCalendar, zone: string): void => {
      const to = from + quarters * quarterHour;
      expect(businessMinutesIn(calendar, zone)(from, to)).to.equal(counted(from, to, calendar, zone));
    };
    fc.assert(
      fc.property(anyCase, (each) => {
        check(...each);
      }),
    );
    // Two days around each change of clocks.
    for (const zone of zones)
      for (const { at } of clockChanges(Date.UTC(2012, 0), Date.UTC(2016, 0), zone)) {
        const start = at - 86_400_000;
        fc.assert(
          fc.property(anyCalendar(start), (calendar) => {
            check(start, 192, calendar, zone);
          }),
          { numRuns: 1 },
        );
      }
  });

  it('add up over an instant between, and are negative backward', () => {
    fc.assert(
      fc.property(
        anyInstant,
        anyInstant,
        anyInstant,
        anyCalendar(Date.UTC(2026, 0)),
        anyZone,
        (a, b, c, calendar, zone) => {
          const between = businessMinutesIn(calendar, zone);
          expect(between(a, c)).to.equal(between(a, b) + between(b, c));
          expect(between(c, a)).to.equal(0 - between(a, c));
        },
      ),
    );
  });

  it('agree with numpy on the working days between two dates', { skip: skipReference }, () => {
    const wholeDays = 'Mon-Fri 00:00-24:00';
    for (const { start, end, weekdays_half_open } of reference().business_days) {
      for (const zone of ['UTC', 'Europe/Berlin', 'America/New_York']) {
        const found = minutes(midnight(start, zone), midnight(end, zone), wholeDays, zone);
        expect(found, `${start} to ${end} in ${zone}`).to.equal(weekdays_half_open * 1440);
      }
    }
  });
});
