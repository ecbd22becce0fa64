import { parseList } from '../../data/grammar.js';
import { dealStatus } from '../../data/outcome-words.js';
import { and, blank, is, or, says, unless, type Predicate } from '../../states/predicate.js';
import { ParamError, type Params } from '../define-metric.js';

/** The option by which a page tells its stages. */
export const stagesOption = { stages: 'the stages in their order, as a list' };

/** The record stands at one of these stages, in whatever letter case it writes them. */
export const isAt = (...stages: readonly string[]): Predicate =>
  says('stage', ...stages.map((stage) => stage.toLowerCase()));

/**
 * The stages that `stages` lists, in their order; undefined where none are given. Throws {@link ParamError} for too few, a
 * double one, or one that says lost: who had to pass it to be won would have to be lost first.
 */
export function stagesOf({ stages }: Params, atLeast: number): readonly string[] | undefined {
  if (!stages?.trim()) return undefined;
  const list = parseList(stages);
  if (list.length < atLeast) throw new ParamError(`stages lists ${String(atLeast)} or more, and not "${stages}"`);
  const lower = list.map((stage) => stage.toLowerCase());
  const twice = list.find((_, i) => lower.indexOf(lower[i]!) !== i);
  if (twice !== undefined) throw new ParamError(`stages lists "${twice}" twice`);
  const loss = list.find((stage) => dealStatus(stage) === 'lost');
  if (loss !== undefined)
    throw new ParamError(
      `stages lists "${loss}", and being lost is no step towards being won: leave it out, and what was lost counts as far as it came`,
    );
  return list;
}

const won = is('status', 'won');
const lost = is('status', 'lost');

/** Why records are left out whose stage is none of the list. */
export const UNLISTED = 'in a stage that is not listed';

/** The records that no stage of the list can take, and that are neither won nor lost. */
export const unnamedStages = (
  stages: readonly string[],
  done = or(won, lost),
): Readonly<Record<string, Predicate>> => ({
  'without a stage': and(blank('stage'), unless(done)),
  [UNLISTED]: unless(or(isAt(...stages), done)),
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
  /** It says itself that it is, or was, at this very stage. */
  at(stage: number): Predicate;
  /** It was lost; of those, nothing tells how far it had come. Undefined where every record tells that. */
  readonly losses?: { readonly all: Predicate; readonly unplaced: Predicate };
  /** Where the first and the last currency of a record stand, in the alphabet. */
  readonly currency?: readonly [low: string, high: string];
}

/**
 * The ladder by the present stage: who stands at a stage has reached all before it, a won record all there are. A lost one
 * tells its last stage where the records keep it; where they only say that it was lost it counts in the first alone.
 */
export const presentLadder = (stages: readonly string[], success: Predicate = won): Ladder => ({
  stages,
  reached: (stage) => or(isAt(...stages.slice(stage)), success, ...(stage === 0 ? [lost] : [])),
  open: (stage) => and(isAt(stages[stage]!), is('status', 'open')),
  at: (stage) => or(isAt(stages[stage]!), ...(stage + 1 === stages.length ? [success] : [])),
  matureOnly: false,
  losses: { all: lost, unplaced: and(lost, unless(isAt(...stages))) },
});
