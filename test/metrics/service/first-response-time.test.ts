import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  firstResponseTime,
  firstResponseTimeP90,
  meanFirstResponseTime,
} from '../../../src/metrics/service/first-response-time.js';
import { itObeysTheLaws } from '../laws.js';
import { anyTicket, leftOut, measure } from './tickets.js';

const over = (rows: readonly object[], options = {}) =>
  measure('first-response-time', rows, { asOf: '2026-03-31', ...options });
const answered = (minute: number | undefined) => ({
  createdAt: '2026-03-02T10:00:00Z',
  firstReplyAt: minute === undefined ? null : `2026-03-02T10:${String(minute).padStart(2, '0')}:00Z`,
});
const four = [answered(10), answered(20), answered(40), answered(undefined)];

describe('first response time', () => {
  it('is the minutes by which half were answered, the unanswered among them', () => {
    // 3/4 wait after 10 minutes, 1/2 from 20 to 40: the middle of those. Of the answered alone it would be 20.
    expect(over(four)).to.include({ value: 30, n: 4, unit: 'minutes', better: 'lower' });
    expect(over(four).parts).to.deep.equal({ answered: 3, unanswered: 1 });
  });

  it('is the plain median where all were answered', () => {
    expect(over([answered(10), answered(20), answered(40), answered(50)]).value).to.equal(30);
    expect(over([answered(0)]).value).to.equal(0);
  });

  it('is the time by which nine of ten were as a variant, or not reached', () => {
    const ten = Array.from({ length: 10 }, (_, i) => answered(i + 1));
    // 1/10 waits from 9 to 10 minutes.
    expect(over(ten, { variant: 'p90' }).value).to.equal(9.5);
    expect(over([...ten.slice(2), answered(undefined), answered(undefined)], { variant: 'p90' })).to.include({
      value: undefined,
      reason: 'not-reached',
      n: 10,
    });
  });

  it('is a mean of the answered alone as a variant, which says how many it leaves out', () => {
    const reading = over([...four, { ...answered(0), firstReplyAt: '2026-04-01T00:00:00Z' }], { variant: 'mean' });
    expect(reading).to.include({ value: 70 / 3, n: 3 });
    expect(reading.parts).to.deep.equal({ minutes: 70, 'answered tickets': 3 });
    expect(leftOut(reading)).to.deep.equal({ unanswered: 2 });
  });

  it('starts the clock when the doors open as a variant', () => {
    // Friday 16:50 to Monday 9:20: 10 minutes and 20. Sunday to Monday 9:05: 5.
    const rows = [
      { createdAt: '2026-03-06T16:50:00Z', firstReplyAt: '2026-03-09T09:20:00Z' },
      { createdAt: '2026-03-08T03:00:00Z', firstReplyAt: '2026-03-09T09:05:00Z' },
    ];
    expect(over(rows, { variant: 'business', calendar: 'Mon-Fri 09:00-17:00' })).to.include({ value: 17.5, n: 2 });
    expect(over(rows, { variant: 'business' }).reason).to.equal('calendar-unknown');
  });

  it('counts a ticket in the period in which it was created', () => {
    const night = { createdAt: '2026-02-28T23:50:00Z', firstReplyAt: '2026-03-01T00:10:00Z' };
    expect(over([...four, night], { period: '2026-02' })).to.include({ value: 20, n: 1 });
    expect(over([...four, night], { period: '2026-03' }).n).to.equal(4);
  });

  it('leaves out tickets answered before they were created and undated ones', () => {
    const reading = over([
      ...four,
      { createdAt: '2026-03-02T10:00:00Z', firstReplyAt: '2026-03-02T09:59:59Z' },
      { createdAt: null, firstReplyAt: '2026-03-02T10:00:00Z' },
    ]);
    expect(reading.n).to.equal(4);
    expect(leftOut(reading)).to.deep.equal({ 'without a creation date': 1, 'answered before it was created': 1 });
    expect(over([{ createdAt: null, firstReplyAt: '2026-03-02' }]).reason).to.equal('nothing-to-measure');
  });

  for (const definition of [firstResponseTime, firstResponseTimeP90, meanFirstResponseTime]) {
    describe(`as ${definition.variant}`, () => {
      itObeysTheLaws(definition, anyTicket);
    });
  }
});
