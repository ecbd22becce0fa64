import { field, word } from '../../states/expression.js';
import { blank, is } from '../../states/predicate.js';
import { count, distinct, sum } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { rate } from '../estimate.js';

/**
 * Activity volume: calls, mails and meetings by day on which an owner was active, over all owners.
 *
 * A day counts for an owner who did anything on it: holidays and part-time do not lower it, nor do days of doing nothing. What
 * a system logged by itself is left out; the same call logged twice counts twice unless it has the same id. Read it beside
 * what comes of it, for it is easily raised by itself.
 */
export const activityVolume = defineMetric({
  id: 'activity-volume',
  variant: 'owner-day',
  version: '1.0.0',
  label: 'Activities per owner and day',
  area: 'sales',
  timing: 'leading',
  unit: 'number',
  better: 'target',
  domain: [0, undefined],
  records: 'activities',
  counted: 'activity',
  date: 'at',
  needs: ['at', 'ownerId'],
  fold: { per: 'ownerId', columns: { activities: count(), days: distinct(word('at')) } },
  states: { activities: sum(field('activities')), 'active days': sum(field('days')) },
  finish: (s) => rate(s.activities, s['active days']),
  leavesOut: {
    'without a date': blank('at'),
    'without an owner': blank('ownerId'),
    'logged automatically': is('automated', 'true'),
  },
  working: 'activities ÷ active days',
});
