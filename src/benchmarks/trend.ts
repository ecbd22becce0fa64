import { openIn } from '../metrics/immature.js';
import type { Group, Measured, Reading } from '../metrics/reading.js';
import { rangeOf, type Range } from './range.js';
import { slotsOf, type Cut, type Slots } from './period-slots.js';
import { processIn, type LimitsChoice, type TrendProcess } from './trend-process.js';

/** One line: a value for each period that has one. `name` is the segment's, empty where there are none. */
export interface TrendSeries {
  readonly name: string;
  /** By period, in the metric's unit; NaN where there is none, for a column has no other way to say it. */
  readonly values: Float64Array;
  /** The lowest and the highest value; not finite where there is none. */
  readonly range: Range;
  /** The same with the intervals of the values, but for those of too few records and of what is not over. */
  readonly reach: Range;
  /** How many records each value rests on, by period. */
  readonly n: Float64Array;
  /** How many of these are still open, so that the value may change: a cohort with any is not mature. */
  readonly open: Float64Array;
  /** How many periods from the first on change no more: the one after them is not over, or some of its records are open. */
  readonly settled: number;
  /** The number of a period with all that is known of it. */
  readonly at: (slot: number) => Measured | undefined;
}

/** A reading grouped by time, as lines. */
export interface Trend extends Cut {
  readonly slots: Slots;
  /** One, or the eight largest segments. */
  readonly series: readonly TrendSeries[];
  /** How many segments there are in all; 0 where none were asked for. */
  readonly segments: number;
  /** Undefined where limits were not asked for; several lines have none. */
  readonly process: TrendProcess | 'too-few' | 'several-lines' | undefined;
}

/** More lines than this cannot be told apart. */
const MOST_LINES = 8;

/** The last period that has a value; -1 where none has. */
export const lastValued = ({ values }: TrendSeries): number => values.findLastIndex((value) => !Number.isNaN(value));

/** The groups of each line by its name, those without a date left out. */
function linesOf(groups: readonly Group[], grain: string): Map<string, Group[]> {
  const lines = new Map<string, Group[]>();
  for (const group of groups) {
    const { [grain]: when, ...rest } = group.key;
    if (when === null || when === undefined) continue;
    const name = Object.values(rest)
      .map((word) => word ?? '–')
      .join(' · ');
    const line = lines.get(name);
    if (line) line.push(group);
    else lines.set(name, [group]);
  }
  return lines;
}

const sizeOf = (line: readonly Group[]): number => line.reduce((sum, { n }) => sum + n, 0);

function seriesOf(name: string, line: readonly Group[], slots: Slots, grain: string): TrendSeries {
  const values = new Float64Array(slots.length).fill(NaN);
  const n = new Float64Array(slots.length);
  const open = new Float64Array(slots.length);
  const groups = new Int32Array(slots.length).fill(-1);
  let [low, high] = [Infinity, -Infinity];
  let settled = slots.length;
  line.forEach((group, i) => {
    const slot = slots.named(group.key[grain]!);
    values[slot] = group.value ?? NaN;
    n[slot] = group.n;
    open[slot] = openIn(group);
    groups[slot] = i;
    const isUnfinished = slots.isUnfinished(slot);
    if (isUnfinished || open[slot] > 0) settled = Math.min(settled, slot);
    const { interval, warnings } = group;
    if (!interval || warnings.includes('too-few') || isUnfinished) return;
    low = Math.min(low, interval.low);
    high = Math.max(high, interval.high);
  });
  const range = rangeOf(values);
  return {
    name,
    values,
    range,
    reach: [Math.min(low, range[0]), Math.max(high, range[1])],
    n,
    open,
    settled,
    at: (slot) => line[groups[slot] ?? -1],
  };
}

/** A reading that is grouped by a grain of time, and perhaps by more, as lines with limits: what takes a pass over all groups. */
export function trendOf(reading: Reading, cut: Cut, choice: LimitsChoice): Trend {
  const { groups } = reading;
  const slots = slotsOf(reading, cut);
  const isWhole = groups.every(({ key }) => Object.keys(key).length < 2);
  const lines = [...linesOf(groups, cut.grain)];
  const largest = isWhole ? lines : lines.toSorted((a, b) => sizeOf(b[1]) - sizeOf(a[1])).slice(0, MOST_LINES);
  const series = largest.map(([name, line]) => seriesOf(name, line, slots, cut.grain));
  const [only] = series;
  const isAsked = choice === 'xmr' || choice === 'laney';
  const process = isWhole ? only && processIn(reading, slots, only, choice) : isAsked ? 'several-lines' : undefined;
  return { ...cut, slots, series, segments: isWhole ? 0 : lines.length, process };
}
