import { describe, it } from 'node:test';
import { expect } from 'chai';
import { leftOut, measure } from './tickets.js';

const over = (tickets: readonly object[], customers: readonly object[], options = {}) =>
  measure('ticket-volume', { tickets, customers }, { asOf: '2026-03-31', ...options });
const created = (...days: (string | null)[]) => days.map((createdAt, i) => ({ id: `t${String(i)}`, createdAt }));
const customer = (id: string, startAt: string | null, endAt: string | null = null) => ({ id, startAt, endAt });

const february = created('2026-01-31', '2026-02-01', '2026-02-14', '2026-02-28', '2026-03-01');
/** 28 days of February, its 14 last ones, its 10 first ones, and none. */
const customers = [
  customer('a', '2026-01-01'),
  customer('b', '2026-02-15'),
  customer('c', '2026-01-01', '2026-02-11'),
  customer('d', '2025-01-01', '2025-12-01'),
  customer('e', '2026-03-01'),
  customer('f', '2026-03-01', '2026-03-09'),
];
const month = 365.25 / 12;

describe('ticket volume', () => {
  it('is the tickets of the period by month of an active customer', () => {
    // 3 tickets, 28 + 14 + 10 = 52 days.
    const reading = over(february, customers, { period: '2026-02' });
    expect(reading).to.include({ n: 3, unit: 'number', better: 'lower' });
    expect(reading.value).to.be.closeTo((3 * month) / 52, 1e-12);
    expect(reading.parts['tickets']).to.equal(3);
    expect(reading.parts['customer-months']).to.be.closeTo(52 / month, 1e-12);
  });

  it('has the interval of a Poisson count', () => {
    // Exact for 3: 0.618672 to 8.767273 (Garwood).
    const { interval } = over(february, customers, { period: '2026-02' });
    expect(interval).to.include({ method: 'poisson', kind: 'process' });
    expect(interval!.low).to.be.closeTo((0.618672 * month) / 52, 1e-5);
    expect(interval!.high).to.be.closeTo((8.767273 * month) / 52, 1e-5);
  });

  it('is not raised by days to come', () => {
    const { parts } = over(february, customers, { period: '2026-02', asOf: '2026-02-20' });
    // To the 20th: 20, 6 and 10 days.
    expect(parts['tickets']).to.equal(2);
    expect(parts['customer-months']).to.be.closeTo(36 / month, 1e-12);
  });

  it('is a rate month by month', () => {
    const { groups } = over(february, customers, { period: '2026-Q1', by: 'month' });
    const days = groups.map(({ parts }) => parts['customer-months']! * month);
    // January: a and c, 31 each. March: a, b and e 31 each, f 8.
    [62, 52, 101].forEach((expected, i) => expect(days[i]).to.be.closeTo(expected, 1e-9));
    expect(groups.map(({ parts }) => parts['tickets'])).to.deep.equal([1, 3, 1]);
  });

  it('takes customers for staying where the records know of no end', () => {
    const { parts } = over(february, [{ id: 'a', startAt: '2026-02-01' }], { period: '2026-02' });
    expect(parts['customer-months']! * month).to.be.closeTo(28, 1e-9);
  });

  it('is nothing without customers, and 0 where they never wrote', () => {
    expect(over(february, [customer('e', '2026-03-01')], { period: '2026-02' })).to.include({
      value: undefined,
      reason: 'nothing-to-measure',
    });
    expect(over(created('2026-03-05'), customers, { period: '2026-02' })).to.include({ value: 0, n: 0 });
    expect(measure('ticket-volume', february).reason).to.equal('missing-records');
  });

  it('says what it leaves out of either', () => {
    const reading = over(
      [...february, { id: 'x', createdAt: null }],
      [...customers, customer('g', null), customer('h', '2026-02-10', '2026-02-01')],
      { period: '2026-02' },
    );
    expect(reading.n).to.equal(3);
    expect(leftOut(reading)).to.deep.equal({
      'without a creation date': 1,
      'customers without a start': 1,
      'customers ended before they started': 1,
    });
  });
});
