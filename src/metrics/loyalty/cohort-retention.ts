import { parseList } from '../../data/grammar.js';
import { asOf, constant, days, field, flag, minus, t0, t1 } from '../../states/expression.js';
import { and, compare } from '../../states/predicate.js';
import { histogram, max, min } from '../../states/state.js';
import type { Histogram } from '../../states/values.js';
import { sizeOf } from '../../statistics/histogram.js';
import { kaplanMeier, survivalAt, type SurvivalCurve } from '../../statistics/kaplan-meier.js';
import { survivalInterval } from '../../statistics/survival-interval.js';
import { defineMetric } from '../define-metric.js';
import { nothing, type Estimate, type Member } from '../estimate.js';
import { wholeNumber } from '../whole-number.js';
import { activeAt, strayTime } from './active.js';
import { daysPerMonth, hasLeft, isStill } from './tenure.js';

const inCohort = and(compare(field('from'), '>=', constant(0)), compare(field('from'), '<', days(t0, t1)));

/** The share that stays longer than so many months; no value past what the cohort has had time for. */
function retentionAt(curve: SurvivalCurve, n: number, months: number): Estimate {
  const until = months * daysPerMonth;
  const at = survivalAt(curve, until);
  if (!at) return { value: undefined, n, reason: 'not-reached' };
  const lost = curve.steps.reduce((sum, { time, events }) => (time <= until ? sum + events : sum), 0);
  return {
    value: at.survival,
    n,
    parts: { customers: n, lost },
    interval: (level) => {
      const ends = survivalInterval(at, level);
      return ends && { low: ends[0], high: ends[1], method: 'kaplan-meier', kind: 'process' };
    },
  };
}

const byAge =
  (ages: readonly number[]) =>
  ({ ended, open }: Readonly<Record<'ended' | 'open', Histogram>>): Estimate => {
    const n = sizeOf(ended) + sizeOf(open);
    const curve = kaplanMeier(ended, open);
    if (!curve) return nothing;
    const family = ages.map((age): Member => ({ key: { age: String(age) }, estimate: retentionAt(curve, n, age) }));
    return { value: undefined, n, reason: 'many-values', family };
  };

/**
 * Cohort retention: of the customers who started in the period, the share still there after so many months.
 *
 * Kaplan–Meier, so that customers whose time has not come yet count for as long as they have been seen, and not as kept or
 * lost; an age that none has reached has no value, and is not 0. A month is 365.25 ÷ 12 days. Grouped by month, each month's
 * starters are a cohort. Who left and came back was never gone; product analytics also know "active on that very day".
 */
export const cohortRetention = defineMetric({
  id: 'cohort-retention',
  variant: 'survival',
  version: '1.0.0',
  label: 'Cohort retention',
  area: 'loyalty',
  timing: 'lagging',
  unit: 'ratio',
  better: 'higher',
  domain: [0, 1],
  records: 'customers',
  counted: 'customer',
  date: 'startAt',
  followed: true,
  family: true,
  needs: ['startAt', 'endAt'],
  fold: {
    per: 'id',
    columns: { from: min(days(t0, 'startAt')), to: max(days(t0, 'endAt')), still: max(flag(activeAt(asOf))) },
  },
  states: {
    ended: histogram(minus(field('to'), field('from')), and(inCohort, hasLeft)),
    open: histogram(minus(days(t0, asOf), field('from')), and(inCohort, isStill)),
  },
  finish: byAge([1, 3, 6, 12, 24]),
  leavesOut: strayTime,
  working: 'product of (1 − lost ÷ at risk) over the days to that age',
  params: { ages: 'months after the start, as a list' },
  withParams: ({ ages = '' }) => ({ finish: byAge(parseList(ages).map((age) => wholeNumber('ages', age, 12))) }),
});
