import type { Interval, Reading } from '../metrics/reading.js';
import { zOf } from '../statistics/normal.js';
import type { BandLabel, Bands, Benchmark, BenchmarkShape, Place, QuantileName } from './benchmark.js';
import { quantileNames, spanOf } from './shape.js';

/** Where a value lies against a benchmark, higher or lower. */
export type Side = 'above' | 'below' | 'inside' | 'unclear';

type Ends = Pick<Interval, 'low' | 'high'>;

/** A value, and between what it may lie. */
export interface Estimate extends Ends {
  readonly value: number;
}

const USUAL_LEVEL = 0.95;

/** The shape at the low and at the high ends of its figures; a mean whose sample tells its spread may be z·sd/√n off. */
function endsOf({ shape, ends, sample }: Benchmark, level = USUAL_LEVEL): NonNullable<Benchmark['ends']> {
  if (ends) return ends;
  if (!('point' in shape) || sample?.sd === undefined) return { low: shape, high: shape };
  const half = (zOf(level) * sample.sd) / Math.sqrt(sample.n);
  return { low: { point: shape.point - half }, high: { point: shape.point + half } };
}

/**
 * The end of an interval towards a figure that may itself be so far off, for the two to differ: as far from the value as the
 * limits of a difference of two estimates are (Zou and Donner 2008).
 */
const lowEnd = ({ value, low }: Estimate, off: number): number =>
  off > 0 ? value - Math.hypot(value - low, off) : low;
const highEnd = ({ value, high }: Estimate, off: number): number =>
  off > 0 ? value + Math.hypot(high - value, off) : high;

/** What one has to be beyond. Of quantiles it is the median, or where that is not told, the nearest quantiles around it. */
function cutsOf(shape: BenchmarkShape, better: Reading['better']): Ends {
  if ('point' in shape) return { low: shape.point, high: shape.point };
  if (!('quantiles' in shape)) return shape as Ends;
  const { p10, p25 = p10, p50, p90, p75 = p90 } = shape.quantiles;
  if (better === 'target') return { low: p25 ?? p50 ?? -Infinity, high: p75 ?? p50 ?? Infinity };
  return { low: p50 ?? p25 ?? -Infinity, high: p50 ?? p75 ?? Infinity };
}

const insideOf = (shape: BenchmarkShape): Ends | undefined =>
  'point' in shape ? { low: shape.point, high: shape.point } : spanOf(shape);

/**
 * Where an estimate lies against the figure of a benchmark: wholly above or below it, inside its range or the middle of its
 * quantiles, or over an end. Where the figure is an estimate too, the difference of the two decides.
 */
export function sideOf(estimate: Estimate, benchmark: Benchmark, { better, interval }: Reading): Side {
  const { shape } = benchmark;
  const { low, high } = endsOf(benchmark, interval?.level);
  const cuts = cutsOf(shape, better);
  if (lowEnd(estimate, cutsOf(high, better).high - cuts.high) > cuts.high) return 'above';
  if (highEnd(estimate, cuts.low - cutsOf(low, better).low) < cuts.low) return 'below';
  const [inside, least, most] = [insideOf(shape), insideOf(low), insideOf(high)];
  if (!inside || !least || !most) return 'unclear';
  const isInside =
    lowEnd(estimate, most.low - inside.low) >= inside.low && highEnd(estimate, inside.high - least.high) <= inside.high;
  return isInside ? 'inside' : 'unclear';
}

/** The band that a whole interval lies in; undefined where it lies over an end of one. A band's upper end belongs to it. */
export function bandAround({ low, high }: Ends, bands: Bands): BandLabel | undefined {
  return bands.find(({ upTo }, i) => {
    const from = bands[i - 1]?.upTo ?? -Infinity;
    return (i === 0 || low > from) && high <= (upTo ?? Infinity);
  })?.label;
}

/** Where an estimate lies among bands or quantiles: between the two nearest that it lies between as a whole. */
export function placeAmong(estimate: Estimate, benchmark: Benchmark, { interval }: Reading): Place | undefined {
  const { shape } = benchmark;
  if ('bands' in shape) {
    const band = bandAround(estimate, shape.bands);
    return band && { band };
  }
  if (!('quantiles' in shape)) return undefined;
  const ends = endsOf(benchmark, interval?.level);
  const at = (of: BenchmarkShape, name: QuantileName): number =>
    ('quantiles' in of ? of.quantiles[name] : undefined) ?? NaN;
  const isOver = (name: QuantileName): boolean =>
    lowEnd(estimate, at(ends.high, name) - at(shape, name)) >= at(shape, name);
  const isUnder = (name: QuantileName): boolean =>
    highEnd(estimate, at(shape, name) - at(ends.low, name)) <= at(shape, name);
  const above = quantileNames.findLast(isOver);
  const below = quantileNames.slice(above ? quantileNames.indexOf(above) + 1 : 0).find(isUnder);
  return above || below ? { above, below } : undefined;
}
