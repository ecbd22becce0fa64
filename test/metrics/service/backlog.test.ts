import { describe, it } from 'node:test';
import { expect } from 'chai';
import { backlog, backlogAge } from '../../../src/metrics/service/backlog.js';
import { itObeysTheLaws } from '../laws.js';
import { anyTicket, leftOut, measure } from './tickets.js';

const ticket = (createdAt: string | null, solvedAt: string | null = null, more = {}) => ({
  createdAt,
  solvedAt,
  ...more,
});
const march = { period: '2026-03', asOf: '2026-04-10' };

describe('backlog', () => {
  const over = (rows: readonly object[], options = {}) => measure('backlog', rows, { ...march, ...options });

  it('counts the tickets open when the window ends', () => {
    const reading = over([
      ticket('2026-01-05'),
      ticket('2026-03-31T23:59:00Z'),
      ticket('2026-04-01T00:00:00Z'),
      ticket('2026-03-02', '2026-03-31T23:59:00Z'),
      ticket('2026-03-02', '2026-04-01T00:00:00Z'),
    ]);
    expect(reading).to.include({ value: 3, n: 3, unit: 'count', better: 'lower', census: true, interval: undefined });
    expect(reading.parts).to.deep.equal({ 'open tickets': 3 });
    expect(reading.warnings).to.deep.equal([]);
  });

  it('is 0 where all are solved, and nothing where there were none', () => {
    expect(over([ticket('2026-03-01', '2026-03-02')])).to.include({ value: 0, reason: undefined });
    expect(over([ticket('2026-04-01')])).to.include({ value: undefined, reason: 'nothing-to-measure' });
  });

  it('follows from month to month what came and what went', () => {
    const rows = [ticket('2026-01-10', '2026-03-05'), ticket('2026-02-10'), ticket('2026-03-10', '2026-03-11')];
    const { groups } = over(rows, { period: '2026-Q1', by: 'month' });
    expect(groups.map(({ value }) => value)).to.deep.equal([1, 2, 1]);
  });

  it('ends days at local midnight, also on those of 23 and of 25 hours', () => {
    const openAt = (day: string, zone: string, rows: readonly object[]) =>
      over(rows, { period: `${day}..${day}`, asOf: '2026-12-31', zone }).value;
    const old = '2026-01-05T12:00:00Z';
    // In Berlin the 29th of March 2026 lasts from 23:00 UTC the day before to 22:00 UTC, for the clocks go forward in it.
    const spring = [
      ticket('2026-03-28T22:59:00Z'),
      ticket('2026-03-28T23:00:00Z'),
      ticket('2026-03-29T21:59:00Z'),
      ticket('2026-03-29T22:00:00Z'),
      ticket(old, '2026-03-28T22:59:00Z'),
      ticket(old, '2026-03-28T23:00:00Z'),
      ticket(old, '2026-03-29T21:59:00Z'),
      ticket(old, '2026-03-29T22:00:00Z'),
    ];
    // 27th: the four old ones. 28th: one more, one less. 29th: two more, two less. 30th: one more, one less.
    const days = ['2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30'];
    expect(days.map((day) => openAt(day, 'Europe/Berlin', spring))).to.deep.equal([4, 4, 4, 4]);
    const [created, solved] = [spring.slice(0, 4), spring.slice(4)];
    expect(days.map((day) => openAt(day, 'Europe/Berlin', created))).to.deep.equal([undefined, 1, 3, 4]);
    expect(days.map((day) => openAt(day, 'Europe/Berlin', solved))).to.deep.equal([4, 3, 1, 0]);
    // In New York all of it happened in the afternoons of the 28th and the 29th.
    expect(days.map((day) => openAt(day, 'America/New_York', created))).to.deep.equal([undefined, 2, 4, 4]);
    expect(days.map((day) => openAt(day, 'America/New_York', solved))).to.deep.equal([4, 2, 0, 0]);
    // The 25th of October ends at 23:00 UTC, an hour later than the 24th did.
    const autumn = ['2026-10-24T21:59:00Z', '2026-10-24T22:00:00Z', '2026-10-25T22:59:00Z', '2026-10-25T23:00:00Z'];
    const back = ['2026-10-23', '2026-10-24', '2026-10-25', '2026-10-26'];
    const both = [autumn.map((at) => ticket(at)), autumn.map((at) => ticket(old, at))];
    expect(both.map((rows) => back.map((day) => openAt(day, 'Europe/Berlin', rows)))).to.deep.equal([
      [undefined, 1, 3, 4],
      [4, 3, 1, 0],
    ]);
  });

  it('is the same on a day of the past as it was on that day, whatever was solved or reopened since', () => {
    const then = [ticket('2026-03-02'), ticket('2026-03-10', '2026-03-20'), ticket('2026-03-15')];
    const since = [ticket('2026-03-02', '2026-04-01'), then[1]!, then[2]!, ticket('2026-04-01')];
    expect(over(then, { asOf: '2026-03-31' }).value).to.equal(2);
    expect(over(since).value).to.equal(2);
    // Solved, reopened and solved again: its last solution is the one there is, so that it was open in between.
    expect(over([ticket('2026-03-10', '2026-04-05')]).value).to.equal(1);
  });

  it('leaves out tickets that nobody knows to be open', () => {
    const reading = over([
      ticket('2026-03-01', null, { status: 'open' }),
      ticket('2026-03-01', null, { status: 'closed' }),
      ticket(null),
    ]);
    expect(reading.value).to.equal(1);
    expect(leftOut(reading)).to.deep.equal({ 'without a creation date': 1, 'solved without a date': 1 });
  });

  itObeysTheLaws(backlog, anyTicket);
});

describe('backlog age', () => {
  const over = (rows: readonly object[], options = {}) => measure('backlog-age', rows, { ...march, ...options });
  const three = [
    ticket('2026-03-31T08:00:00Z'),
    ticket('2026-03-29'),
    ticket('2026-03-21'),
    ticket('2026-01-01', '2026-03-31'),
  ];

  it('is the median of days since creation of the open tickets', () => {
    expect(over(three)).to.include({
      value: 2,
      n: 3,
      unit: 'days',
      better: 'lower',
      census: true,
      interval: undefined,
    });
    expect(over(three).parts).to.deep.equal({ 'open tickets': 3 });
    // Rank 1 + 2 × 0.9 of 0, 2, 10: 2 + 0.8 × 8.
    expect(over(three, { variant: 'p90' }).value).to.be.closeTo(8.4, 1e-12);
  });

  it('counts local days, one of 23 hours like any other', () => {
    // The evening of the 28th of March in Berlin, 23 hours and a half before the end of the 29th.
    const rows = [ticket('2026-03-28T22:30:00Z')];
    const on29th = { period: '2026-03-29..2026-03-29' };
    expect(over(rows, { ...on29th, zone: 'Europe/Berlin' }).value).to.equal(1);
    expect(over([ticket('2026-03-28T23:30:00Z')], { ...on29th, zone: 'Europe/Berlin' }).value).to.equal(0);
  });

  it('ends with the last day of the records where the window does not', () => {
    expect(over([ticket('2026-04-01')], { period: '2026-04' }).value).to.equal(9);
  });

  it('is nothing where none is open', () => {
    const reading = over([ticket('2026-03-01', '2026-03-02')]);
    expect(reading).to.include({ value: undefined, reason: 'nothing-to-measure', n: 0 });
  });

  itObeysTheLaws(backlogAge, anyTicket);
});
