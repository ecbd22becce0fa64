import { describe, it } from 'node:test';
import { expect } from 'chai';
import { ParamError } from '../../../src/metrics/define-metric.js';
import { firstContactResolution } from '../../../src/metrics/service/first-contact-resolution.js';
import { itObeysTheLaws } from '../laws.js';
import { anyTicket, leftOut, measure } from './tickets.js';

const over = (rows: readonly object[], options = {}) =>
  measure('first-contact-resolution', rows, { asOf: '2026-03-31', ...options });
const ticket = (customerId: string | null, more = {}) => ({
  customerId,
  createdAt: '2026-03-01T10:00:00Z',
  solvedAt: '2026-03-02T10:00:00Z',
  replies: 1,
  ...more,
});
const open = (customerId: string, createdAt: string) => ticket(customerId, { createdAt, solvedAt: null });
/** Solved for good: a; came back after 7 days: b, after 8: c; two replies: d; reopened: e. */
const five = [
  ticket('a', { reopens: 0 }),
  ticket('b'),
  open('b', '2026-03-09T23:00:00Z'),
  ticket('c'),
  open('c', '2026-03-10T00:00:00Z'),
  ticket('d', { replies: 2 }),
  ticket('e', { reopens: 1 }),
];

describe('first contact resolution', () => {
  it('is the share solved with one reply whose customer did not write again within seven days', () => {
    expect(over(five)).to.include({ value: 2 / 5, n: 5, unit: 'ratio', better: 'higher' });
    expect(over(five).parts).to.deep.equal({ 'solved at first contact': 2, 'solved tickets': 5 });
    expect(leftOut(over(five))).to.deep.equal({ unsolved: 2 });
  });

  it('takes a ticket about another topic for no return, and those without a topic for one about the same', () => {
    const pair = (topic: string | null, next: string | null) =>
      over([ticket('a', { topic }), { ...open('a', '2026-03-05'), topic: next }]).value;
    expect(pair('billing', 'billing')).to.equal(0);
    expect(pair('billing', 'delivery')).to.equal(1);
    expect(pair('billing', null)).to.equal(1);
    expect(pair(null, null)).to.equal(0);
    // What another customer writes about the same is no return.
    expect(over([ticket('a', { topic: 'x' }), { ...open('b', '2026-03-05'), topic: 'x' }]).value).to.equal(1);
  });

  it('finds the return behind a ticket about something else', () => {
    const rows = ['billing', 'delivery', 'billing'].map((topic, i) =>
      i === 0 ? ticket('a', { topic }) : { ...open('a', `2026-03-0${String(3 + i)}`), topic },
    );
    expect(over(rows).value).to.equal(0);
    expect(over(rows.slice(0, 2)).value).to.equal(1);
  });

  it('takes another window where it is told', () => {
    expect(over(five, { params: 'window=8' }).value).to.equal(1 / 5);
    expect(over(five, { params: 'window=6' }).value).to.equal(3 / 5);
    expect(() => over(five, { params: 'window=week' })).to.throw(ParamError, 'window is a whole number');
  });

  it('leaves out tickets whose days are not over', () => {
    const solvedOn = (day: string) => ticket(day, { solvedAt: `2026-03-${day}T09:00:00Z` });
    // Seven days after the 24th is the 31st, the last day that the records know of.
    const reading = over([solvedOn('24'), solvedOn('25')]);
    expect(reading.n).to.equal(1);
    expect(leftOut(reading)).to.deep.equal({ 'not yet mature': 1 });
  });

  it('takes a ticket opened before the solution for a return, and its own solution for none', () => {
    const pair = [ticket('a'), ticket('a', { createdAt: '2026-03-01T12:00:00Z' })];
    expect(over(pair).parts).to.deep.equal({ 'solved at first contact': 1, 'solved tickets': 2 });
  });

  it('finds a return outside the period', () => {
    expect(over(five, { period: '2026-03-02..2026-03-02' }).value).to.equal(2 / 5);
  });

  it('has an interval by customer', () => {
    // Two customers with 1 of 2 and 0 of 1; Σ(y − x/3)² = (1/3)² + (1/3)², ÷ 1 × 2, √ ÷ 3 = 2/9, t₁ = 12.7: cut to 0 and 1.
    const pair = [ticket('a'), ticket('a', { createdAt: '2026-03-01T12:00:00Z' }), ticket('d', { replies: 2 })];
    expect(over(pair)).to.include({ value: 1 / 3, n: 3 });
    expect(over(pair, { level: 0.5 }).interval!.low).to.be.closeTo(1 / 3 - 2 / 9, 1e-9);
    expect(over(pair).interval).to.include({ low: 0, high: 1, method: 'linearised-by-customer' });
  });

  it('leaves out what cannot be told', () => {
    const reading = over([...five, ticket(null), ticket('f', { replies: null })]);
    expect(reading.n).to.equal(5);
    expect(leftOut(reading)).to.deep.equal({
      unsolved: 2,
      'without a customer': 1,
      'without a count of replies': 1,
    });
    expect(over([open('a', '2026-03-01')])).to.include({ value: undefined, reason: 'nothing-to-measure', n: 0 });
  });

  itObeysTheLaws(firstContactResolution, anyTicket, { entity: 'customerId' });
});
