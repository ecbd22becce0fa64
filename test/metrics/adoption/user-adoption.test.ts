import { describe, it } from 'node:test';
import { expect } from 'chai';
import { measure } from '../../../src/measure.js';
import { adoptionMetrics } from '../../../src/metrics/adoption.js';
import { registerMetrics } from '../../../src/metrics/catalogue.js';
import { leftOut } from '../sales/deals.js';

registerMetrics(adoptionMetrics);

const user = (
  id: string,
  licensedFrom: string | null,
  licensedTo: string | null = null,
  active: boolean | null = null,
) => ({
  ...{ id, licensedFrom, licensedTo, active },
});
const users = [
  user('ada', '2020-01-01'),
  user('bob', null),
  user('cyd', '2026-04-01'),
  user('dan', '2025-01-01', '2026-07-01'),
  user('eve', '2026-04-02'),
  user('fay', '2025-01-01', '2026-06-30'),
  user('gus', '2025-01-01', null, false),
  user('hal', '2025-01-01', '2026-08-01', false),
];
const activity = (ownerId: string | null, at: string, automated = false) => ({ ownerId, at, automated });
const activities = [
  activity('ada', '2026-04-01'),
  activity('ada', '2026-06-30'),
  activity('bob', '2026-05-05'),
  activity('cyd', '2026-03-31'),
  activity('cyd', '2026-07-01'),
  activity('dan', '2026-05-05', true),
  activity('eve', '2026-05-05'),
  activity('fay', '2026-05-05'),
  activity(null, '2026-05-05'),
];
const adoption = (options: object = {}, records: object = { activities, users }) =>
  measure('user-adoption', records, { period: '2026-Q2', ...options });

describe('user adoption', () => {
  it('is the share of the users licensed throughout the period who did something in it', () => {
    // Ada and Bob of Ada, Bob, Cyd, Dan and Hal. Eve came on the second day, Fay left on the last, Gus is not active.
    const reading = adoption();
    expect(reading).to.include({ value: 2 / 5, n: 5 });
    expect(reading.parts).to.deep.equal({ using: 2, licensed: 5 });
    expect(reading.interval!.method).to.equal('wilson');
    expect(leftOut(reading)).to.deep.equal({
      'without an owner': 1,
      'users not active': 1,
      'users licensed for a part of the period': 2,
    });
  });

  it('asks for as many actions as it is told', () => {
    expect(adoption({ params: 'actions=2' }).value).to.equal(1 / 5);
    expect(adoption({ params: 'actions=3' }).value).to.equal(0);
  });

  it('may be about logins instead', () => {
    const logins = activities.map(({ ownerId, at }) => ({ userId: ownerId, at }));
    const reading = measure('user-adoption-by-logins', { logins, users }, { period: '2026-Q2' });
    expect(reading.parts).to.deep.equal({ using: 3, licensed: 5 });
    expect(leftOut(reading)).to.include({ 'without a user': 1 });
  });

  it('gives each month its own licensed users', () => {
    const { groups } = adoption({ by: 'month' });
    // In May Eve and Fay are there from first to last; in June Fay is not.
    expect(groups.map(({ parts }) => [parts['using'], parts['licensed']])).to.deep.equal([
      [1, 6],
      [3, 7],
      [1, 6],
    ]);
  });

  it('is undefined where nobody was licensed', () => {
    expect(adoption({}, { activities, users: users.slice(4, 7) }).reason).to.equal('nothing-to-measure');
  });
});
