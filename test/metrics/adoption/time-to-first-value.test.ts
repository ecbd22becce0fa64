import { describe, it } from 'node:test';
import { expect } from 'chai';
import { timeToFirstValue } from '../../../src/metrics/adoption/time-to-first-value.js';
import { over } from '../loyalty/shops.js';
import { leftOut } from '../sales/deals.js';

const customer = (startAt: string | null, firstValueAt: string | null = null, endAt: string | null = null) => ({
  ...{ startAt, firstValueAt, endAt },
});
const time = (rows: readonly object[], period = '2026-Q2', asOf = '2026-07-31') =>
  over('customers')(timeToFirstValue, rows as ReturnType<typeof customer>[], { period }, asOf);

describe('time to first value', () => {
  it('is the days by which half the customers of the period had it', () => {
    // 0, 4 and 10 days, and one who waits: survival ¾, ½, ¼. Half is reached on day 4 and kept until 10: in between.
    const rows = [
      customer('2026-04-01', '2026-04-01'),
      customer('2026-04-01', '2026-04-05'),
      customer('2026-06-30', '2026-07-10'),
      customer('2026-05-01'),
      customer('2026-03-31', '2026-07-30'),
      customer('2026-07-01', '2026-07-30'),
    ];
    const reading = time(rows);
    expect(reading.parts).to.deep.equal({ reached: 3, waiting: 1, left: 0 });
    expect(reading).to.include({ value: 7, n: 4, unit: 'days' });
  });

  it('counts those who wait or left for as long as they were seen', () => {
    // Days 2, 6 and 8 with it; one left on day 4, one is seen to day 7: survival 4/5, then 8/15, then 0. Of those who had it: 6.
    const rows = [
      customer('2026-05-01', '2026-05-03'),
      customer('2026-05-01', '2026-05-07'),
      customer('2026-05-01', '2026-05-09'),
      customer('2026-05-01', null, '2026-05-05'),
      customer('2026-06-30', null),
    ];
    const reading = time(rows, '2026-Q2', '2026-07-07');
    expect(reading.parts).to.deep.equal({ reached: 3, waiting: 1, left: 1 });
    expect(reading.value).to.equal(8);
    // Seen to day 6, the one who waits is still one of three there; seen to day 5, no longer: 4/5 · 1/2.
    expect(time(rows, '2026-Q2', '2026-07-06').value).to.equal(8);
    expect(time(rows, '2026-Q2', '2026-07-05').value).to.equal(6);
  });

  it('counts those who had it and left later among those who had it', () => {
    const rows = [customer('2026-05-01', '2026-05-03', '2026-06-01'), customer('2026-05-01', '2026-05-03')];
    const reading = time(rows);
    expect(reading.parts).to.deep.equal({ reached: 2, waiting: 0, left: 0 });
    expect(reading.value).to.equal(2);
  });

  it('has no value where fewer than half have had it so far', () => {
    const rows = [customer('2026-05-01', '2026-05-03'), customer('2026-05-01'), customer('2026-05-02')];
    expect(time(rows)).to.include({ value: undefined, reason: 'not-reached', n: 3 });
  });

  it('leaves out what cannot be, and counts it', () => {
    const rows = [
      customer('2026-05-01', '2026-04-30'),
      customer('2026-05-01', null, '2026-04-30'),
      customer(null, '2026-05-01'),
      customer('2026-05-01', '2026-05-01'),
    ];
    const reading = time(rows);
    expect(reading.value).to.equal(0);
    expect(leftOut(reading)).to.deep.equal({
      'first value before the start': 1,
      'ended before it started': 1,
      'without a start': 1,
    });
  });

  it('is undefined where nobody started', () => {
    expect(time([customer('2025-01-01')]).reason).to.equal('nothing-to-measure');
  });
});
