import { isoDate } from '../calendar/civil.js';
import type { Table } from '../data/table.js';
import { finish, type Steps } from '../states/steps.js';
import type { MetricDefinition } from './define-metric.js';
import { couldBe } from './could-be.js';
import { exclusionsOf } from './exclusions.js';
import { familyGroups, keyOf } from './family.js';
import { groupedStates, totalStates, type CountedGroup } from './grouped.js';
import { measuredFrom } from './measured.js';
import { planOf, type Obstacle, type Plan } from './plan.js';
import type { Query } from './query.js';
import type { Exclusion, Measured, Reading, Warning } from './reading.js';
import { scaleDetail } from './scale-obstacle.js';
import { withEdges } from './with-edges.js';

const asJson = (_: string, value: unknown): unknown => (value === undefined ? null : value);

/** Adds what JSON needs: undefined is written as null, so that a missing value is seen. */
const withJson = (reading: Reading): Reading =>
  Object.defineProperty(reading, 'toJSON', {
    enumerable: false,
    value: (): unknown => JSON.parse(JSON.stringify({ ...reading }, asJson)),
  });

const frame = (definition: MetricDefinition, table: Table) => {
  const { id, variant, version, label, unit, better, domain, census = false, counted, working } = definition;
  return {
    metric: id,
    variant,
    definition: version,
    label,
    unit,
    better,
    domain,
    census,
    counted,
    records: table.rows,
    missing: table.missing,
    notes: table.notes,
    asOf: table.asOf === undefined ? undefined : isoDate(table.asOf),
    formula: working,
  } as const;
};

function hindered(definition: MetricDefinition, table: Table, { reason, detail }: Obstacle): Reading {
  const { formula, ...about } = frame(definition, table);
  return withJson({
    ...about,
    value: undefined,
    reason,
    detail,
    interval: undefined,
    parts: {},
    n: 0,
    excluded: [],
    refusals: [],
    params: {},
    currency: undefined,
    period: undefined,
    warnings: [],
    working: { formula, values: {} },
    groups: [],
    couldBe: undefined,
  });
}

/** What is told of any of the sets. Two sets of one source tell the same. */
const toldOf = (plan: Plan, what: 'missing' | 'notes'): readonly string[] => [
  ...new Set([plan, ...Object.values(plan.beside)].flatMap(({ scope }) => scope.table[what])),
];

/** The days of each set are over where the last one that it knows of is not before their end. */
const isOver = ({ window }: Plan['scoped']): boolean => window.t1 <= window.asOf;

function warningsOf(plan: Plan, excluded: readonly Exclusion[]): Warning[] {
  const { definition, scoped, scope } = plan;
  const { period, window, trailing } = scoped;
  const sets = [plan, ...Object.values(plan.beside)];
  const lacksTimes = (name: string): boolean => {
    const column = scope.table.column(name);
    return column?.kind === 'time' && (column.ms === undefined || column.hasDateOnly);
  };
  const warnings: Warning[] = [];
  if ((period && !isOver(scoped)) || toldOf(plan, 'missing').length > 0) warnings.push('partial');
  if (trailing) warnings.push('trailing-12-months');
  if (plan.isOwnOrder) warnings.push('pipeline-order');
  if (definition.inThePast && window.t1 < window.asOf) warnings.push(definition.inThePast);
  if (definition.unit === 'minutes' && definition.needs.some(lacksTimes)) warnings.push('dates-without-times');
  if (excluded.some(({ samples }) => samples)) warnings.push('records-refused');
  if (sets.some(({ refusals }) => refusals.length > 0)) warnings.push('field-unreadable');
  if (sets.some(({ scope: { table } }) => table.hasStrayDates)) warnings.push('future-dates');
  return warnings;
}

/**
 * Measures a metric over a table: the value with its interval, parts and exclusions, and the same by group.
 *
 * What the records lack is a reading without a value and with the reason. Throws QueryError, PeriodError or ParamError where
 * the question cannot be read.
 */
export const measureTable: Measure = (named, table, query) => finish(measuring(named, table, query));

/** How {@link measureTable} is called. */
export type Measure = (named: MetricDefinition, table: Table, query?: Query) => Reading;

/** The same in steps, for a long table of which a page must not wait. */
export function* measuring(named: MetricDefinition, table: Table, query: Query = {}): Steps<Reading> {
  const asked = yield* withEdges(named, table, query);
  const plan = planOf(named, table, asked);
  if ('detail' in plan) return hindered(named, table, plan);
  const { definition, scoped, params } = plan;
  const numberOf = (group: CountedGroup): Measured =>
    measuredFrom(definition, group, query.level ?? 0.95, query.currency);
  const grouped = yield* groupedStates(plan);
  const whole = yield* totalStates(plan, grouped);
  const total = numberOf(whole);
  const { formula, ...about } = frame(definition, table);
  const { period } = scoped;
  const excluded = yield* exclusionsOf(plan);
  const sets = [plan, ...Object.values(plan.beside)];
  return withJson({
    ...about,
    ...total,
    detail: total.reason === 'scale-refused' ? scaleDetail(definition, params, table) : undefined,
    excluded,
    refusals: sets.flatMap(({ refusals }) => refusals),
    missing: toldOf(plan, 'missing'),
    notes: toldOf(plan, 'notes'),
    params,
    period: period && {
      name: period.name,
      from: isoDate(period.from),
      to: isoDate(period.to),
      complete: period.to <= scoped.window.asOf,
    },
    warnings: [...total.warnings, ...(asked === query ? [] : (['own-edges'] as const)), ...warningsOf(plan, excluded)],
    working: { formula, values: total.parts },
    couldBe: couldBe(plan, total, excluded),
    groups: definition.family
      ? familyGroups(plan, grouped ?? { by: [], groups: [whole] })
      : (grouped?.groups ?? []).map((group) => ({ key: keyOf(grouped!, group), ...numberOf(group) })),
  });
}
