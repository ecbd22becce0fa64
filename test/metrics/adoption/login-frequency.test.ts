import { describe, it } from 'node:test';
import { expect } from 'chai';
import { loginFrequency } from '../../../src/metrics/adoption/login-frequency.js';
import { over } from '../loyalty/shops.js';
import { leftOut } from '../sales/deals.js';

const login = (userId: string | null, at: string | null) => ({ userId, at });
const rows = [
  // June’s thirty days.
  login('ada', '2026-06-01'),
  login('ada', '2026-06-01'),
  login('ada', '2026-06-15'),
  login('ada', '2026-06-30'),
  login('bob', '2026-06-30'),
  login('bob', '2026-05-31'),
  login('cyd', '2026-05-31'),
  login('cyd', '2026-07-01'),
  login(null, '2026-06-10'),
];
const frequency = (period: string, asOf?: string) => over('logins')(loginFrequency, rows, { period }, asOf);

describe('login frequency', () => {
  it('is the days on which users came, by user of the last thirty days of the window and day', () => {
    // Ada on three days, Bob on one: 4 ÷ (30 × 2).
    const reading = frequency('2026-Q2');
    expect(reading).to.include({ value: 4 / 60, n: 2 });
    expect(reading.parts).to.deep.equal({ 'days of users': 4, users: 2 });
    expect(leftOut(reading)).to.deep.equal({ 'without a user': 1 });
    expect(frequency('2026-06').value).to.equal(4 / 60);
  });

  it('has the interval of a mean over users', () => {
    // 3 and 1: SE 1; Student’s t at 1 is 12.706204736174694. Cut at 0.
    const { interval } = frequency('2026-Q2');
    expect(interval!.high).to.be.closeTo((2 + 12.706204736174694) / 30, 1e-9);
    expect(interval!.low).to.equal(0);
  });

  it('counts back from the end of the records where the window is not over', () => {
    // From 16 June to 15 July: Ada and Bob on the 30th, Cyd on the 1st.
    expect(frequency('2026-07', '2026-07-15').parts).to.deep.equal({ 'days of users': 3, users: 3 });
    expect(frequency('2026-07', '2026-07-14').parts).to.deep.equal({ 'days of users': 4, users: 3 });
  });

  it('is 1 for somebody who comes every day', () => {
    const daily = Array.from({ length: 30 }, (_, i) => login('ada', `2026-06-${String(i + 1).padStart(2, '0')}`));
    expect(over('logins')(loginFrequency, daily, { period: '2026-06' }).value).to.equal(1);
  });

  it('is undefined where nobody came', () => {
    expect(frequency('2025-06').reason).to.equal('nothing-to-measure');
  });
});
