import type { Table } from '../../src/data/table.js';
import { evaluating, type Question } from '../../src/states/evaluate.js';
import { finished } from '../../src/states/finished.js';
import { and } from '../../src/states/predicate.js';
import type { Scope, Window } from '../../src/states/scope.js';
import { finish } from '../../src/states/steps.js';
import type { State } from '../../src/states/state.js';
import type { FinishedStates, StateSet } from '../../src/states/values.js';
import { windowOf } from '../tables.js';

/** A scope over a table; its window is the year 2026 unless told. */
export const scopeOf = (table: Table, window: Window = windowOf('2026-01-01', '2027-01-01')): Scope => ({
  table,
  window,
});

/** Evaluates a question of which only the states must be asked. */
export const ask = (
  { where = and(), fold, by = [], states }: Partial<Question> & Pick<Question, 'states'>,
  scope: Scope,
): StateSet => finish(evaluating({ where, fold, by, states }, scope));

/** The finished states over all records of a table. */
export const whole = <States extends Readonly<Record<string, State>>>(
  table: Table,
  states: States,
  window?: Window,
): FinishedStates<States> => finished(states, ask({ states }, scopeOf(table, window)).groups[0]!);
