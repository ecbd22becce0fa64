import type { Group, Measured, Reading } from '../metrics/reading.js';
import { laney } from '../statistics/laney.js';
import { FIRM, processOf, type Process } from '../statistics/process.js';
import type { Signal } from '../statistics/signals.js';
import { xmr, type Observed } from '../statistics/xmr.js';
import { slotsOf, type Cut, type Slot } from './period-slots.js';

/** How limits are found; `auto` takes p′ for shares of varying n and XmR for all else. */
export type LimitsChoice = 'none' | 'auto' | 'xmr' | 'laney';

/** One line: a value for each period that has one. `name` is the segment's, empty where there are none. */
export interface TrendSeries {
  readonly name: string;
  readonly points: readonly (Measured | undefined)[];
}

/** The limits that hold in one period, in the metric's unit and no further than it goes. */
export interface SlotLimits {
  readonly phase: number;
  readonly centre: number;
  readonly low: number;
  readonly high: number;
}

/** Limits and signals, by period. */
export interface TrendProcess {
  readonly method: 'xmr' | 'laney';
  /** How many periods the limits in force rest on, and whether these are too few to rely on. */
  readonly baseline: number;
  readonly provisional: boolean;
  readonly limits: readonly (SlotLimits | undefined)[];
  /** `since` counts periods of the trend. */
  readonly signals: readonly (Signal | undefined)[];
  /** The last signal that still stands: within the last eight complete periods. */
  readonly latest: Signal | undefined;
}

/** A reading grouped by time, as lines. */
export interface Trend extends Cut {
  readonly slots: readonly Slot[];
  /** One, or the eight largest segments. */
  readonly series: readonly TrendSeries[];
  /** How many segments there are in all; 0 where none were asked for. */
  readonly segments: number;
  /** Undefined where limits were not asked for, or segments were. */
  readonly process: TrendProcess | 'too-few' | undefined;
}

/** More lines than this cannot be told apart. */
const MOST_LINES = 8;
/** A signal further back than this many periods is history. */
const RECENT = 8;

/** With more periods than this a chart is no longer read point by point, and limits are found only where they are asked for. */
const MOST_JUDGED = 2000;

/** Of a share of records alone: what counts or weighs otherwise has an interval of another method. */
const isShare = ({ interval, n }: Measured): boolean => interval?.method === 'wilson' && n > 0;

function processIn(
  { domain }: Reading,
  slots: readonly Slot[],
  { points }: TrendSeries,
  choice: LimitsChoice,
): TrendProcess | 'too-few' {
  const complete = slots.flatMap((slot, i) => (slot.unfinished || points[i]?.value === undefined ? [] : [i]));
  const observed = complete.map((i): Observed => ({ value: points[i]!.value!, n: points[i]!.n }));
  const shares = complete.every((i) => isShare(points[i]!));
  const varies = observed.some(({ n }) => n !== observed[0]?.n);
  const method = shares && (choice === 'laney' || (choice === 'auto' && varies)) ? 'laney' : 'xmr';
  const process = processOf(observed, method === 'laney' ? laney : xmr);
  if (!process) return 'too-few';
  const signals: (Signal | undefined)[] = slots.map(() => undefined);
  process.signals.forEach((signal, k) => {
    if (signal) signals[complete[k]!] = { ...signal, since: complete[signal.since]! };
  });
  const { baseline } = process.phases.at(-1)!;
  return {
    method,
    baseline,
    provisional: baseline < FIRM,
    limits: limitsBySlot(process, complete, points, domain),
    signals,
    latest: complete
      .slice(-RECENT)
      .map((i) => signals[i])
      .findLast((signal) => signal),
  };
}

/** A period without a value has the limits of the one before. */
function limitsBySlot(
  { phases }: Process,
  complete: readonly number[],
  points: TrendSeries['points'],
  [lowest = -Infinity, highest = Infinity]: Reading['domain'],
): SlotLimits[] {
  let at = 0;
  let n = points[complete[0]!]!.n;
  return points.map((point, i) => {
    while (at + 1 < phases.length && complete[phases[at + 1]!.from]! <= i) at++;
    const { centre, spread } = phases[at]!;
    n = point?.n || n;
    const reach = spread(n);
    return { phase: at, centre, low: Math.max(lowest, centre - reach), high: Math.min(highest, centre + reach) };
  });
}

function linesOf({ groups }: Reading, grain: string): Map<string, Map<string, Group>> {
  const lines = new Map<string, Map<string, Group>>();
  for (const group of groups) {
    const { [grain]: when, ...rest } = group.key;
    if (when === null || when === undefined) continue;
    const name = Object.values(rest)
      .map((word) => word ?? '–')
      .join(' · ');
    const line = lines.get(name) ?? new Map<string, Group>();
    lines.set(name, line.set(when, group));
  }
  return lines;
}

const sizeOf = (line: Map<string, Group>): number => [...line.values()].reduce((sum, { n }) => sum + n, 0);

/** A reading that is grouped by a grain of time, and perhaps by more, as lines with limits. */
export function trendOf(reading: Reading, cut: Cut, choice: LimitsChoice): Trend {
  const slots = slotsOf(reading, cut);
  const lines = [...linesOf(reading, cut.grain)];
  const isWhole = reading.groups.every(({ key }) => Object.keys(key).length < 2);
  const largest = isWhole ? lines : lines.toSorted((a, b) => sizeOf(b[1]) - sizeOf(a[1])).slice(0, MOST_LINES);
  const series = largest.map(([name, line]) => ({ name, points: slots.map((slot) => line.get(slot.name)) }));
  const [only] = series;
  const isAsked = choice === 'auto' ? slots.length <= MOST_JUDGED : choice !== 'none';
  const process = isWhole && only && isAsked ? processIn(reading, slots, only, choice) : undefined;
  return { ...cut, slots, series, segments: isWhole ? 0 : lines.length, process };
}
