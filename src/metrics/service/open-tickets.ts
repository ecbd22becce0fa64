import { t1 } from '../../states/expression.js';
import { and, before, blank, is, notBefore, or } from '../../states/predicate.js';

/** Tickets created before the window ends and not solved by then. */
export const openAtEnd = and(before('createdAt', t1), or(blank('solvedAt'), notBefore('solvedAt', t1)));

/** Tickets that their status calls solved, and of which nobody knows since when. */
export const solvedWithoutDate = {
  'solved without a date': and(blank('solvedAt'), is('status', 'solved', 'Solved', 'closed', 'Closed')),
} as const;
