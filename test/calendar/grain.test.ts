import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { isoDate, parseIsoDate } from '../../src/calendar/civil.js';
import { grainKey, grains, grainStart, isoWeekStart, nextStart, shift } from '../../src/calendar/grain.js';
import { reference, skipReference } from './reference.js';

const day = (date: string): number => parseIsoDate(date)!;
const anyDay = fc.integer({ min: day('1900-01-01'), max: day('2200-12-31') });
const anyGrain = fc.constantFrom(...grains);
const anyStart = fc.integer({ min: 1, max: 12 });

describe('grainStart', () => {
  it('is the first day of the week, month, quarter or year', () => {
    // 2026-07-31 is a Friday.
    const starts = grains.map((grain) => isoDate(grainStart(day('2026-07-31'), grain)));
    expect(starts).to.deep.equal(['2026-07-31', '2026-07-27', '2026-07-01', '2026-07-01', '2026-01-01']);
  });

  it('moves quarters and years, and nothing else, to the fiscal start', () => {
    const starts = grains.map((grain) => isoDate(grainStart(day('2026-01-31'), grain, 2)));
    expect(starts).to.deep.equal(['2026-01-31', '2026-01-26', '2026-01-01', '2025-11-01', '2025-02-01']);
  });

  it('puts every day into exactly one grain, which begins where the one before ends', () => {
    fc.assert(
      fc.property(anyDay, anyGrain, anyStart, (at, grain, fiscalStart) => {
        const start = grainStart(at, grain, fiscalStart);
        const next = nextStart(start, grain);
        expect(start).to.be.at.most(at);
        expect(next).to.be.above(at);
        expect(grainStart(next, grain, fiscalStart)).to.equal(next);
        expect(grainStart(next - 1, grain, fiscalStart)).to.equal(start);
      }),
    );
  });
});

describe('grainKey', () => {
  it('names a day, an ISO week, a month, a quarter and a year', () => {
    const keys = grains.map((grain) => grainKey(grainStart(day('2026-07-31'), grain), grain));
    expect(keys).to.deep.equal(['2026-07-31', '2026-W31', '2026-07', '2026-Q3', '2026']);
  });

  it('names a fiscal year by the year in which it ends', () => {
    expect(grainKey(day('2025-04-01'), 'year', 4)).to.equal('FY2026');
    expect(grainKey(day('2025-10-01'), 'quarter', 4)).to.equal('FY2026-Q3');
    expect(grainKey(day('2026-01-01'), 'quarter', 4)).to.equal('FY2026-Q4');
    expect(grainKey(day('2026-04-01'), 'month', 4)).to.equal('2026-04');
  });

  it('gives a week to the year of its Thursday', () => {
    expect(grainKey(day('2025-12-29'), 'week')).to.equal('2026-W01');
    expect(grainKey(day('2026-12-28'), 'week')).to.equal('2026-W53');
    expect(grainKey(day('2021-01-04'), 'week')).to.equal('2021-W01');
  });

  it('agrees with pandas on ISO weeks, quarters and four fiscal years', { skip: skipReference }, () => {
    const quarter = (at: number, fiscalStart: number): string =>
      grainKey(grainStart(at, 'quarter', fiscalStart), 'quarter', fiscalStart).replace(/FY|-/g, '');
    for (const known of reference().days) {
      const at = day(known.date);
      const monday = grainStart(at, 'week');
      expect(isoDate(monday), known.date).to.equal(known.week_start_mon);
      expect(grainKey(monday, 'week')).to.equal(`${known.iso_year}-W${String(known.iso_week).padStart(2, '0')}`);
      expect(isoDate(nextStart(grainStart(at, 'month'), 'month') - 1)).to.equal(known.month_end);
      expect(at - grainStart(at, 'year') + 1, known.date).to.equal(known.doy);
      expect(quarter(at, 1), known.date).to.equal(known.quarter);
      expect(quarter(at, 2), known.date).to.equal(known.fiscal_q_end_jan);
      expect(quarter(at, 4), known.date).to.equal(known.fiscal_q_end_mar);
      expect(quarter(at, 7), known.date).to.equal(known.fiscal_q_end_jun);
      expect(quarter(at, 10), known.date).to.equal(known.fiscal_q_end_sep);
    }
  });

  it('sorts as time goes', () => {
    fc.assert(
      fc.property(anyDay, anyGrain, anyStart, (at, grain, fiscalStart) => {
        const start = grainStart(at, grain, fiscalStart);
        expect(grainKey(start, grain, fiscalStart) < grainKey(nextStart(start, grain), grain, fiscalStart)).to.be.true;
      }),
    );
  });
});

describe('shift', () => {
  it('goes there and back between the starts of grains', () => {
    fc.assert(
      fc.property(anyDay, anyGrain, fc.integer({ min: -40, max: 40 }), (at, grain, count) => {
        const start = grainStart(at, grain);
        expect(shift(shift(start, grain, count), grain, -count)).to.equal(start);
      }),
    );
  });
});

describe('isoWeekStart', () => {
  it('knows which years have 53 weeks', () => {
    expect(isoDate(isoWeekStart(2026, 1)!)).to.equal('2025-12-29');
    expect(isoDate(isoWeekStart(2026, 53)!)).to.equal('2026-12-28');
    expect(isoWeekStart(2025, 53)).to.equal(undefined);
    expect(isoWeekStart(2026, 0)).to.equal(undefined);
    expect(isoWeekStart(2026, 54)).to.equal(undefined);
  });
});
