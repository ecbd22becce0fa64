/** Values in ascending order, each with the number of times it was seen (a whole number). */
export type Histogram = readonly (readonly [value: number, count: number])[];

/** How many values a histogram holds. */
export function sizeOf(histogram: Histogram): number {
  return histogram.reduce((size, [, count]) => size + count, 0);
}

/** The value at `rank` in ascending order, counted from 1; undefined where there are fewer, or the rank is below 1. */
export function valueAt(histogram: Histogram, rank: number): number | undefined {
  if (rank < 1) return undefined;
  let seen = 0;
  return histogram.find(([, count]) => (seen += count) >= rank)?.[0];
}
