import { describe, it } from 'node:test';
import { expect } from 'chai';
import { reopenRate, reopensPerTicket } from '../../../src/metrics/service/reopen-rate.js';
import { itObeysTheLaws } from '../laws.js';
import { anyTicket, leftOut, measure } from './tickets.js';

const over = (rows: readonly object[], options = {}) =>
  measure('reopen-rate', rows, { asOf: '2026-03-31', ...options });
const solved = (reopens: number | null, firstSolvedAt: string | null = '2026-03-02') => ({ firstSolvedAt, reopens });
const four = [solved(0), solved(0), solved(1), solved(3)];

describe('reopen rate', () => {
  it('is the share of solved tickets that were opened again', () => {
    expect(over(four)).to.include({ value: 0.5, n: 4, unit: 'ratio', better: 'lower' });
    expect(over(four).parts).to.deep.equal({ reopened: 2, 'solved tickets': 4 });
    // Wilson of 2 of 4.
    expect(over(four).interval!.low).to.be.closeTo(0.15, 0.0005);
  });

  it('counts how often as a variant', () => {
    expect(over(four, { variant: 'count' })).to.include({ value: 1, n: 4, unit: 'number' });
    expect(over(four, { variant: 'count' }).parts).to.deep.equal({ reopenings: 4, 'solved tickets': 4 });
  });

  it('leaves out what is not solved or not told', () => {
    const reading = over([...four, solved(null), solved(1, null)]);
    expect(reading).to.include({ value: 0.5, n: 4 });
    expect(leftOut(reading)).to.deep.equal({ 'not yet solved': 1, 'without a count of reopenings': 1 });
    expect(over([solved(1, null)])).to.include({ value: undefined, reason: 'nothing-to-measure', n: 0 });
  });

  it('gives a ticket days to come back where it is told', () => {
    // Fourteen days after the 17th is the 31st, the last day that the records know of.
    const rows = [solved(1, '2026-03-17'), solved(0, '2026-03-18')];
    for (const variant of ['any', 'count']) {
      const reading = over(rows, { variant, params: 'maturity=14' });
      expect(reading).to.include({ value: 1, n: 1 });
      expect(leftOut(reading)).to.deep.equal({ 'not yet mature': 1 });
    }
    expect(over(rows).value).to.equal(0.5);
  });

  it('counts a ticket in the period of its first solution', () => {
    const rows = [solved(1, '2026-02-28'), solved(0, '2026-03-01')];
    expect(over(rows, { period: '2026-02' }).value).to.equal(1);
    expect(over(rows, { period: '2026-03' }).value).to.equal(0);
  });

  itObeysTheLaws(reopenRate, anyTicket);

  describe('by count', () => {
    itObeysTheLaws(reopensPerTicket, anyTicket);
  });
});
