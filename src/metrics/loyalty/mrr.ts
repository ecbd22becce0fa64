import { constant, field, flag, t0, t1, times, type Moment } from '../../states/expression.js';
import { blank, compare, or } from '../../states/predicate.js';
import { sum } from '../../states/state.js';
import { currencies } from '../currency.js';
import { activeAt, strayTime } from './active.js';

const mrrAt = (moment: Moment) => sum(times(field('mrr'), flag(activeAt(moment))));

/** Each customer's monthly recurring revenue when the window starts and when it ends, all their spans together. */
export const mrrOfCustomers = {
  per: 'customerId',
  columns: { start: mrrAt(t0), end: mrrAt(t1), ...currencies(or(activeAt(t0), activeAt(t1))) },
} as const;

/** The customer paid when the window started: who has a free trial is none yet. */
export const paidAtStart = compare(field('start'), '>', constant(0));

/** Spans of service from which nothing can be told. */
export const strayService = {
  'without a customer': blank('customerId'),
  ...strayTime,
} as const;

/** The same where it is about money. */
export const strayMrr = { ...strayService, 'without an amount': blank('mrr') } as const;
