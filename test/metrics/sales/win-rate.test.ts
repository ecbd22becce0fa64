import { describe, it } from 'node:test';
import { expect } from 'chai';
import { winRate, winRateByValue } from '../../../src/metrics/sales/win-rate.js';
import { itObeysTheLaws, type Row } from '../laws.js';
import { alike, anyDeal, leftOut, overDeals } from './deals.js';

const won = { status: 'won', closedAt: '2026-05-05', amount: 300 };
const lost = { status: 'lost', closedAt: '2026-05-06', amount: 100 };
const open = { status: 'open', createdAt: '2026-05-01', amount: 900 };

describe('win rate', () => {
  const rate = (rows: readonly Row[], period?: string) => overDeals(winRate, rows, { period });

  it('is the won share of the decided deals', () => {
    // 7 won, 13 lost, 2 open: 7 ÷ 20. The interval is the published one, 18.1 to 56.7 %.
    const reading = rate([...alike(7, won), ...alike(13, lost), ...alike(2, open)]);
    expect(reading).to.include({ value: 0.35, n: 20, reason: undefined, unit: 'ratio', better: 'higher' });
    expect(reading.parts).to.deep.equal({ won: 7, lost: 13 });
    expect(reading.interval).to.include({ level: 0.95, method: 'wilson', kind: 'process' });
    expect(reading.interval!.low).to.be.closeTo(0.181, 0.0005);
    expect(reading.interval!.high).to.be.closeTo(0.567, 0.0005);
    expect(leftOut(reading)).to.deep.equal({ open: 2 });
  });

  it('reaches 0 and 1', () => {
    expect(rate(alike(6, won)).value).to.equal(1);
    expect(rate(alike(6, lost)).value).to.equal(0);
  });

  it('reads what a stage says: won and lost in any letter case, anything else is open', () => {
    const stages = ['Closed Won', 'WON', 'lost', 'Negotiation'].map((stage) => ({ stage, closedAt: '2026-05-05' }));
    const reading = rate(stages);
    expect(reading.parts).to.deep.equal({ won: 2, lost: 1 });
    expect(leftOut(reading)).to.deep.equal({ open: 1 });
  });

  it('counts a deal in the period in which it closed, the first day in and the last one out', () => {
    const on = (closedAt: string) => ({ status: 'won', createdAt: '2026-01-01', closedAt });
    const rows = [on('2026-03-31'), on('2026-04-01'), on('2026-06-30'), on('2026-07-01'), lost];
    expect(rate(rows, '2026-Q2').parts).to.deep.equal({ won: 2, lost: 1 });
    expect(rate(rows, '2026-06').parts).to.deep.equal({ won: 1, lost: 0 });
  });

  it('counts undated deals over all, leaves them out of a period, and says so', () => {
    const rows = [won, lost, { status: 'won', closedAt: null }];
    expect(rate(rows).parts).to.deep.equal({ won: 2, lost: 1 });
    const may = rate(rows, '2026-05');
    expect(may.parts).to.deep.equal({ won: 1, lost: 1 });
    expect(leftOut(may)).to.deep.equal({ 'without closedAt': 1 });
  });

  it('takes a deal without a status for neither won nor lost, and says so', () => {
    const reading = rate([won, lost, { status: null, closedAt: '2026-05-07' }]);
    expect(reading.parts).to.deep.equal({ won: 1, lost: 1 });
    expect(leftOut(reading)).to.deep.equal({ 'without a status': 1 });
  });

  it('is undefined, and says why, when nothing was decided', () => {
    const reading = rate([open]);
    expect(reading).to.include({ value: undefined, reason: 'nothing-to-measure', n: 0 });
    expect(leftOut(reading)).to.deep.equal({ open: 1 });
    expect(rate([]).reason).to.equal('nothing-to-measure');
  });

  itObeysTheLaws(winRate, anyDeal);
});

describe('win rate by value', () => {
  const rate = (rows: readonly Row[], period?: string) => overDeals(winRateByValue, rows, { period });

  it('is the won share of the amounts', () => {
    // 300 of 300 + 100 + 100.
    const reading = rate([won, lost, lost]);
    expect(reading).to.include({ value: 0.6, n: 3, variant: 'value' });
    expect(reading.parts).to.deep.equal({ 'won amount': 300, 'decided amount': 500 });
  });

  it('has the interval of a ratio of sums, cut at 0 and 1', () => {
    // Ten deals of 100, five of them won: R = ½, residuals ±50, SE = √(10 · 2500 / 9 · 10) / 1000 = 0.5 ÷ 3;
    // Student's t at 9 degrees of freedom is 2.2621571627409915.
    const { interval } = rate([...alike(5, { ...won, amount: 100 }), ...alike(5, lost)]);
    expect(interval).to.include({ method: 'ratio-linearised', kind: 'process' });
    expect(interval!.low).to.be.closeTo(0.5 - (2.2621571627409915 * 0.5) / 3, 1e-9);
    expect(interval!.high).to.be.closeTo(0.5 + (2.2621571627409915 * 0.5) / 3, 1e-9);
    // With nine won of ten t · SE is 0.226: past 1.
    const wide = rate([...alike(9, { ...won, amount: 100 }), lost]).interval;
    expect(wide!.high).to.equal(1);
    expect(wide!.low).to.be.closeTo(0.9 - 2.2621571627409915 * 0.1, 1e-9);
  });

  it('is refused where every lost deal has the amount 0, for it would read 100 %', () => {
    const reading = rate([...alike(4, won), ...alike(3, { ...lost, amount: 0 })]);
    expect(reading).to.include({ value: undefined, reason: 'amounts-missing', n: 7 });
    // One lost deal with an amount is enough: 1200 of 1201.
    expect(rate([...alike(4, won), { ...lost, amount: 0 }, { ...lost, amount: 1 }]).value).to.equal(1200 / 1201);
  });

  it('is refused where there is no amount but 0', () => {
    expect(rate([{ ...won, amount: 0 }])).to.include({ value: undefined, reason: 'amounts-missing', n: 1 });
  });

  it('is 1 where nothing was lost', () => {
    expect(rate(alike(5, won))).to.include({ value: 1, n: 5, interval: undefined });
  });

  it('leaves won deals without an amount out, and counts them', () => {
    const reading = rate([won, lost, { ...won, amount: null }, open]);
    expect(reading.value).to.equal(0.75);
    expect(leftOut(reading)).to.deep.equal({ open: 1, 'won without an amount': 1 });
  });

  it('is refused where every lost deal lacks an amount, and warns where some do', () => {
    const blankLoss = { ...lost, amount: null };
    expect(rate([...alike(4, won), blankLoss])).to.include({ value: undefined, reason: 'amounts-missing' });
    expect(rate([won, lost]).warnings).not.to.include('amounts-missing');
    const reading = rate([won, lost, blankLoss]);
    expect(reading.value).to.equal(0.75);
    expect(reading.warnings).to.include('amounts-missing');
  });

  it('is undefined over nothing', () => {
    expect(rate([open])).to.include({ value: undefined, reason: 'nothing-to-measure' });
  });

  itObeysTheLaws(winRateByValue, anyDeal);
});
