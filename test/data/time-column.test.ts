import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { isoDate } from '../../src/calendar/civil.js';
import { RecordsError } from '../../src/data/errors.js';
import type { ReadOptions } from '../../src/data/read-records.js';
import { cells, field, instants, read, records } from './reading.js';

const created = (values: readonly unknown[], options: Partial<ReadOptions> = {}) => field('createdAt', values, options);
const zones = ['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Australia/Lord_Howe'];

describe('a date', () => {
  it('without a time is a calendar date, which no zone moves', () => {
    for (const zone of zones) {
      const { table } = read(records('createdAt', ['2024-01-01', '2024-02-29']), { zone });
      expect(cells(table, 'createdAt')).to.deep.equal(['2024-01-01', '2024-02-29']);
      expect(instants(table, 'createdAt')).to.equal(undefined);
    }
  });

  it('that is impossible is a fault and blank, and its record stays', () => {
    const { table, refused } = read(
      records('closedAt', ['2024-01-31', '2024-02-30', '2023-02-29', '2024-13-01', '0000-01-01']),
    );
    expect(cells(table, 'closedAt')).to.deep.equal(['2024-01-31', undefined, undefined, undefined, undefined]);
    expect(refused[0]).to.deep.equal({ row: 1, record: 2, field: 'closedAt', value: '2024-02-30', expected: 'a date' });
    expect(refused).to.have.length(4);
  });

  it('is blank where there is nothing', () => {
    expect(created(['2024-01-01', null, '', ' ', 'NULL', undefined])).to.deep.equal([
      '2024-01-01',
      ...Array<undefined>(5),
    ]);
  });

  it('is no word, no list and no truth value', () => {
    expect(
      read(records('createdAt', ['soon', true, [], {}, '2024', '2024-05', '2024-W05', '1'])).refused,
    ).to.have.length(8);
  });
});

describe('a time', () => {
  it('with an offset is an instant, on the day that the zone has then', () => {
    const values = [
      '2026-07-31T22:30:00Z',
      '2026-08-01T00:30:00+02:00',
      '2026-07-31T22:30:00.000+0000',
      '2026-07-31 15:30:00-07',
      '2026-07-31 22:30:00 UTC',
      '2026-07-31t22:30z',
    ];
    const { table } = read(records('createdAt', values), { zone: 'Europe/Berlin' });
    expect(new Set(instants(table, 'createdAt'))).to.deep.equal(new Set(['2026-07-31T22:30:00.000Z']));
    expect(new Set(cells(table, 'createdAt'))).to.deep.equal(new Set(['2026-08-01']));
  });

  it('without an offset is what the clocks of the zone show', () => {
    const { table } = read(records('createdAt', ['2026-07-31 23:30:00', '2026-01-31T9:30']), { zone: 'Asia/Kolkata' });
    expect(cells(table, 'createdAt')).to.deep.equal(['2026-07-31', '2026-01-31']);
    expect(instants(table, 'createdAt')).to.deep.equal(['2026-07-31T18:00:00.000Z', '2026-01-31T04:00:00.000Z']);
  });

  it('keeps fractions of a second', () => {
    const { table } = read(records('createdAt', ['2026-07-31T10:00:00.123456Z', '2026-07-31T10:00:00,5Z']));
    expect(instants(table, 'createdAt')).to.deep.equal(['2026-07-31T10:00:00.123Z', '2026-07-31T10:00:00.500Z']);
  });

  it('among dates puts them at their local midnight', () => {
    const { table } = read(records('createdAt', ['2026-07-31', '2026-07-31T12:00:00Z', '']), {
      zone: 'America/Los_Angeles',
    });
    expect(instants(table, 'createdAt')).to.deep.equal([
      '2026-07-31T07:00:00.000Z',
      '2026-07-31T12:00:00.000Z',
      undefined,
    ]);
    expect(cells(table, 'createdAt')).to.deep.equal(['2026-07-31', '2026-07-31', undefined]);
  });

  it('that no clock shows is a fault', () => {
    const bad = [
      '2026-07-31T24:00:00Z',
      '2026-07-31T10:60:00Z',
      '2026-07-31T10:00:60Z',
      '2026-02-30T10:00:00Z',
      '2026-07-31T10:00:00+25:00',
      '2026-07-31T10',
      '2026-07-31T10:00:00Zulu',
      `2026-07-31T10:00:00${' '.repeat(1e5)}x`,
    ];
    expect(read(records('createdAt', bad)).refused).to.have.length(bad.length);
  });
});

