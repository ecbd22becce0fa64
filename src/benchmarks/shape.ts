import type { BenchmarkShape, QuantileName, Quantiles } from './benchmark.js';

/** Every quantile by its name, the lowest first. */
export const quantileNames: readonly QuantileName[] = ['p10', 'p25', 'p50', 'p75', 'p90'];

const below = ['p25', 'p10'] as const;
const above = ['p75', 'p90'] as const;

const nearest = (names: readonly QuantileName[], quantiles: Quantiles): number | undefined =>
  names.map((name) => quantiles[name]).find((figure) => figure !== undefined);

/** The single figure of a shape: a point or a median. Undefined where it has none. */
export const middleOf = (shape: BenchmarkShape): number | undefined =>
  'point' in shape ? shape.point : 'quantiles' in shape ? shape.quantiles.p50 : undefined;

/**
 * The stretch that a shape marks: a range, or from the nearest quantile under the median to the nearest over it. Undefined of
 * a point, of bands, and where a side is not told.
 */
export function spanOf(shape: BenchmarkShape): { readonly low: number; readonly high: number } | undefined {
  if ('low' in shape) return shape;
  if (!('quantiles' in shape)) return undefined;
  const { quantiles } = shape;
  const low = nearest(below, quantiles) ?? quantiles.p50;
  const high = nearest(above, quantiles) ?? quantiles.p50;
  return low === undefined || high === undefined || low === high ? undefined : { low, high };
}

/** Every figure of a shape, the lowest first where it was written so. */
export function figuresOf(shape: BenchmarkShape): readonly number[] {
  if ('point' in shape) return [shape.point];
  if ('low' in shape) return [shape.low, shape.high];
  if ('bands' in shape) return shape.bands.flatMap(({ upTo }) => upTo ?? []);
  return quantileNames.flatMap((name) => shape.quantiles[name] ?? []);
}

/** Where a shape stands on a scale: its single figure, else the middle of what it tells. */
export function placeOf(shape: BenchmarkShape): number {
  const figures = figuresOf(shape);
  return middleOf(shape) ?? (figures[0]! + figures.at(-1)!) / 2;
}

/** The same shape with each figure put through something that keeps their order. */
export function mapShape(shape: BenchmarkShape, through: (figure: number) => number): BenchmarkShape {
  if ('point' in shape) return { point: through(shape.point) };
  if ('low' in shape) return { low: through(shape.low), high: through(shape.high) };
  if ('bands' in shape)
    return { bands: shape.bands.map(({ upTo, label }) => ({ upTo: upTo === null ? null : through(upTo), label })) };
  const each = Object.entries(shape.quantiles).map(([name, figure]) => [name, through(figure)]);
  return { quantiles: Object.fromEntries(each) as Quantiles };
}
