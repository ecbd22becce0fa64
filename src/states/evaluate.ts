import { accumulate } from './accumulate.js';
import { TRUE, truthsOf } from './condition.js';
import { foldRows, type Fold } from './fold.js';
import { groupRows, type Dimension } from './group.js';
import { merge } from './merge.js';
import { entityParts, partsOf } from './parts.js';
import type { Predicate } from './predicate.js';
import type { Scope } from './scope.js';
import type { State } from './state.js';
import type { Steps } from './steps.js';
import type { StateGroup, StateSet } from './values.js';

/** What to aggregate: which records, folded to which entities, into which states, in which groups. */
export interface Question {
  readonly where: Predicate;
  readonly fold: Fold | undefined;
  readonly states: Readonly<Record<string, State>>;
  readonly by: readonly Dimension[];
}

/** The rows for which a predicate holds, without those that the scope skips. */
export function rowsWhere(predicate: Predicate, scope: Scope): Int32Array {
  const truths = truthsOf(predicate, scope);
  const skip = scope.skip?.size ? scope.skip : undefined;
  const rows = new Int32Array(scope.table.rows);
  let n = 0;
  for (let row = 0; row < rows.length; row++) if (truths[row] === TRUE && !skip?.has(row)) rows[n++] = row;
  return rows.subarray(0, n);
}

/** The records in parts whose states can be merged. What counts different words, or folds what was folded, needs them all in one. */
function partsFor({ fold, states }: Question, scope: Scope): readonly Scope[] {
  if (fold?.then || Object.values(states).some(({ op }) => op === 'distinct')) return [scope];
  return fold ? entityParts(fold.per, scope) : partsOf(scope);
}

/** Evaluates states over records: the only pass over the data that a metric needs. A long table is taken in parts, a step each. */
export function* evaluating(question: Question, scope: Scope): Steps<StateSet> {
  const sets: StateSet[] = [];
  for (const part of partsFor(question, scope)) {
    sets.push(evaluated(question, part));
    yield;
  }
  const [first, ...others] = sets;
  return others.length === 0 ? first! : merge(question.states, [first!, ...others]);
}

function evaluated({ where, fold, states, by }: Question, scope: Scope): StateSet {
  const grouped = groupRows(rowsWhere(where, scope), by, scope);
  const folded = fold && foldRows(fold, scope, grouped);
  const inner = folded ? { ...scope, table: folded.table } : scope;
  const over = folded ? folded.grouped : grouped;
  const values = Object.entries(states).map(([name, state]) => [name, accumulate(state, inner, over)] as const);
  return {
    by: by.map(({ name }) => name),
    whole: (folded?.whole ?? true) && Object.values(states).every(({ op }) => op !== 'distinct'),
    groups: over.keys.map((key, g): StateGroup => ({
      key,
      states: Object.fromEntries(values.map(([name, perGroup]) => [name, perGroup[g]!])),
    })),
  };
}
