import { RUN, signalsIn, type Signal } from './signals.js';
import type { Observed, ProcessLimits } from './xmr.js';

/** A stretch of a series with limits of its own. */
export interface Phase extends ProcessLimits {
  /** Index of its first value. */
  readonly from: number;
  /** How many values its limits rest on: 12 to 24, provisionally fewer. */
  readonly baseline: number;
}

/** A series with its limits and what stands out. */
export interface Process {
  readonly phases: readonly Phase[];
  /** By the index of the value. */
  readonly signals: ReadonlyMap<number, Signal>;
}

/** Measured periods in their order, as columns. */
export interface Course {
  readonly values: ArrayLike<number>;
  /** How many records each rests on. */
  readonly n: ArrayLike<number>;
}

const LEAST = 6;
/** Limits that rest on fewer values than these are provisional. */
export const FIRM = 12;
const MOST = 24;

/** How far a value is from the centre, by its own limits: 1 is at a limit. The last digits of equal values do not count. */
function scoreOf(value: number, n: number, { centre, spread }: ProcessLimits): number {
  const off = value - centre;
  return Math.abs(off) <= 1e-9 * Math.abs(centre) ? 0 : off / spread(n);
}

const scoresOf = ({ values, n }: Course, from: number, to: number, limits: ProcessLimits): number[] =>
  Array.from({ length: to - from }, (_, k) => scoreOf(values[from + k]!, n[from + k]!, limits));

type LimitsOf = (points: readonly Observed[]) => ProcessLimits | undefined;

/** Limits of the first 24 values, or of as many from 12 on as show no signal among themselves. */
function phaseFrom(from: number, course: Course, limitsOf: LimitsOf): Phase | undefined {
  const { values, n } = course;
  const most = Math.min(MOST, values.length - from);
  const base = Array.from({ length: most }, (_, k): Observed => ({ value: values[from + k]!, n: n[from + k]! }));
  for (let size = most; size >= LEAST; size--) {
    const limits = limitsOf(base.slice(0, size));
    if (!limits) continue;
    const isCalm = size <= FIRM || signalsIn(scoresOf(course, from, from + size, limits)).every((one) => !one);
    if (isCalm) return { ...limits, from, baseline: size };
  }
  return undefined;
}

/** Where a shift began that a run confirms: at the first of its values that lies half as far off the centre as they all do. */
function beginOf(start: number, { values }: Course, { centre }: ProcessLimits): number {
  let sum = 0;
  for (let i = start; i < start + RUN; i++) sum += values[i]! - centre;
  const half = sum / RUN / 2;
  let begin = start;
  while ((values[begin]! - centre) / half < 1) begin++;
  return begin;
}

/** Where the first shift away from a phase begins that a run confirms, as an index; undefined where none does. */
function shiftFrom(phase: Phase, course: Course): number | undefined {
  const { values, n } = course;
  const { from } = phase;
  let start = from;
  let side = 0;
  for (let i = from; i < values.length; i++) {
    const now = Math.sign(scoreOf(values[i]!, n[i]!, phase));
    if (now !== side) start = i;
    side = now;
    const isRun = side !== 0 && i - start + 1 >= RUN;
    if (isRun && start - from >= LEAST) return beginOf(start, course, phase);
  }
  return undefined;
}

/** A phase up to where the next one begins: its limits rest on none of that one's values. */
function cutAt(end: number, phase: Phase, { values, n }: Course, limitsOf: LimitsOf): Phase {
  const { from, baseline } = phase;
  if (end >= from + baseline) return phase;
  const own = Array.from({ length: end - from }, (_, k): Observed => ({ value: values[from + k]!, n: n[from + k]! }));
  const limits = limitsOf(own);
  return limits ? { ...limits, from, baseline: own.length } : phase;
}

/**
 * Limits and signals of a series of complete periods, in one pass. The limits of the baseline hold until eight values in a row
 * confirm a shift; from the first of these on, at which the run stands as a signal, there are new ones. Each value is judged by
 * the limits that hold where it is. Undefined below six values.
 */
export function processOf(course: Course, limitsOf: LimitsOf): Process | undefined {
  const phases: Phase[] = [];
  const signals = new Map<number, Signal>();
  let found = phaseFrom(0, course, limitsOf);
  while (found) {
    const since = shiftFrom(found, course);
    const next = since === undefined ? undefined : phaseFrom(since, course, limitsOf);
    const end = next?.from ?? course.values.length;
    const phase = cutAt(end, found, course, limitsOf);
    const { from } = phase;
    signalsIn(scoresOf(course, from, end, phase)).forEach((signal, i) => {
      const isShift = i === 0 && from > 0;
      if (signal && !isShift) signals.set(from + i, { ...signal, since: from + signal.since });
    });
    if (next) signals.set(end, { rule: 'run', up: next.centre > phase.centre, since: end });
    phases.push(phase);
    found = next;
  }
  return phases.length === 0 ? undefined : { phases, signals };
}
