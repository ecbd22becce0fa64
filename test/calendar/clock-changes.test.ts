import { describe, it } from 'node:test';
import { expect } from 'chai';
import { clockChanges } from '../../src/calendar/clock-changes.js';
import { reference, skipReference } from './reference.js';

const hour = 3_600_000;
const changes = (from: string, to: string, zone: string): readonly string[] =>
  clockChanges(Date.parse(from), Date.parse(to), zone).map(
    ({ at, before, after }) => `${new Date(at).toISOString()} ${before / hour} ${after / hour}`,
  );

describe('clockChanges', () => {
  it('are the first instants of the new time, by as much as clocks are moved', () => {
    expect(changes('2026-01-01', '2027-01-01', 'Europe/Berlin')).to.deep.equal([
      '2026-03-29T01:00:00.000Z 1 2',
      '2026-10-25T01:00:00.000Z 2 1',
    ]);
    expect(changes('2026-01-01', '2027-01-01', 'Australia/Lord_Howe')).to.deep.equal([
      '2026-04-04T15:00:00.000Z 11 10.5',
      '2026-10-03T15:30:00.000Z 10.5 11',
    ]);
    expect(changes('2011-12-01', '2012-01-01', 'Pacific/Apia')).to.deep.equal(['2011-12-30T10:00:00.000Z -10 14']);
    expect(changes('1970-01-01', '2030-01-01', 'UTC')).to.deep.equal([]);
  });

  it('finds two that are a week apart', () => {
    // Recife tried summer time for a week: from 2000-10-08 to 2000-10-15.
    expect(changes('2000-10-01', '2000-11-01', 'America/Recife')).to.deep.equal([
      '2000-10-08T03:00:00.000Z -3 -2',
      '2000-10-15T02:00:00.000Z -2 -3',
    ]);
  });

  it('are followed from 1900 to 2100, and not to the end of time', () => {
    expect(changes('2099-01-01', '2100-01-01', 'Europe/Berlin')).to.have.length(2);
    expect(changes('2099-01-01', '9999-12-31', 'Europe/Berlin').length).to.be.within(2, 4);
    expect(changes('2200-01-01', '9999-12-31', 'Europe/Berlin')).to.deep.equal([]);
    // Berlin kept its local mean time until 1 April 1893.
    expect(changes('0001-01-01', '1899-01-01', 'Europe/Berlin')).to.deep.equal([]);
  });

  it('belong to a span that ends with them, and not to one that begins there', () => {
    const at = '2026-03-29T01:00Z';
    expect(changes('2026-03-01', at, 'Europe/Berlin')).to.have.length(1);
    expect(changes('2026-03-01', '2026-03-29T00:59:59.999Z', 'Europe/Berlin')).to.have.length(0);
    expect(changes(at, '2026-04-01', 'Europe/Berlin')).to.have.length(0);
  });

  it('agree with zoneinfo on every change of the offset', { skip: skipReference }, () => {
    const offsetIn = (local: string): number => {
      const [, sign = '', hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(local) ?? [];
      return Number(`${sign}1`) * (Number(hours) + Number(minutes) / 60);
    };
    const { timezones } = reference();
    let changed = 0;
    for (const [i, { zone, utc, local }] of timezones.entries()) {
      const before = timezones[i - 1];
      if (before?.zone !== zone || Date.parse(before.utc) !== Date.parse(utc) - 1000) continue;
      const [was, is] = [offsetIn(before.local), offsetIn(local)];
      const expected = was === is ? [] : [`${new Date(utc).toISOString()} ${was} ${is}`];
      expect(changes(before.utc, utc, zone), `${utc} in ${zone}`).to.deep.equal(expected);
      changed += expected.length;
    }
    expect(changed, 'two each in New York, London and Berlin, one in Samoa').to.equal(7);
  });
});
