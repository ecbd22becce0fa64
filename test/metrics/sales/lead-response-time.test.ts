import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import type { MetricDefinition } from '../../../src/metrics/define-metric.js';
import { measureTable } from '../../../src/metrics/measure-table.js';
import type { Query } from '../../../src/metrics/query.js';
import {
  leadResponseRate,
  leadResponseTime,
  leadResponseTimeBusiness,
} from '../../../src/metrics/sales/lead-response-time.js';
import { tableOf } from '../../tables.js';
import { dayOf2026, itObeysTheLaws, orBlank, type Row } from '../laws.js';
import { leftOut } from './deals.js';

const asOf = '2026-03-31';
const over = (rows: readonly Row[], query: Query = {}, definition: MetricDefinition = leadResponseTime) =>
  measureTable(definition, tableOf('leads', rows, { asOf }), query);
const lead = (createdAt: string | null, firstTouchAt: string | null = null) => ({ createdAt, firstTouchAt });

/** Answered after 5 and after 60 minutes, and never. */
const three = [
  lead('2026-03-02T09:00:00Z', '2026-03-02T09:05:00Z'),
  lead('2026-03-02T09:00:00Z', '2026-03-02T10:00:00Z'),
  lead('2026-03-02T09:00:00Z'),
];
const anyLead = fc.record({ createdAt: orBlank(dayOf2026), firstTouchAt: orBlank(dayOf2026) });

describe('lead response time', () => {
  it('is the minutes by which half were answered, those never answered among them', () => {
    // 2/3 wait after 5 minutes, 1/3 after 60. Of the answered alone it would be 32.5.
    expect(over(three)).to.include({ value: 60, n: 3, unit: 'minutes', better: 'lower' });
    expect(over(three).parts).to.deep.equal({ answered: 2, 'never answered': 1 });
  });

  it('is not reached while half have never been answered', () => {
    expect(over([...three, three[2]!, three[2]!])).to.include({ value: undefined, reason: 'not-reached', n: 5 });
  });

  it('takes a lead answered after the day it is asked as of for waiting then', () => {
    const rows = [three[0]!, three[0]!, lead('2026-03-30T00:00:00Z', '2026-04-01T00:00:00Z')];
    expect(over(rows).parts).to.deep.equal({ answered: 2, 'never answered': 1 });
  });

  it('leaves out leads touched before they were created or without a creation date', () => {
    const reading = over([...three, lead('2026-03-02T09:00:00Z', '2026-03-02T08:59:00Z'), lead(null)]);
    expect(reading.n).to.equal(3);
    expect(leftOut(reading)).to.deep.equal({ 'without a creation date': 1, 'touched before it was created': 1 });
  });

  it('counts a lead in the period in which it was created', () => {
    const rows = [...three, lead('2026-02-28T23:00:00Z', '2026-03-01T00:00:00Z')];
    expect(over(rows, { period: '2026-02' })).to.include({ value: 60, n: 1 });
    expect(over(rows, { period: '2026-03' }).n).to.equal(3);
  });

  it('counts the minutes of opening hours where asked', () => {
    // Friday 16:30 to Monday 09:30: 30 minutes until closing and 30 after opening.
    const rows = [lead('2026-03-06T16:30:00Z', '2026-03-09T09:30:00Z')];
    const query = { calendar: 'Mon-Fri 09:00-17:00' };
    expect(over(rows, query, leadResponseTimeBusiness)).to.include({ value: 60, variant: 'business' });
    expect(over(rows, query).value).to.equal(3 * 24 * 60 - 7 * 60);
    expect(over(rows, {}, leadResponseTimeBusiness).reason).to.equal('calendar-unknown');
  });

  it('warns where dates have no times, and is undefined over nothing', () => {
    expect(over([lead('2026-03-02', '2026-03-03')])).to.include({ value: 1440 });
    expect(over([lead('2026-03-02', '2026-03-03')]).warnings).to.include('dates-without-times');
    expect(over([lead(null, '2026-03-03')])).to.include({ value: undefined, reason: 'nothing-to-measure' });
  });

  itObeysTheLaws(leadResponseTime, anyLead);
});

describe('lead response rate', () => {
  const rate = (rows: readonly Row[], params?: string) => over(rows, { params }, leadResponseRate);

  it('is the share of leads answered within an hour, or so many minutes', () => {
    expect(rate(three)).to.include({ value: 2 / 3, n: 3, unit: 'ratio', better: 'higher' });
    expect(rate(three).parts).to.deep.equal({ 'answered in time': 2, leads: 3 });
    expect(rate(three).interval).to.include({ method: 'wilson' });
    expect(rate(three, 'within=5').parts['answered in time']).to.equal(1);
    expect(rate(three, 'within=4').parts['answered in time']).to.equal(0);
    expect(rate(three, 'within=59').parts['answered in time']).to.equal(1);
  });

  it('leaves out leads that have not had that long', () => {
    const reading = rate([...three, lead('2026-03-31T23:00:00Z'), lead('2026-03-31T23:00:01Z')]);
    expect(reading.parts).to.deep.equal({ 'answered in time': 2, leads: 4 });
    expect(leftOut(reading)).to.deep.equal({ 'not yet mature': 1 });
  });

  it('refuses what is no number of minutes, and is undefined over nothing', () => {
    expect(() => rate(three, 'within=1h')).to.throw('within is a whole number, such as 5, and not "1h"');
    expect(rate([lead(null)])).to.include({ value: undefined, reason: 'nothing-to-measure' });
  });

  itObeysTheLaws(leadResponseRate, anyLead);
});
