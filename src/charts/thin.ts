import type { Trend } from '../benchmarks/trend.js';

/** Adds what a column of pixels needs of the values from one index up to another; a short loop of its own runs fastest. */
function keep(values: ArrayLike<number>, start: number, end: number, kept: number[]): void {
  let first = -1;
  let last = -1;
  let low = -1;
  let high = -1;
  let lowest = Infinity;
  let highest = -Infinity;
  for (let i = start; i < end; i++) {
    const value = values[i]!;
    if (value !== value) continue;
    if (first < 0) first = i;
    last = i;
    if (value < lowest) {
      lowest = value;
      low = i;
    }
    if (value > highest) {
      highest = value;
      high = i;
    }
  }
  if (first < 0) return;
  for (const i of [first, Math.min(low, high), Math.max(low, high), last]) if (i !== kept.at(-1)) kept.push(i);
}

/**
 * The indices of a series that a picture of so many columns of pixels needs: of each column the first value, the lowest, the
 * highest and the last (M4: Jugel and others 2014, PVLDB 7, 797). What has no value is NaN and left out.
 */
export function thinned(values: ArrayLike<number>, columns: number): readonly number[] {
  const perColumn = values.length <= 4 * columns ? 1 : values.length / columns;
  const kept: number[] = [];
  for (let start = 0, column = 1; start < values.length; column++) {
    const end = Math.min(values.length, Math.floor(column * perColumn));
    keep(values, start, end, kept);
    start = end;
  }
  return kept;
}

/** Thinned indices in pieces: a gap as long as a column of pixels, or of one period where nothing is thinned, breaks a line. */
export function pieces(indices: readonly number[], length: number, columns: number): readonly (readonly number[])[] {
  const widest = length <= 4 * columns ? 1 : length / columns + 1;
  const found: number[][] = [];
  let before = -Infinity;
  for (const i of indices) {
    if (i - before > widest) found.push([]);
    found.at(-1)!.push(i);
    before = i;
  }
  return found;
}

/** Values beyond these are too many to be read one by one, in a table or by the keys. */
const mostRead = 1000;
/** Of too many values as many as a person goes through: each costs words, a row and a stop. */
const chosen = 32;

/** The periods of each line whose values are read one by one: all, or where they are too many those that a picture needs. */
export function legible({ slots, series }: Trend): readonly (readonly number[])[] {
  const columns = Math.floor(chosen / 4 / Math.max(1, series.length));
  const isFew = slots.length * series.length <= mostRead;
  return series.map(({ values }) => (isFew ? Array.from(values.keys()) : thinned(values, columns)));
}
