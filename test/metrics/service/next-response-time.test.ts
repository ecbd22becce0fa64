import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { nextResponseTime } from '../../../src/metrics/service/next-response-time.js';
import { dayOf2026, itObeysTheLaws, orBlank } from '../laws.js';
import { leftOut, measure } from './tickets.js';

const over = (rows: readonly object[], options = {}) => measure('next-response-time', rows, options);
const said = (ticketId: string | null, time: string, authorRole: string | null, more = {}) => ({
  ticketId,
  at: time.includes('T') ? time : `2026-03-02T${time}:00Z`,
  authorRole,
  ...more,
});

/** In `t` an hour for the first reply and twenty minutes for the second; in `u` ten minutes, and one without a reply. */
const talk = [
  said('t', '10:00', 'customer'),
  said('t', '10:05', 'customer'),
  said('t', '10:20', 'agent', { public: false }),
  said('t', '10:25', 'agent', { automated: true }),
  said('t', '10:30', 'bot', { public: true }),
  said('t', '10:40', 'customer'),
  said('t', '11:00', 'agent', { public: true, automated: false }),
  said('t', '11:10', 'customer'),
  said('t', '11:30', 'agent'),
  said('t', '11:40', 'agent'),
  said('u', '09:00', 'agent'),
  said('u', '12:00', 'customer'),
  said('u', '12:10', 'agent'),
  said('u', '13:00', 'customer'),
  said('u', '13:30', 'customer'),
];

describe('response time of all replies', () => {
  it('is the mean from the first of several messages to the next public reply by a person', () => {
    // (60 + 20 + 10) ÷ 3.
    expect(over(talk)).to.include({ value: 30, n: 2, unit: 'minutes', better: 'lower', counted: 'ticket' });
    expect(over(talk).parts).to.deep.equal({ minutes: 90, replies: 3, tickets: 2 });
    expect(leftOut(over(talk))).to.deep.equal({ unanswered: 1 });
  });

  it('has an interval by ticket, for replies of one ticket hang together', () => {
    // Tickets of 2 replies and 80 minutes, 1 and 10: both are 20 off 30 a reply. √(800 ÷ 1 × 2) ÷ 3, t₁ = 12.7062.
    const { interval } = over(talk);
    expect(interval).to.include({ low: 0, method: 'ratio-linearised', kind: 'process' });
    expect(interval!.high).to.be.closeTo(30 + (12.7062047 * 40) / 3, 1e-4);
  });

  it('counts a wait in the period of its reply', () => {
    const night = [said('t', '2026-02-28T23:50:00Z', 'customer'), said('t', '2026-03-01T00:10:00Z', 'agent')];
    expect(over(night, { period: '2026-03' })).to.include({ value: 20, n: 1 });
    expect(over(night, { period: '2026-02' }).reason).to.equal('nothing-to-measure');
  });

  it('counts the minutes of opening hours as a variant', () => {
    const weekend = [said('t', '2026-03-06T16:50:00Z', 'customer'), said('t', '2026-03-09T09:20:00Z', 'agent')];
    expect(over(weekend, { variant: 'business', calendar: 'Mon-Fri 09:00-17:00' }).value).to.equal(30);
    expect(over(weekend, { variant: 'business' }).reason).to.equal('calendar-unknown');
  });

  it('settles messages of one instant by their ids', () => {
    const at = (first: string, second: string) => [
      said('t', '10:00', 'customer', { id: first }),
      said('t', '10:00', 'agent', { id: second }),
    ];
    expect(over(at('1', '2'))).to.include({ value: 0, n: 1 });
    expect(over(at('2', '1')).reason).to.equal('nothing-to-measure');
  });

  it('knows nothing of messages without a ticket, a date or an author', () => {
    const stray = [
      said(null, '10:00', 'customer'),
      said(null, '10:10', 'agent'),
      { ...said('t', '10:00', 'customer'), at: null },
      said('t', '10:05', null),
      said('t', '10:10', 'agent'),
    ];
    expect(over(stray)).to.include({ value: undefined, reason: 'nothing-to-measure', n: 0 });
    expect(leftOut(over(stray))).to.deep.equal({ 'without a date': 1, unanswered: 1, 'without authorRole': 1 });
    expect(over([...stray, said('t', '10:07', 'customer')]).value).to.equal(3);
  });

  const anyMessage = fc.record({
    ticketId: orBlank(fc.constantFrom('t', 'u', '__proto__')),
    at: orBlank(dayOf2026),
    authorRole: orBlank(fc.constantFrom('customer', 'agent', 'bot')),
    public: orBlank(fc.boolean()),
  });
  itObeysTheLaws(nextResponseTime, anyMessage, { entity: 'ticketId' });
});
