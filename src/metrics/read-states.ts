import { isoDate, parseIsoDate } from '../calendar/civil.js';
import { grainKey, grains, grainStart } from '../calendar/grain.js';
import { parseFiscalStart } from '../calendar/parse-fiscal-start.js';
import { calendarPeriod } from '../calendar/period-names.js';
import { findMetric } from './catalogue.js';
import type { MetricDefinition, Params } from './define-metric.js';
import type { CountedGroup } from './grouped.js';
import { StatesError, type MetricStates } from './metric-states.js';
import { withParams } from './prepare.js';
import { readerOf } from './read-state.js';
import { count, listOf, maybe, objectOf, oneOf, orNull, refuse, text, type ReadAt } from './read-value.js';
import type { Reading, Reason, Warning } from './reading.js';

type States = MetricDefinition['states'];

const reasons: readonly Reason[] = [
  'nothing-to-measure',
  'missing-field',
  'missing-records',
  'unreadable-field',
  'scale-refused',
  'order-unknown',
  'option-unknown',
  'calendar-unknown',
];

const warnings: readonly Warning[] = [
  'partial',
  'trailing-12-months',
  'present-amounts',
  'present-stages',
  'dates-without-times',
  'records-refused',
  'field-unreadable',
  'future-dates',
  'own-edges',
];

const day: ReadAt<string> = (value, place) =>
  parseIsoDate(text(value, place)) === undefined
    ? refuse(value, place, 'a date such as 2026-07-31')
    : (value as string);

const flag: ReadAt<boolean> = (value, place) =>
  typeof value === 'boolean' ? value : refuse(value, place, 'true or false');

const one: ReadAt<1> = (value, place) => (value === 1 ? value : refuse(value, place, 'the form 1'));

const params: ReadAt<Params> = (value, place) => {
  if (typeof value !== 'object' || value === null) return refuse(value, place, 'an object');
  return Object.fromEntries(Object.entries(value).map(([name, told]) => [name, text(told, `${place}.${name}`)]));
};

const period: ReadAt<NonNullable<Reading['period']>> = (value, place) => {
  const read = objectOf({ name: text, from: day, to: day, complete: flag })(value, place);
  return read.from < read.to ? read : refuse(read.to, `${place}.to`, `a day after ${read.from}`);
};

const anything: ReadAt<unknown> = (value) => value;

/** What stands around the counts, whatever the metric. */
const around = objectOf({
  v: one,
  metric: text,
  variant: text,
  definition: text,
  params,
  where: maybe(text),
  calendar: maybe(text),
  fiscalStart: maybe(text),
  currency: maybe(text),
  by: listOf(text),
  grain: maybe(oneOf(grains)),
  period: maybe(period),
  asOf: maybe(day),
  zone: text,
  records: count,
  excluded: listOf(objectOf({ reason: text, count })),
  picked: maybe(count),
  missing: listOf(text),
  notes: listOf(text),
  refusals: listOf(text),
  warnings: listOf(oneOf(warnings)),
  detail: maybe(text),
  obstacle: maybe(objectOf({ reason: oneOf(reasons), detail: text })),
  total: anything,
  groups: anything,
  whole: flag,
});

const ofStates = (states: States) =>
  objectOf(Object.fromEntries(Object.entries(states).map(([name, state]) => [name, readerOf(state)])));

/** What a metric counts of one group, with the sets beside and the members that it finishes one by one. */
function partsOf({ states, beside = {}, across }: MetricDefinition) {
  const besides = Object.entries(beside).map(([name, set]) => [name, ofStates(set.states)] as const);
  const parts = {
    states: ofStates(states),
    ...(besides.length > 0 && { beside: objectOf(Object.fromEntries(besides)) }),
  };
  const none = listOf<string | null>((value, place) => refuse(value, place, 'nothing: members have no names'));
  const members = listOf(objectOf({ key: none, ...parts }));
  return across === undefined ? parts : { ...parts, members };
}

/** Reads a key of the groups: a period of the grain, then as many words as there are fields. */
function keyOf({ grain, by, fiscalStart }: Pick<MetricStates, 'grain' | 'by' | 'fiscalStart'>) {
  const fiscal = parseFiscalStart(fiscalStart);
  const size = by.length + (grain ? 1 : 0);
  const isOfGrain = (name: string): boolean => {
    const from = calendarPeriod(name, fiscal)?.from;
    return from !== undefined && grainKey(grainStart(from, grain!, fiscal), grain!, fiscal) === name;
  };
  const words = listOf(orNull(text));
  return ((value, place) => {
    const key = words(value, place);
    if (key.length !== size) return refuse(value, place, `a list of ${String(size)}`);
    const [first] = key;
    if (!grain || first === null) return key;
    return isOfGrain(first!) ? key : refuse(first, `${place}[0]`, `a ${grain} by its name`);
  }) satisfies ReadAt<CountedGroup['key']>;
}

/** A period whose name says other days than it has would be shown under a wrong name. */
function checkPeriod({ period: told, fiscalStart }: Pick<MetricStates, 'period' | 'fiscalStart'>): void {
  const named = told && calendarPeriod(told.name, parseFiscalStart(fiscalStart));
  if (!named || (isoDate(named.from) === told.from && isoDate(named.to) === told.to)) return;
  refuse(told.name, 'period.name', `the name of ${told.from} up to ${told.to}`);
}

/**
 * Reads aggregates, as JSON gives them: whole, of a metric that is here, and counted by the definition that is here. Throws
 * {@link StatesError} naming the place, and what finding the metric and its options throws.
 */
export function readStates(json: unknown): MetricStates {
  const read = around(json, '');
  const named = findMetric(read.metric, read.variant);
  if (read.definition !== named.version)
    throw new StatesError(
      `The aggregates were counted by definition ${read.definition} of ${named.id}, and ${named.version} is here: count them anew.`,
    );
  const definition = withParams(named, read.params);
  checkPeriod(read);
  if (read.obstacle) return { ...read, total: { states: {} }, groups: [] };
  const parts = partsOf(definition);
  const groups = listOf(objectOf({ key: keyOf(read), ...parts }))(read.groups, 'groups');
  const keys = groups.map(({ key }) => JSON.stringify(key));
  const again = keys.find((key, i) => keys.indexOf(key) < i);
  if (again !== undefined) throw new StatesError(`The aggregates hold two groups of ${again}: add them up first.`);
  return { ...read, total: objectOf(parts)(read.total, 'total'), groups };
}
