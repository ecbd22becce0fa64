import { describe, it } from 'node:test';
import { expect } from 'chai';
import { timeToResolution } from '../../../src/metrics/service/time-to-resolution.js';
import { itObeysTheLaws } from '../laws.js';
import { anyTicket, leftOut, measure } from './tickets.js';

const asOf = '2026-03-31';
const over = (rows: readonly object[], options = {}) => measure('time-to-resolution', rows, { asOf, ...options });
const ticket = (
  hours: number,
  solvedAt: string | null = `2026-03-02T${String(9 + hours).padStart(2, '0')}:00:00Z`,
) => ({
  createdAt: '2026-03-02T09:00:00Z',
  solvedAt,
});

describe('time to resolution', () => {
  it('is the minutes by which half were solved, open ones among them', () => {
    // 3/4 are open after one hour, 1/2 after two and until the third at four: the middle of two and four.
    const reading = over([ticket(1), ticket(2), ticket(4), ticket(0, null)]);
    expect(reading).to.include({ value: 180, n: 4, unit: 'minutes', better: 'lower' });
    expect(reading.parts).to.deep.equal({ solved: 3, 'still open': 1 });
  });

  it('is the plain median where all are solved, and not reached where too few are', () => {
    expect(over([ticket(1), ticket(2), ticket(4)]).value).to.equal(120);
    expect(over([ticket(1), ticket(0, null), ticket(0, null)])).to.include({ value: undefined, reason: 'not-reached' });
  });

  it('counts a ticket in the period of its creation, and one solved after the last day as open', () => {
    const late = ticket(0, '2026-04-01T00:00:00Z');
    expect(over([ticket(1), late], { period: '2026-03' }).parts).to.deep.equal({ solved: 1, 'still open': 1 });
    expect(over([ticket(1)], { period: '2026-02' }).reason).to.equal('nothing-to-measure');
    expect(
      over([{ createdAt: '2026-02-28T23:00:00Z', solvedAt: '2026-03-01T00:00:00Z' }], { period: '2026-02' }).n,
    ).to.equal(1);
  });

  it('leaves out what has no duration, and what is called solved without a date', () => {
    const reading = over([
      ticket(1),
      { ...ticket(0, null), status: 'solved' },
      { ...ticket(0, null), status: 'open' },
      ticket(-1),
      { createdAt: null, solvedAt: '2026-03-02' },
    ]);
    expect(reading.parts).to.deep.equal({ solved: 1, 'still open': 1 });
    expect(leftOut(reading)).to.deep.equal({
      'without a creation date': 1,
      'solved without a date': 1,
      'solved before it was created': 1,
    });
  });

  itObeysTheLaws(timeToResolution, anyTicket);
});
