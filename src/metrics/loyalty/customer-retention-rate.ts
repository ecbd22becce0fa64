import { constant, field, flag, minus, t0, t1, times } from '../../states/expression.js';
import { and, before, notBefore } from '../../states/predicate.js';
import { max, sum } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { complement, nothing, proportion } from '../estimate.js';
import { activeAt, strayTime } from './active.js';

const everyone = {
  per: 'id',
  columns: {
    start: max(flag(activeAt(t0))),
    end: max(flag(activeAt(t1))),
    won: max(flag(and(notBefore('startAt', t0), before('startAt', t1)))),
  },
} as const;

/**
 * Customer retention rate: the share of the customers active when the window starts who are active when it ends.
 *
 * A matter of who, not of how many: customers won in the window do not count, whether they stay or leave. Someone who
 * left and came back counts as kept. Losses of new customers lower the count form (`variant: 'count'`) and not this one.
 * Records without any field of when service ended are refused: everyone would be kept.
 */
export const customerRetentionRate = defineMetric({
  id: 'customer-retention-rate',
  variant: 'set',
  version: '1.0.0',
  label: 'Customer retention rate',
  area: 'loyalty',
  timing: 'lagging',
  unit: 'ratio',
  better: 'higher',
  domain: [0, 1],
  records: 'customers',
  counted: 'customer',
  needs: ['startAt', 'endAt'],
  fold: everyone,
  states: { kept: sum(times(field('start'), field('end'))), 'at start': sum(field('start')) },
  finish: (s) => proportion(s.kept, s['at start']),
  leavesOut: {
    ...strayTime,
  },
  working: 'kept ÷ at start',
});

/**
 * Customer retention rate by counts: customers at the end less those won, over those at the start.
 *
 * The form for those who know only totals. Won are those who were not there at the start. It has no interval, for it is no share: losses of new customers are in it.
 */
export const customerRetentionRateByCount = defineMetric({
  ...customerRetentionRate,
  variant: 'count',
  label: 'Customer retention rate by count',
  domain: [undefined, undefined],
  states: {
    'at end': sum(field('end')),
    won: sum(times(field('won'), minus(constant(1), field('start')))),
    'at start': sum(field('start')),
  },
  finish: (s) => (s['at start'] === 0 ? nothing : { value: (s['at end'] - s.won) / s['at start'], n: s['at start'] }),
  working: '(at end − won) ÷ at start',
});

/**
 * Customer churn rate: the share of the customers active when the window starts who are not active when it ends.
 *
 * One less retention. A loss belongs to the day on which service ended. A year's churn is not twelve times a month's.
 */
export const customerChurnRate = defineMetric({
  ...customerRetentionRate,
  id: 'customer-churn-rate',
  variant: 'set',
  label: 'Customer churn rate',
  better: 'lower',
  states: { kept: sum(times(field('start'), field('end'))), 'at start': sum(field('start')) },
  finish: (s) => ({
    ...complement(proportion(s.kept, s['at start'])),
    parts: { lost: s['at start'] - s.kept, 'at start': s['at start'] },
  }),
  working: 'lost ÷ at start',
});
