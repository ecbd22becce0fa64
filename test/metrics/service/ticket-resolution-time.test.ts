import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import type { ReadOptions } from '../../../src/data/read-records.js';
import { measureTable } from '../../../src/metrics/measure-table.js';
import type { Query } from '../../../src/metrics/query.js';
import {
  meanTicketResolutionTime,
  ticketResolutionTime,
  ticketResolutionTimeBusiness,
  ticketResolutionTimeP90,
} from '../../../src/metrics/service/ticket-resolution-time.js';
import { tableOf } from '../../tables.js';
import { dayOf2026, itObeysTheLaws, orBlank, type Row } from '../laws.js';
import { leftOut } from '../sales/deals.js';

const ticket = (createdAt: string | null, solvedAt: string | null) => ({ createdAt, solvedAt });
const median = (rows: readonly Row[], query: Query = {}, options: Partial<ReadOptions> = {}) =>
  measureTable(ticketResolutionTime, tableOf('tickets', rows, options), query);
const mean = (rows: readonly Row[]) => measureTable(meanTicketResolutionTime, tableOf('tickets', rows), {});

/** 90 minutes across midnight, 30 minutes, and two days. */
const three = [
  ticket('2026-03-01T23:15:00Z', '2026-03-02T00:45:00Z'),
  ticket('2026-03-02T10:00:00Z', '2026-03-02T10:30:00Z'),
  ticket('2026-03-02T10:00:00Z', '2026-03-04T10:00:00Z'),
];

describe('ticket resolution time', () => {
  it('is the median of minutes from creation to solution, nights and days', () => {
    expect(median(three)).to.include({ value: 90, n: 3, unit: 'minutes', better: 'lower' });
    // Halfway between 90 and 30.
    expect(median(three.slice(0, 2))).to.include({ value: 60, n: 2 });
    expect(median(three).parts).to.deep.equal({ 'solved tickets': 3 });
  });

  it('is a mean as a variant', () => {
    // (90 + 30 + 2880) ÷ 3.
    expect(mean(three)).to.include({ value: 1000, n: 3, variant: 'mean' });
    expect(mean(three).parts).to.deep.equal({ minutes: 3000, 'solved tickets': 3 });
  });

  it('is the time within which nine of ten were solved as a variant', () => {
    const reading = measureTable(ticketResolutionTimeP90, tableOf('tickets', three), {});
    // Rank 1 + 2 × 0.9 of 30, 90, 2880: 90 + 0.8 × 2790.
    expect(reading).to.include({ n: 3, variant: 'p90' });
    expect(reading.value).to.be.closeTo(2322, 1e-9);
  });

  it('counts the opening hours alone as a variant, and needs to know them', () => {
    const business = (query: Query) => measureTable(ticketResolutionTimeBusiness, tableOf('tickets', three), query);
    // Sunday 23:15 to Monday 00:45 is 0, Monday 10:00 to 10:30 is 30, Monday to Wednesday 10:00 is two days of 480.
    expect(business({ calendar: 'Mon-Fri 09:00-17:00' })).to.include({ value: 30, n: 3 });
    expect(
      business({ calendar: 'Mon-Fri 09:00-17:00', where: 'createdAt=2026-03-02 & solvedAt>=2026-03-03' }),
    ).to.include({
      value: 960,
      n: 1,
    });
    expect(business({}).reason).to.equal('calendar-unknown');
  });

  it('is 0 where solved within the minute', () => {
    expect(median([ticket('2026-03-01T10:00:30Z', '2026-03-01T10:01:10Z')]).value).to.equal(0);
  });

  it('knows that the night of the change of clocks is an hour shorter', () => {
    const rows = [ticket('2026-03-29T00:00:00', '2026-03-29T06:00:00')];
    expect(median(rows, {}, { zone: 'UTC' }).value).to.equal(360);
    expect(median(rows, {}, { zone: 'Europe/Berlin' }).value).to.equal(300);
  });

  it('leaves open tickets, undated ones and those solved before they came out, and counts them', () => {
    const reading = median([
      ...three,
      ticket('2026-03-05T10:00:00Z', null),
      ticket(null, '2026-03-05T10:00:00Z'),
      ticket('2026-03-05T10:00:30Z', '2026-03-05T10:00:10Z'),
    ]);
    expect(reading).to.include({ value: 90, n: 3 });
    expect(leftOut(reading)).to.deep.equal({
      unsolved: 1,
      'without a creation date': 1,
      'solved before it was created': 1,
    });
  });

  it('takes tickets by the day they were solved', () => {
    expect(median(three, { period: '2026-03-02..2026-03-03' })).to.include({ value: 60, n: 2 });
  });

  it('warns of dates without times, whose minutes are whole days', () => {
    const reading = median([ticket('2026-03-01', '2026-03-02')]);
    expect(reading.value).to.equal(1440);
    expect(reading.warnings).to.include('dates-without-times');
    expect(median(three).warnings).not.to.include('dates-without-times');
  });

  it('warns where only some dates have a time, for the others stand at midnight', () => {
    expect(median([...three, ticket('2026-03-01', '2026-03-01T14:00:00Z')]).warnings).to.include('dates-without-times');
    expect(median([...three, ticket('2026-03-01T00:00:00Z', null)]).warnings).not.to.include('dates-without-times');
  });

  it('has an interval from six tickets on, two of the times themselves', () => {
    expect(median([...three, ...three]).interval).to.include({ low: 30, high: 2880, method: 'order-statistics' });
    expect(median([...three, ...three.slice(1)]).interval).to.equal(undefined);
  });

  it('is undefined over nothing', () => {
    expect(median([ticket('2026-03-01', null)])).to.include({ value: undefined, reason: 'nothing-to-measure', n: 0 });
    expect(mean([ticket('2026-03-01', null)])).to.include({ value: undefined, reason: 'nothing-to-measure', n: 0 });
  });

  const instant = fc
    .tuple(dayOf2026, fc.integer({ min: 0, max: 59 }))
    .map(([at, s]) => `${at}T12:00:${String(s).padStart(2, '0')}Z`);
  const anyTicket = fc.record({ createdAt: orBlank(instant), solvedAt: orBlank(instant) });
  itObeysTheLaws(ticketResolutionTime, anyTicket);

  describe('as a mean', () => {
    itObeysTheLaws(meanTicketResolutionTime, anyTicket);
  });
});
