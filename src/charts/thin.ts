import type { Trend } from '../benchmarks/trend.js';
import { once } from '../text/once.js';

const block = 32;

/** Where the lowest and the highest value of each whole block are, as two columns; −1 where a block has no value. */
const blocks = once((values: ArrayLike<number>): readonly [low: Int32Array, high: Int32Array] => {
  const count = Math.floor(values.length / block);
  const found = [new Int32Array(count), new Int32Array(count)] as const;
  for (let b = 0; b < count; b++) [found[0][b], found[1][b]] = extremes(values, b * block, (b + 1) * block);
  return found;
});

/** The indices of the lowest and the highest value from one index up to another: those of whole blocks are known. */
function extremes(
  values: ArrayLike<number>,
  start: number,
  end: number,
  known?: ReturnType<typeof blocks>,
): [number, number] {
  let low = -1;
  let high = -1;
  let lowest = Infinity;
  let highest = -Infinity;
  for (let i = start, step = 1; i < end; i += step) {
    const isBlock = known !== undefined && i % block === 0 && i + block <= end;
    step = isBlock ? block : 1;
    const below = isBlock ? known[0][i / block]! : i;
    const above = isBlock ? known[1][i / block]! : i;
    if (values[below]! < lowest) lowest = values[(low = below)]!;
    if (values[above]! > highest) highest = values[(high = above)]!;
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
  for (let start = 0, column = 1; start < values.length; column++) {
    const end = Math.min(values.length, Math.floor(column * perColumn));
    const [low, high] = extremes(values, start, end, known);
    if (low >= 0) {
      let [first, last] = [start, end - 1];
      while (Number.isNaN(values[first])) first++;
      while (Number.isNaN(values[last])) last--;
      for (const i of [first, Math.min(low, high), Math.max(low, high), last]) if (i !== kept.at(-1)) kept.push(i);
    }
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
