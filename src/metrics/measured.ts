import { finished } from '../states/finished.js';
import type { FinishedMember, MetricDefinition } from './define-metric.js';
import type { Estimate } from './estimate.js';
import type { CountedGroup } from './grouped.js';
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

/** An estimate as a reading gives it: a value that is not finite is none, and its interval is cut to where there are values. */
export function measuredEstimate(
  { domain, census }: MetricDefinition,
  estimate: Estimate,
  level: number,
  currency: string | undefined,
): Omit<Measured, 'parts'> {
  const { value, n, warnings = [], spread, reason = 'nothing-to-measure' } = estimate;
  const told = { interval: undefined, warnings, currency };
  if (value === undefined) return { ...told, value, n, reason };
  if (!Number.isFinite(value)) return { ...told, value: undefined, n, reason: 'too-large', warnings: [] };
  const few: readonly Warning[] = !census && n < TOO_FEW ? ['too-few'] : [];
  const interval = intervalOf(estimate, value, domain, level);
  return { ...told, value, n, reason: undefined, interval, warnings: [...warnings, ...few], ...(spread && { spread }) };
}

type Told = FinishedMember['states'];

/** A group's finished states, its own and those of every set beside. */
function finishedGroup({ states, beside = {} }: MetricDefinition, group: CountedGroup): FinishedMember {
  const others = Object.entries(beside).map(([name, set]) => {
    const counted = { key: group.key, states: group.beside![name]! };
    return [name, finished(set.states, counted)] as const;
  });
  return { states: finished(states, group), beside: Object.fromEntries(others) };
}

const currenciesIn = ({ states, beside }: FinishedMember): readonly string[] => {
  const told = [states, ...Object.values(beside)].flatMap(({ currencyLow, currencyHigh }) => [
    currencyLow,
    currencyHigh,
  ]);
  return [...new Set(told.filter((each): each is string & Told[string] => typeof each === 'string'))];
};

/** A group's estimate and the currency of what it adds up; undefined where that would be two currencies. */
export function estimateOf(
  definition: MetricDefinition,
  group: CountedGroup,
  currency: string | undefined,
): { readonly estimate: Estimate; readonly money: string | undefined; readonly parts: Measured['parts'] } | undefined {
  const told = finishedGroup(definition, group);
  const currencies = currenciesIn(told);
  if (currencies.length > 1) return undefined;
  const members = (group.members ?? []).map((member) => finishedGroup(definition, member));
  const estimate = definition.finish(told.states, told.beside, members);
  const inMoney = definition.unit === 'money' || estimate.inMoney === true;
  return {
    estimate,
    money: inMoney ? (currencies[0] ?? currency) : undefined,
    parts: estimate.parts ?? numbersIn(told.states),
  };
}

/** The number of one group from its states. A value that is not finite, or in two currencies, is none. */
export function measuredFrom(
  definition: MetricDefinition,
  group: CountedGroup,
  level: number,
  currency: string | undefined,
): Measured {
  const told = estimateOf(definition, group, currency);
  if (!told) return { ...none, value: undefined, n: 0, reason: 'mixed-currency' };
  const measured = measuredEstimate(definition, told.estimate, level, told.money);
  const tooLarge = measured.reason === 'too-large';
  return { ...measured, parts: tooLarge ? {} : told.parts };
}
