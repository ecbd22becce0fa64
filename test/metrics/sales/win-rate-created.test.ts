import { describe, it } from 'node:test';
import { expect } from 'chai';
import { ParamError } from '../../../src/metrics/define-metric.js';
import { winRateCreated, winRateCreatedIncidence } from '../../../src/metrics/sales/win-rate-created.js';
import { itObeysTheLaws, type Row } from '../laws.js';
import { anyDeal, leftOut, overDeals } from './deals.js';

const asOf = '2026-03-31';
const closed = (status: string, createdAt: string, closedAt: string | null) => ({ status, createdAt, closedAt });
const open = (createdAt: string | null) => ({ status: 'open', createdAt, closedAt: null });

/** Won on day 1 and 4, lost on day 2, open for 2 and for 9 days. */
const five = [
  closed('won', '2026-03-01', '2026-03-02'),
  closed('lost', '2026-03-01', '2026-03-03'),
  open('2026-03-29'),
  closed('won', '2026-03-01', '2026-03-05'),
  open('2026-03-22'),
];

describe('win rate of deals created', () => {
  const rate = (rows: readonly Row[], period?: string, params?: string) =>
    overDeals(winRateCreated, rows, { period, params }, { asOf });

  it('is the share of all deals created that is won so far', () => {
    expect(rate(five)).to.include({ value: 0.4, n: 5, unit: 'ratio' });
    expect(rate(five).parts).to.deep.equal({ won: 2, created: 5 });
    expect(rate(five).interval).to.include({ method: 'wilson' });
  });

  it('counts a deal in the period in which it was created, whenever it was won', () => {
    const rows = [...five, closed('won', '2026-02-28', '2026-03-10'), closed('won', '2026-01-31', '2026-03-10')];
    expect(rate(rows, '2026-02').parts).to.deep.equal({ won: 1, created: 1 });
    expect(rate(rows, '2026-03').parts).to.deep.equal({ won: 2, created: 5 });
  });

  it('counts wins within a maturity, over deals that have had it', () => {
    // Of 3 days: the deal open for 2 is not mature; the one won on day 4 is not won within them, that on day 1 is.
    const reading = rate(five, undefined, 'maturity=3');
    expect(reading.parts).to.deep.equal({ won: 1, created: 4 });
    expect(leftOut(reading)).to.deep.equal({ 'not yet mature': 1 });
    // Both sides: a deal has had 4 days on the 5th; won on day 4 counts within 4.
    expect(rate(five, undefined, 'maturity=4').parts).to.deep.equal({ won: 2, created: 4 });
    expect(rate(five, undefined, 'maturity=2').parts).to.deep.equal({ won: 1, created: 5 });
  });

  it('refuses a maturity that is no number of days', () => {
    expect(() => rate(five, undefined, 'maturity=soon')).to.throw(ParamError, 'maturity is a whole number');
  });

  it('is undefined over nothing', () => {
    expect(rate([{ ...five[0]!, status: null }])).to.include({ value: undefined, reason: 'nothing-to-measure' });
  });

  itObeysTheLaws(winRateCreated, anyDeal);
  describe('with a maturity', () => {
    itObeysTheLaws(winRateCreated, anyDeal, { query: { params: 'maturity=30' } });
  });
});

describe('win rate of deals created, open ones followed', () => {
  const rate = (rows: readonly Row[], params?: string) =>
    overDeals(winRateCreatedIncidence, rows, { params }, { asOf });

  it('adds up what is won at each age of those then at risk', () => {
    // Day 1: 1/5 won, 4/5 go on. Day 2: 1 of 4 lost, 3/5 go on; one drops out. Day 4: 1 of 2 won: 1/5 + 3/5 · 1/2.
    expect(rate(five).value).to.be.closeTo(0.5, 1e-12);
    expect(rate(five).parts).to.deep.equal({ won: 2, lost: 1, 'still open': 2 });
  });

  it('has an interval on the complementary log-log scale', () => {
    // After day 1 one of five is won: variance 0.2 · 0.8 ÷ 5, and the loss of day 2 changes nothing of it.
    const { interval } = rate(five, 'maturity=3');
    const width = (1.959963984540054 * Math.sqrt(0.032)) / (0.2 * Math.log(5));
    expect(interval).to.include({ method: 'cumulative-incidence', kind: 'process' });
    expect(interval!.low).to.be.closeTo(0.2 ** Math.exp(width), 1e-9);
    expect(interval!.high).to.be.closeTo(0.2 ** Math.exp(-width), 1e-9);
  });

  it('names a date that it needs', () => {
    const undated = [{ status: 'won', createdAt: '2026-03-01' }];
    expect(rate(undated).detail).to.contain('needs closedAt');
    expect(overDeals(winRateCreated, undated, { params: 'maturity=3' }, { asOf }).detail).to.contain('needs closedAt');
  });

  it('reads at an age where one is asked for, which the records must have reached', () => {
    expect(rate(five, 'maturity=3').value).to.be.closeTo(0.2, 1e-12);
    expect(rate(five, 'maturity=9').value).to.be.closeTo(0.5, 1e-12);
    expect(rate(five, 'maturity=10')).to.include({ value: undefined, reason: 'not-reached', n: 5 });
  });

  it('is the plain share, and knows every age, where nothing is open', () => {
    const decided = five.filter(({ status }) => status !== 'open');
    expect(rate(decided).value).to.be.closeTo(2 / 3, 1e-12);
    expect(rate(decided, 'maturity=4000').value).to.be.closeTo(2 / 3, 1e-12);
  });

  it('is 0 where all were lost, and undefined over nothing', () => {
    expect(rate([five[1]!, five[1]!])).to.include({ value: 0, n: 2, interval: undefined });
    expect(rate([open(null)])).to.include({ value: undefined, reason: 'nothing-to-measure' });
  });

  itObeysTheLaws(winRateCreatedIncidence, anyDeal);
  describe('with a maturity', () => {
    itObeysTheLaws(winRateCreatedIncidence, anyDeal, { query: { params: 'maturity=30' } });
  });
});
