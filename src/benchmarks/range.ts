/** From a lowest to a highest number. */
export type Range = readonly [low: number, high: number];

/** The lowest and the highest number of some columns, NaN left out; from Infinity to −Infinity where there is none. */
export function rangeOf(...columns: readonly Float64Array[]): Range {
  let low = Infinity;
  let high = -Infinity;
  for (const values of columns) {
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return [low, high];
}
