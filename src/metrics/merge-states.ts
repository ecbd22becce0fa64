import { merge } from '../states/merge.js';
import type { StateGroup } from '../states/values.js';
import type { MetricDefinition } from './define-metric.js';
import { addedUp } from './exclusions.js';
import type { CountedGroup } from './grouped.js';
import { StatesError, type MetricStates } from './metric-states.js';
import { withParams } from './prepare.js';

type Parts = readonly [MetricStates, ...MetricStates[]];

/** What parts of one whole have in common: without it their sums are of nothing. */
const alike = [
  'metric',
  'variant',
  'definition',
  'params',
  'period',
  'asOf',
  'zone',
  'where',
  'grain',
  'by',
  'calendar',
  'fiscalStart',
  'currency',
] as const;

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? 'none' : JSON.stringify(value);

function checkAlike([first, ...others]: Parts): void {
  for (const name of alike) {
    const other = others.find((one) => shown(one[name]) !== shown(first[name]));
    if (other)
      throw new StatesError(
        `Aggregates of one ${name} can be added up; these have ${shown(first[name])} and ${shown(other[name])}.`,
      );
  }
}

function checkMergeable(definition: MetricDefinition, told: MetricStates): void {
  const { label, states, beside = {}, across, params = {} } = definition;
  const all = [states, ...Object.values(beside).map((set) => set.states)].flatMap((each) => Object.values(each));
  const options = Object.keys(params);
  const isRankedAlone =
    definition.edges !== undefined &&
    (told.warnings.includes('own-edges') || options.some((name) => !(name in told.params)));
  const why = [
    across !== undefined && `is finished for each ${across} alone, who may be in several`,
    all.some(({ op }) => op === 'distinct') && 'counts different values, which may be in several',
    isRankedAlone && `is ranked over all records, unless ${options.join(' and ')} are told`,
  ].find((each) => each !== false);
  if (why) throw new StatesError(`${label} cannot be added up from parts of the records: it ${why}.`);
}

/** Groups of several parts by key, each set of states added up on its own. */
export function mergeGroups(
  { states, beside = {} }: MetricDefinition,
  parts: readonly (readonly CountedGroup[])[],
): readonly CountedGroup[] {
  const added = (of: MetricDefinition['states'], at: (group: CountedGroup) => StateGroup['states']) => {
    const [first, ...rest] = parts.map((groups) => ({
      by: [],
      whole: true,
      groups: groups.map((group) => ({ key: group.key, states: at(group) })),
    }));
    return merge(of, [first!, ...rest]).groups;
  };
  const own = added(states, (group) => group.states);
  const others = Object.entries(beside).map(
    ([name, set]) => [name, added(set.states, (group) => group.beside![name]!)] as const,
  );
  if (others.length === 0) return own;
  return own.map((group, i): CountedGroup => ({
    ...group,
    beside: Object.fromEntries(others.map(([name, groups]) => [name, groups[i]!.states])),
  }));
}

const union = <T>(lists: readonly (readonly T[])[]): readonly T[] => [...new Set(lists.flat())];

/**
 * The aggregates of several parts of the records as those of the whole; one part is itself. What lies in two parts counts twice, and
 * the reading says so. Throws {@link StatesError} where they are of different questions, or cannot be added up.
 */
export function mergeStates(named: MetricDefinition, parts: Parts): MetricStates {
  const [first] = parts;
  if (parts.length === 1) return first;
  const definition = withParams(named, first.params);
  checkMergeable(definition, first);
  checkAlike(parts);
  const stopped = parts.find(({ obstacle }) => obstacle)?.obstacle;
  if (stopped) throw new StatesError(`A part of the aggregates was not counted. ${stopped.detail}`);
  const [total] = mergeGroups(
    definition,
    parts.map((part) => [{ key: [], ...part.total }]),
  );
  return {
    ...first,
    records: parts.reduce((sum, { records }) => sum + records, 0),
    excluded: addedUp(parts.flatMap(({ excluded }) => excluded)),
    picked: parts.reduce<number | undefined>(
      (sum, { picked }) => (sum === undefined || picked === undefined ? undefined : sum + picked),
      0,
    ),
    missing: union(parts.map(({ missing }) => missing)),
    notes: [
      ...union(parts.map(({ notes }) => notes)),
      `Added up from ${String(parts.length)} parts of the records: what is in several of them counts as often.`,
    ],
    refusals: union(parts.map(({ refusals }) => refusals)),
    warnings: union(parts.map(({ warnings }) => warnings)),
    total: total!,
    groups: mergeGroups(
      definition,
      parts.map(({ groups }) => groups),
    ),
    whole: parts.every(({ whole }) => whole),
  };
}
