import { constant, minutes } from '../../states/expression.js';
import { blank, compare } from '../../states/predicate.js';
import { count } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { proportion } from '../estimate.js';

/**
 * SLA attainment: the share of the targets due in the period that were met in time, to the very minute of it.
 *
 * One target per ticket. Past due and not met yet is a breach; not yet due is not counted, met early or not, for else the
 * quick ones would come first. A due day without a time is its midnight. What pauses a clock (on hold, waiting for the
 * customer) must already be in `slaDueAt`. Where the target is the solution: `fields="slaMetAt=solvedAt"`.
 */
export const slaAttainment = defineMetric({
  id: 'sla-attainment',
  variant: 'ticket',
  version: '1.0.0',
  label: 'SLA attainment',
  area: 'service',
  timing: 'leading',
  unit: 'ratio',
  better: 'higher',
  domain: [0, 1],
  records: 'tickets',
  counted: 'ticket',
  date: 'slaDueAt',
  needs: ['slaDueAt', 'slaMetAt'],
  states: { met: count(compare(minutes('slaMetAt', 'slaDueAt'), '>=', constant(0))), due: count() },
  finish: (s) => proportion(s.met, s.due),
  leavesOut: { 'without a target': blank('slaDueAt') },
  working: 'met ÷ due',
});
