import { rowsWhere } from '../states/evaluate.js';
import type { MetricDefinition } from './define-metric.js';
import type { MetricStates } from './metric-states.js';
import type { Plan } from './plan.js';
import type { Exclusion, Measured, Reading } from './reading.js';

/** Shares and scores are means of values that have a lowest and a highest. */
const meansOfBounded: readonly string[] = ['wilson', 'nps-variance'];

/** What would have counted in some way, had it been there or been read. */
const isUnknown = ({ reason }: Exclusion): boolean => reason.startsWith('unreadable') || reason.startsWith('without');

/**
 * How many records the value rests on, where each of them is one of its mean: undefined where the formula speaks of several sets, or
 * of records brought together, and where the value has no bounds.
 */
export function pickedRows({ definition, beside, scope, select }: Plan): number | undefined {
  const { domain, derives, across, fold, clustered = false } = definition;
  const isOfOneSet = !derives && across === undefined && Object.keys(beside).length === 0;
  if (!isOfOneSet || domain.includes(undefined) || (fold && !clustered)) return undefined;
  return rowsWhere(select, scope).length;
}

/**
 * Bounds of a mean of bounded values over the records that could not be used too: (n·value + k·lowest) ÷ (n + k), and so for the
 * highest. They are no interval: nothing is assumed of what is missing (Manski 2003, Partial Identification, 1.2). Only where each
 * record that counts is one of the n: another order of a customer who is counted already, or a campaign of a thousand
 * letters, could move more.
 */
export function couldBe(
  { domain: [low, high], clustered }: MetricDefinition,
  states: MetricStates,
  { value, n, interval }: Measured,
): Reading['couldBe'] {
  const unknown = states.excluded.filter(isUnknown).reduce((sum, { count }) => sum + count, 0);
  if (value === undefined || low === undefined || high === undefined || unknown === 0) return undefined;
  if (!clustered && !meansOfBounded.includes(interval?.method ?? '')) return undefined;
  if (states.picked !== n) return undefined;
  const bound = (end: number): number => (n * value + unknown * end) / (n + unknown);
  return { low: bound(low), high: bound(high), unknown };
}
