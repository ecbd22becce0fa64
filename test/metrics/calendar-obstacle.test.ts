import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parseBusinessCalendar, CalendarError } from '../../src/calendar/parse-business-calendar.js';
import { defineMetric, type MetricDefinition } from '../../src/metrics/define-metric.js';
import { measureTable } from '../../src/metrics/measure-table.js';
import type { Query } from '../../src/metrics/query.js';
import { ticketResolutionTime } from '../../src/metrics/service/ticket-resolution-time.js';
import { businessMinutes, constant } from '../../src/states/expression.js';
import { compare } from '../../src/states/predicate.js';
import { sum } from '../../src/states/state.js';
import { tableOf } from '../tables.js';

const open = businessMinutes('createdAt', 'solvedAt');
const worked = defineMetric({
  ...ticketResolutionTime,
  label: 'Time worked',
  states: { minutes: sum(open) },
  leavesOut: {},
  finish: ({ minutes }) => ({ value: minutes, n: 1 }),
});
/** Half an hour on Friday, a quarter on Monday. */
const tickets = tableOf('tickets', [{ createdAt: '2026-07-31T16:30:00Z', solvedAt: '2026-08-03T09:15:00Z' }]);
const measured = (query: Query, definition: MetricDefinition = worked) => measureTable(definition, tickets, query);
const nineToFive = 'Mon-Fri 09:00-17:00';

describe('a metric in business minutes', () => {
  it('counts by the calendar that is named, as text or as it was read', () => {
    expect(measured({ calendar: nineToFive }).value).to.equal(45);
    expect(measured({ calendar: parseBusinessCalendar(`${nineToFive}; holidays 2026-08-03`) }).value).to.equal(30);
  });

  it('has no value without one, and says how to name it', () => {
    const detail =
      'Time worked counts business minutes and needs to know the opening hours: calendar="Mon-Fri 09:00-17:00".';
    for (const query of [{}, { calendar: ' ' }])
      expect(measured(query)).to.include({ value: undefined, reason: 'calendar-unknown', detail });
  });

  it('needs one too where only a condition asks for them', () => {
    const quick = { ...ticketResolutionTime, leavesOut: { slow: compare(open, '>', constant(60)) } };
    expect(measured({}, quick)).to.include({ value: undefined, reason: 'calendar-unknown' });
    expect(measured({ calendar: nineToFive }, quick).excluded).to.deep.equal([]);
    expect(measured({ calendar: 'Mon-Fri 00:00-24:00' }, quick).excluded).to.deep.equal([{ reason: 'slow', count: 1 }]);
  });

  it('throws where the calendar cannot be read', () => {
    expect(() => measured({ calendar: 'nine to five' })).to.throw(CalendarError, '"nine to five" are no opening hours');
  });

  it('leaves the others as they are', () => {
    // Friday 16:30 to Monday 09:15 is 64 hours and 45 minutes.
    expect(measured({}, ticketResolutionTime).value).to.equal(64 * 60 + 45);
    expect(measured({ calendar: nineToFive }, ticketResolutionTime).value).to.equal(64 * 60 + 45);
  });
});
