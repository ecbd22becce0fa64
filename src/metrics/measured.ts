import { finished } from '../states/finished.js';
import type { StateGroup } from '../states/values.js';
import type { MetricDefinition } from './define-metric.js';
import type { Estimate } from './estimate.js';
import type { Interval, Measured, Warning } from './reading.js';

const TOO_FEW = 5;

const none = { interval: undefined, parts: {}, warnings: [], currency: undefined } as const;

const numbersIn = (states: Readonly<Record<string, unknown>>): Record<string, number> =>
  Object.fromEntries(Object.entries(states).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));

/** The interval of a value, cut where the metric has no values; undefined where it is not finite. */
function intervalOf(
  estimate: Estimate,
  value: number,
  domain: MetricDefinition['domain'],
  level: number,
): Interval | undefined {
  const ends = estimate.interval?.(level);
  if (!ends || !Number.isFinite(ends.low) || !Number.isFinite(ends.high)) return undefined;
  const [lowest = -Infinity, highest = Infinity] = domain;
  const low = Math.max(ends.low, Math.min(lowest, value));
  const high = Math.min(ends.high, Math.max(highest, value));
  return { ...ends, low, high, level };
}

/** The number of one group from its states. A value that is not finite, or in two currencies, is none. */
export function measuredFrom(
  definition: MetricDefinition,
  group: StateGroup,
  level: number,
  currency: string | undefined,
): Measured {
  const states = finished(definition.states, group);
  const { currencyLow, currencyHigh } = states as { currencyLow?: string; currencyHigh?: string };
  if (currencyLow !== currencyHigh) return { ...none, value: undefined, n: 0, reason: 'mixed-currency' };
  const estimate = definition.finish(states);
  const money = definition.unit === 'money' ? (currencyLow ?? currency) : undefined;
  const parts = estimate.parts ?? numbersIn(states);
  const { value, n } = estimate;
  if (value === undefined) return { ...none, value, n, parts, reason: estimate.reason ?? 'nothing-to-measure' };
  if (!Number.isFinite(value)) return { ...none, value: undefined, n, reason: 'too-large' };
  const warnings: Warning[] = [...(estimate.warnings ?? [])];
  if (!definition.census && n < TOO_FEW) warnings.push('too-few');
  const interval = intervalOf(estimate, value, definition.domain, level);
  return { value, n, parts, reason: undefined, interval, currency: money, warnings };
}
