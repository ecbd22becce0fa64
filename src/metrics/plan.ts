import type { BusinessCalendar } from '../calendar/business-hours.js';
import type { FiscalStart } from '../calendar/fiscal-pattern.js';
import { parseFiscalStart } from '../calendar/parse-fiscal-start.js';
import type { Fault, RecordType, Table } from '../data/table.js';
import { fieldsOfPredicate } from '../states/fields.js';
import { and, type Predicate } from '../states/predicate.js';
import { QueryError, type Scope } from '../states/scope.js';
import { parseWhere } from '../states/where.js';
import { calendarObstacle, calendarOf } from './calendar-obstacle.js';
import type { CountedBeside, MetricDefinition, Params } from './define-metric.js';
import { tableFor } from './derived-table.js';
import { dimensionsOf, requireField, type Dimensions } from './dimensions.js';
import { duplicateRows } from './duplicates.js';
import { nothing } from './estimate.js';
import { kept } from './exclusions.js';
import { faultyRows } from './faulty-rows.js';
import { fieldsUsed, readParams, withParams } from './prepare.js';
import type { Query } from './query.js';
import type { Reason } from './reading.js';
import { optionObstacle } from './option-obstacle.js';
import { orderObstacle, ownOrder } from './order.js';
import { scaleObstacle } from './scale-obstacle.js';
import { StatesTable } from './states-table.js';
import { asRead, strangeWords } from './where-words.js';
import { inWindow, spanned, windowOf, type Scoped } from './window.js';

/** Why a measurement cannot begin: a code and a sentence. */
export interface Obstacle {
  readonly reason: Reason;
  readonly detail: string;
}

/** A question read and fitted to its records: all that is left is to count. */
export interface Plan {
  readonly definition: MetricDefinition;
  readonly params: Params;
  /** Whether the order of the stages is that of the records' own pipeline. */
  readonly isOwnOrder: boolean;
  readonly dimensions: Dimensions;
  /** What the metric finishes across; undefined where it finishes as a whole. */
  readonly across: Dimensions | undefined;
  readonly scoped: Scoped;
  /** Where a set beside the metric's own lies in time; undefined for the same period. */
  readonly span: CountedBeside['span'];
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
  /** What the host's filter names in vain, a sentence each. */
  readonly notes: readonly string[];
  readonly query: Query;
  readonly fiscalStart: FiscalStart;
  /** The same for the sets of records beside the metric's own. */
  readonly beside: Readonly<Record<string, Plan>>;
}