describe('digits that read as a date', () => {
  const bare = ['20260703', 20260703, '202607031200', 202607031200, '20260703120000', 20260703120000];

  it('are refused as a whole column until their format is told', () => {
    for (const cell of bare) {
      expect(read(records('createdAt', [cell, null])).table.refusal('createdAt'), String(cell)).to.equal(
        `The dates in createdAt are digits alone: record 1 has "${String(cell)}". Say what they are with a date format, such as YYYYMMDD or YYYYMMDDHHmm.`,
      );
    }
    expect(created(['20260703'], { dateFormat: 'YYYYMMDD' })).to.deep.equal(['2026-07-03']);
    const { table } = read(records('createdAt', ['202607031200', '20260703120005']), {
      dateFormat: 'YYYYMMDDHHmm|YYYYMMDDHHmmss',
    });
    expect(instants(table, 'createdAt')).to.deep.equal(['2026-07-03T12:00:00.000Z', '2026-07-03T12:00:05.000Z']);
  });

  it('are faults among other dates, and never epoch time', () => {
    const { table, refused } = read(records('createdAt', ['2026-07-01', ...bare]));
    expect(cells(table, 'createdAt')?.filter((day) => day !== undefined)).to.deep.equal(['2026-07-01']);
    expect(refused).to.have.length(bare.length);
    expect(refused[0]!.expected).to.equal('a date');
  });

  it('are epoch milliseconds where no calendar has the day', () => {
    expect(created(['202613011200', 202607032400, 197002300000])).to.deep.equal([
      '1976-06-03',
      '1976-06-02',
      '1976-03-30',
    ]);
  });
});

describe('epoch time', () => {
  it('has 12 or 13 digits in milliseconds, 9 or 10 in seconds, in numbers and in text', () => {
    const { table } = read(
      records('createdAt', [1564783118291, '1564783118291', 1564783118, '1564783118', 1e11, 1e8, -1e8]),
    );
    expect(instants(table, 'createdAt')).to.deep.equal([
      '2019-08-02T21:58:38.291Z',
      '2019-08-02T21:58:38.291Z',
      '2019-08-02T21:58:38.000Z',
      '2019-08-02T21:58:38.000Z',
      '1973-03-03T09:46:40.000Z',
      '1973-03-03T09:46:40.000Z',
      '1966-10-31T14:13:20.000Z',
    ]);
  });

  it('is nothing smaller, nothing between and nothing larger', () => {
    const bad = [99_999_999, '99991301', 2026, 0, 1e308, 1e10, 99_999_999_999, 1e13, 253402300800000, NaN];
    expect(read(records('createdAt', bad)).refused).to.have.length(bad.length);
  });

  it('may come as a Date', () => {
    expect(created([new Date(0), new Date(Date.UTC(2026, 6, 31))])).to.deep.equal(['1970-01-01', '2026-07-31']);
    const bad = read(records('createdAt', [new Date(NaN), new Date(8.64e15)])).refused;
    expect(bad.map(({ value }) => value)).to.deep.equal(['Invalid Date', '+275760-09-13T00:00:00.000Z']);
  });

  it('falls on the day that Intl has for it in any zone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1e12, max: 3e12 }), fc.constantFrom(...zones), (ms, zone) => {
        const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(ms);
        expect(created([ms], { zone })).to.deep.equal([day]);
        expect(created([new Date(ms).toISOString()], { zone })).to.deep.equal([day]);
      }),
    );
  });
});

describe('a told format', () => {
  it('is read strictly, in order, beside ISO 8601', () => {
    const options = { dateFormat: 'D/M/YYYY|DD-MM-YY HH:mm' };
    expect(created(['3/4/2017', '31-12-16 23:59', '2017-04-05'], options)).to.deep.equal([
      '2017-04-03',
      '2016-12-31',
      '2017-04-05',
    ]);
  });

  it('makes anything else a fault that names it', () => {
    const { refused } = read(records('createdAt', ['4/13/2017', '2017/4/3']), { dateFormat: 'D/M/YYYY' });
    expect(refused.map(({ expected }) => expected)).to.deep.equal(['a date as D/M/YYYY', 'a date as D/M/YYYY']);
  });

  it('comes before epoch time, so that digits can be dates', () => {
    expect(created(['20260731', '19970101'], { dateFormat: 'YYYYMMDD' })).to.deep.equal(['2026-07-31', '1997-01-01']);
  });

  it('comes before ISO 8601 too', () => {
    expect(created(['2026-03-04'], { dateFormat: 'YYYY-DD-MM' })).to.deep.equal(['2026-04-03']);
  });

  it('must be one', () => {
    expect(() => read([], { dateFormat: 'D/M/YYYY hh:mm' })).to.throw(RecordsError, '"h" in the date format');
  });
});

