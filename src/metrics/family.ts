import type { StateGroup, StateSet } from '../states/values.js';
import type { MetricDefinition } from './define-metric.js';
import type { CountedSet } from './grouped.js';
import { estimateOf, measuredEstimate } from './measured.js';
import type { Group } from './reading.js';

/** A group's key by the names of what was grouped by. */
export const keyOf = ({ by }: Pick<StateSet, 'by'>, { key }: StateGroup): Group['key'] =>
  Object.fromEntries(by.map((name, i) => [name, key[i] ?? null]));

/** The members of a family as groups, for each group that `by` asked for; none of a group whose amounts cannot be added. */
export function familyGroups(
  definition: MetricDefinition,
  set: Pick<CountedSet, 'by' | 'groups'>,
  level: number,
  currency: string | undefined,
): readonly Group[] {
  return set.groups.flatMap((group) => {
    const told = estimateOf(definition, group, currency);
    return (told?.estimate.family ?? []).map(({ key, estimate }) => ({
      key: { ...keyOf(set, group), ...key },
      ...measuredEstimate(definition, estimate, level, told?.money),
      parts: estimate.parts ?? {},
    }));
  });
}
