import type { MetricDefinition } from './define-metric.js';
import type { Exclusion, Measured, Reading } from './reading.js';

/** Shares and scores are means of values that have a lowest and a highest. */
const meansOfBounded: readonly string[] = ['wilson', 'nps-variance'];

/** What would have counted in some way, had it been there or been read. */
const isUnknown = ({ reason }: Exclusion): boolean => reason.startsWith('unreadable') || reason.startsWith('without');

/**
 * Bounds of a mean of bounded values over the records that could not be used too: (n·value + k·lowest) ÷ (n + k), and so for the
 * highest. They are no interval: nothing is assumed of what is missing (Manski 2003, Partial Identification, 1.2).
 */
export function couldBe(
  { domain: [low, high] }: MetricDefinition,
  { value, n, interval }: Measured,
  excluded: readonly Exclusion[],
): Reading['couldBe'] {
  const unknown = excluded.filter(isUnknown).reduce((sum, { count }) => sum + count, 0);
  if (value === undefined || low === undefined || high === undefined || unknown === 0) return undefined;
  if (!meansOfBounded.includes(interval?.method ?? '')) return undefined;
  const bound = (end: number): number => (n * value + unknown * end) / (n + unknown);
  return { low: bound(low), high: bound(high), unknown };
}
