import { isoDate, parseIsoDate } from '../calendar/civil.js';
import { nextStart } from '../calendar/grain.js';
import { parseFiscalStart } from '../calendar/parse-fiscal-start.js';
import { areAsLong, previousPeriod, yearAgo, type Period } from '../calendar/period.js';
import type { Table } from '../data/table.js';
import type { MetricDefinition } from '../metrics/define-metric.js';
import { openIn } from '../metrics/immature.js';
import { measureTable, type Measure } from '../metrics/measure-table.js';
import type { Query } from '../metrics/query.js';
import type { Measured, Reading } from '../metrics/reading.js';
import { reachOf, windowOf } from '../metrics/window.js';
import { quantile } from '../statistics/quantile.js';
import { BenchmarkError } from './benchmark-error.js';
import type { Benchmark, BenchmarkShape } from './benchmark.js';

/** How many periods make a history: about a year, three years of years, four of any other length. */
const lengths: Readonly<Record<string, number>> = { day: 28, week: 12, month: 12, quarter: 4, year: 3 };
const OTHERWISE = 4;
/** Two in each quarter: of fewer, a quartile is the figure of one period. */
const ENOUGH_FOR_QUARTILES = 8;
/** Of fewer, the lowest and the highest say little. */
const ENOUGH_FOR_EXTENT = 4;

const periodOf = (definition: MetricDefinition, table: Table, query: Query): Period | undefined => {
  const text = query.period?.trim() || 'all';
  return text === 'all' ? undefined : windowOf(definition, table, text, parseFiscalStart(query.fiscalStart))?.period;
};

/** What one of a history is called: the grain, where the period is one of it. */
const unitOf = ({ from, to, grain, fiscalStart }: Period): string =>
  grain && nextStart(from, grain, fiscalStart) === to ? grain : 'period';

const asksIn = (period: Period, query: Query): Query => ({ ...query, by: undefined, period: period.name });

const moves = { previous: previousPeriod, 'year-ago': yearAgo } as const;

/** Which earlier period to compare with: the like-for-like one before, or the same a year before. */
export type Compare = keyof typeof moves;

/** Of an earlier period's days, how many may lie before the first record for the period to be compared with. */
const UNCOVERED_AT_MOST = 0.1;

/**
 * The reading of that earlier period; undefined for `all`, which has none, and where the records begin well after the
 * period does: a part would be compared with a whole. Throws {@link BenchmarkError} for a comparison that there is not.
 */
export function comparedReading(
  definition: MetricDefinition,
  table: Table,
  query: Query,
  compare: Compare,
  measure: Measure = measureTable,
): Reading | undefined {
  if (!Object.hasOwn(moves, compare))
    throw new BenchmarkError(`compare="${compare}" is none: write previous, year-ago or none.`);
  const period = periodOf(definition, table, query);
  if (!period) return undefined;
  const earlier = moves[compare](period);
  const uncovered = (reachOf(definition, table).first ?? -Infinity) - earlier.from;
  if (uncovered > UNCOVERED_AT_MOST * (earlier.to - earlier.from)) return undefined;
  return measure(definition, table, asksIn(earlier, query));
}

/** The last day in a reading's period, which is given with its end left out. */
const lastDay = ({ period }: Reading): string => isoDate(parseIsoDate(period!.to)! - 1);

function shapeOf(values: readonly number[]): BenchmarkShape {
  const sorted = [...values].sort((a, b) => a - b).map((value) => [value, 1] as const);
  const at = (p: number): number => quantile(sorted, p)!;
  return values.length < ENOUGH_FOR_QUARTILES
    ? { point: at(0.5) }
    : { quantiles: { p25: at(0.25), p50: at(0.5), p75: at(0.75) } };
}

/** The lowest and the highest of some values that have no quartiles; undefined of too few, and where they are all the same. */
function extentOf(values: readonly number[]): Benchmark['extent'] {
  if (values.length < ENOUGH_FOR_EXTENT || values.length >= ENOUGH_FOR_QUARTILES) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[0]!, sorted.at(-1)!];
  return low < high ? { low, high } : undefined;
}

/** Whether a value says what was usual: 3 of 3 would weigh as much as 300 of 400, and a cohort of which some are open reads low. */
export const isTypical = (measured: Measured): boolean =>
  measured.value !== undefined && !measured.warnings.includes('too-few') && openIn(measured) === 0;

