import { describe, it } from 'node:test';
import { expect } from 'chai';
import { salesVelocity } from '../../../src/metrics/sales/sales-velocity.js';
import { expectClose } from '../../statistics/close.js';
import { itObeysTheLaws, type Row } from '../laws.js';
import { alike, anyDeal, leftOut, overDeals } from './deals.js';

const won = { status: 'won', createdAt: '2026-03-01', closedAt: '2026-03-11', amount: 300 };
const slow = { status: 'won', createdAt: '2026-03-01', closedAt: '2026-03-31', amount: 500 };
const lost = { status: 'lost', createdAt: '2026-03-01', closedAt: '2026-03-05', amount: 900 };
const open = { status: 'open', createdAt: '2026-03-20', amount: 800 };
const velocity = (rows: readonly Row[], period = '2026-03') =>
  overDeals(salesVelocity, rows, { period }, { asOf: '2026-03-31' });

describe('sales velocity', () => {
  it('is open deals × win rate × mean amount ÷ mean days', () => {
    // 6 open, 2 of 4 won, (300 + 500) ÷ 2 = 400, (10 + 30) ÷ 2 = 20 days: 6 · ½ · 400 ÷ 20.
    const reading = velocity([won, slow, lost, lost, ...alike(6, open)]);
    expect(reading).to.include({ value: 60, n: 10, unit: 'money' });
    expect(reading.parts).to.deep.equal({
      'open deals': 6,
      'win rate': 0.5,
      'average deal value': 400,
      'average cycle': 20,
    });
  });

  it('changes on logs by the sum of the changes of its parts', () => {
    const logs = (rows: readonly Row[]) => {
      const { value, parts } = velocity(rows);
      const [n, rate, amount, cycle] = Object.values(parts).map(Math.log);
      return [Math.log(value!), n! + rate! + amount! - cycle!] as const;
    };
    const [before, after] = [logs([won, slow, lost, open, open]), logs([won, lost, lost, open, open, open])];
    expectClose(after[0] - before[0], after[1] - before[1], 1e-12);
  });

  it('has an interval of the win rate and the amount per day, on logs', () => {
    // R = 800 ÷ 40 = 20; residuals 300 − 200 = 100 and 500 − 600 = −100; Var ln R = 20000 · 2/1 ÷ 800² = 1/16;
    // Var ln ½ = ½ ÷ 2 = 1/4. √(5/16) · 1.959963984540054 on logs.
    const { interval } = velocity([won, slow, lost, lost, ...alike(6, open)]);
    const factor = Math.exp(1.959963984540054 * Math.sqrt(5 / 16));
    expect(interval).to.include({ method: 'delta', kind: 'process' });
    expectClose([interval!.low, interval!.high], [60 / factor, 60 * factor], 1e-9);
  });

  it('has none where neither the win rate nor the amount per day varies', () => {
    const reading = velocity([won, won, open]);
    expect(reading).to.include({ value: 30, interval: undefined });
    expect(velocity([won, slow, slow, open]).interval).not.to.equal(undefined);
  });

  it('takes the variance of three deals over two', () => {
    // R = 900 ÷ 60 = 15; residuals 300 − 150, 500 − 450 and 100 − 300 are 150, 50 and −200: 65000 · 3/2 ÷ 900². None lost.
    const rows = [won, slow, { ...won, closedAt: '2026-03-21', amount: 100 }];
    const factor = Math.exp(1.959963984540054 * Math.sqrt((65_000 * 1.5) / 810_000));
    const { value, interval } = velocity([...rows, open]);
    expect(value).to.equal(15);
    expectClose([interval!.low, interval!.high], [15 / factor, 15 * factor], 1e-9);
  });

  it('counts the closed of the window, and the deals open at its end', () => {
    const rows = [
      won,
      { ...won, closedAt: '2026-02-28', createdAt: '2026-02-01' },
      { ...open, createdAt: '2026-03-31' },
      { ...open, createdAt: '2026-04-01' },
      { ...won, closedAt: '2026-04-01' },
    ];
    const reading = overDeals(salesVelocity, rows, { period: '2026-03' }, { asOf: '2026-04-30' });
    expect(reading.parts).to.include({ 'open deals': 2, 'win rate': 1, 'average cycle': 10 });
  });

  it('keeps won deals without an amount in the win rate, and warns', () => {
    const reading = velocity([won, { ...won, amount: null }, lost, open]);
    expect(reading.parts).to.include({ 'win rate': 2 / 3, 'average deal value': 300 });
    expect(reading.warnings).to.include('amounts-missing');
    expect(velocity([won, lost, open]).warnings).not.to.include('amounts-missing');
  });

  it('is 0 without an open deal, undefined without a won one, or where all close on the day they come', () => {
    expect(velocity([won, slow, lost])).to.include({ value: 0, interval: undefined });
    expect(velocity([lost, open])).to.include({ value: undefined, reason: 'nothing-to-measure' });
    expect(velocity([{ ...won, closedAt: won.createdAt }, open])).to.include({ reason: 'nothing-to-measure' });
  });

  it('leaves out deals closed before they were created', () => {
    const reading = velocity([won, { ...won, closedAt: '2026-03-01', createdAt: '2026-03-02' }, open]);
    expect(reading.parts).to.include({ 'win rate': 1, 'average cycle': 10 });
    expect(leftOut(reading)).to.deep.equal({ 'closed before it was created': 1 });
  });

  it('adds up no amounts of two currencies', () => {
    const rows = [{ ...won, currency: 'EUR' }, { ...slow, currency: 'USD' }, open];
    expect(velocity(rows)).to.include({ value: undefined, reason: 'mixed-currency' });
    expect(velocity([{ ...won, currency: 'EUR' }, { ...lost, currency: 'USD' }, open]).value).to.equal(15);
  });

  itObeysTheLaws(salesVelocity, anyDeal);
});
