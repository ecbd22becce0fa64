import { grainKey, grainStart, nextStart, type Grain } from '../calendar/grain.js';
import type { Day } from '../calendar/civil.js';
import { evaluating } from '../states/evaluate.js';
import { compareKeys, type Dimension } from '../states/group.js';
import { emptyStates, rollUp } from '../states/merge.js';
import type { Window } from '../states/scope.js';
import type { Steps } from '../states/steps.js';
import type { StateGroup, StateSet } from '../states/values.js';
import type { Dimensions } from './dimensions.js';
import type { Plan } from './plan.js';
import { spanned } from './window.js';

/** The states of one group: the metric's own, those of the sets beside it, and of each member that it finishes across. */
export interface CountedGroup extends StateGroup {
  readonly beside?: Readonly<Record<string, StateGroup['states']>>;
  readonly members?: readonly CountedGroup[];
}

/** States by group; `whole` as in {@link StateSet}. */
export interface CountedSet {
  readonly by: readonly string[];
  readonly whole: boolean;
  readonly groups: readonly CountedGroup[];
}

type Ask = (plan: Plan) => Steps<StateSet>;

const dated = ({ definition, fiscalStart }: Plan, { fields, grain }: Dimensions): readonly Dimension[] =>
  grain && definition.date !== undefined
    ? [{ name: grain, field: definition.date, grain, fiscalStart }, ...fields]
    : fields;

function ask({ definition, select, scope }: Plan, by: readonly Dimension[], window: Window): Steps<StateSet> {
  const { fold, states } = definition;
  return evaluating({ where: select, fold, states, by }, { ...scope, window });
}

/** The states of a metric and of the sets beside it, put together by key. A set without a group has nothing in it. */
function* joined(plan: Plan, answer: Ask): Steps<CountedSet> {
  const own = yield* answer(plan);
  const others: (readonly [string, Plan, StateSet])[] = [];
  for (const [name, set] of Object.entries(plan.beside)) others.push([name, set, yield* answer(set)]);
  if (others.length === 0) return own;
  const byKey = (set: StateSet) => new Map(set.groups.map((group) => [JSON.stringify(group.key), group]));
  const [mine, ...theirs] = [own, ...others.map(([, , set]) => set)].map(byKey);
  const keys = new Map([mine!, ...theirs].flatMap((map) => [...map].map(([id, { key }]) => [id, key] as const)));
  const groups = [...keys].map(([id, key]): CountedGroup => ({
    key,
    states: mine!.get(id)?.states ?? emptyStates(plan.definition.states),
    beside: Object.fromEntries(
      others.map(([name, set], i) => [name, theirs[i]!.get(id)?.states ?? emptyStates(set.definition.states)]),
    ),
  }));
  return {
    by: own.by,
    whole: own.whole && others.every(([, , set]) => set.whole),
    groups: groups.sort((a, b) => compareKeys(a.key, b.key)),
  };
}

/** The groups of a set with their members, which are grouped by one thing more, the last one. */
function withMembers(set: CountedSet, fine: CountedSet): CountedSet {
  const members = new Map<string, CountedGroup[]>();
  for (const member of fine.groups) {
    const id = JSON.stringify(member.key.slice(0, -1));
    const known = members.get(id);
    if (known) known.push(member);
    else members.set(id, [member]);
  }
  return {
    ...set,
    groups: set.groups.map((group) => ({ ...group, members: members.get(JSON.stringify(group.key)) ?? [] })),
  };
}

/** One question of a window to a metric, its sets beside, and its members. */
function* counted(
  plan: Plan,
  by: (plan: Plan) => readonly Dimension[],
  windowOf: (plan: Plan) => Window,
): Steps<CountedSet> {
  const set = yield* joined(plan, (each) => ask(each, by(each), windowOf(each)));
  if (!plan.across) return set;
  const fine = yield* joined(plan, (each) => ask(each, [...by(each), ...dated(each, each.across!)], windowOf(each)));
  return withMembers(set, fine);
}

const own = ({ scoped }: Plan): Window => scoped.window;

/** A metric that asks about its window as a whole is asked anew for each whole grain of it. */
function* windowByWindow(plan: Plan, grain: Grain): Steps<CountedSet> {
  const { fiscalStart } = plan;
  const { window } = plan.scoped;
  const { fields } = plan.dimensions;
  const groups: CountedGroup[] = [];
  const first = grainStart(window.t0, grain, fiscalStart);
  let start = first < window.t0 ? nextStart(first, grain, fiscalStart) : first;
  // A month that begins after the records end would find everyone kept.
  const isOver = (next: Day): boolean => next > window.t1 || start >= window.asOf;
  const after = (day: Day): Day => nextStart(day, grain, fiscalStart);
  for (let next = after(start); !isOver(next); start = next, next = after(start)) {
    const name = grainKey(start, grain, fiscalStart);
    const scoped = {
      ...plan.scoped,
      period: { name, from: start, to: next, grain, fiscalStart },
      window: { ...window, t0: start, t1: next },
    };
    const windowIn = (each: Plan): Window => spanned(scoped, each.span).window;
    const set = yield* counted(plan, ({ dimensions }) => dimensions.fields, windowIn);
    for (const group of set.groups) {
      groups.push({ ...group, key: [name, ...group.key] });
    }
  }
  return { by: [grain, ...fields.map(({ name }) => name)], whole: false, groups };
}

const isAskedByWindow = (plan: Plan): boolean =>
  [plan, ...Object.values(plan.beside)].some(
    ({ definition, span }) => definition.date === undefined || definition.followed || span !== undefined,
  );

/** The states of every group that `by` asks for; undefined where it asks for none. */
export function* groupedStates(plan: Plan): Steps<CountedSet | undefined> {
  const { fields, grain } = plan.dimensions;
  if (!grain && fields.length === 0) return undefined;
  if (grain && isAskedByWindow(plan)) return yield* windowByWindow(plan, grain);
  return yield* counted(plan, (each) => dated(each, each.dimensions), own);
}

/** The states of all records together: rolled up from the groups where they allow it. */
export function* totalStates(plan: Plan, grouped: CountedSet | undefined): Steps<CountedGroup> {
  const isPlain = Object.keys(plan.beside).length === 0 && !plan.across;
  if (grouped?.whole && isPlain) return rollUp(plan.definition.states, grouped, []).groups[0]!;
  const total = yield* counted(plan, () => [], own);
  return total.groups[0]!;
}
