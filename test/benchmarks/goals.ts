import { parseGoal } from '../../src/benchmarks/parse-goal.js';
import { goalProgress, type GoalProgress, type GoalQuestion } from '../../src/benchmarks/goal-progress.js';
import { measure, type MeasureOptions } from '../../src/measure.js';
import { registerMetrics } from '../../src/metrics/catalogue.js';
import { metrics } from '../../src/metrics/all.js';
import { decided, months } from './trends.js';

registerMetrics(metrics);

/** A hundred deals decided on the first of each month from one on, so many of them won. */
export const monthly = (won: readonly number[], year = 2026, first = 0): object[] =>
  months(won.length, year, first).flatMap((day, i) => decided(day, won[i]!, 100 - won[i]!));

/** The goal of a year, but for what is told. */
export const year = { metric: 'win-rate', target: '70%', start: '2026-01-01', due: '2026-12-31' };

/** How that goal stands by records that reach to the end of a month. */
export function standing(
  records: readonly object[],
  asOf: string,
  goal: object = {},
  { where, grain = 'month', ...more }: Partial<GoalQuestion> & MeasureOptions = {},
): GoalProgress {
  const parsed = parseGoal({ ...year, ...goal });
  const readIn = (period: string) => measure(parsed.metric, records, { ...more, where, asOf, period });
  return goalProgress(parsed, { grain, where, readIn });
}
