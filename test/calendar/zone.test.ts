import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { isoDate, parseIsoDate } from '../../src/calendar/civil.js';
import { grainKey, grainStart } from '../../src/calendar/grain.js';
import { instantOf, isZone, localDay } from '../../src/calendar/zone.js';
import { reference, skipReference } from './reference.js';

const hour = 3_600_000;
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/Los_Angeles',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/St_Johns',
  'Africa/Casablanca',
];
const anyZone = fc.constantFrom(...zones);
const anyInstant = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2060, 0, 1) });

/** Local date and time as Intl writes it: an oracle that shares nothing with the code but the zone data. */
function wall(ms: number, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(ms);
}

describe('localDay', () => {
  it('is the date on the wall', () => {
    const lateEvening = Date.UTC(2026, 6, 31, 22, 30);
    expect(isoDate(localDay(lateEvening, 'UTC'))).to.equal('2026-07-31');
    expect(isoDate(localDay(lateEvening, 'Europe/Berlin'))).to.equal('2026-08-01');
    expect(isoDate(localDay(lateEvening, 'America/Los_Angeles'))).to.equal('2026-07-31');
  });

  it('agrees with zoneinfo, one second before and at each transition', { skip: skipReference }, () => {
    for (const { zone, utc, local_date, local_month } of reference().timezones) {
      const day = localDay(Date.parse(utc), zone);
      expect(isoDate(day), `${utc} in ${zone}`).to.equal(local_date);
      expect(grainKey(grainStart(day, 'month'), 'month'), `${utc} in ${zone}`).to.equal(local_month);
    }
  });

  it('agrees with Intl at any instant in any zone', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (ms, zone) => {
        expect(isoDate(localDay(ms, zone))).to.equal(wall(ms, zone).slice(0, 10));
      }),
    );
  });

  it('is exact on the day of a transition, whatever was asked before', () => {
    // Sydney leaves summer time on 2026-04-04 at 16:00 UTC: 13:30 UTC is 00:30 (+11), 14:30 is 01:30, 16:30 is 02:30 (+10).
    const hours = [13.5, 14.5, 16.5, 12.5, 23.5].map((at) => Date.UTC(2026, 3, 4) + at * hour);
    for (const ms of hours)
      expect(isoDate(localDay(ms, 'Australia/Sydney'))).to.equal(wall(ms, 'Australia/Sydney').slice(0, 10));
    // Cuba goes from 00:00 to 01:00 on 2026-03-08, at 05:00 UTC: the hour before is still the day before.
    expect(isoDate(localDay(Date.UTC(2026, 2, 8, 4, 59), 'America/Havana'))).to.equal('2026-03-07');
    expect(isoDate(localDay(Date.UTC(2026, 2, 8, 5, 0), 'America/Havana'))).to.equal('2026-03-08');
  });

  it('knows offsets of odd seconds, as zones had before 1900', () => {
    // Los Angeles was 7 h 52 min 58 s behind until 1883.
    expect(isoDate(localDay(Date.UTC(1880, 0, 1, 7, 52, 57), 'America/Los_Angeles'))).to.equal('1879-12-31');
    expect(isoDate(localDay(Date.UTC(1880, 0, 1, 7, 52, 58), 'America/Los_Angeles'))).to.equal('1880-01-01');
  });
});

describe('instantOf', () => {
  const at = (date: string, hours: number, zone: string): string =>
    new Date(instantOf(parseIsoDate(date)!, hours * hour, zone)).toISOString();

  it('is the instant at which the wall shows that time', () => {
    expect(at('2026-07-31', 9.5, 'Europe/Berlin')).to.equal('2026-07-31T07:30:00.000Z');
    expect(at('2026-03-29', 12, 'Europe/Berlin'), 'after the change').to.equal('2026-03-29T10:00:00.000Z');
    expect(at('2026-01-31', 9.5, 'Asia/Kolkata')).to.equal('2026-01-31T04:00:00.000Z');
  });

  it('takes the first of two', () => {
    // Berlin, 2026-10-25: 02:30 comes at 00:30 and at 01:30 UTC.
    expect(at('2026-10-25', 2.5, 'Europe/Berlin')).to.equal('2026-10-25T00:30:00.000Z');
  });

  it('puts a skipped time forward by as much as the clocks', () => {
    // Berlin, 2026-03-29: 02:30 does not come; 03:30 is 01:30 UTC.
    expect(at('2026-03-29', 2.5, 'Europe/Berlin')).to.equal('2026-03-29T01:30:00.000Z');
    // Lord Howe Island goes from 02:00 to 02:30 on 2026-10-04.
    expect(at('2026-10-04', 2.25, 'Australia/Lord_Howe')).to.equal('2026-10-03T15:45:00.000Z');
    // Samoa had no 30 December 2011; noon of it is noon of the 31st.
    expect(at('2011-12-30', 12, 'Pacific/Apia')).to.equal('2011-12-30T22:00:00.000Z');
  });

  it('is undone by the wall, and is the first instant that shows the time', () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (any, zone) => {
        const ms = Math.floor(any / 1000) * 1000;
        const [date = '', time = ''] = wall(ms, zone).split(' ');
        const [hours, minutes, seconds] = time.split(':').map(Number);
        const found = instantOf(parseIsoDate(date)!, (hours! * 3600 + minutes! * 60 + seconds!) * 1000, zone);
        expect(wall(found, zone)).to.equal(wall(ms, zone));
        expect(found).to.be.at.most(ms);
      }),
    );
  });
});

describe('isZone', () => {
  it('knows the zones of the tz database and no other words', () => {
    expect(['UTC', 'Europe/Berlin', 'Asia/Kolkata'].every(isZone)).to.be.true;
    expect(['Europe/Atlantis', 'CEST!', ''].some(isZone)).to.be.false;
  });
});
