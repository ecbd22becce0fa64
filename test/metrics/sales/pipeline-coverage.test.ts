import { describe, it } from 'node:test';
import { expect } from 'chai';
import { measure, type MeasureOptions } from '../../../src/measure.js';
import { registerMetrics } from '../../../src/metrics/catalogue.js';
import { salesMetrics } from '../../../src/metrics/sales.js';
import type { Row } from '../laws.js';
import { leftOut } from './deals.js';

registerMetrics(salesMetrics);

const open = (expectedCloseAt: string | null, amount: number | null, more: Row = {}) => ({
  status: 'open',
  createdAt: '2026-01-05',
  expectedCloseAt,
  amount,
  ...more,
});
const won = (closedAt: string, amount: number | null, more: Row = {}) => ({
  status: 'won',
  createdAt: '2026-01-05',
  closedAt,
  amount,
  ...more,
});
const goal = (target: number | null, more: Row = {}) => ({ target, start: '2026-04-01', due: '2026-06-30', ...more });
const cover = (deals: readonly Row[], goals: readonly Row[], options: MeasureOptions = {}) =>
  measure('pipeline-coverage', { deals, goals }, { period: '2026-Q2', asOf: '2026-05-15', ...options });

const deals = [open('2026-04-01', 100), open('2026-06-30', 200), won('2026-04-10', 40), won('2026-05-01', 60)];

describe('pipeline coverage', () => {
  it('is what is due in the period over what the quota still lacks', () => {
    // (100 + 200) ÷ (200 − 40 − 60).
    const reading = cover(deals, [goal(200)]);
    expect(reading).to.include({ value: 3, n: 2, unit: 'multiple', census: true, interval: undefined });
    expect(reading.parts).to.deep.equal({ due: 300, quota: 200, won: 100 });
  });

  it('counts what is due in the period alone, its first day and its last in', () => {
    const outside = [open('2026-03-31', 1000), open('2026-07-01', 1000), won('2026-03-31', 1000)];
    expect(cover([...deals, ...outside], [goal(200)]).value).to.equal(3);
  });

  it('takes the close date of an open deal for the one expected, as CRMs keep it', () => {
    const bare = [{ status: 'open', closedAt: '2026-06-01', amount: 50 }, won('2026-04-10', 100)];
    expect(cover(bare, [goal(200)]).value).to.equal(0.5);
  });

  it('counts the quotas that lie in the period, and no other goal', () => {
    const others = [
      goal(900, { start: '2026-03-31' }),
      goal(900, { due: '2026-07-01' }),
      goal(900, { metric: 'nps', currency: 'USD' }),
    ];
    expect(cover(deals, [goal(150), goal(50, { metric: 'quota' }), ...others]).parts['quota']).to.equal(200);
  });

  it('can be asked of a period to come', () => {
    const next = { start: '2026-07-01', due: '2026-09-30' };
    const reading = cover([...deals, open('2026-08-01', 500)], [goal(200), goal(250, next)], { period: '2026-Q3' });
    expect(reading).to.include({ value: 2, n: 1 });
    expect(reading.parts).to.deep.equal({ due: 500, quota: 250, won: 0 });
  });

  it('says of a past period that the amounts are those of today', () => {
    const past = cover([...deals, won('2026-07-05', 1)], [goal(200)], { asOf: '2026-07-10' });
    expect(past.warnings).to.deep.equal(['present-amounts']);
    expect(cover(deals, [goal(200)]).warnings).to.deep.equal(['partial']);
  });

  it('has no value where the quota is met, or there is none', () => {
    expect(cover(deals, [goal(100)])).to.include({ value: undefined, reason: 'already-met' });
    expect(cover(deals, [goal(101)]).value).to.equal(300);
    expect(cover(deals, [goal(100, { due: '2026-12-31' })])).to.include({ reason: 'nothing-to-measure' });
    expect(measure('pipeline-coverage', deals).reason).to.equal('missing-records');
  });

  it('is 0 where nothing is due', () => {
    expect(cover([won('2026-04-10', 10)], [goal(100)])).to.include({ value: 0, n: 0 });
  });

  it('is told owner by owner', () => {
    const rows = [open('2026-05-01', 30, { ownerId: 'ada' }), won('2026-05-02', 10, { ownerId: 'bob' })];
    const goals = [goal(10, { ownerId: 'ada' }), goal(20, { ownerId: 'bob' })];
    const { groups } = cover(rows, goals, { by: 'ownerId' });
    expect(groups.map(({ key, value }) => [key['ownerId'], value])).to.deep.equal([
      ['ada', 3],
      ['bob', 0],
    ]);
  });

  it('counts what it leaves out, and adds up one currency', () => {
    const rows = [
      ...deals,
      open('2026-05-01', null),
      open(null, 70),
      won('2026-05-01', null),
      { status: null, amount: 5 },
    ];
    const reading = cover(rows, [goal(200), goal(null)]);
    expect(reading.value).to.equal(3);
    expect(leftOut(reading)).to.deep.equal({
      'without a status': 1,
      'open without an expected close date': 1,
      'open without an amount': 1,
      'won without an amount': 1,
      'goals without a target': 1,
    });
    const mixed = deals.map((deal) => ({ ...deal, currency: 'EUR' }));
    expect(cover(mixed, [goal(200, { currency: 'EUR' })]).currency).to.equal('EUR');
    expect(cover(mixed, [goal(200, { currency: 'USD' })])).to.include({ reason: 'mixed-currency' });
  });
});
