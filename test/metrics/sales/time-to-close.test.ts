import { describe, it } from 'node:test';
import { expect } from 'chai';
import { timeToClose } from '../../../src/metrics/sales/time-to-close.js';
import { itObeysTheLaws, type Row } from '../laws.js';
import { alike, anyDeal, leftOut, overDeals } from './deals.js';

const closed = (createdAt: string, closedAt: string, status = 'won') => ({ status, createdAt, closedAt });
const open = (createdAt: string | null) => ({ status: 'open', createdAt, closedAt: null });
const measured = (rows: readonly Row[], period?: string, asOf = '2026-03-31') =>
  overDeals(timeToClose, rows, { period }, { asOf });

/** Closed after 2, 5 and 5 days; open for 3 and for 10. */
const five = [
  closed('2026-03-01', '2026-03-03'),
  closed('2026-03-01', '2026-03-06', 'lost'),
  closed('2026-03-02', '2026-03-07'),
  open('2026-03-28'),
  open('2026-03-21'),
];

describe('time to close', () => {
  it('is the day by which half are decided, the open ones with the days they have lasted', () => {
    // 4/5 are left after 2 days; the deal of 3 days drops out; of the 3 then at risk 2 close on day 5: 4/5 · 1/3 = 0.27.
    expect(measured(five)).to.include({ value: 5, n: 5, unit: 'days', better: 'lower' });
    expect(measured(five).parts).to.deep.equal({ closed: 3, 'still open': 2 });
  });

  it('is longer than the cycle of those closed, and not reached while more than half go on', () => {
    // One of three closed, on day 2: 2/3 are left. Two of four: half from day 5 to day 30, where what is known ends.
    expect(measured([five[0]!, five[3]!, five[4]!])).to.include({ value: undefined, reason: 'not-reached', n: 3 });
    expect(measured([five[0]!, five[1]!, open('2026-03-01'), open('2026-03-01')]).value).to.equal(17.5);
  });

  it('takes an open deal for at risk on the last day that the records know of, and not after it', () => {
    // Open since the 29th: 2 days, at risk when another closes on day 2: 1/2 left, and level until day 5.
    expect(measured([five[0]!, open('2026-03-29')]).value).to.equal(2);
    // Open since the 30th: 1 day, out by then, so that all close on day 2.
    expect(measured([five[0]!, five[0]!, open('2026-03-30')]).value).to.equal(2);
  });

  it('takes a deal closed after the day it is asked as of for open then', () => {
    expect(measured(five, undefined, '2026-03-04').parts).to.deep.equal({ closed: 1, 'still open': 2 });
  });

  it('counts a deal in the period in which it was created', () => {
    const rows = [...five, closed('2026-02-28', '2026-03-02'), closed('2026-04-01', '2026-04-02')];
    expect(measured(rows, '2026-03', '2026-04-30').n).to.equal(5);
    expect(measured(rows, '2026-02', '2026-04-30').parts).to.deep.equal({ closed: 1, 'still open': 0 });
  });

  it('leaves out deals whose age cannot be told, and says so', () => {
    const reading = measured([
      ...five,
      open(null),
      { status: 'won', createdAt: '2026-03-01', closedAt: null },
      closed('2026-03-05', '2026-03-04'),
      { status: null, createdAt: '2026-03-01', closedAt: null },
    ]);
    expect(reading).to.include({ value: 5, n: 5 });
    expect(leftOut(reading)).to.deep.equal({
      'without a status': 1,
      'without a creation date': 1,
      'closed without a date': 1,
      'closed before it was created': 1,
    });
  });

  it('has an interval where its upper end is reached', () => {
    // 25/45 are left after day 2, 5/45 after day 5.
    const [short, long] = [alike(20, five[0]!), alike(20, five[1]!)];
    expect(measured([...short, ...long, ...alike(5, open('2026-03-01'))]).interval).to.include({
      low: 2,
      high: 5,
      method: 'kaplan-meier',
    });
    // 2/5 are left after day 2, and the upper limit of so few never comes down to a half.
    const few = measured([...alike(3, five[0]!), ...alike(2, open('2026-03-01'))]);
    expect(few).to.include({ value: 2, interval: undefined });
  });

  it('is undefined over nothing', () => {
    expect(measured([open(null)])).to.include({ value: undefined, reason: 'nothing-to-measure', n: 0 });
  });

  itObeysTheLaws(timeToClose, anyDeal);
});