/** The readings of the like-for-like complete periods before, the latest first, and which they are. */
export interface Past {
  readonly unit: string;
  /** They are the same month or quarter of years before. */
  readonly isSameSeason: boolean;
  readonly readings: readonly Reading[];
}

/** How many years back a season is looked for, and how many of them make a history of it. */
const SEASONS_AT_MOST = 5;
const ENOUGH_SEASONS = 2;

/**
 * The past that `counts` in its readings: of a month or quarter the same one of up to five years before where there are two such,
 * for business has seasons; else the periods right before. Undefined for `all`, which has none. Only periods count that the
 * records cover from their first day and in full.
 */
export function pastOf(
  definition: MetricDefinition,
  table: Table,
  query: Query,
  counts: (reading: Reading) => boolean,
  measure: Measure = measureTable,
): Past | undefined {
  const period = periodOf(definition, table, query);
  if (!period) return undefined;
  const unit = unitOf(period);
  const first = reachOf(definition, table).first ?? -Infinity;
  const back = (move: typeof yearAgo, wanted: number): readonly Reading[] => {
    const readings: Reading[] = [];
    let at = period;
    for (let i = 0; i < wanted; i++) {
      at = move(at);
      if (at.from < first) break;
      if (!areAsLong(at, period)) continue;
      const reading = measure(definition, table, asksIn(at, query));
      const isWhole = reading.period?.complete && !reading.warnings.includes('partial');
      if (isWhole && counts(reading)) readings.push(reading);
    }
    return readings;
  };
  return seasonedPast(unit, (compare, wanted) => back(moves[compare], wanted));
}

/** The same season where `back` finds two of it, else the periods right before; it looks so many periods back, each as compared. */
export function seasonedPast(unit: string, back: (compare: Compare, wanted: number) => readonly Reading[]): Past {
  const seasons = unit === 'month' || unit === 'quarter' ? back('year-ago', SEASONS_AT_MOST) : [];
  if (seasons.length >= ENOUGH_SEASONS) return { unit, isSameSeason: true, readings: seasons };
  return { unit, isSameSeason: false, readings: back('previous', lengths[unit] ?? OTHERWISE) };
}

/**
 * A history as a benchmark, of the reading as a whole or of one member of a family; undefined of fewer than two periods. Where
 * the metric has intervals, a period without one is too little to count. A median rises with each of its values, so that it
 * lies between those of the low and of the high ends; so do quartiles.
 */
export function historyBenchmark(
  { id, variant }: Pick<MetricDefinition, 'id' | 'variant'>,
  { unit, isSameSeason, readings }: Past,
  measured: readonly Measured[],
  member?: Readonly<Record<string, string>>,
): Benchmark | undefined {
  const intervals = measured.flatMap(({ interval }) => interval ?? []);
  const told = intervals.length > 0 ? measured.filter(({ interval }) => interval) : measured;
  if (told.length < 2) return undefined;
  const values = told.map(({ value }) => value!);
  const extent = extentOf(values);
  return {
    id: 'history',
    metric: id,
    variant,
    kind: 'history',
    shape: shapeOf(values),
    ...(extent && { extent }),
    ...(intervals.length > 0 && {
      ends: { low: shapeOf(intervals.map(({ low }) => low)), high: shapeOf(intervals.map(({ high }) => high)) },
    }),
    population: {
      segment: `${isSameSeason ? `same ${unit} of ` : ''}own last ${String(told.length)} ${isSameSeason ? 'year' : unit}s`,
    },
    source: { name: 'these records' },
    ...(member && { member }),
    fieldwork: { to: lastDay(readings[0]!) },
  };
}

/**
 * Own history: the median of the like-for-like complete periods before, of the same season where there are two years of it,
 * with quartiles where there are eight or more, and the lowest and the highest of four to seven; and how sure that is, by the intervals of the periods.
 *
 * Only periods count that the records cover from their first day, in full, with enough of them for a rate, and all decided. Undefined for
 * `all`, and with fewer than two periods.
 */
export function historyOf(
  definition: MetricDefinition,
  table: Table,
  query: Query,
  measure?: Measure,
): Benchmark | undefined {
  const past = pastOf(definition, table, query, isTypical, measure);
  return past && historyBenchmark(definition, past, past.readings);
}
