import {
  asOf,
  constant,
  days,
  field,
  flag,
  larger,
  minus,
  smaller,
  t0,
  t1,
  type Expression,
} from '../../states/expression.js';
import { and, before, blank, compare, notBefore, or } from '../../states/predicate.js';
import { count, histogram, max, min, sum } from '../../states/state.js';

/** Days of a month on average: 365.25 ÷ 12. */
export const daysPerMonth = 365.25 / 12;

/** Where the window ends, or the records before it, in days from its start. */
export const close = smaller(days(t0, t1), days(t0, asOf));
const lastDay = minus(close, constant(1));

/**
 * Days of the window on which somebody was active when the day began, from start and end of service in days from its own
 * start. A loss so belongs to a day on which it could happen. Without an end: to the close.
 */
export const daysServed = (from: Expression, to: Expression = lastDay): Expression =>
  larger(constant(0), minus(smaller(to, lastDay), larger(from, constant(-1))));

/** Service goes on when the window ends, or has not ended by the last day that the records know of. */
const goesOn = or(blank('endAt'), notBefore('endAt', t1), notBefore('endAt', asOf));

/** Who came after the window is not in it. */
export const startedByThen = before('startAt', t1);

/** When each came and left, in days from the start of the window, and whether they are there still; gaps are not taken out. */
export const tenure = {
  from: min(days(t0, 'startAt')),
  to: max(days(t0, 'endAt')),
  still: max(flag(goesOn)),
} as const;

const [from, to] = [field('from'), field('to')];
/** They are there still. */
export const isStill = compare(field('still'), '=', constant(1));
/** They have left. */
export const hasLeft = compare(field('still'), '=', constant(0));

/** Days served in the window by who has left, and by who is there still. */
export const [servedByLost, servedByKept] = [daysServed(from, to), daysServed(from)];

/** They were lost in the window. */
export const wasLost = and(hasLeft, compare(servedByLost, '>', constant(0)));

/** Exposure to loss in the window, and the losses: over rows folded by {@link tenure}. */
export const exposure = {
  daysOfLost: sum(servedByLost, hasLeft),
  daysOfKept: sum(servedByKept, isStill),
  lost: count(wasLost),
} as const;

/** How long everyone has stayed, in days: those who left, and those who are there still. */
export const stays = {
  ended: histogram(minus(to, from), hasLeft),
  open: histogram(minus(close, from), isStill),
} as const;

/** Days that customers spent in the window. */
export const customerDays = ({
  daysOfLost,
  daysOfKept,
}: Readonly<Record<'daysOfLost' | 'daysOfKept', number>>): number => daysOfLost + daysOfKept;