/** A question as far as it is the same for every set of records. */
interface Question {
  readonly query: Query;
  readonly params: Params;
  readonly where: Predicate;
  readonly calendar: BusinessCalendar | undefined;
  readonly fiscalStart: FiscalStart;
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

/** Throws {@link QueryError} for a confidence level that is none. */
export function checkLevel({ level = 0.95 }: Query): void {
  if (!(level > 0 && level < 1)) throw new QueryError(`level=${String(level)} is no confidence level: write 0.95`);
}

function refusalsOf(names: readonly string[], table: Table): readonly string[] {
  const refusals = names.map((name) => table.refusal(name)).filter((refusal) => refusal !== undefined);
  return [...new Set(refusals)];
}

function refusalIn(names: readonly string[], table: Table): Obstacle | undefined {
  const [detail] = refusalsOf(names, table);
  return detail === undefined ? undefined : { reason: 'unreadable-field', detail };
}

/** One set of records fitted to a question, in the window that it is given or opens itself. */
function setPlan(definition: MetricDefinition, given: Table, question: Question, told?: Scoped): Plan | Obstacle {
  const { query, params, calendar, fiscalStart } = question;
  const { date, needs, label, meansByBlank = [] } = definition;
  const period = query.period?.trim() || 'all';
  if (given.rows === 0) return { reason: 'nothing-to-measure', detail: 'The source answered, and holds no records.' };
  for (const name of fieldsOfPredicate(question.where)) requireField(name, given, 'where');
  const where = asRead(question.where, given);
  const notes = told ? [] : strangeWords(where, given);
  if ('detail' in notes) return notes;
  const dimensions = dimensionsOf(query.by ?? '', given);
  const table = tableFor(definition, given);
  const needsDate = date !== undefined && (period !== 'all' || dimensions.grain !== undefined);
  const obstacle = obstacleOf(needsDate ? [...needs, date] : needs, label, table) ?? refusalIn(meansByBlank, table);
  if (obstacle) return obstacle;
  const untold =
    orderObstacle(definition, table, params) ??
    optionObstacle(definition, params) ??
    calendarObstacle(definition, calendar);
  if (untold) return untold;
  const scoped = told ?? windowOf(definition, given, period, fiscalStart);
  if (!scoped) {
    const detail = `${label} for ${period} needs dates, and no record says when anything happened.`;
    return { reason: 'missing-field', detail };
  }
  if (date === undefined && !definition.ahead && scoped.bounded && scoped.window.t0 >= scoped.window.asOf) {
    return { reason: 'nothing-to-measure', detail: `The records end before ${period} begins.` };
  }
  const used = [...fieldsUsed(definition), ...fieldsOfPredicate(where), ...dimensions.fields.map(({ field }) => field)];
  const faulty = faultyRows(used, table);
  const duplicates = definition.fold?.per === 'id' ? new Set<number>() : duplicateRows(given);
  const skip = new Set([...faulty.keys(), ...duplicates]);
  const scope: Scope = { table, window: scoped.window, calendar, skip };
  const asked = and(where, inWindow(date, scoped.bounded && !definition.followed), definition.where ?? and());
  const offScale = scaleObstacle(definition, asked, scope);
  if (offScale) return offScale;
  return {
    definition,
    params,
    isOwnOrder: false,
    dimensions,
    across: definition.across === undefined ? undefined : dimensionsOf(definition.across, given),
    scoped,
    span: undefined,
    scope,
    where,
    select: and(asked, kept(definition)),
    faulty,
    duplicates,
    refusals: refusalsOf(used, table),
    notes,
    query,
    fiscalStart,
    beside: {},
  };
}

/** A set beside the metric's own, as a definition: of the metric it keeps only what it is called. */
function asDefinition(definition: MetricDefinition, set: CountedBeside): MetricDefinition {
  const { id, variant, version, label, area, timing, unit, better, domain, counted, working, across } = definition;
  const called = { id, variant, version, label, area, timing, unit, better, domain, counted, working };
  return { ...called, finish: () => nothing, ...(across !== undefined && { across }), ...set };
}

/**
 * Fits a question to its records, or tells what stands in the way.
 *
 * Throws QueryError, PeriodError, CalendarError or ParamError where the question itself cannot be read.
 */
export function planOf(named: MetricDefinition, table: Table, query: Query): Plan | Obstacle {
  if (table instanceof StatesTable) return { reason: 'missing-records', detail: table.refusal('what is asked') };
  const told = { ...readParams(query.params), ...(query.stages !== undefined && { stages: query.stages }) };
  const order = ownOrder(named, table, told);
  const params = { ...told, ...order };
  const definition = withParams(named, params);
  const where = parseWhere(query.where ?? '');
  const fiscalStart = parseFiscalStart(query.fiscalStart);
  const question = { query, params, where, calendar: calendarOf(query), fiscalStart };
  const { records, label, beside = {} } = definition;
  const absent = Object.values(beside).find((set) => set.records !== records && !table.set(set.records));
  if (absent) return { reason: 'missing-records', detail: missingSet(label, records, absent.records) };
  const own = setPlan(definition, table, question);
  if ('detail' in own) return own;
  const plans: Record<string, Plan> = {};
  for (const [name, set] of Object.entries(beside)) {
    const given = set.records === records ? table : table.set(set.records)!;
    const scoped = spanned(own.scoped, set.span);
    const plan = setPlan(asDefinition(definition, set), given, question, scoped);
    if ('detail' in plan) return plan;
    plans[name] = { ...plan, span: set.span };
  }
  return { ...own, beside: plans, isOwnOrder: 'stages' in order };
}

const missingSet = (label: string, own: RecordType, other: RecordType): string =>
  `${label} needs ${other} beside ${own}: name a source for each, source="${own}:…, ${other}:…", or give { ${own}, ${other} }.`;
