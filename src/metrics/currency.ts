import { word } from '../states/expression.js';
import type { Predicate } from '../states/predicate.js';
import { max, min } from '../states/state.js';

/**
 * The first and last currency, in the alphabet, among the amounts that a metric adds. Where they differ the amounts
 * cannot be added, and the reading says so.
 */
export const currencies = (where?: Predicate) => ({
  currencyLow: min(word('currency'), where),
  currencyHigh: max(word('currency'), where),
});

/** The same over rows that were folded with {@link currencies} among their columns. */
export const foldedCurrencies = (where?: Predicate) => ({
  currencyLow: min(word('currencyLow'), where),
  currencyHigh: max(word('currencyHigh'), where),
});
