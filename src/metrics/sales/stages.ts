import { parseList } from '../../data/grammar.js';
import { and, blank, is, or, unless, type Predicate } from '../../states/predicate.js';
import { ParamError, type Params } from '../define-metric.js';

/** The stages that `stages` lists, in their order; undefined where it was not given. Throws {@link ParamError} for too few or a double one. */
export function stagesOf({ stages }: Params, atLeast: number): readonly string[] | undefined {
  if (stages === undefined) return undefined;
  const list = parseList(stages);
  if (list.length < atLeast) throw new ParamError(`stages lists ${String(atLeast)} or more, and not "${stages}"`);
  const twice = list.find((stage, i) => list.indexOf(stage) !== i);
  if (twice !== undefined) throw new ParamError(`stages lists "${twice}" twice`);
  return list;
}

const won = is('status', 'won');
const lost = is('status', 'lost');

/** The records that no stage of the list can take, and that are neither won nor lost. */
export const unnamedStages = (
  stages: readonly string[],
  done = or(won, lost),
): Readonly<Record<string, Predicate>> => ({
  'without a stage': and(blank('stage'), unless(done)),
  'in a stage that is not listed': unless(or(is('stage', ...stages), done)),
});

/** How far the records of a funnel came, stage by stage, counted from 0. */
export interface Ladder {
  readonly stages: readonly string[];
  /** It came as far as this stage, or further. */
  reached(stage: number): Predicate;
  /** It came this far and no further, and may still go on. */
  open(stage: number): Predicate;
  /** Whether those are left out of the step from there. */
  readonly matureOnly: boolean;
  /** It was lost, and nothing tells how far it had come. */
  readonly unplaced?: Predicate;
  /** Where the first and the last currency of a record stand, in the alphabet. */
  readonly currency?: readonly [low: string, high: string];
}

/**
 * The ladder by the present stage: who stands at a stage has reached all before it, a won record all there are. A lost one
 * tells its last stage where the records keep it; where they only say that it was lost it counts in the first alone.
 */
export const presentLadder = (stages: readonly string[], success: Predicate = won): Ladder => ({
  stages,
  reached: (stage) => or(is('stage', ...stages.slice(stage)), success, ...(stage === 0 ? [lost] : [])),
  open: (stage) => and(is('stage', stages[stage]!), is('status', 'open')),
  matureOnly: false,
  unplaced: and(lost, unless(is('stage', ...stages))),
});
