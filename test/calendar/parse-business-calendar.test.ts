import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isoDate } from '../../src/calendar/civil.js';
import { CalendarError, parseBusinessCalendar } from '../../src/calendar/parse-business-calendar.js';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const open = (text: string): Record<string, string> =>
  Object.fromEntries(
    parseBusinessCalendar(text)
      .week.map((hours, i) => [weekdays[i]!, hours.map(({ from, to }) => `${from}–${to}`).join(' ')] as const)
      .filter(([, hours]) => hours !== ''),
  );
const holidays = (text: string): readonly string[] => parseBusinessCalendar(text).holidays.map(isoDate);

describe('a business calendar', () => {
  it('names days and hours, and leaves the other days closed', () => {
    // 09:00 is minute 540, 17:00 minute 1020, 10:00 minute 600 and 13:00 minute 780.
    const week = { Mon: '540–1020', Tue: '540–1020', Wed: '540–1020', Sat: '600–780' };
    expect(open('Mon-Wed 09:00-17:00, Sat 10:00-13:00')).to.deep.equal(week);
    expect(open(' mon-WED  9:00-17:00 ,sat 10:00-13:00 ')).to.deep.equal(week);
  });

  it('opens several times a day, in whatever order it says so', () => {
    expect(open('Fri 13:00-17:30 09:00-12:00')).to.deep.equal({ Fri: '540–720 780–1050' });
    expect(open('Fri 12:00-17:30, Fri 09:00-12:00')).to.deep.equal({ Fri: '540–720 720–1050' });
  });

  it('runs over the end of the week, and to the end of a day', () => {
    expect(open('Sat-Mon 00:00-24:00')).to.deep.equal({ Mon: '0–1440', Sat: '0–1440', Sun: '0–1440' });
    expect(Object.keys(open('Sun-Sat 00:00-00:01'))).to.deep.equal(weekdays);
  });

  it('names its holidays after a semicolon', () => {
    expect(holidays('Mon 09:00-17:00; holidays 2026-12-25, 2026-12-26')).to.deep.equal(['2026-12-25', '2026-12-26']);
    expect(holidays('Mon 09:00-17:00')).to.deep.equal([]);
  });

  it('says the same in JSON', () => {
    const json = ' { "Mon-Tue": "09:00-12:00 13:00-17:00", "Sat": "10:00-13:00", "holidays": ["2026-12-25"] }';
    expect(parseBusinessCalendar(json)).to.deep.equal(
      parseBusinessCalendar('Mon-Tue 09:00-12:00 13:00-17:00, Sat 10:00-13:00; holidays 2026-12-25'),
    );
    expect(holidays('{ "Mon": "09:00-17:00" }')).to.deep.equal([]);
  });

  it('is refused in a sentence that says what would have been right', () => {
    for (const [text, sentence] of [
      ['', '"" are no opening hours: write Mon-Fri 09:00-17:00, each day by its first three letters.'],
      ['Mon-Fry 09:00-17:00', '"Mon-Fry 09:00-17:00" are no opening hours'],
      ['Monday 09:00-17:00', '"Monday 09:00-17:00" are no opening hours'],
      ['Mon-Fri', '"Mon-Fri" are no opening hours'],
      ['Mon 09:00-17:00,', '"" are no opening hours'],
      ['Mon 9-17', '"9" in "9-17" is no time of day: write 00:00 to 24:00.'],
      ['Mon 09:00-24:01', '"24:01" in "09:00-24:01" is no time of day'],
      ['Mon 09:60-10:00', '"09:60" in "09:60-10:00" is no time of day'],
      ['Fri 22:00-06:00', '"22:00-06:00" ends before it begins: hours after midnight are those of the next day'],
      ['Fri 09:00-09:00', '"09:00-09:00" ends before it begins'],
      ['Mon-Fri 09:00-17:00, Fri 16:59-20:00', 'The opening hours of Fri overlap: give each hour of a day once.'],
      [
        'Mon 09:00-17:00; holidays 2026-02-30',
        '"2026-02-30" in the holidays is no date. Dates are written as 2026-12-25.',
      ],
      ['Mon 09:00-17:00; 2026-12-25', 'After a ";" a calendar names its holidays, once'],
      ['Mon 09:00-17:00; holidays 2026-12-25; holidays 2026-12-26', 'After a ";" a calendar names its holidays, once'],
      ['{ "Mon": "09:00-17:00" ', 'The calendar starts as JSON and is not valid JSON.'],
      ['{ "Mon": 9 }', 'A calendar in JSON reads {"Mon-Fri": "09:00-17:00", "holidays": ["2026-12-25"]}.'],
      ['{ "Mon": "09:00-17:00", "holidays": "2026-12-25" }', 'A calendar in JSON reads'],
      ['{ "Mon": "09:00-17:00", "holidays": [20261225] }', 'A calendar in JSON reads'],
      ['{ "holidays": ["2026-12-25"] }', 'A calendar is never open: write Mon-Fri 09:00-17:00.'],
    ] as const) {
      expect(() => parseBusinessCalendar(text), text).to.throw(CalendarError, sentence);
    }
  });
});
