import { field, t0, t1 } from '../../states/expression.js';
import { and, before, blank, is, notBefore, or } from '../../states/predicate.js';
import { sum } from '../../states/state.js';
import { currencies } from '../currency.js';

const inWindow = and(
  notBefore('start', t0),
  before('due', t1),
  or(blank('metric'), is('metric', 'quota', 'quota-attainment')),
);

/**
 * Quotas: the goals (of the metric `quota`, where goals say of which) whose start and due day both lie in the window. One
 * that reaches over its ends is not cut to fit.
 */
export const quotas = {
  records: 'goals',
  ahead: true,
  needs: ['target', 'start', 'due'],
  where: inWindow,
  states: { quota: sum(field('target')), ...currencies() },
  leavesOut: { 'goals without a target': and(inWindow, blank('target')) },
} as const;
