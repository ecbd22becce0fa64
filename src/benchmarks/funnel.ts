import type { Group, Interval, Reading } from '../metrics/reading.js';
import type { Judgement } from './benchmark.js';
import type { Judged } from './judged.js';

/** The step into a stage from the one before. */
export interface FunnelStep {
  readonly from: string;
  /** The share that went on; undefined where nobody could. */
  readonly share: number | undefined;
  readonly interval: Interval | undefined;
  /** How many the share rests on. */
  readonly n: number;
  /** How many stand at `from` and may still go on. */
  readonly open: number;
  /** The share if all of those did: it tells apart what was lost from what is not yet decided. */
  readonly atBest: number;
  readonly isFew: boolean;
  readonly judgement: Judgement | undefined;
}

/** A stage of a funnel: how many, or how much money, came so far. */
export interface FunnelStage {
  readonly name: string;
  readonly size: number;
  /** Of the first stage; undefined for present counts, which are no shares of each other, and where the step is not told. */
  readonly ofFirst: number | undefined;
  readonly step: FunnelStep | undefined;
}

/** One funnel: all records, or those of one segment. */
export interface FunnelSegment {
  readonly name: string | undefined;
  readonly stages: readonly FunnelStage[];
}

/** What tells the groups of a funnel apart, beside the segment. */
const own = new Set(['from', 'to', 'stage']);

const segmentOf = ({ key }: Group): string | undefined => {
  const words = Object.entries(key).filter(([name]) => !own.has(name));
  return words.length === 0 ? undefined : words.map(([, word]) => word ?? '–').join(' · ');
};

function stepOf(group: Group, judgements: readonly Judgement[], { warnings }: Reading): FunnelStep {
  const { key, parts, value, interval, n } = group;
  const { entered = 0, reached = 0, 'still open': open = 0 } = parts;
  const judgement = judgements.find(
    ({ benchmark: { member } }) => member?.['from'] === key['from'] && member?.['to'] === key['to'],
  );
  const isRipe = !warnings.includes('stage-inferred');
  const atBest = isRipe ? (value ?? 1) : entered > 0 ? (reached + open) / entered : 1;
  const isFew = group.warnings.includes('too-few');
  return { from: key['from'] ?? '', share: value, interval, n, open, atBest, isFew, judgement };
}

/** The stages of groups that follow each other: of steps the first stage stands in the first of them. */
function stagesOf(groups: readonly Group[], { reading, judgements }: Judged): readonly FunnelStage[] {
  const [first] = groups;
  if (!first?.key['from']) {
    return groups.map(({ key, value = 0 }) => ({
      name: key['stage'] ?? '',
      size: value,
      ofFirst: undefined,
      step: undefined,
    }));
  }
  const size = first.parts['entered'] ?? 0;
  const isShared = size > 0 && !first.warnings.includes('too-few');
  return [
    { name: first.key['from'], size, ofFirst: isShared ? 1 : undefined, step: undefined },
    ...groups.map((group, i) => {
      const isTold = group.reason !== 'stage-at-loss-unknown' || i === groups.length - 1;
      return {
        name: group.key['to'] ?? '',
        size: group.parts['reached'] ?? 0,
        ofFirst: isShared && isTold ? group.parts['share of first'] : undefined,
        step: stepOf(group, judgements, reading),
      };
    }),
  ];
}

/** The funnels that a judged family tells of: one, or one a segment with the largest first. */
export function funnelOf(judged: Judged): readonly FunnelSegment[] {
  const bySegment = new Map<string | undefined, Group[]>();
  for (const group of judged.reading.groups) {
    const name = segmentOf(group);
    const groups = bySegment.get(name);
    if (groups) groups.push(group);
    else bySegment.set(name, [group]);
  }
  const funnels = [...bySegment].map(([name, groups]) => ({ name, stages: stagesOf(groups, judged) }));
  return funnels.toSorted((a, b) => (b.stages[0]?.size ?? 0) - (a.stages[0]?.size ?? 0));
}
