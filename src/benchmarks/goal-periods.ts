import { parseIsoDate, type Day } from '../calendar/civil.js';
import type { FiscalStart } from '../calendar/fiscal-pattern.js';
import { grainKey, grainStart, nextStart, shift, type Grain } from '../calendar/grain.js';
import { parseFiscalStart } from '../calendar/parse-fiscal-start.js';
import type { Reading } from '../metrics/reading.js';
import { BenchmarkError } from './benchmark-error.js';
import type { Goal } from './goal.js';
import { isTypical } from './history.js';

/** How a goal's metric is read: in periods of one size, each by its name, such as `2026-07`. */
export interface GoalReader {
  readonly grain: Grain;
  /** As the page tells it, in the form of `parseFiscalStart`. */
  readonly fiscalStart?: number | string | undefined;
  readonly readIn: (period: string) => Reading;
}

/** The readings of a goal, by whole periods. */
export interface GoalReadings {
  /** How many whole periods lie between start and due. */
  readonly length: number;
  /** Since the start, by the number of the period from 0; what tells too little is not there. */
  readonly since: ReadonlyMap<number, Reading>;
  /** The periods before the start, the latest first; undefined where one tells too little. */
  readonly before: readonly (Reading | undefined)[];
  /** The last period that is over and tells enough, no later than the one that is due; else the last that is over. */
  readonly now: Reading;
  /** Its number from the start; below 0 where the goal has not begun. */
  readonly at: number;
}

/** So many periods before the start tell what is within reach. */
const PAST = 24;

/** Whether a period is over, and its reading rests on enough. */
const isTold = (reading: Reading): boolean =>
  reading.period?.complete === true && !reading.warnings.includes('partial') && isTypical(reading);

const countOf = (from: Day, to: Day, grain: Grain, fiscalStart: FiscalStart): number => {
  let count = 0;
  while (shift(from, grain, count + 1, fiscalStart) <= to) count += 1;
  return count;
};

/** Reads the periods of a goal up to the day that the records reach. Throws {@link BenchmarkError} where it is shorter than one. */
export function goalReadings({ start, due }: Goal, { grain, fiscalStart: told, readIn }: GoalReader): GoalReadings {
  const fiscalStart = parseFiscalStart(told);
  const [from, end] = [parseIsoDate(start)!, parseIsoDate(due)! + 1];
  const before = grainStart(from, grain, fiscalStart);
  const first = before === from ? from : nextStart(before, grain, fiscalStart);
  const length = countOf(first, end, grain, fiscalStart);
  if (length < 1)
    throw new BenchmarkError(`goal, due: no whole ${grain} lies between ${start} and ${due}. Tell a smaller grain.`);
  const all = readIn('all');
  const isCut = all.warnings.includes('trailing-12-months');
  const opened = isCut ? -Infinity : (parseIsoDate(all.period?.from ?? '') ?? -Infinity);
  const asOf = parseIsoDate(all.asOf ?? '') ?? before - 1;
  const named = (day: Day): Reading => readIn(grainKey(day, grain, fiscalStart));
  const since = new Map<number, Reading>();
  const over = Math.min(length, countOf(first, asOf + 1, grain, fiscalStart));
  for (let i = 0; i < over; i++) {
    const reading = named(shift(first, grain, i, fiscalStart));
    if (isTold(reading)) since.set(i, reading);
  }
  const past: (Reading | undefined)[] = [];
  for (let i = 1; i <= PAST; i++) {
    const day = shift(before, grain, -i, fiscalStart);
    if (day < opened) break;
    const reading = named(day);
    past.push(isTold(reading) ? reading : undefined);
  }
  const last = [...since.keys()].at(-1);
  const [at, now] =
    last === undefined
      ? [
          -1,
          over > 0
            ? named(shift(first, grain, over - 1, fiscalStart))
            : named(shift(grainStart(asOf + 1, grain, fiscalStart), grain, -1, fiscalStart)),
        ]
      : [last, since.get(last)!];
  return { length, since, before: past, now, at };
}
