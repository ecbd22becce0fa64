import { isoDate, parseIsoDate, type Day } from '../calendar/civil.js';
import { grainStart } from '../calendar/grain.js';
import { parseFiscalStart } from '../calendar/parse-fiscal-start.js';
import { calendarPeriod } from '../calendar/period-names.js';
import { resolvePeriod, type Period } from '../calendar/period.js';
import { compareKeys } from '../states/group.js';
import { emptyStates } from '../states/merge.js';
import type { MetricDefinition } from './define-metric.js';
import type { readBy } from './dimensions.js';
import type { CountedGroup } from './grouped.js';
import { mergeGroups } from './merge-states.js';
import type { MetricStates } from './metric-states.js';

/** The part of aggregates that a question asks for; `hasTotal` is false where only the groups of it are known. */
export interface StatesCut {
  readonly states: MetricStates;
  readonly hasTotal: boolean;
}

const lastDay = ({ asOf }: MetricStates): Day => parseIsoDate(asOf ?? '') ?? Infinity;

/** The days of a period, as they were meant when the aggregates were counted; undefined for those as a whole. */
export function partAsked(text: string, states: MetricStates): Period | undefined {
  const { period } = states;
  const name = text.trim();
  if (!name || name === (period?.name ?? 'all')) return undefined;
  const first = parseIsoDate(period?.from ?? '') ?? 0;
  const asked = resolvePeriod(name, {
    asOf: Number.isFinite(lastDay(states)) ? lastDay(states) : first,
    first,
    fiscalStart: parseFiscalStart(states.fiscalStart),
  });
  const isSame = name !== 'all' && isoDate(asked.from) === period?.from && isoDate(asked.to) === period.to;
  return isSame ? undefined : asked;
}

/** Whether a part is made of whole grains that were counted, up to where the records end. */
function isCounted({ from, to }: Period, states: MetricStates): boolean {
  const { grain, period } = states;
  if (!grain || !period) return false;
  const fiscal = parseFiscalStart(states.fiscalStart);
  const isAtStart = (day: Day): boolean => grainStart(day, grain, fiscal) === day;
  const [first, end] = [parseIsoDate(period.from)!, parseIsoDate(period.to)!];
  return isAtStart(from) && isAtStart(to) && from >= first && (to <= end || lastDay(states) < end);
}

/** What is told of a part: what was left out is known of the whole alone. */
function toldOf({ inThePast, beside }: MetricDefinition, states: MetricStates, { name, from, to }: Period) {
  const { excluded, missing, notes, period, warnings } = states;
  const left = excluded.reduce((sum, { count }) => sum + count, 0);
  const complete = period!.complete || (!beside && to <= lastDay(states) + 1);
  const ofPart = warnings.filter((each) => each !== 'partial' && each !== 'trailing-12-months' && each !== inThePast);
  return {
    period: { name, from: isoDate(from), to: isoDate(to), complete },
    excluded: [],
    picked: undefined,
    notes: left > 0 ? [...notes, `Records left out of ${period!.name} as a whole: ${String(left)}.`] : notes,
    warnings: [
      ...(complete && missing.length === 0 ? [] : (['partial'] as const)),
      ...(inThePast && to <= lastDay(states) ? [inThePast] : []),
      ...ofPart,
    ],
  };
}

const nothingIn = ({ states, beside = {}, across }: MetricDefinition): MetricStates['total'] => ({
  states: emptyStates(states),
  beside: Object.fromEntries(Object.entries(beside).map(([name, set]) => [name, emptyStates(set.states)])),
  ...(across !== undefined && { members: [] }),
});

/**
 * The aggregates of fewer groups, and of a part of the time where they go by its grain: taken as they are, or added up where nobody
 * lies in two groups. Undefined where only the records could tell.
 */
export function cutStates(
  definition: MetricDefinition,
  states: MetricStates,
  { by, grain }: ReturnType<typeof readBy>,
  part: Period | undefined,
): StatesCut | undefined {
  const { whole } = states;
  const isGrouped = by.length > 0 || grain !== undefined;
  // Ranks over all of the time are not those of a part.
  if (part && (!isCounted(part, states) || states.warnings.includes('own-edges'))) return undefined;
  if (!part && !isGrouped) return { states: { ...states, by, grain, groups: [] }, hasTotal: true };
  if (grain && grain !== states.grain) return undefined;
  const names = [...(states.grain ? ['grain'] : []), ...states.by.map((name) => `by ${name}`)];
  const kept = [...(grain ? ['grain'] : []), ...by.map((name) => `by ${name}`)].map((name) => names.indexOf(name));
  if (kept.includes(-1)) return undefined;
  const fiscal = parseFiscalStart(states.fiscalStart);
  const startOf = (name: string | null | undefined): Day =>
    typeof name === 'string' ? calendarPeriod(name, fiscal)!.from : -Infinity;
  const mine = states.groups.filter(({ key }) => !part || (startOf(key[0]) >= part.from && startOf(key[0]) < part.to));
  /** The groups by some of their names; undefined where some would have to be added up that must not be. */
  const projected = (at: readonly number[]): readonly CountedGroup[] | undefined => {
    const groups = mine.map((group) => ({ ...group, key: at.map((i) => group.key[i]!) }));
    const isApart = new Set(groups.map(({ key }) => JSON.stringify(key))).size === groups.length;
    if (isApart) return groups.toSorted((a, b) => compareKeys(a.key, b.key));
    return whole ? mergeGroups(definition, [groups]) : undefined;
  };
  const groups = isGrouped ? projected(kept) : [];
  if (!groups) return undefined;
  const total = part ? (mine.length === 0 ? [nothingIn(definition)] : projected([]))?.[0] : states.total;
  if (!total && !isGrouped) return undefined;
  const told = part && toldOf(definition, states, part);
  return {
    states: { ...states, ...told, by, grain, groups, total: total ?? states.total },
    hasTotal: total !== undefined,
  };
}
