import { asOf, constant, days, field, smaller, t1, word } from '../../states/expression.js';
import { and, blank, compare } from '../../states/predicate.js';
import { distinct, moments } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { ratio } from '../estimate.js';

const month = constant(30);

/** Days from the login's own to the end of the window, or of the records before it: 1 on the last day. */
const daysBack = smaller(days('at', t1), days('at', asOf));

/**
 * Login frequency, or stickiness: how many of the users of the last thirty days of the window are there on a mean day of it
 * (DAU ÷ MAU).
 *
 * All days count, weekends too, so a tool of working days hardly passes 70 %. Who never logged in is not in it: see
 * `user-adoption`. It reads low where the logins do not go back thirty days. The interval is clustered by user.
 */
export const loginFrequency = defineMetric({
  id: 'login-frequency',
  variant: 'thirty-days',
  version: '1.0.0',
  label: 'Login frequency',
  area: 'adoption',
  timing: 'leading',
  unit: 'ratio',
  better: 'higher',
  domain: [0, 1],
  records: 'logins',
  counted: 'user',
  needs: ['at', 'userId'],
  where: and(compare(daysBack, '>=', constant(1)), compare(daysBack, '<=', month)),
  fold: { per: 'userId', columns: { days: distinct(word('at')) } },
  states: { days: moments(month, field('days')) },
  finish: ({ days: sums }) => ({ ...ratio(sums), parts: { 'days of users': sums.sy, users: sums.n } }),
  leavesOut: { 'without a user': blank('userId'), 'without a date': blank('at') },
  working: 'days of users ÷ (30 × users)',
});
