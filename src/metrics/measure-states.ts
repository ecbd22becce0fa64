import { findMetric } from './catalogue.js';
import { statesQuery } from './count-states.js';
import { cutStates, partAsked } from './cut-states.js';
import type { MetricDefinition } from './define-metric.js';
import { readBy } from './dimensions.js';
import { mergeStates } from './merge-states.js';
import { StatesError, type MetricStates } from './metric-states.js';
import { checkLevel } from './plan.js';
import { readParams, withParams } from './prepare.js';
import type { Query } from './query.js';
import { hindered, readingFrom } from './reading-from.js';
import { readStates } from './read-states.js';
import type { Measured, Reading } from './reading.js';
import { StatesTable } from './states-table.js';

/** Reads aggregates, or several to be added up, in the place of a table. Throws as {@link readStates} and {@link mergeStates} do. */
export function statesTable(json: unknown): StatesTable {
  const [first, ...rest] = (Array.isArray(json) ? json : [json]).map(readStates);
  if (!first) throw new StatesError('There are no aggregates in an empty list.');
  const definition = findMetric(first.metric, first.variant);
  return new StatesTable(mergeStates(definition, [first, ...rest]), definition.records, measureHeld);
}

const SLACK = 1e-9;

/** What no records can give was not counted from any. */
function checkNumber({ domain: [low = -Infinity, high = Infinity], label }: MetricDefinition, of: Measured): void {
  const { value, n, interval } = of;
  const slack = SLACK * Math.abs(value ?? 0);
  const isWithin = (least: number, most: number): boolean =>
    value === undefined || (value >= least - slack && value <= most + slack);
  if (n >= 0 && isWithin(low, high) && (!interval || isWithin(interval.low, interval.high))) return;
  throw new StatesError(
    `The aggregates give ${String(value)} of ${String(n)} for ${label}, which no records can give.`,
  );
}

/** The reading of aggregates as they are. */
function whole(definition: MetricDefinition, states: MetricStates, level: number | undefined): Reading {
  const reading = told(definition, states, level);
  for (const each of [reading, ...reading.groups]) checkNumber(definition, each);
  return reading;
}

/** A formula trusts what was counted, and stumbles over what was not. */
function told(definition: MetricDefinition, states: MetricStates, level: number | undefined): Reading {
  try {
    return readingFrom(definition, states, level);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new StatesError(`The aggregates hold for ${definition.label} what no records can give.`, { cause });
  }
}

/** What a question asks of other records than were counted, as it is asked; undefined where these are the ones. */
function uncounted({ id, variant }: MetricDefinition, states: MetricStates, query: Query): string | undefined {
  if (id !== states.metric || variant !== states.variant) return `${id} (${variant})`;
  const { stages } = query;
  const params = Object.entries({ ...readParams(query.params), ...(stages !== undefined && { stages }) });
  const option = params.find(([name, value]) => states.params[name] !== value);
  if (option) return `${option[0]}="${option[1]}"`;
  const told = statesQuery(query);
  const { grain } = readBy(query.by ?? '');
  for (const name of ['where', 'calendar', 'fiscalStart', 'currency'] as const) {
    // Periods are named by how years are cut, so that it must be told where there are any.
    const isAsked = told[name] !== undefined || (name === 'fiscalStart' && grain !== undefined);
    if (isAsked && told[name] !== states[name]) return `${name}="${told[name] ?? ''}"`;
  }
  return undefined;
}

/**
 * The reading of aggregates for a question: the same as the records would give. What was not counted is a reading without a value
 * that says so. Throws {@link StatesError} where they give what no records can.
 */
export function measureHeld(named: MetricDefinition, table: StatesTable, query: Query): Reading {
  const { states } = table;
  if (states.obstacle && named.id === states.metric) return readingFrom(named, states, query.level);
  const refused = (what: string, groups?: Reading['groups']): Reading =>
    hindered(named, states, { reason: 'missing-records', detail: table.refusal(what) }, groups);
  const asked = uncounted(named, states, query);
  if (asked !== undefined) return refused(asked);
  const { by = '', period = '' } = query;
  const part = partAsked(period, states);
  const cut = cutStates(withParams(named, states.params), states, readBy(by), part);
  const needed = [...(part ? [`period="${period}"`] : []), ...(by ? [`by="${by}"`] : [])].join(', ');
  if (!cut) return refused(needed);
  const reading = whole(named, cut.states, query.level);
  return cut.hasTotal ? reading : refused(needed, reading.groups);
}

/**
 * Measures a metric from its aggregates, or from several that are added up: the reading that the records would have given, with
 * intervals at that `level`.
 *
 * Throws {@link StatesError} where they are broken, were counted by another definition, or cannot be added up; MetricError for
 * a metric that is not there, and QueryError for a level that is none.
 */
export function measureStates(json: unknown, { level }: Pick<Query, 'level'> = {}): Reading {
  checkLevel({ level });
  const { states } = statesTable(json);
  return whole(findMetric(states.metric, states.variant), states, level);
}
