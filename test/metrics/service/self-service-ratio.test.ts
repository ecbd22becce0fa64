import { describe, it } from 'node:test';
import { expect } from 'chai';
import { leftOut, measure } from './tickets.js';

const over = (tickets: readonly object[], sessions: readonly object[], options = {}) =>
  measure('self-service-ratio', { tickets, sessions }, { period: '2026-03', asOf: '2026-03-31', ...options });
const created = (...days: (string | null)[]) => days.map((createdAt, i) => ({ id: `t${String(i)}`, createdAt }));
const visit = (area: string | null, at = '2026-03-02', more = {}) => ({ area, at, ...more });
const five = Array.from({ length: 5 }, () => visit('help'));

describe('self-service ratio', () => {
  it('is the sessions in the help centre by ticket', () => {
    const reading = over(created('2026-03-01', '2026-03-31'), [...five, visit('shop')]);
    expect(reading).to.include({ value: 2.5, n: 2, unit: 'multiple', better: 'higher' });
    expect(reading.parts).to.deep.equal({ 'help sessions': 5, tickets: 2 });
  });

  it('has the interval of a ratio of two counts, on logs', () => {
    const { interval } = over(created('2026-03-01', '2026-03-31'), five);
    const factor = Math.exp(1.959964 * Math.sqrt(1 / 5 + 1 / 2));
    expect(interval).to.include({ method: 'poisson-ratio', kind: 'process' });
    expect(interval!.low).to.be.closeTo(2.5 / factor, 1e-5);
    expect(interval!.high).to.be.closeTo(2.5 * factor, 1e-5);
    expect(over(created('2026-03-01'), [visit('shop')])).to.include({ value: 0, interval: undefined });
  });

  it('counts both in the same period', () => {
    const sessions = [...five, visit('help', '2026-02-28'), visit('help', '2026-04-01')];
    expect(over(created('2026-02-28', '2026-03-01', '2026-04-01'), sessions, { asOf: '2026-04-30' }).value).to.equal(5);
  });

  it('leaves out robots and sessions of no known area', () => {
    const reading = over(created('2026-03-01', null), [
      ...five,
      visit('help', '2026-03-02', { automated: true }),
      visit('shop', '2026-03-02', { automated: true }),
      visit(null),
    ]);
    expect(reading.value).to.equal(5);
    expect(leftOut(reading)).to.deep.equal({
      'without a creation date': 1,
      'sessions without an area': 1,
      'automated sessions': 1,
    });
  });

  it('is nothing without tickets, and names the sessions that it needs', () => {
    expect(over(created('2026-02-01'), five)).to.include({ value: undefined, reason: 'nothing-to-measure' });
    expect(measure('self-service-ratio', created('2026-03-01')).detail).to.contain('needs sessions beside tickets');
  });
});
