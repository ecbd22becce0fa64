import type { Moment } from '../../states/expression.js';
import { and, before, blank, notBefore, or, type Predicate } from '../../states/predicate.js';

/** A customer is active at a moment: started before it, and not ended by then. */
export const activeAt = (moment: Moment): Predicate =>
  and(before('startAt', moment), or(blank('endAt'), notBefore('endAt', moment)));
