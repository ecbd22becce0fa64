import { blank, is } from '../../states/predicate.js';
import { count } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { proportion } from '../estimate.js';

/**
 * Escalation rate: the share of the tickets solved in the period that were escalated.
 *
 * Over solved tickets, for an open one may still be. Of tickets that were passed on to another team without a flag it knows
 * nothing.
 */
export const escalationRate = defineMetric({
  id: 'escalation-rate',
  variant: 'solved',
  version: '1.0.0',
  label: 'Escalation rate',
  area: 'service',
  timing: 'leading',
  unit: 'ratio',
  better: 'lower',
  domain: [0, 1],
  records: 'tickets',
  counted: 'ticket',
  date: 'solvedAt',
  needs: ['solvedAt', 'escalated'],
  states: { escalated: count(is('escalated', 'true')), 'solved tickets': count() },
  finish: (s) => proportion(s.escalated, s['solved tickets']),
  leavesOut: { unsolved: blank('solvedAt'), 'escalated or not unknown': blank('escalated') },
  working: 'escalated ÷ solved tickets',
});
