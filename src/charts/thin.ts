import type { Trend } from '../benchmarks/trend.js';
import { once } from '../text/once.js';

/** A long series is cut into at most so many blocks: a column of pixels has several of them. */
const mostBlocks = 8192;

/** The lowest and the highest value of each block of so many, and where they are; NaN and −1 where a block has no value. */
interface Blocks {
  readonly size: number;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
}

const blocks = once((values: ArrayLike<number>): Blocks => {
  const size = Math.max(1, Math.ceil(values.length / mostBlocks));
  const count = Math.ceil(values.length / size);
  const [low, high] = [new Int32Array(count), new Int32Array(count)];
  const [lowest, highest] = [new Float64Array(count), new Float64Array(count)];
  for (let b = 0; b < count; b++) {
    const [start, end] = [b * size, Math.min(values.length, (b + 1) * size)];
    low[b] = lowestIn(values, start, end);
    high[b] = highestIn(values, start, end);
    lowest[b] = values[low[b]!] ?? NaN;
    highest[b] = values[high[b]!] ?? NaN;
  }
  return { size, low, high, lowest, highest };
});

/** Where the lowest value lies from one index up to another; −1 where none has a value. */
function lowestIn(values: ArrayLike<number>, start: number, end: number): number {
  let [at, least] = [-1, Infinity];
  for (let i = start; i < end; i++) {
    const value = values[i]!;
    if (value < least) [at, least] = [i, value];
  }
  return at;
}

/** Where the highest value lies. */
function highestIn(values: ArrayLike<number>, start: number, end: number): number {
  let [at, most] = [-1, -Infinity];
  for (let i = start; i < end; i++) {
    const value = values[i]!;
    if (value > most) [at, most] = [i, value];
  }
  return at;
}

/**
 * The indices of a series that a picture of so many columns of pixels needs: of each column the first value, the lowest, the
 * highest and the last (M4: Jugel and others 2014, PVLDB 7, 797). What has no value is NaN and left out. The columns of a long
 * series begin with a block, a small part of a pixel off.
 */
export function thinned(values: ArrayLike<number>, columns: number): readonly number[] {
  const { size, low, high, lowest, highest } = blocks(values);
  const perColumn = low.length <= 4 * columns ? 1 : low.length / columns;
  const kept: number[] = [];
  const keep = (i: number): void => {
    if (i !== kept.at(-1)) kept.push(i);
  };
  for (let start = 0, column = 1; start < low.length; column++) {
    const end = Math.min(low.length, Math.floor(column * perColumn));
    const [lower, upper] = [low[lowestIn(lowest, start, end)], high[highestIn(highest, start, end)]];
    if (lower !== undefined && upper !== undefined) {
      let [first, last] = [start * size, Math.min(values.length, end * size) - 1];
      while (Number.isNaN(values[first])) first++;
      while (Number.isNaN(values[last])) last--;
      keep(first);
      keep(Math.min(lower, upper));
      keep(Math.max(lower, upper));
      keep(last);
    }
    start = end;
  }
  return kept;
}

/** Thinned indices in pieces: a gap as long as a column of pixels, or of one period where nothing is thinned, breaks a line. */
export function pieces(indices: readonly number[], length: number, columns: number): readonly (readonly number[])[] {
  const widest = length <= 4 * columns ? 1 : length / columns + 1;
  const found: (readonly number[])[] = [];
  for (let start = 0, k = 1; k <= indices.length; k++) {
    if (k < indices.length && indices[k]! - indices[k - 1]! <= widest) continue;
    found.push(indices.slice(start, k));
    start = k;
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