describe('a format that was not told', () => {
  it('is read where one order of the numbers fits the whole column', () => {
    expect(created(['3/4/2017', '12/31/2017'])).to.deep.equal(['2017-03-04', '2017-12-31']);
    expect(created(['3/4/2017', '31/12/2017'])).to.deep.equal(['2017-04-03', '2017-12-31']);
    expect(created(['31.12.17', '3.4.99'])).to.deep.equal(['2017-12-31', '1999-04-03']);
    expect(created(['2017/4/3', '2017-4-30'])).to.deep.equal(['2017-04-03', '2017-04-30']);
    expect(created(['99/4/3', '17/12/31'])).to.deep.equal(['1999-04-03', '2017-12-31']);
  });

  it('is refused as a whole, with both readings and an example, where two fit', () => {
    const { table, warnings, refused } = read(records('closedAt', ['3/4/2017', '12/11/2017']));
    expect(table.column('closedAt')).to.equal(undefined);
    expect(table.refusal('closedAt')).to.equal(
      'The dates in closedAt could be D/M/YYYY or M/D/YYYY: record 1 has "3/4/2017". Say which with a date format.',
    );
    expect(warnings).to.deep.equal([table.refusal('closedAt')]);
    expect(refused).to.deep.equal([]);
  });

  it('is refused where two digits of a year could be a day', () => {
    expect(read(records('closedAt', ['13-01-17'])).table.refusal('closedAt')).to.contain('D-M-YY or YY-M-D');
  });

  it('is refused where no one order fits them all', () => {
    const { table } = read(records('closedAt', ['1/2/2017', '31/1/2017', '1/31/2017']));
    expect(table.refusal('closedAt')).to.contain('record 2 has "31/1/2017", record 3 has "1/31/2017"');
  });

  it('may have times, which are wall times', () => {
    const { table } = read(records('createdAt', ['11/1/2019 8:51:12', '11/13/2019 23:05']), { zone: 'Asia/Tokyo' });
    expect(instants(table, 'createdAt')).to.deep.equal(['2019-10-31T23:51:12.000Z', '2019-11-13T14:05:00.000Z']);
  });

  it('gives no say to what fits no order, nor to years that come first', () => {
    const { table, refused } = read(records('createdAt', ['31/12/2017', '99/99/2017', '2017/1/2', '2017-01-03']));
    expect(cells(table, 'createdAt')).to.deep.equal(['2017-12-31', undefined, '2017-01-02', '2017-01-03']);
    expect(refused.map(({ record }) => record)).to.deep.equal([2]);
    expect(created(['12/31/2017', '45/1/2017'])).to.deep.equal(['2017-12-31', undefined]);
  });

  it('lists its faults in the order of the records', () => {
    const column = read(records('createdAt', ['30/2/2017', 'soon', '31/1/2017'])).table.column('createdAt');
    expect(column?.faults.map(({ record }) => record)).to.deep.equal([1, 2]);
  });

  it('does not shrink from a day that its order makes impossible: it is a fault', () => {
    const { table, refused } = read(records('createdAt', ['31/1/2017', '30/2/2017']));
    expect(cells(table, 'createdAt')).to.deep.equal(['2017-01-31', undefined]);
    expect(refused[0]).to.include({ record: 2, value: '30/2/2017' });
  });

  it('reads any column with a day above 12 as it was written', () => {
    const orders = [
      ['M/D/YYYY', (year: number, month: number, day: number) => `${month}/${day}/${year}`],
      ['D.M.YYYY', (year: number, month: number, day: number) => `${day}.${month}.${year}`],
    ] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...orders),
        fc.array(fc.integer({ min: 0, max: 25_000 })),
        ([dateFormat, write], days) => {
          const all = [30, ...days].map(isoDate); // 1970-01-31
          const texts = all.map((date) => write(...(date.split('-').map(Number) as [number, number, number])));
          expect(created(texts)).to.deep.equal(all);
          expect(created(texts, { dateFormat })).to.deep.equal(all);
        },
      ),
    );
  });
});
