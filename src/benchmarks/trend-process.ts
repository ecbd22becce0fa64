import type { Reading } from '../metrics/reading.js';
import { laney } from '../statistics/laney.js';
import { FIRM, processOf, type Process } from '../statistics/process.js';
import type { Signal } from '../statistics/signals.js';
import { xmr } from '../statistics/xmr.js';
import type { Slots } from './period-slots.js';
import { rangeOf, type Range } from './range.js';
import type { TrendSeries } from './trend.js';

/** How limits are found; `auto` takes p′ for shares and XmR for all else. */
export type LimitsChoice = 'none' | 'auto' | 'xmr' | 'laney';

/** The limits that hold in each period, in the metric's unit and no further than it goes; periods of one phase share a centre. */
export interface TrendLimits {
  readonly phase: Int32Array;
  readonly centre: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** The lowest and the highest limit. */
  readonly range: Range;
}

/** Limits and signals, by period. */
export interface TrendProcess {
  readonly method: 'xmr' | 'laney';
  /** How many periods the limits in force rest on, and whether these are too few to rely on. */
  readonly baseline: number;
  readonly provisional: boolean;
  readonly limits: TrendLimits;
  /** By period; `since` counts periods of the trend. */
  readonly signals: ReadonlyMap<number, Signal>;
  /** A confirmed shift until the limits after it are firm; else the last signal within the last eight complete periods. */
  readonly latest: Signal | undefined;
}

/** A signal further back than this many periods is history. */
const RECENT = 8;

/** Of a share of records alone: what counts or weighs otherwise has an interval of another method. */
const areShares = ({ at, n }: TrendSeries, complete: Int32Array): boolean =>
  complete.every((slot) => at(slot)!.interval?.method === 'wilson' && n[slot]! > 0);

/** Whether a period is over, has a value, and is no cohort of which some are still open. */
export const isOver = (slots: Slots, { values, open }: TrendSeries, slot: number): boolean =>
  !Number.isNaN(values[slot]) && open[slot] === 0 && !slots.isUnfinished(slot);

/**
 * The periods that are over, have a value of enough records, and whose cohort is mature. Laney's σ_z takes every subgroup; but
 * the z of one record has two values and no spread, and what is too little to be judged is no yardstick either.
 */
function completeIn(slots: Slots, series: TrendSeries): Int32Array {
  const complete = new Int32Array(slots.length);
  let count = 0;
  for (let i = 0; i < slots.length; i++) {
    if (isOver(slots, series, i) && !series.at(i)!.warnings.includes('too-few')) complete[count++] = i;
  }
  return complete.subarray(0, count);
}

/** Limits and signals of one line; undefined where none were asked for. */
export function processIn(
  { domain }: Pick<Reading, 'domain'>,
  slots: Slots,
  series: TrendSeries,
  choice: LimitsChoice,
): TrendProcess | 'too-few' | undefined {
  if (choice === 'none') return undefined;
  const complete = completeIn(slots, series);
  const values = Float64Array.from(complete, (slot) => series.values[slot]!);
  const n = Float64Array.from(complete, (slot) => series.n[slot]!);
  const isLaney = choice !== 'xmr' && areShares(series, complete);
  const process = processOf({ values, n }, isLaney ? laney : xmr);
  if (!process) return 'too-few';
  const signals = new Map<number, Signal>();
  for (const [k, signal] of process.signals) {
    signals.set(complete[k]!, { ...signal, since: complete[signal.since]! });
  }
  const { from, baseline } = process.phases.at(-1)!;
  const provisional = baseline < FIRM;
  const shift = from > 0 && provisional ? signals.get(complete[from]!) : undefined;
  return {
    method: isLaney ? 'laney' : 'xmr',
    baseline,
    provisional,
    limits: limitsBySlot(process, complete, slots, series.n, domain),
    signals,
    latest: shift ?? Array.from(complete.slice(-RECENT), (slot) => signals.get(slot)).findLast((signal) => signal),
  };
}

/** A period without a value has the limits of the one before, and so has one that is not over: it will have as many records. */
function limitsBySlot(
  { phases }: Process,
  complete: Int32Array,
  { isUnfinished }: Slots,
  counts: Float64Array,
  [lowest = -Infinity, highest = Infinity]: Reading['domain'],
): TrendLimits {
  const { length } = counts;
  const phase = new Int32Array(length);
  const [centre, low, high] = [new Float64Array(length), new Float64Array(length), new Float64Array(length)];
  let at = 0;
  let n = counts[complete[0]!]!;
  for (let i = 0; i < length; i++) {
    while (at + 1 < phases.length && complete[phases[at + 1]!.from]! <= i) at++;
    const one = phases[at]!;
    n = (isUnfinished(i) ? 0 : counts[i]!) || n;
    const reach = one.spread(n);
    phase[i] = at;
    centre[i] = one.centre;
    low[i] = Math.max(lowest, one.centre - reach);
    high[i] = Math.min(highest, one.centre + reach);
  }
  return { phase, centre, low, high, range: rangeOf(low, high) };
}
