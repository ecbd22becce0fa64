import { t0, t1 } from '../../states/expression.js';
import { blank, before, is, not, notBefore, unless, and, or } from '../../states/predicate.js';
import { count } from '../../states/state.js';
import { defineMetric, type FinishedMember } from '../define-metric.js';
import { proportion, type Estimate } from '../estimate.js';
import { wholeNumber } from '../whole-number.js';

const states = { actions: count() } as const;

const users = {
  records: 'users',
  across: 'id',
  needs: ['id'],
  states: { licensed: count() },
  leavesOut: {
    'users not active': and(is('active', 'false'), blank('licensedTo')),
    'users licensed for a part of the period': or(
      and(not(blank('licensedFrom')), unless(notBefore(t0, 'licensedFrom'))),
      before('licensedTo', t1),
    ),
  },
} as const;

type Members = readonly FinishedMember<typeof states, { readonly users: typeof users.states }>[];

const withAtLeast =
  (actions: number) =>
  (_: unknown, __: unknown, members: Members): Estimate => {
    const licensed = members.filter(({ beside }) => beside.users.licensed > 0);
    const using = licensed.filter((member) => member.states.actions >= actions).length;
    return { ...proportion(using, licensed.length), parts: { using, licensed: licensed.length } };
  };

/**
 * User adoption: of the users licensed throughout the period, the share who did something in it, at least once or as often as
 * `actions` says.
 *
 * What they did is an activity of their own: automated ones do not count. Who came or left on the way has not had the time and is
 * not in it. To have logged in is not to use (`user-adoption-by-logins`). Grows with the length of the period.
 */
export const userAdoption = defineMetric({
  id: 'user-adoption',
  variant: 'licensed',
  version: '1.0.0',
  label: 'User adoption',
  area: 'adoption',
  timing: 'leading',
  unit: 'ratio',
  better: 'higher',
  domain: [0, 1],
  records: 'activities',
  counted: 'user',
  date: 'at',
  across: 'ownerId',
  needs: ['at', 'ownerId'],
  where: unless(is('automated', 'true')),
  states,
  beside: { users },
  finish: withAtLeast(1),
  leavesOut: { 'without an owner': blank('ownerId') },
  working: 'using ÷ licensed',
  params: { actions: 'how often, at least' },
  withParams: (params) => ({ finish: withAtLeast(wholeNumber('actions', params['actions'], 5)) }),
});

/** Of the users licensed throughout the period, the share who logged in, at least once or as often as `actions` says. */
export const userAdoptionByLogins = defineMetric({
  ...userAdoption,
  id: 'user-adoption-by-logins',
  label: 'User adoption by logins',
  records: 'logins',
  across: 'userId',
  needs: ['at', 'userId'],
  where: and(),
  leavesOut: { 'without a user': blank('userId') },
});
