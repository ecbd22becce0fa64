import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { measureTable } from '../../../src/metrics/measure-table.js';
import type { Query } from '../../../src/metrics/query.js';
import { activityVolume } from '../../../src/metrics/sales/activity-volume.js';
import { expectClose } from '../../statistics/close.js';
import { tableOf } from '../../tables.js';
import { dayOf2026, itObeysTheLaws, oddWord, orBlank, type Row } from '../laws.js';
import { leftOut } from './deals.js';

const over = (rows: readonly Row[], query: Query = {}) =>
  measureTable(activityVolume, tableOf('activities', rows), query);
const did = (ownerId: string | null, at: string | null, more: Row = {}) => ({ ownerId, at, type: 'call', ...more });

/** Ada: 3 on one day and 1 on another; Bob: 2 on the first day. */
const six = [
  did('ada', '2026-03-02T09:00:00Z'),
  did('ada', '2026-03-02T10:00:00Z'),
  did('ada', '2026-03-02T23:59:00Z'),
  did('ada', '2026-03-03'),
  did('bob', '2026-03-02'),
  did('bob', '2026-03-02'),
];

describe('activity volume', () => {
  it('is activities by day on which an owner was active', () => {
    const reading = over(six);
    expect(reading).to.include({ value: 2, n: 6, unit: 'number' });
    expect(reading.parts).to.deep.equal({ activities: 6, 'active days': 3 });
    // Six events: Garwood's limits are 2.20189 and 13.05947.
    expect(reading.interval).to.include({ method: 'poisson' });
    expectClose([reading.interval!.low, reading.interval!.high], [2.20189 / 3, 13.05947 / 3], 1e-5);
  });

  it('counts an owner’s day once in each group, and once in all', () => {
    const rows = [...six, did('ada', '2026-03-02', { type: 'mail' })];
    const reading = over(rows, { by: 'type' });
    expect(reading.groups.map(({ parts }) => parts['active days'])).to.deep.equal([3, 1]);
    expect(reading.parts).to.deep.equal({ activities: 7, 'active days': 3 });
  });

  it('counts what was done in the period', () => {
    expect(over(six, { period: '2026-03-03..2026-03-03' }).parts).to.deep.equal({ activities: 1, 'active days': 1 });
  });

  it('leaves out what has no owner, no date, or was logged automatically', () => {
    const reading = over([
      ...six,
      did(null, '2026-03-02'),
      did('ada', null),
      did('ada', '2026-03-02', { automated: true }),
      did('ada', '2026-03-02', { automated: false }),
    ]);
    expect(reading.parts['activities']).to.equal(7);
    expect(leftOut(reading)).to.deep.equal({
      'without a date': 1,
      'without an owner': 1,
      'logged automatically': 1,
    });
  });

  it('is undefined over nothing', () => {
    expect(over([did(null, '2026-03-02')])).to.include({ value: undefined, reason: 'nothing-to-measure' });
  });

  itObeysTheLaws(activityVolume, fc.record({ ownerId: orBlank(oddWord), at: orBlank(dayOf2026) }), {
    entity: 'ownerId',
  });
});
