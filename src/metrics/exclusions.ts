import type { Fault } from '../data/table.js';
import { TRUE, truthsOf } from '../states/condition.js';
import { fieldsOfPredicate } from '../states/fields.js';
import { and, blank, not, or, unless, type Predicate } from '../states/predicate.js';
import { rowsWhere } from '../states/evaluate.js';
import { partsOf } from '../states/parts.js';
import type { Scope } from '../states/scope.js';
import type { Steps } from '../states/steps.js';
import type { MetricDefinition } from './define-metric.js';
import type { Exclusion, Sample } from './reading.js';
import type { Plan } from './plan.js';
import { inWindow } from './window.js';

const SAMPLES = 5;
const DUPLICATE = 'duplicate';
const UNREADABLE_RECORD = 'unreadable record';

const sampleOf = ({ record, field, value, expected }: Fault): Sample => ({ record, field, value, expected });

/** Everything that a metric leaves out, as one predicate that holds for what stays. */
export const kept = ({ leavesOut = {} }: MetricDefinition): Predicate =>
  and(...Object.values(leavesOut).map((reason) => unless(reason)));

/**
 * Counts what is left out among the records asked about, by reason: each under the first that holds, so that with those counted
 * they make up all. Records of other periods, and those that the metric is not about, are not asked about; those of which that
 * cannot be told are. Sets of records beside are counted with it.
 */
export function* exclusionsOf(plan: Plan): Steps<Exclusion[]> {
  const sets: Exclusion[] = [];
  for (const each of [plan, ...Object.values(plan.beside)]) sets.push(...(yield* exclusionsOfSet(each)));
  return addedUp(sets);
}

/** What several sets or parts leave out, counted together by reason. */
export function addedUp(exclusions: readonly Exclusion[]): Exclusion[] {
  const found = new Map<string, Exclusion>();
  for (const { reason, count, samples } of exclusions) {
    const before = found.get(reason);
    const both = [...(before?.samples ?? []), ...(samples ?? [])].slice(0, SAMPLES);
    found.set(reason, { reason, count: count + (before?.count ?? 0), ...(both.length > 0 && { samples: both }) });
  }
  return [...found.values()];
}

/** Why a record is not counted. */
interface Left {
  readonly reason: string;
  readonly fault?: Fault;
}

/** The records that a question asks about, in its own scope, and why one of them is left out; undefined for one that counts. */
interface LeftOut {
  readonly asked: Int32Array;
  readonly of: (row: number) => Left | undefined;
  /** Every reason there could be, in an order that is not that of the records. */
  readonly reasons: readonly string[];
}

/** What a measurement leaves out of one set of records, of which `first` is the row of the first one in the scope. */
export function leftOutOf(
  { definition, where, scoped, faulty, duplicates, scope: { table, calendar, skip } }: Plan,
  first = 0,
): LeftOut {
  const { date, leavesOut = {}, where: about = and() } = definition;
  const { window } = scoped;
  const bounded = scoped.bounded && !definition.followed;
  const scope: Scope = { table, window, calendar };
  const mayBeAbout = unless(not(about));
  const asked = and(where, mayBeAbout, date === undefined ? and() : or(blank(date), inWindow(date, bounded)));
  const without = (field: string, where = and()) => [`without ${field}`, and(where, blank(field))] as const;
  const declared = [
    ...Object.entries(leavesOut),
    ...(date !== undefined && bounded ? [without(date)] : []),
    ...fieldsOfPredicate(about).map((field) => without(field, unless(about))),
  ].map(([reason, predicate]) => ({ reason, truths: truthsOf(predicate, scope) }));
  const skipped = (row: number): Left => {
    if (duplicates.has(row)) return { reason: DUPLICATE };
    const fault = faulty.get(row)!;
    return { reason: `unreadable ${fault.field}`, fault };
  };
  return {
    asked: rowsWhere(asked, scope),
    of: (row) => {
      if (skip?.size && skip.has(row)) return skipped(row + first);
      for (const each of declared) if (each.truths[row] === TRUE) return each;
      return undefined;
    },
    reasons: [
      ...declared.map(({ reason }) => reason),
      ...[...faulty.values()].map(({ field }) => `unreadable ${field}`),
      DUPLICATE,
    ],
  };
}

function* exclusionsOfSet(plan: Plan): Steps<Exclusion[]> {
  const { lost } = plan.scope.table;
  const counts = new Map<string, { count: number; samples: Sample[] }>();
  const entryOf = (reason: string): { count: number; samples: Sample[] } => {
    let entry = counts.get(reason);
    if (!entry) counts.set(reason, (entry = { count: 0, samples: [] }));
    return entry;
  };
  const add = ({ reason, fault }: Left): void => {
    const entry = entryOf(reason);
    entry.count++;
    if (fault && entry.samples.length < SAMPLES) entry.samples.push(sampleOf(fault));
  };
  const all: Left[] = lost.map((fault) => ({ reason: UNREADABLE_RECORD, fault }));
  for (const { first, ...scope } of partsOf(plan.scope)) {
    const { asked, of, reasons } = leftOutOf({ ...plan, scope }, first);
    reasons.forEach(entryOf);
    all.splice(0).forEach(add);
    for (const row of asked) {
      const left = of(row);
      if (left) add(left);
    }
    yield;
  }
  return [...counts]
    .filter(([, { count }]) => count > 0)
    .map(([reason, { count, samples }]) => ({ reason, count, ...(samples.length > 0 && { samples }) }));
}
