import { asOf, constant, days, minus } from '../../states/expression.js';
import { and, before, blank, is, notBefore, or } from '../../states/predicate.js';
import { histogram, type HistogramState } from '../../states/state.js';

const untilClose = days('createdAt', 'closedAt');

/** The days from creation to the close of the deals decided so, as far as the records tell. */
export const closedAs = (...status: string[]): HistogramState =>
  histogram(untilClose, and(is('status', ...status), before('closedAt', asOf)));

/** The days for which open deals have been so: through the last day that the records know of. */
export const stillOpen: HistogramState = histogram(
  minus(days('createdAt', asOf), constant(1)),
  or(is('status', 'open'), and(is('status', 'won', 'lost'), notBefore('closedAt', asOf))),
);

/** Records of which nobody knows how they stand. */
export const withoutStatus = { 'without a status': blank('status') } as const;

/** Deals of which an age cannot be told. */
export const ageless = {
  ...withoutStatus,
  'without a creation date': blank('createdAt'),
  'closed without a date': and(is('status', 'won', 'lost'), blank('closedAt')),
  'closed before it was created': before('closedAt', 'createdAt'),
} as const;
