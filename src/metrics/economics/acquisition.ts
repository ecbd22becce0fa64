import { constant, field } from '../../states/expression.js';
import { compare } from '../../states/predicate.js';
import type { FinishedBeside } from '../define-metric.js';
import { costPer, nothing, type Estimate } from '../estimate.js';
import { spend } from '../marketing/customer-acquisition-cost.js';
import { asksMargin } from '../margin.js';
import { wholeNumber } from '../whole-number.js';

/** The customer's first paid day lies in the window: over rows folded by tenure. */
export const wasWon = compare(field('from'), '>=', constant(0));

/** Spend beside the subscriptions, and the options to tell of it. */
export const withSpend = {
  beside: { spend },
  ...asksMargin,
  params: { ...asksMargin.params, lag: 'days by which spend comes before the customers it wins' },
} as const;

/** What was spent. */
export type Spend = FinishedBeside<{ readonly spend: typeof spend.states }>;

/** What `lag` changes. */
export const lagged = (lag: string | undefined) =>
  lag === undefined ? {} : { beside: { spend: { ...spend, span: { daysEarlier: wholeNumber('lag', lag, 30) } } } };

/** What a customer cost to win; nothing where nothing was spent, for free customers are paid back before they come. */
export const acquisitionCost = (amount: number, won: number): Estimate => (amount > 0 ? costPer(amount, won) : nothing);
