import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { civil, dayOf, isoDate } from '../../src/calendar/civil.js';
import { dateReader, fullYear, timeOfDay } from '../../src/calendar/date-format.js';

function read(format: string, text: string): string | undefined {
  const time = dateReader(format)(text);
  return time && `${isoDate(time.day)} ${time.msOfDay === undefined ? 'no time' : time.msOfDay / 60_000}`;
}

describe('dateReader', () => {
  it('takes one or two digits for a token of one letter, and two for two', () => {
    expect(read('D/M/YYYY', '3/4/2017')).to.equal('2017-04-03 no time');
    expect(read('D/M/YYYY', '03/04/2017')).to.equal('2017-04-03 no time');
    expect(read('M/D/YYYY', '3/4/2017')).to.equal('2017-03-04 no time');
    expect(read('DD/MM/YYYY', '3/4/2017')).to.equal(undefined);
    expect(read('D/M/YYYY', '003/4/2017')).to.equal(undefined);
  });

  it('reads times to the second', () => {
    expect(read('DD-MM-YYYY HH:mm', '29-02-2016 01:16')).to.equal('2016-02-29 76');
    expect(read('D.M.YYYY H:mm:ss', '1.12.2016 7:05:30')).to.equal('2016-12-01 425.5');
    expect(read('YYYYMMDD', '19970101')).to.equal('1997-01-01 no time');
    expect(read('YYYY-MM-DDTHH:mm', '2026-07-31T23:59')).to.equal('2026-07-31 1439');
    expect(read('YYYY年M月D日', '2026年7月31日')).to.equal('2026-07-31 no time');
  });

  it('tries formats in order and wants each from end to end', () => {
    const format = 'D/M/YYYY | DD-MM-YY HH:mm';
    expect(read(format, '31/12/2026')).to.equal('2026-12-31 no time');
    expect(read(format, '31-12-26 00:00')).to.equal('2026-12-31 0');
    expect(read(format, '31-12-26')).to.equal(undefined);
    expect(read(format, '31/12/2026 ')).to.equal(undefined);
    expect(read(format, 'on 31/12/2026')).to.equal(undefined);
  });

  it('turns to the next format where a day is impossible in this one', () => {
    expect(read('M/D/YYYY|D/M/YYYY', '31/12/2026')).to.equal('2026-12-31 no time');
  });

  it('knows no impossible days and times', () => {
    expect(read('D/M/YYYY', '31/4/2026')).to.equal(undefined);
    expect(read('D/M/YYYY', '0/4/2026')).to.equal(undefined);
    expect(read('D/M/YYYY H:mm', '1/4/2026 24:00')).to.equal(undefined);
    expect(read('D/M/YYYY H:mm', '1/4/2026 9:60')).to.equal(undefined);
  });

  it('refuses formats it does not understand, and says which part', () => {
    expect(() => dateReader('D MMM YYYY')).to.throw(RangeError, '"MMM" in the date format "D MMM YYYY" is unknown');
    expect(() => dateReader('D/N/YYYY')).to.throw(RangeError, '"N"');
    expect(() => dateReader('D/M/YYYY hh:mm')).to.throw(RangeError, '"h"');
    expect(() => dateReader('M/YYYY')).to.throw(RangeError, 'no day');
    expect(() => dateReader('D/M/YYYY mm:ss')).to.throw(RangeError, 'leaves out the hour');
    expect(() => dateReader('D/M/YYYY|')).to.throw(RangeError, 'no year');
  });

  it('reads back every date written in it', () => {
    const reader = dateReader('D.M.YYYY');
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1000, 1, 1)!, max: dayOf(9999, 12, 31)! }), (at) => {
        const { year, month, day } = civil(at);
        expect(reader(`${day}.${month}.${year}`)).to.deep.equal({ day: at, msOfDay: undefined });
      }),
    );
  });
});

describe('two digits of a year', () => {
  it('are 2000 to 2068, then 1969 to 1999', () => {
    expect([0, 68, 69, 99].map(fullYear)).to.deep.equal([2000, 2068, 1969, 1999]);
    expect(read('D/M/YY', '1/1/68')).to.equal('2068-01-01 no time');
    expect(read('D/M/YY', '1/1/69')).to.equal('1969-01-01 no time');
  });
});

describe('timeOfDay', () => {
  it('ends before midnight and before a 60th second', () => {
    expect(timeOfDay(23, 59, 59.999)).to.equal(86_399_999);
    expect(timeOfDay(24, 0, 0)).to.equal(undefined);
    expect(timeOfDay(23, 60, 0)).to.equal(undefined);
    expect(timeOfDay(23, 59, 60)).to.equal(undefined);
  });
});
