import { parseIsoDate } from '../calendar/civil.js';
import type { Grain } from '../calendar/grain.js';
import type { Reading } from '../metrics/reading.js';
import { lineProjection, type Projected } from '../statistics/line-projection.js';
import { BenchmarkError } from './benchmark-error.js';
import { targetFrom, type Goal } from './goal.js';
import { goalReadings, type GoalReader, type GoalReadings } from './goal-periods.js';
import { smartChecks, type SmartCheck } from './goal-smart.js';

/** How a goal stands: before it is due, and after. */
export type GoalVerdict = 'on-track' | 'at-risk' | 'off-track' | 'cannot-tell' | 'reached' | 'missed';

/** So many periods since the start make a projection: with fewer, two lines could not be told apart. */
export const LEAST_PERIODS = 4;

/** Where a goal's metric is, where it should be and where it goes; figures in the metric's unit. */
export interface GoalProgress {
  readonly goal: Goal;
  readonly grain: Grain;
  readonly baseline: number;
  /** The period that the baseline was measured in; undefined where the goal tells it. */
  readonly baselineIn: Reading['period'];
  readonly target: number;
  /** The last period that is over and tells enough. */
  readonly now: Reading;
  /** Share of the goal's time that is over at the end of that period, 0–1. */
  readonly elapsed: number;
  /** Goal progress: the share of the way from the baseline to the target, below 0 where it was the wrong one; undefined before it begins. */
  readonly covered: number | undefined;
  /** Where an even pace would be by then. */
  readonly expected: number;
  /** For the last whole period before the goal is due; undefined with too few periods, and once that period is known. */
  readonly projection: (Projected & { readonly level: number }) | undefined;
  /** How many periods since the start tell enough. */
  readonly periods: number;
  readonly verdict: GoalVerdict;
  readonly smart: readonly SmartCheck[];
}

const spreadOf = ({ value, interval }: Reading): Projected => ({
  value: value!,
  low: interval?.low ?? value!,
  high: interval?.high ?? value!,
});

/** How a goal is read, and whose it is. */
export interface GoalQuestion extends GoalReader {
  /** Which records it is about, as `where` has it; all of them where absent. */
  readonly where?: string | undefined;
}

/** Level of an interval where the reading tells none. */
const LEVEL = 0.95;

function baselineOf({ baseline, start }: Goal, { before: [last] }: GoalReadings, grain: Grain): number {
  const figure = baseline ?? last?.value;
  if (figure !== undefined) return figure;
  throw new BenchmarkError(
    `goal, baseline: the ${grain} before ${start} tells too little to be a baseline. Write one, as in "baseline": "60%".`,
  );
}

/**
 * A line through the periods since the start, read at the last one, no further than the metric goes. It is no surer to either side than
 * the latest period is of itself: a line through few points, which can lie on it by chance, knows less of the noise of one period.
 */
function projectionOf({ since, length }: GoalReadings, now: Reading): GoalProgress['projection'] {
  if (since.size < LEAST_PERIODS || since.has(length - 1)) return undefined;
  const level = now.interval?.level ?? LEVEL;
  const line = lineProjection(
    [...since].map(([i, { value }]) => [i, value!] as const),
    length - 1,
    level,
  )!;
  const own = spreadOf(now);
  const [lowest = -Infinity, highest = Infinity] = now.domain;
  const within = (figure: number): number => Math.min(highest, Math.max(lowest, figure));
  const value = within(line.value);
  const low = within(Math.min(line.low, value - (own.value - own.low)));
  const high = within(Math.max(line.high, value + (own.high - own.value)));
  return { value, low, high, level };
}

/** A value and an interval as shares of the way, counted from the target: -1 is the baseline, 0 the target. */
interface Shares {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

function sharesOf({ value, low, high }: Projected, baseline: number, target: number): Shares {
  const share = (figure: number): number => (figure - target) / Math.abs(target - baseline);
  return target > baseline
    ? { value: share(value), low: share(low), high: share(high) }
    : { value: -share(value), low: -share(high), high: -share(low) };
}

/**
 * The verdict before a goal is due: `on-track` where the whole projection interval lies at or beyond the target, `off-track` where the
 * whole of it is short, `at-risk` where it holds the target and the projection itself is short; else, and without a projection,
 * `cannot-tell`.
 *
 * Of a metric that is best at a target there is no beyond: `off-track` where the interval leaves the target out, `on-track` where it
 * holds it and lies nearer to it than the baseline on both sides, else `cannot-tell`.
 */
function verdictBefore(projected: Shares | undefined, isBestThere: boolean): GoalVerdict {
  if (!projected) return 'cannot-tell';
  const { value, low, high } = projected;
  if (high < 0 || (isBestThere && low > 0)) return 'off-track';
  if (isBestThere) return low > -1 && high < 1 ? 'on-track' : 'cannot-tell';
  if (low >= 0) return 'on-track';
  return value < 0 ? 'at-risk' : 'cannot-tell';
}

/**
 * The verdict when the last period before a goal is due is known: `reached` at or beyond the target, else `missed`. Of a metric that is
 * best at a target it is reached where the interval of the value holds it.
 */
function verdictAfter({ value, low, high }: Shares, isBestThere: boolean): GoalVerdict {
  const isReached = isBestThere ? low <= 0 && high >= 0 : value >= 0;
  return isReached ? 'reached' : 'missed';
}

/**
 * Where a goal stands by the records: the last whole period, the pace, the projection and the verdict of {@link verdictBefore} or {@link verdictAfter}.
 *
 * A goal is a level that each period has: the same metric is read in whole periods (months, say), and the line of least
 * squares through those since the start tells of the last one before it is due. A share or a mean is not collected day by
 * day, so that the even pace is shown and never judged by. An untold baseline is the reading of the period before the start.
 * Throws {@link BenchmarkError} where that tells too little, and for targets as {@link targetFrom} does.
 */
export function goalProgress(goal: Goal, question: GoalQuestion): GoalProgress {
  const { grain } = question;
  const readings = goalReadings(goal, question);
  const { now, at, since, before, length } = readings;
  const baseline = baselineOf(goal, readings, grain);
  const target = targetFrom(goal.aim, baseline, now);
  const [start, end] = [parseIsoDate(goal.start)!, parseIsoDate(goal.due)! + 1];
  const until = at < 0 ? start : parseIsoDate(now.period!.to)!;
  const elapsed = (until - start) / (end - start);
  const projection = projectionOf(readings, now);
  const shares = (seen: Projected): Shares => sharesOf(seen, baseline, target);
  const last = since.get(length - 1);
  const isBestThere = now.better === 'target';
  return {
    goal,
    grain,
    baseline,
    baselineIn: goal.baseline === undefined ? before[0]?.period : undefined,
    target,
    now,
    elapsed,
    covered: at < 0 ? undefined : (now.value! - baseline) / (target - baseline),
    expected: baseline + elapsed * (target - baseline),
    projection,
    periods: since.size,
    verdict: last
      ? verdictAfter(shares(spreadOf(last)), isBestThere)
      : verdictBefore(projection && shares(projection), isBestThere),
    smart: smartChecks({ goal, now, baseline, target, before, length, where: question.where }),
  };
}
