import { asOf, t0, t1 } from '../../states/expression.js';
import { and, before, blank, is, known, notBefore, or, type Predicate } from '../../states/predicate.js';

/**
 * Deals open at the end of the window.
 *
 * A deal that is open in the records and was created by then; one without a creation date only where the window
 * reaches the present. A deal decided later than the window was open in it; of one decided nobody knows when, that cannot be told,
 * but at present.
 */
export const openAtEnd: Predicate = and(
  or(before('createdAt', t1), and(blank('createdAt'), notBefore(t1, asOf))),
  or(
    is('status', 'open'),
    and(is('status', 'won', 'lost'), or(known('closedAt'), before(t1, asOf)), notBefore('closedAt', t1)),
  ),
);

/** Deals closed in the window. */
export const closedIn: Predicate = and(notBefore('closedAt', t0), before('closedAt', t1));

/** What cannot be told to be open at the end of the window or not. */
export const perhapsOpen: Readonly<Record<string, Predicate>> = {
  'without a status': blank('status'),
  'without a creation date': and(
    blank('createdAt'),
    before(t1, asOf),
    or(is('status', 'open'), notBefore('closedAt', t1)),
  ),
};
