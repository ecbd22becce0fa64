import type { Day } from '../calendar/civil.js';
import { grainKey, grainStart, nextStart, type Grain } from '../calendar/grain.js';
import { evaluate } from '../states/evaluate.js';
import type { Dimension } from '../states/group.js';
import { rollUp } from '../states/merge.js';
import type { Window } from '../states/scope.js';
import type { StateGroup, StateSet } from '../states/values.js';
import type { Plan } from './plan.js';

function ask({ definition, select, scope }: Plan, by: readonly Dimension[], window: Window): StateSet {
  const { fold, states } = definition;
  return evaluate({ where: select, fold, states, by }, { ...scope, window });
}

/** A metric that asks about its window as a whole is asked anew for each whole grain of it. */
function windowByWindow(plan: Plan, grain: Grain): StateSet {
  const { window } = plan.scoped;
  const { fields } = plan.dimensions;
  const fiscalStart = plan.query.fiscalStart ?? 1;
  const groups: StateGroup[] = [];
  const first = grainStart(window.t0, grain, fiscalStart);
  let start = first < window.t0 ? nextStart(first, grain) : first;
  // A month that begins after the records end would find everyone kept.
  const isOver = (next: Day): boolean => next > window.t1 || start >= window.asOf;
  for (let next = nextStart(start, grain); !isOver(next); start = next, next = nextStart(start, grain)) {
    const name = grainKey(start, grain, fiscalStart);
    for (const { key, states } of ask(plan, fields, { ...window, t0: start, t1: next }).groups) {
      groups.push({ key: [name, ...key], states });
    }
  }
  return { by: [grain, ...fields.map(({ name }) => name)], whole: false, groups };
}

/** The states of every group that `by` asks for; undefined where it asks for none. */
export function groupedStates(plan: Plan): StateSet | undefined {
  const { fields, grain } = plan.dimensions;
  const { date, followed } = plan.definition;
  if (!grain) return fields.length === 0 ? undefined : ask(plan, fields, plan.scoped.window);
  if (date === undefined || followed) return windowByWindow(plan, grain);
  const dated: Dimension = { name: grain, field: date, grain, fiscalStart: plan.query.fiscalStart ?? 1 };
  return ask(plan, [dated, ...fields], plan.scoped.window);
}

/** The states of all records together: rolled up from the groups where they allow it. */
export function totalStates(plan: Plan, grouped: StateSet | undefined): StateGroup {
  const set = grouped?.whole ? rollUp(plan.definition.states, grouped, []) : ask(plan, [], plan.scoped.window);
  return set.groups[0]!;
}
