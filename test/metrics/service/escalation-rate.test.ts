import { describe, it } from 'node:test';
import { expect } from 'chai';
import { escalationRate } from '../../../src/metrics/service/escalation-rate.js';
import { itObeysTheLaws } from '../laws.js';
import { anyTicket, leftOut, measure } from './tickets.js';

const over = (rows: readonly object[], options = {}) => measure('escalation-rate', rows, options);
const solved = (escalated: unknown, solvedAt: string | null = '2026-03-02') => ({ escalated, solvedAt });

describe('escalation rate', () => {
  it('is the share of solved tickets that were escalated', () => {
    const reading = over([solved(true), solved('no'), solved(0), solved('False'), solved(true, null)]);
    expect(reading).to.include({ value: 0.25, n: 4, unit: 'ratio', better: 'lower' });
    expect(reading.parts).to.deep.equal({ escalated: 1, 'solved tickets': 4 });
    expect(leftOut(reading)).to.deep.equal({ unsolved: 1 });
    expect(reading.interval).to.include({ method: 'wilson', kind: 'process' });
  });

  it('leaves out tickets that do not say, and is nothing where none does', () => {
    const reading = over([solved(true), solved(null)]);
    expect(reading).to.include({ value: 1, n: 1 });
    expect(leftOut(reading)).to.deep.equal({ 'escalated or not unknown': 1 });
    expect(over([solved(null)])).to.include({ value: undefined, reason: 'nothing-to-measure', n: 0 });
  });

  it('counts a ticket in the period of its solution', () => {
    const rows = [solved(true, '2026-02-28'), solved(false, '2026-03-01')];
    expect(over(rows, { period: '2026-02' }).value).to.equal(1);
    expect(over(rows, { period: '2026-03' }).value).to.equal(0);
  });

  itObeysTheLaws(escalationRate, anyTicket);
});
