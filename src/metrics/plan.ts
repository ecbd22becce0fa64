import type { Fault, Table } from '../data/table.js';
import { fieldsOfPredicate } from '../states/fields.js';
import { and, type Predicate } from '../states/predicate.js';
import { QueryError, type Scope } from '../states/scope.js';
import { parseWhere } from '../states/where.js';
import type { MetricDefinition, Params } from './define-metric.js';
import { dimensionsOf, requireField, type Dimensions } from './dimensions.js';
import { duplicateRows } from './duplicates.js';
import { faultyRows, kept } from './exclusions.js';
import { fieldsUsed, readParams, withParams } from './prepare.js';
import type { Query } from './query.js';
import type { Reason } from './reading.js';
import { orderObstacle } from './order.js';
import { scaleObstacle } from './scale-obstacle.js';
import { inWindow, windowOf, type Scoped } from './window.js';

/** Why a measurement cannot begin: a code and a sentence. */
export interface Obstacle {
  readonly reason: Reason;
  readonly detail: string;
}

/** A question read and fitted to its records: all that is left is to count. */
export interface Plan {
  readonly definition: MetricDefinition;
  readonly params: Params;
  readonly dimensions: Dimensions;
  readonly scoped: Scoped;
  readonly scope: Scope;
  /** The host's filter alone, as the exclusions need it. */
  readonly where: Predicate;
  /** All that picks the records. */
  readonly select: Predicate;
  readonly faulty: ReadonlyMap<number, Fault>;
  /** Rows of records that another row is too. */
  readonly duplicates: ReadonlySet<number>;
  /** Why fields that the metric could have used were refused as a whole, a sentence each. */
  readonly refusals: readonly string[];
  readonly query: Query;
}

function obstacleOf(needed: readonly string[], label: string, table: Table): Obstacle | undefined {
  for (const name of needed) {
    const refusal = table.refusal(name);
    if (refusal !== undefined) return { reason: 'unreadable-field', detail: refusal };
    if (!table.column(name)) {
      const has = table.names.length > 0 ? ` They have ${table.names.join(', ')}.` : '';
      const detail = `${label} needs ${name}, which the records do not have.${has} Say which it is: fields="${name}=…".`;
      return { reason: 'missing-field', detail };
    }
  }
  return undefined;
}

function checkNumbers({ level = 0.95, fiscalStart = 1 }: Query): void {
  if (!(level > 0 && level < 1)) throw new QueryError(`level=${String(level)} is no confidence level: write 0.95`);
  if (!Number.isInteger(fiscalStart) || fiscalStart < 1 || fiscalStart > 12) {
    throw new QueryError(`fiscalStart=${String(fiscalStart)} is no month: write 1 to 12`);
  }
}

function refusalsOf(names: readonly string[], table: Table): readonly string[] {
  const refusals = names.map((name) => table.refusal(name)).filter((refusal) => refusal !== undefined);
  return [...new Set(refusals)];
}

function refusalIn(names: readonly string[], table: Table): Obstacle | undefined {
  const [detail] = refusalsOf(names, table);
  return detail === undefined ? undefined : { reason: 'unreadable-field', detail };
}

/**
 * Fits a question to its records, or tells what stands in the way.
 *
 * Throws QueryError, PeriodError or ParamError where the question itself cannot be read.
 */
export function planOf(named: MetricDefinition, table: Table, query: Query): Plan | Obstacle {
  checkNumbers(query);
  const params = { ...readParams(query.params), ...(query.stages !== undefined && { stages: query.stages }) };
  const definition = withParams(named, params);
  const { date, needs, label, meansByBlank = [] } = definition;
  const period = query.period?.trim() || 'all';
  const where = parseWhere(query.where ?? '');
  if (table.rows === 0) return { reason: 'nothing-to-measure', detail: 'The source answered, and holds no records.' };
  for (const name of fieldsOfPredicate(where)) requireField(name, table, 'where');
  const dimensions = dimensionsOf(query.by ?? '', table);
  const needsDate = date !== undefined && (period !== 'all' || dimensions.grain !== undefined);
  const obstacle = obstacleOf(needsDate ? [...needs, date] : needs, label, table) ?? refusalIn(meansByBlank, table);
  if (obstacle) return obstacle;
  const unordered = orderObstacle(definition, table, params);
  if (unordered) return unordered;
  const scoped = windowOf(definition, table, period, query.fiscalStart ?? 1);
  if (!scoped) {
    const detail = `${label} for ${period} needs dates, and no record says when anything happened.`;
    return { reason: 'missing-field', detail };
  }
  if (date === undefined && scoped.bounded && scoped.window.t0 >= scoped.window.asOf) {
    return { reason: 'nothing-to-measure', detail: `The records end before ${period} begins.` };
  }
  const used = [...fieldsUsed(definition), ...fieldsOfPredicate(where), ...dimensions.fields.map(({ field }) => field)];
  const faulty = faultyRows(used, table);
  const duplicates = definition.fold?.per === 'id' ? new Set<number>() : duplicateRows(table);
  const skip = { has: (row: number) => faulty.has(row) || duplicates.has(row) };
  const scope: Scope = { table, window: scoped.window, skip };
  const asked = and(where, inWindow(date, scoped.bounded && !definition.followed), definition.where ?? and());
  const offScale = scaleObstacle(definition, asked, scope);
  if (offScale) return offScale;
  return {
    definition,
    params,
    dimensions,
    scoped,
    scope,
    where,
    select: and(asked, kept(definition)),
    faulty,
    duplicates,
    refusals: refusalsOf(used, table),
    query,
  };
}
