import { parseList } from '../../data/grammar.js';
import { field, flag, t0 } from '../../states/expression.js';
import { and, before, blank, is, unless } from '../../states/predicate.js';
import { count, max, sum } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { proportion } from '../estimate.js';
import { activeAt } from '../loyalty/active.js';

const byPeople = unless(is('automated', 'true'));

const customers = {
  records: 'customers',
  across: 'id',
  needs: ['id', 'startAt', 'endAt'],
  fold: { per: 'id', columns: { active: max(flag(activeAt(t0))) } },
  states: { active: sum(field('active')) },
  leavesOut: {
    'customers without a start': blank('startAt'),
    'customers who ended before they started': before('endAt', 'startAt'),
  },
} as const;

/**
 * Customer engagement rate: of the customers active when the window starts, the share with an activity in it.
 *
 * What counts as an activity is for the host to say, and no two vendors mean the same: `types="call, meeting"` picks among
 * them; automated ones do not count. Activities of others, such as former or new customers, are not in it. Grows with the
 * length of the window. On social networks the name means interactions by reach (`social-engagement-rate`).
 */
export const engagementRate = defineMetric({
  id: 'engagement-rate',
  variant: 'active',
  version: '1.0.0',
  label: 'Customer engagement rate',
  area: 'marketing',
  timing: 'leading',
  unit: 'ratio',
  better: 'higher',
  domain: [0, 1],
  records: 'activities',
  counted: 'customer',
  date: 'at',
  across: 'customerId',
  needs: ['at', 'customerId'],
  where: byPeople,
  states: { activities: count() },
  beside: { customers },
  finish: (_, __, members) => {
    const active = members.filter(({ beside }) => beside.customers.active > 0);
    const engaged = active.filter(({ states }) => states.activities > 0).length;
    return { ...proportion(engaged, active.length), parts: { engaged, 'at start': active.length } };
  },
  leavesOut: { 'without a customer': blank('customerId') },
  working: 'engaged ÷ at start',
  params: { types: 'kinds of activity that count, as a list' },
  withParams: ({ types = '' }) => ({ where: and(byPeople, is('type', ...parseList(types))) }),
});
