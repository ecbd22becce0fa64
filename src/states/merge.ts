import { beyond } from './accumulate.js';
import { compareKeys } from './group.js';
import type { State } from './state.js';
import { addTotals, type Total } from './total.js';
import type { End, Histogram, Moments, StateGroup, StateSet, StateValue } from './values.js';

/** Thrown where two results cannot become one without the records. */
export class MergeError extends Error {
  override name = 'MergeError';
}

/** Two histograms as one. */
export function mergeHistograms(a: Histogram, b: Histogram): Histogram {
  const bins = new Map(a);
  for (const [value, n] of b) bins.set(value, (bins.get(value) ?? 0) + n);
  return [...bins].sort((x, y) => x[0] - y[0]);
}

const mergeMoments = (a: Moments, b: Moments): Moments => ({
  n: a.n + b.n,
  x: addTotals(a.x, b.x),
  y: addTotals(a.y, b.y),
  xx: addTotals(a.xx, b.xx),
  yy: addTotals(a.yy, b.yy),
  xy: addTotals(a.xy, b.xy),
});

/** Two values of one state as one: commutative and associative. Throws {@link MergeError} for `distinct`. */
export function mergeValues(state: State, a: StateValue, b: StateValue): StateValue {
  switch (state.op) {
    case 'count':
      return (a as number) + (b as number);
    case 'sum':
      return addTotals(a as Total, b as Total);
    case 'min':
    case 'max': {
      if (a === null || b === null) return a ?? b;
      return (state.op === 'min' ? a < b : a > b) ? a : b;
    }
    case 'first':
    case 'last': {
      if (a === null || b === null) return a ?? b;
      return beyond(state.op, a as End, b as End) ? a : b;
    }
    case 'histogram':
      return mergeHistograms(a as Histogram, b as Histogram);
    case 'moments':
      return mergeMoments(a as Moments, b as Moments);
    case 'distinct':
      throw new MergeError('two numbers of different values cannot be added: the same value may be in both');
  }
}

const nil: Total = { hi: 0, lo: 0, scale: 0 };

/** What a state holds over no records. */
function emptyValue({ op }: State): StateValue {
  switch (op) {
    case 'count':
    case 'distinct':
      return 0;
    case 'sum':
      return nil;
    case 'histogram':
      return [];
    case 'moments':
      return { n: 0, x: nil, y: nil, xx: nil, yy: nil, xy: nil };
    default:
      return null;
  }
}

type States = Readonly<Record<string, State>>;

/** What states hold over no records. */
export const emptyStates = (states: States): StateGroup['states'] =>
  Object.fromEntries(Object.entries(states).map(([name, state]) => [name, emptyValue(state)] as const));

function mergeGroups(states: States, groups: Iterable<StateGroup>): StateGroup[] {
  const merged = new Map<string, StateGroup>();
  for (const group of groups) {
    const id = JSON.stringify(group.key);
    const now = merged.get(id);
    if (!now) {
      merged.set(id, group);
      continue;
    }
    const both = Object.entries(states).map(([name, state]) => [
      name,
      mergeValues(state, now.states[name]!, group.states[name]!),
    ]);
    merged.set(id, { key: group.key, states: Object.fromEntries(both) as StateGroup['states'] });
  }
  return [...merged.values()].sort((a, b) => compareKeys(a.key, b.key));
}

/** The states of several parts of the records as the states of the whole. No entity of a fold may lie in two parts. */
export function merge(states: States, sets: readonly [StateSet, ...StateSet[]]): StateSet {
  const { by } = sets[0];
  const other = sets.find((set) => JSON.stringify(set.by) !== JSON.stringify(by));
  if (other)
    throw new MergeError(`grouped by ${by.join(', ')} and by ${other.by.join(', ')}, which are not the same groups`);
  return {
    by,
    whole: sets.every((set) => set.whole),
    groups: mergeGroups(
      states,
      sets.flatMap((set) => set.groups),
    ),
  };
}

/**
 * Coarser groups from finer ones, without the records; the total where `by` is empty. Throws {@link MergeError} where an entity
 * lies in two groups, or a number of different values would have to be added.
 */
export function rollUp(states: States, set: StateSet, by: readonly string[]): StateSet {
  if (!set.whole) throw new MergeError('a customer or other value may lie in several groups: measure the records anew');
  const kept = by.map((name) => set.by.indexOf(name));
  if (kept.includes(-1)) throw new MergeError(`grouped by ${set.by.join(', ')}, which cannot give ${by.join(', ')}`);
  const groups = set.groups.map(({ key, states: values }) => ({ key: kept.map((i) => key[i]!), states: values }));
  if (by.length > 0 || groups.length > 0) return { by, whole: true, groups: mergeGroups(states, groups) };
  return { by, whole: true, groups: [{ key: [], states: emptyStates(states) }] };
}
