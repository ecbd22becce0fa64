import { asOf, constant, days, field, flag, t0, t1, type Moment } from '../../states/expression.js';
import { and, before, blank, compare, is, notBefore, or } from '../../states/predicate.js';
import { count, last } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { proportion } from '../estimate.js';
import { strayEvents } from './stage-history.js';
import { withoutStatus } from './deal-ages.js';

/** How a deal stood at the start of a day, by its last event before it. */
const standing = (at: Moment) => ({
  open: last(
    flag(and(is('status', 'open'), or(blank('exitedAt'), notBefore('exitedAt', at)))),
    'enteredAt',
    before('enteredAt', at),
  ),
  due: last(days(t0, 'expectedCloseAt'), 'enteredAt', before('enteredAt', at)),
});
const [start, end] = [standing(t0), standing(t1)];

const wasDue = and(
  compare(field('openAtStart'), '=', constant(1)),
  compare(field('dueAtStart'), '>=', constant(0)),
  compare(field('dueAtStart'), '<', days(t0, t1)),
);
const slipped = and(
  wasDue,
  compare(field('openAtEnd'), '=', constant(1)),
  or(notBefore(asOf, t1), compare(field('dueAtEnd'), '>=', days(t0, t1))),
);

/**
 * Slipped deals: of the deals that were expected, when the window started, to close in it, the share still open at its end.
 *
 * Deals won or lost in the window have not slipped, nor, while it lasts, have those still expected in it. From the stage history,
 * whose events carry the close date expected then: a date changed between two events is seen with the next one, and deals alone,
 * which keep only their present date, cannot tell. The history must hold the end of each deal too.
 */
export const dealSlippage = defineMetric({
  id: 'deal-slippage',
  variant: 'due',
  version: '1.0.0',
  label: 'Slipped deals',
  area: 'sales',
  timing: 'leading',
  unit: 'ratio',
  better: 'lower',
  domain: [0, 1],
  records: 'stageEvents',
  counted: 'deal',
  needs: ['dealId', 'enteredAt', 'expectedCloseAt', 'status'],
  meansByBlank: ['exitedAt'],
  fold: {
    per: 'dealId',
    columns: { openAtStart: start.open, dueAtStart: start.due, openAtEnd: end.open, dueAtEnd: end.due },
  },
  states: { slipped: count(slipped), due: count(wasDue) },
  finish: (s) => proportion(s.slipped, s.due),
  leavesOut: { ...strayEvents, ...withoutStatus },
  working: 'slipped ÷ due',
});
