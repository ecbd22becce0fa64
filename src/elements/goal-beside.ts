import { BenchmarkError } from '../benchmarks/benchmark-error.js';
import { goalProgress, type GoalQuestion } from '../benchmarks/goal-progress.js';
import { targetOf } from '../benchmarks/judge-all.js';
import { judge } from '../benchmarks/judge.js';
import type { Judged } from '../benchmarks/judged.js';
import { parseGoal } from '../benchmarks/parse-goal.js';
import type { Fact } from '../text/facts.js';
import { goalFacts } from '../text/goal-facts.js';
import type { Words } from '../text/words.js';

export { goalSentence, goalVerdict } from '../text/goal-words.js';

/**
 * Holds what was measured against a goal beside all else: its target stands last among the judgements. Throws where the goal cannot be
 * read, and where it is of another variant.
 */
export function heldToGoal(judged: Judged, given: unknown, question: GoalQuestion): Judged {
  const { reading, judgements } = judged;
  const parsed = parseGoal(given, reading.metric);
  if (parsed.variant !== undefined && parsed.variant !== reading.variant)
    throw new BenchmarkError(`goal, variant: it is of "${parsed.variant}", and "${reading.variant}" is measured.`);
  const goal = goalProgress(parsed, question);
  return { ...judged, judgements: [...judgements, judge(reading, targetOf(reading.metric, goal.target))], goal };
}

/** Every value of a picture, and of a goal those that it does not show. */
export const withGoalFacts = (measured: readonly Fact[], { goal }: Judged, words: Words): readonly Fact[] => [
  ...measured,
  ...goalFacts(goal!, words).filter(({ at }) => at !== goal!.target),
];
