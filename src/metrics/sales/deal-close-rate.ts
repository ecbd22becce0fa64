import { and, blank, is, or } from '../../states/predicate.js';
import { count } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { proportion } from '../estimate.js';
import { closedIn, openAtEnd, perhapsOpen } from './open-deals.js';

const decided = is('status', 'won', 'lost');
const closed = and(decided, closedIn);

/**
 * Deal close rate: of the deals open when the window starts or created in it, the share closed in it, won or lost.
 *
 * A matter of pace, and not of success: some writers mean the win rate by it, won ÷ closed, or say "closed ÷ total" and leave
 * open which. What was open or came in is what was closed or is open at the end, and so it is counted.
 */
export const dealCloseRate = defineMetric({
  id: 'deal-close-rate',
  variant: 'worked',
  version: '1.0.0',
  label: 'Deal close rate',
  area: 'sales',
  timing: 'leading',
  unit: 'ratio',
  better: 'target',
  domain: [0, 1],
  records: 'deals',
  counted: 'deal',
  needs: ['status', 'createdAt', 'closedAt'],
  where: or(closed, openAtEnd),
  states: { closed: count(closed), 'still open': count(openAtEnd) },
  finish: (s) => proportion(s.closed, s.closed + s['still open']),
  leavesOut: { ...perhapsOpen, 'closed without a date': and(decided, blank('closedAt')) },
  working: 'closed ÷ (closed + still open)',
});
