import type { Table } from '../data/table.js';
import type { MetricDefinition } from '../metrics/define-metric.js';
import { measureTable, type Measure } from '../metrics/measure-table.js';
import type { Query } from '../metrics/query.js';
import type { Group, Reading } from '../metrics/reading.js';
import type { Benchmark } from './benchmark.js';
import { historyBenchmark, isTypical, pastOf } from './history.js';
import type { Against } from './judge-all.js';
import { judgeEach } from './judge-each.js';
import { judge } from './judge.js';
import type { Judged } from './judged.js';
import { neededBenchmark } from './needed-benchmark.js';

type Key = Group['key'];

/** The names of what makes a member, of which `by` is no part: the last keys of a group. */
const memberKeys = (reading: Reading): readonly string[] =>
  ['from', 'to', 'stage'].filter((name) => reading.groups[0] && name in reading.groups[0].key);

const isOf = (key: Key, member: Readonly<Record<string, string>>): boolean =>
  Object.entries(member).every(([name, value]) => key[name] === value);

/** The members of a family in their order, each once however many segments there are. */
function membersOf(reading: Reading): readonly Readonly<Record<string, string>>[] {
  const names = memberKeys(reading);
  const all = reading.groups.map(({ key }) => Object.fromEntries(names.map((name) => [name, key[name] ?? ''])));
  const seen = new Map(all.map((member) => [JSON.stringify(member), member]));
  return [...seen.values()];
}

function histories(
  definition: MetricDefinition,
  table: Table,
  query: Query,
  reading: Reading,
  measure: Measure | undefined,
): readonly Benchmark[] {
  const past = pastOf(definition, table, query, ({ groups }) => groups.length > 0, measure);
  if (!past) return [];
  return membersOf(reading).flatMap((member) => {
    const groups = past.readings.flatMap((one) => one.groups.find(({ key }) => isOf(key, member)) ?? []);
    return historyBenchmark(definition, past, groups.filter(isTypical), member) ?? [];
  });
}

/** Whether it does not say which of several members it is for, and is no number that the page wrote for them. */
const isUnplaced = ({ kind, member }: Benchmark, members: number): boolean =>
  !member && kind !== 'given' && members > 1;

/**
 * Figures of a member are its own. Numbers that the page wrote go to the members in their order, the first to the first, and a
 * single one to all; a sourced figure without a member can only be of the only one.
 */
function given(
  members: readonly Readonly<Record<string, string>>[],
  figures: readonly Benchmark[],
): readonly Benchmark[] {
  const own = figures.filter(({ member }) => member);
  const others = figures.filter((figure) => !figure.member && !isUnplaced(figure, members.length));
  const placed = members.flatMap((member, i) => {
    const figure = others.length === 1 ? others[0] : others[i];
    return figure ? [{ ...figure, member }] : [];
  });
  return [...own, ...placed];
}

/**
 * Holds each member of a family against its own benchmark: a figure each in the order of the members, or the member's own
 * history. Segments are drawn with them and not judged: they have no past of their own here.
 */
export function judgeFamily(
  definition: MetricDefinition,
  table: Table,
  query: Query,
  reading: Reading,
  { benchmarks, refused = [] }: Pick<Against, 'benchmarks' | 'refused'>,
  measure: Measure = measureTable,
): Judged {
  const figures = benchmarks.filter((one) => typeof one !== 'string');
  const members = membersOf(reading);
  const unplaced = figures.filter((figure) => isUnplaced(figure, members.length));
  const untold = unplaced.map(({ id }) => `"${id}" is not used: it does not say which step it is for, in "member".`);
  const held = [
    ...given(members, figures),
    ...(benchmarks.includes('history') ? histories(definition, table, query, reading, measure) : []),
  ];
  const ofMember = ({ member = {} }: Benchmark): Reading => {
    const groups = reading.groups.filter(({ key }) => isOf(key, member));
    return groups.length === 1 ? { ...reading, ...groups[0] } : reading;
  };
  return {
    reading,
    ...judgeEach([...held, ...benchmarks.filter((one) => one === 'needed')], [...refused, ...untold], (one) => {
      const benchmark = one === 'needed' ? neededBenchmark(definition, table, query, measure) : one;
      return judge(ofMember(benchmark), benchmark);
    }),
    change: undefined,
  };
}
