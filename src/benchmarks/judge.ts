import { addMonths, parseIsoDate, type Day } from '../calendar/civil.js';
import { calendarPeriod } from '../calendar/period-names.js';
import { openIn } from '../metrics/immature.js';
import type { Direction, Interval, Reading } from '../metrics/reading.js';
import { checkFigures } from './within-domain.js';
import type { Benchmark, BenchmarkShape, Judgement, Verdict } from './benchmark.js';

const STALE_AFTER_MONTHS = 36;

/** Where a value lies against a benchmark, higher or lower. */
type Side = 'above' | 'below' | 'inside' | 'unclear';

/** What is beyond a figure, and what is inside it. Beyond quartiles is beyond the median; inside them is the middle half. */
function cutsOf(shape: BenchmarkShape): { beyond: readonly [number, number]; inside: readonly [number, number] } {
  if ('p50' in shape) return { beyond: [shape.p50, shape.p50], inside: [shape.p25, shape.p75] };
  const range = 'point' in shape ? ([shape.point, shape.point] as const) : ([shape.low, shape.high] as const);
  return { beyond: range, inside: range };
}

function sideOf({ low, high }: Pick<Interval, 'low' | 'high'>, shape: BenchmarkShape): Side {
  const { beyond, inside } = cutsOf(shape);
  if (low > beyond[1]) return 'above';
  if (high < beyond[0]) return 'below';
  return low >= inside[0] && high <= inside[1] ? 'inside' : 'unclear';
}

function verdictOf(side: Side, better: Direction): Verdict {
  if (side === 'unclear') return 'cannot-tell';
  if (side === 'inside') return 'within';
  if (better === 'target') return 'worse';
  return (side === 'above') === (better === 'higher') ? 'better' : 'worse';
}

const isLongAfter = (later: Day, earlier: Day): boolean => addMonths(earlier, STALE_AFTER_MONTHS) < later;

/** More than three years between the last day of the period and that of the benchmark's date, whichever came first. */
function stale({ period }: Reading, { date, kind }: Benchmark): boolean {
  if (date === undefined || period === undefined || kind === 'target') return false;
  const end = parseIsoDate(period.to)!;
  const theirs = calendarPeriod(date, 1)?.to;
  return theirs === undefined || isLongAfter(end, theirs) || isLongAfter(theirs, end);
}

/**
 * Holds a reading against a benchmark. The first that applies: no value; another metric or variant; a date three years
 * away; too few records; some of a cohort still open; then the interval decides. Where it covers the benchmark's figure the verdict is `cannot-tell`;
 * where it lies in a range, or in the middle half of quartiles around their median, `within`.
 *
 * A full count has no interval and is compared as it is. `better` and `worse` follow the metric's direction; where a target
 * is best, away from it is worse on either side. Throws {@link BenchmarkError} for a figure that the metric can never have.
 */
export function judge(reading: Reading, benchmark: Benchmark): Judgement {
  const judgement = (verdict: Verdict, because: Judgement['because']): Judgement => ({ benchmark, verdict, because });
  const { value } = reading;
  const isOtherMetric = benchmark.metric !== reading.metric;
  const isOtherVariant = benchmark.variant !== undefined && benchmark.variant !== reading.variant;
  if (!isOtherMetric && !isOtherVariant) checkFigures(reading, benchmark);
  if (value === undefined) return judgement('no-value', undefined);
  if (isOtherMetric) return judgement('not-comparable', 'metric');
  if (isOtherVariant) return judgement('not-comparable', 'variant');
  if (stale(reading, benchmark)) return judgement('stale', 'age');
  if (reading.warnings.includes('too-few')) return judgement('cannot-tell', 'too-few');
  if (openIn(reading) > 0) return judgement('cannot-tell', 'immature');
  if (!reading.interval && !reading.census) return judgement('cannot-tell', 'no-interval');
  const side = sideOf(reading.interval ?? { low: value, high: value }, benchmark.shape);
  return judgement(verdictOf(side, reading.better), side === 'unclear' ? 'interval' : undefined);
}
