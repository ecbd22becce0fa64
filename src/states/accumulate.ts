import { TRUE, truthsOf, type Truths } from './condition.js';
import { wordsIn } from './entities.js';
import { instantOfRecord } from './instant.js';
import type { Scope } from './scope.js';
import type { EndState, ExtremeState, HistogramState, MomentsState, State, SumState } from './state.js';
import { Adder, type Total } from './total.js';
import type { End, StateValue } from './values.js';
import { vectorOf, wordsOf, type Vector } from './vector.js';

/** The records to aggregate: their row numbers, and the group of each. */
export interface Rows {
  readonly rows: Int32Array;
  /** `group[i]` is the group of `rows[i]`, counted from 0. */
  readonly group: Int32Array;
  readonly groups: number;
}

type Visit = (row: number, group: number) => void;

function visit({ rows, group }: Rows, where: Truths | undefined, see: Visit): void {
  for (let i = 0; i < rows.length; i++) {
    if (!where || where[rows[i]!] === TRUE) see(rows[i]!, group[i]!);
  }
}

const perGroup = <T>(groups: number, make: () => T): T[] => Array.from({ length: groups }, make);

const major = (value: number, { scale }: Vector): number => value / 10 ** scale;

function sums(state: SumState, scope: Scope, over: Rows, where: Truths | undefined): Total[] {
  const vector = vectorOf(state.of, scope);
  const adders = perGroup(over.groups, () => new Adder());
  visit(over, where, (row, group) => {
    const x = vector.at(row);
    if (!Number.isNaN(x)) adders[group]!.add(x);
  });
  return adders.map(({ hi, lo }) => ({ hi, lo, scale: vector.scale }));
}

function extremes(state: ExtremeState, scope: Scope, over: Rows, where: Truths | undefined): StateValue[] {
  const best = perGroup<number | string | null>(over.groups, () => null);
  const keep = (group: number, value: number | string): void => {
    const now = best[group] ?? null;
    if (now === null || (state.op === 'min' ? value < now : value > now)) best[group] = value;
  };
  if (state.of.op === 'word') {
    const words = wordsOf(state.of, scope);
    visit(over, where, (row, group) => {
      const word = words(row);
      if (word !== null) keep(group, word);
    });
  } else {
    const vector = vectorOf(state.of, scope);
    visit(over, where, (row, group) => {
      const value = major(vector.at(row), vector);
      if (!Number.isNaN(value)) keep(group, value);
    });
  }
  return best;
}

/** Whether the one end lies beyond the other; equal dates are settled by id, so that the order of records is not. */
export const beyond = (op: 'first' | 'last', a: End, b: End): boolean => {
  const side = a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.value - b.value);
  return op === 'last' ? side > 0 : side < 0;
};

/** Beyond every date that a calendar has, so that any dated record comes before an undated one. Finite: JSON has no infinity. */
const NEVER = 8.64e15;

function ends(state: EndState, scope: Scope, over: Rows, where: Truths | undefined): (End | null)[] {
  const vector = vectorOf(state.of, scope);
  const at = instantOfRecord(state.at, scope);
  const undated = state.op === 'first' ? NEVER : -NEVER;
  const ids = wordsOf({ op: 'word', field: 'id' }, scope);
  const best = perGroup<End | null>(over.groups, () => null);
  visit(over, where, (row, group) => {
    const value = major(vector.at(row), vector);
    if (Number.isNaN(value)) return;
    const when = at(row);
    const end = { at: Number.isNaN(when) ? undated : when, id: ids(row) ?? '', value };
    const now = best[group];
    if (!now || beyond(state.op, end, now)) best[group] = end;
  });
  return best;
}

function histograms(state: HistogramState, scope: Scope, over: Rows, where: Truths | undefined): StateValue[] {
  const vector = vectorOf(state.of, scope);
  const bins = perGroup(over.groups, () => new Map<number, number>());
  visit(over, where, (row, group) => {
    const value = major(vector.at(row), vector);
    const map = bins[group]!;
    if (!Number.isNaN(value)) map.set(value, (map.get(value) ?? 0) + 1);
  });
  return bins.map((map) => [...map].sort((a, b) => a[0] - b[0]));
}

function momentsOf(state: MomentsState, scope: Scope, over: Rows, where: Truths | undefined): StateValue[] {
  const [x, y] = [vectorOf(state.x, scope), vectorOf(state.y, scope)];
  const made = perGroup(over.groups, () => ({ n: 0, sums: perGroup(5, () => new Adder()) }));
  visit(over, where, (row, group) => {
    const [a, b] = [x.at(row), y.at(row)];
    if (Number.isNaN(a + b)) return;
    const now = made[group]!;
    now.n++;
    const [sx, sy, xx, yy, xy] = now.sums;
    sx!.add(a);
    sy!.add(b);
    xx!.addProduct(a, a);
    yy!.addProduct(b, b);
    xy!.addProduct(a, b);
  });
  const scales = [x.scale, y.scale, 2 * x.scale, 2 * y.scale, x.scale + y.scale];
  return made.map(({ n, sums: five }) => {
    const [sx, sy, xx, yy, xy] = five.map(({ hi, lo }, i): Total => ({ hi, lo, scale: scales[i]! }));
    return { n, x: sx!, y: sy!, xx: xx!, yy: yy!, xy: xy! };
  });
}

/** Evaluates one state over the records, group by group. */
export function accumulate(state: State, scope: Scope, over: Rows): StateValue[] {
  const where = state.where && truthsOf(state.where, scope);
  switch (state.op) {
    case 'count': {
      const counts = perGroup(over.groups, () => 0);
      visit(over, where, (_, group) => {
        counts[group]!++;
      });
      return counts;
    }
    case 'sum':
      return sums(state, scope, over, where);
    case 'min':
    case 'max':
      return extremes(state, scope, over, where);
    case 'first':
    case 'last':
      return ends(state, scope, over, where);
    case 'histogram':
      return histograms(state, scope, over, where);
    case 'moments':
      return momentsOf(state, scope, over, where);
    case 'distinct':
      return wordsIn(state.of.field, scope, over, where);
  }
}
