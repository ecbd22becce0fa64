import type { TrendLimits } from '../benchmarks/trend-process.js';
import type { Trend, TrendSeries } from '../benchmarks/trend.js';
import { pieces, thinned } from './thin.js';

/** A place in px. */
export type Point = readonly [x: number, y: number];

/** One line of a picture. */
export interface DrawnLine {
  /** In stretches of so many points at most: what changes at the end leaves those before it as they are. */
  readonly solid: readonly (readonly Point[])[];
  /** To and from what may still change. */
  readonly dashed: readonly (readonly Point[])[];
  /** Values without a neighbour. */
  readonly dots: readonly Point[];
  /** Values of an unfinished period, of a cohort that is not mature, or of too few records. */
  readonly hollow: readonly Point[];
}

/** Limits that hold from one place to another, in px. */
export interface BandStep {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly centre: number;
}

/** Where periods and values are, in px; a period has a width, and its value stands in the middle of it. */
export interface Scales {
  readonly x: (slots: number) => number;
  readonly y: (value: number) => number;
  /** Columns of pixels. */
  readonly columns: number;
}

/** Periods narrower than this are too many for a ring each. */
const ringRoom = 7;

const stretch = 256;

/** A run in stretches, each of which begins where the one before it ends. */
const stretches = (run: readonly Point[]): (readonly Point[])[] =>
  Array.from({ length: Math.ceil((run.length - 1) / stretch) }, (_, i) =>
    run.slice(i * stretch, (i + 1) * stretch + 1),
  );

/** One series as lines, at most four points to a column of pixels. */
export function drawnLine(series: TrendSeries, { slots }: Trend, { x, y, columns }: Scales): DrawnLine {
  const { values, open, settled } = series;
  const ringed = columns / slots.length >= ringRoom;
  const point = (i: number): Point => [x(i + 0.5), y(values[i]!)];
  const isFew = (i: number): boolean => series.at(i)!.warnings.includes('too-few');
  const solid: (readonly Point[])[] = [];
  const dashed: Point[][] = [];
  const dots: Point[] = [];
  const hollow: Point[] = [];
  for (const piece of pieces(thinned(values, columns), values.length, columns)) {
    const sure = ringed ? 0 : piece.at(-1)! < settled ? piece.length : piece.findIndex((i) => i >= settled);
    let run = piece.slice(0, sure).map(point);
    let before = run.at(-1);
    let wasOpen = false;
    for (const i of piece.slice(sure)) {
      const at = point(i);
      const isUnfinished = slots.isUnfinished(i);
      const isOpen = isUnfinished || open[i]! > 0;
      if (isUnfinished || (ringed && (isOpen || isFew(i)))) hollow.push(at);
      if (before && (isOpen || wasOpen)) {
        dashed.push([before, at]);
        solid.push(...stretches(run));
        run = [];
      }
      run.push(at);
      before = at;
      wasOpen = isOpen;
    }
    solid.push(...stretches(run));
    if (piece.length === 1 && !wasOpen) dots.push(run[0]!);
  }
  return { solid, dashed, dots, hollow };
}

/** The limits as steps, those of each phase together: one where they stay, and no more than one to a column of pixels. */
export function bandSteps(limits: TrendLimits, { x, y, columns }: Scales): readonly (readonly BandStep[])[] {
  const { length } = limits.phase;
  const stride = Math.max(1, Math.floor(length / columns));
  const phases: BandStep[][] = [];
  for (let i = 0; i < length; i += stride) {
    const phase = (phases[limits.phase[i]!] ??= []);
    const last = phase.at(-1);
    const step = {
      from: x(i),
      to: x(Math.min(length, i + stride)),
      low: y(limits.low[i]!),
      high: y(limits.high[i]!),
      centre: y(limits.centre[i]!),
    };
    if (last?.low === step.low && last.high === step.high) phase[phase.length - 1] = { ...last, to: step.to };
    else phase.push(step);
  }
  return phases.filter((phase) => phase.length > 0);
}
