import type { Trend, TrendProcess, TrendSeries } from '../benchmarks/trend.js';
import { pieces, thinned, valuesOf } from './thin.js';

/** A place in px. */
export type Point = readonly [x: number, y: number];

/** One line of a picture. */
export interface DrawnLine {
  readonly solid: readonly (readonly Point[])[];
  /** To and from what is unfinished. */
  readonly dashed: readonly (readonly Point[])[];
  /** Values without a neighbour. */
  readonly dots: readonly Point[];
  /** Values of an unfinished period or of too few records. */
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

/** One series as lines, at most four points to a column of pixels. */
export function drawnLine(series: TrendSeries, { slots }: Trend, { x, y, columns }: Scales): DrawnLine {
  const { points } = series;
  const at = (i: number): Point => [x(i + 0.5), y(points[i]!.value!)];
  const isFew = (i: number): boolean => points[i]!.warnings.includes('too-few');
  const isOpen = (i: number): boolean => slots[i]!.unfinished;
  const ringed = columns / slots.length >= ringRoom;
  const kept = thinned(valuesOf(series), columns);
  const solid: Point[][] = [];
  const dashed: Point[][] = [];
  const dots: Point[] = [];
  for (const piece of pieces(kept, points.length, columns)) {
    let run: Point[] = [];
    piece.forEach((i, k) => {
      const before = piece[k - 1];
      if (before !== undefined && (isOpen(i) || isOpen(before))) {
        dashed.push([at(before), at(i)]);
        if (run.length > 1) solid.push(run);
        run = [];
      }
      run.push(at(i));
    });
    if (run.length > 1) solid.push(run);
    if (piece.length === 1 && !isOpen(piece[0]!)) dots.push(at(piece[0]!));
  }
  const hollow = kept.filter((i) => isOpen(i) || (ringed && isFew(i))).map(at);
  return { solid, dashed, dots, hollow };
}

/** The limits as steps, those of each phase together: one where they stay, and no more than one to a column of pixels. */
export function bandSteps({ limits }: TrendProcess, { x, y, columns }: Scales): readonly (readonly BandStep[])[] {
  const stride = Math.max(1, Math.floor(limits.length / columns));
  const phases: BandStep[][] = [];
  for (let i = 0; i < limits.length; i += stride) {
    const here = limits[i];
    if (!here) continue;
    const phase = (phases[here.phase] ??= []);
    const last = phase.at(-1);
    const step = {
      from: x(i),
      to: x(Math.min(limits.length, i + stride)),
      low: y(here.low),
      high: y(here.high),
      centre: y(here.centre),
    };
    if (last?.low === step.low && last.high === step.high) phase[phase.length - 1] = { ...last, to: step.to };
    else phase.push(step);
  }
  return phases.filter((phase) => phase.length > 0);
}
