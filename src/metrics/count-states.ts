import { isoDate } from '../calendar/civil.js';
import type { Table } from '../data/table.js';
import type { Steps } from '../states/steps.js';
import { pickedRows } from './could-be.js';
import type { MetricDefinition } from './define-metric.js';
import { exclusionsOf } from './exclusions.js';
import { groupedStates, totalStates, type CountedGroup } from './grouped.js';
import type { MetricStates, StatesQuery } from './metric-states.js';
import { planOf, type Plan } from './plan.js';
import type { Query } from './query.js';
import type { Exclusion, Warning } from './reading.js';
import { scaleDetail } from './scale-obstacle.js';
import { withEdges } from './with-edges.js';

/** What a question says of how records are picked and cut, as states keep it. */
export const statesQuery = ({ where, calendar, fiscalStart = 1, currency }: Query): StatesQuery => ({
  where: where?.trim() || undefined,
  calendar: (typeof calendar === 'object' ? JSON.stringify(calendar) : calendar?.trim()) || undefined,
  fiscalStart: String(fiscalStart).trim().replace(/^1$/, '') || undefined,
  currency,
});

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
 * Counts what a metric asks of a table: all that its reading needs. Throws QueryError, PeriodError or ParamError where the question
 * cannot be read.
 */
export function* countingStates(named: MetricDefinition, table: Table, query: Query): Steps<MetricStates> {
  const asked = yield* withEdges(named, table, query);
  const plan = planOf(named, table, asked);
  const about = {
    v: 1,
    metric: named.id,
    variant: named.variant,
    definition: named.version,
    ...statesQuery(query),
    asOf: table.asOf === undefined ? undefined : isoDate(table.asOf),
    zone: table.zone,
    records: table.rows,
  } as const;
  if ('detail' in plan) {
    const { missing, notes } = table;
    const none = { params: {}, by: [], excluded: [], refusals: [], warnings: [] };
    const nothing = { total: { states: {} }, groups: [], whole: false };
    return { ...about, ...none, ...nothing, missing, notes, obstacle: plan };
  }
  const { definition, dimensions, params, scoped } = plan;
  const { period } = scoped;
  const grouped = yield* groupedStates(plan);
  const excluded = yield* exclusionsOf(plan);
  const total = yield* totalStates(plan, grouped);
  return {
    ...about,
    params,
    by: dimensions.fields.map(({ name }) => name),
    grain: dimensions.grain,
    period: period && {
      name: period.name,
      from: isoDate(period.from),
      to: isoDate(period.to),
      complete: period.to <= scoped.window.asOf,
    },
    excluded,
    refusals: [plan, ...Object.values(plan.beside)].flatMap(({ refusals }) => refusals),
    missing: toldOf(plan, 'missing'),
    notes: [...toldOf(plan, 'notes'), ...plan.notes],
    warnings: [...(asked === query ? [] : (['own-edges'] as const)), ...warningsOf(plan, excluded)],
    total,
    groups: grouped?.groups ?? [],
    whole: grouped?.whole === true && !plan.across,
    // Both take a pass over the records and are rarely asked for.
    get picked() {
      return pickedRows(plan);
    },
    get detail() {
      return scaleDetail(definition, params, table);
    },
  };
}

const withoutKeys = ({ members, ...group }: CountedGroup): CountedGroup => ({
  ...group,
  ...(members && { members: members.map((member) => ({ ...member, key: [] })) }),
});

/** Why a field was refused, without the record that shows it, which stands after the first colon. */
const withoutWitness = (refusal: string): string => refusal.replace(/: .*$/s, '.');

/** The same without what speaks of single records: cells that could not be read, and who is finished one by one. */
export function withoutRecords(states: MetricStates): MetricStates {
  const { obstacle } = states;
  const { states: own, beside, members } = withoutKeys({ key: [], ...states.total });
  return {
    ...states,
    excluded: states.excluded.map(({ reason, count }) => ({ reason, count })),
    refusals: states.refusals.map(withoutWitness),
    ...(obstacle?.reason === 'unreadable-field' && {
      obstacle: { ...obstacle, detail: withoutWitness(obstacle.detail) },
    }),
    total: { states: own, ...(beside && { beside }), ...(members && { members }) },
    groups: states.groups.map(withoutKeys),
  };
}
