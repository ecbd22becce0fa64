import type { Trend } from '../benchmarks/trend.js';
import { once } from '../text/once.js';

const block = 32;

/** The lowest and the highest value of each whole block, and where they are; NaN and −1 where a block has no value. */
interface Blocks {
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
}

const blocks = once((values: ArrayLike<number>): Blocks => {
  const count = Math.floor(values.length / block);
  const [low, high] = [new Int32Array(count), new Int32Array(count)];
  const [lowest, highest] = [new Float64Array(count), new Float64Array(count)];
  for (let b = 0; b < count; b++) {
    [low[b], high[b]] = extremes(values, b * block, (b + 1) * block);
    lowest[b] = values[low[b]!] ?? NaN;
    highest[b] = values[high[b]!] ?? NaN;
  }
  return { low, high, lowest, highest };
});

/** The indices of the lowest and the highest value from one index up to another: those of whole blocks are known. */
function extremes(values: ArrayLike<number>, start: number, end: number, known?: Blocks): [number, number] {
  let low = -1;
  let high = -1;
  let lowest = Infinity;
  let highest = -Infinity;
  for (let i = start; i < end;) {
    const b = i / block;
    const isBlock = known !== undefined && i % block === 0 && i + block <= end;
    const below = isBlock ? known.lowest[b]! : values[i]!;
    const above = isBlock ? known.highest[b]! : below;
    if (below < lowest) {
      lowest = below;
      low = isBlock ? known.low[b]! : i;
    }
    if (above > highest) {
      highest = above;
      high = isBlock ? known.high[b]! : i;
    }
    i += isBlock ? block : 1;
  }
  return [low, high];
}

/**
 * The indices of a series that a picture of so many columns of pixels needs: of each column the first value, the lowest, the
 * highest and the last (M4: Jugel and others 2014, PVLDB 7, 797). What has no value is NaN and left out.
 */
export function thinned(values: ArrayLike<number>, columns: number): readonly number[] {
  const perColumn = values.length <= 4 * columns ? 1 : values.length / columns;
  const known = blocks(values);
  const kept: number[] = [];
  let before = -1;
  for (let start = 0, column = 1; start < values.length; column++) {
    const end = Math.min(values.length, Math.floor(column * perColumn));
    const [low, high] = extremes(values, start, end, known);
    if (low >= 0) {
      let [first, last] = [start, end - 1];
      while (Number.isNaN(values[first])) first++;
      while (Number.isNaN(values[last])) last--;
      for (const i of [first, Math.min(low, high), Math.max(low, high), last])
        if (i !== before) kept.push((before = i));
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
