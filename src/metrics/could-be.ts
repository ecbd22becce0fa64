import { rowsWhere } from '../states/evaluate.js';
import type { Plan } from './plan.js';
import type { Exclusion, Measured, Reading } from './reading.js';

/** Shares and scores are means of values that have a lowest and a highest. */
const meansOfBounded: readonly string[] = ['wilson', 'nps-variance'];

/** What would have counted in some way, had it been there or been read. */
const isUnknown = ({ reason }: Exclusion): boolean => reason.startsWith('unreadable') || reason.startsWith('without');

/**
 * Bounds of a mean of bounded values over the records that could not be used too: (n·value + k·lowest) ÷ (n + k), and so for the
 * highest. They are no interval: nothing is assumed of what is missing (Manski 2003, Partial Identification, 1.2). Only where each
 * record that counts is one of the n: another order of a customer who is counted already, or a campaign of a thousand
 * letters, could move more.
 */
export function couldBe(
  { definition, beside, scope, select }: Plan,
  { value, n, interval }: Measured,
  excluded: readonly Exclusion[],
): Reading['couldBe'] {
  const {
    domain: [low, high],
    fold,
    clustered = false,
    derives,
    across,
  } = definition;
  const unknown = excluded.filter(isUnknown).reduce((sum, { count }) => sum + count, 0);
  if (value === undefined || low === undefined || high === undefined || unknown === 0) return undefined;
  const isOfOneSet = !derives && across === undefined && Object.keys(beside).length === 0;
  const isMean = clustered || (!fold && meansOfBounded.includes(interval?.method ?? ''));
  if (!isOfOneSet || !isMean) return undefined;
  if (rowsWhere(select, scope).length !== n) return undefined;
  const bound = (end: number): number => (n * value + unknown * end) / (n + unknown);
  return { low: bound(low), high: bound(high), unknown };
}
