import { sizeOf } from '../../statistics/histogram.js';
import { asOf, businessMinutes, constant, minutes, type Time } from '../../states/expression.js';
import { and, before, blank, compare, known, not } from '../../states/predicate.js';
import { count, histogram } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { proportion } from '../estimate.js';
import { survivalPercentile } from '../median.js';
import { wholeNumber } from '../whole-number.js';

const answered = and(known('firstTouchAt'), before('firstTouchAt', asOf));
const response = minutes('createdAt', 'firstTouchAt');
const untouched = {
  'without a creation date': blank('createdAt'),
  'touched before it was created': compare(response, '<', constant(0)),
} as const;

const states = (between: (from: Time, to: Time) => ReturnType<typeof minutes>) => ({
  answered: histogram(between('createdAt', 'firstTouchAt'), answered),
  waiting: histogram(between('createdAt', asOf), not(answered)),
});

/**
 * Lead response time: the minutes after which half of the leads created in the period had been contacted.
 *
 * Leads that nobody has contacted are in it, with the time they have waited up to the end of the last day that the records know of
 * (Kaplan–Meier): left out, a team that answers only a few at once would look fastest. `firstTouchAt` is the first contact by a
 * person; an automatic reply is none.
 */
export const leadResponseTime = defineMetric({
  id: 'lead-response-time',
  variant: 'median',
  version: '1.0.0',
  label: 'Lead response time',
  area: 'sales',
  timing: 'leading',
  unit: 'minutes',
  better: 'lower',
  domain: [0, undefined],
  records: 'leads',
  counted: 'lead',
  date: 'createdAt',
  needs: ['createdAt', 'firstTouchAt'],
  states: states(minutes),
  finish: (s) => ({
    ...survivalPercentile(s.answered, s.waiting),
    parts: { answered: sizeOf(s.answered), 'never answered': sizeOf(s.waiting) },
  }),
  leavesOut: untouched,
  working: 'median of minutes from creation to first contact of leads answered and never answered',
});

/**
 * Lead response time in the minutes of the opening hours. For teams that do not work at night, and are not to be
 * blamed for it.
 */
export const leadResponseTimeBusiness = defineMetric({
  ...leadResponseTime,
  variant: 'business',
  label: 'Lead response time in business hours',
  states: states(businessMinutes),
  working: 'median of business minutes from creation to first contact of leads answered and never answered',
});

const inTime = (within: number) => {
  const given = constant(within);
  return {
    states: { 'answered in time': count(and(answered, compare(response, '<=', given))), leads: count() },
    leavesOut: { ...untouched, 'not yet mature': compare(minutes('createdAt', asOf), '<', given) },
  };
};

/**
 * Lead response rate: the share of the leads created in the period that were contacted within an hour, or `within=5` minutes.
 *
 * Over all leads that have had that long, those never contacted among them.
 */
export const leadResponseRate = defineMetric({
  ...leadResponseTime,
  ...inTime(60),
  id: 'lead-response-rate',
  variant: 'within',
  label: 'Leads answered in time',
  unit: 'ratio',
  better: 'higher',
  domain: [0, 1],
  finish: (s) => proportion(s['answered in time'], s.leads),
  working: 'answered in time ÷ leads',
  params: { within: 'minutes in which a lead is to be contacted' },
  withParams: ({ within }) => inTime(wholeNumber('within', within, 5)),
});
