import type { Interval, Reading } from '../metrics/reading.js';
import { zOf } from '../statistics/normal.js';
import type { BandLabel, Bands, Benchmark, BenchmarkShape, Place } from './benchmark.js';
import { quantileNames, spanOf } from './shape.js';

/** Where a value lies against a benchmark, higher or lower. */
export type Side = 'above' | 'below' | 'inside' | 'unclear';

type Ends = Pick<Interval, 'low' | 'high'>;

const USUAL_LEVEL = 0.95;

/** How far a benchmark's own figure may be off on either side, z·sd/√n; 0 where its sample does not tell. */
function margin({ sample }: Benchmark, level = USUAL_LEVEL): number {
  return sample?.sd === undefined ? 0 : (zOf(level) * sample.sd) / Math.sqrt(sample.n);
}

/** What one has to be beyond. Of quantiles it is the median, or where that is not told, the nearest quantiles around it. */
function cutsOf(benchmark: Benchmark, { better, interval }: Reading): Ends {
  const { shape } = benchmark;
  if ('point' in shape) {
    const half = margin(benchmark, interval?.level);
    return { low: shape.point - half, high: shape.point + half };
  }
  if (!('quantiles' in shape)) return shape as Ends;
  const { p10, p25 = p10, p50, p90, p75 = p90 } = shape.quantiles;
  if (better === 'target') return { low: p25 ?? p50 ?? -Infinity, high: p75 ?? p50 ?? Infinity };
  return { low: p50 ?? p25 ?? -Infinity, high: p50 ?? p75 ?? Infinity };
}

/**
 * Where an interval lies against the figure of a benchmark: wholly above or below it, inside its range or the middle of its
 * quantiles, or over an end. A point is widened by the error of its own mean where the sample tells it.
 */
export function sideOf(ends: Ends, benchmark: Benchmark, reading: Reading): Side {
  const { shape } = benchmark;
  const beyond = cutsOf(benchmark, reading);
  if (ends.low > beyond.high) return 'above';
  if (ends.high < beyond.low) return 'below';
  const inside = 'point' in shape ? { low: shape.point, high: shape.point } : spanOf(shape);
  return inside && ends.low >= inside.low && ends.high <= inside.high ? 'inside' : 'unclear';
}

/** The band that a whole interval lies in; undefined where it lies over an end of one. A band's upper end belongs to it. */
export function bandAround({ low, high }: Ends, bands: Bands): BandLabel | undefined {
  return bands.find(({ upTo }, i) => {
    const from = bands[i - 1]?.upTo ?? -Infinity;
    return (i === 0 || low > from) && high <= (upTo ?? Infinity);
  })?.label;
}

/** Where an interval lies among bands or quantiles: between the two nearest that it lies between as a whole. */
export function placeAmong({ low, high }: Ends, shape: BenchmarkShape): Place | undefined {
  if ('bands' in shape) {
    const band = bandAround({ low, high }, shape.bands);
    return band && { band };
  }
  if (!('quantiles' in shape)) return undefined;
  const { quantiles } = shape;
  const above = quantileNames.findLast((name) => quantiles[name] !== undefined && low >= quantiles[name]);
  const higher = quantileNames.slice(above ? quantileNames.indexOf(above) + 1 : 0);
  const below = higher.find((name) => quantiles[name] !== undefined && high <= quantiles[name]);
  return above || below ? { above, below } : undefined;
}
