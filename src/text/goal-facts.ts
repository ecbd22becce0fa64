import type { GoalProgress } from '../benchmarks/goal-progress.js';
import { goalEnglish as says } from './english-goal.js';
import type { Fact } from './facts.js';
import { fill } from './fill.js';
import { goalFigure, smartLines, timeGone } from './goal-words.js';
import type { Language } from './language.js';

/** What a goal adds to a reading's values: baseline, target, even pace, and the projection where there is one. */
export function goalFacts(progress: GoalProgress, language: Language): readonly Fact[] {
  const { goal, baseline, baselineIn, target, expected, covered, projection, periods, grain } = progress;
  const fact = (name: string, at: number, note: string): Fact => {
    return { name, value: goalFigure(at, progress, language), note, at };
  };
  const facts = [
    fact(says.fact.baseline, baseline, baselineIn ? language.period(baselineIn) : says.note.told),
    fact(says.fact.target, target, fill(says.note.due, { due: language.date(goal.due) })),
  ];
  if (covered !== undefined && progress.elapsed < 1)
    facts.push(fact(says.fact.expected, expected, fill(says.note.expected, { elapsed: timeGone(progress, language) })));
  if (projection) {
    const { value, low, high, level } = projection;
    const note = fill(says.note.projection, {
      value: language.range(low, high, progress.now.unit),
      periods: language.counted(periods, grain),
      level: language.percent(level),
    });
    facts.push(fact(says.fact.projection, value, note));
  }
  return facts;
}

/** The checks of a goal as rows of a table. */
export const smartFacts = (progress: GoalProgress, language: Language): readonly Fact[] =>
  smartLines(progress, language).map(({ name, met, because }) => ({ name, value: met, note: because, at: NaN }));
