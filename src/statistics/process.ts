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
  /** By value. */
  readonly signals: readonly (Signal | undefined)[];
}

const LEAST = 6;
/** Limits that rest on fewer values than these are provisional. */
export const FIRM = 12;
const MOST = 24;

/** How far a value is from the centre, by its own limits: 1 is at a limit. The last digits of equal values do not count. */
function scoreOf({ value, n }: Observed, { centre, spread }: ProcessLimits): number {
  const off = value - centre;
  return Math.abs(off) <= 1e-9 * Math.abs(centre) ? 0 : off / spread(n);
}

/** Limits of the first 24 values, or of as many from 12 on as show no signal among themselves. */
function phaseFrom(from: number, points: readonly Observed[], limitsOf: LimitsOf): Phase | undefined {
  for (let size = Math.min(MOST, points.length - from); size >= LEAST; size--) {
    const base = points.slice(from, from + size);
    const limits = limitsOf(base);
    if (!limits) return undefined;
    const isCalm = size <= FIRM || signalsIn(base.map((point) => scoreOf(point, limits))).every((one) => !one);
    if (isCalm) return { ...limits, from, baseline: size };
  }
  return undefined;
}

type LimitsOf = (points: readonly Observed[]) => ProcessLimits | undefined;

/**
 * Limits and signals of a series of complete periods. The limits of the baseline hold until eight values in a row confirm a
 * shift; from the first of these on there are new ones. Undefined below six values.
 */
export function processOf(points: readonly Observed[], limitsOf: LimitsOf): Process | undefined {
  const phases: Phase[] = [];
  const signals: (Signal | undefined)[] = points.map(() => undefined);
  let phase = phaseFrom(0, points, limitsOf);
  while (phase) {
    const limits = phase;
    const { from, baseline } = phase;
    const found = signalsIn(points.slice(from).map((point) => scoreOf(point, limits)));
    const isShift = (signal: Signal | undefined): boolean =>
      signal?.rule === 'run' && signal.since >= LEAST && signal.since + RUN > baseline;
    const since = found.find(isShift)?.since;
    const end = since === undefined ? found.length : since + RUN;
    found.slice(0, end).forEach((signal, i) => {
      if (signal) signals[from + i] = { ...signal, since: from + signal.since };
    });
    phases.push(phase);
    phase = since === undefined ? undefined : phaseFrom(from + since, points, limitsOf);
  }
  return phases.length === 0 ? undefined : { phases, signals };
}
