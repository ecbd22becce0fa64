import type { Moment } from '../../states/expression.js';
import { and, before, blank, notBefore, or, type Predicate } from '../../states/predicate.js';

/** A customer is active at a moment: started before it, and not ended by then. */
export const activeAt = (moment: Moment): Predicate =>
  and(before('startAt', moment), or(blank('endAt'), notBefore('endAt', moment)));

/** Times whose beginning nobody knows, or that end before it. */
export const strayTime = { 'without a start': blank('startAt'), 'ended before it started': before('endAt', 'startAt') };
