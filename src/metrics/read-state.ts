import type { State } from '../states/state.js';
import type { Total } from '../states/total.js';
import type { Histogram, StateValue } from '../states/values.js';
import { count, listOf, number, objectOf, orNull, refuse, text, type ReadAt } from './read-value.js';

/** Decimals beyond these are not in doubles. */
const FINEST = 100;

const scale: ReadAt<number> = (value, place) =>
  count(value, place) <= FINEST
    ? (value as number)
    : refuse(value, place, `a number of decimals up to ${String(FINEST)}`);

const sum = objectOf({ hi: number, lo: number, scale });

/** The low part of a sum is what rounding leaves of the high one. */
const total: ReadAt<Total> = (value, place) => {
  const read = sum(value, place);
  return read.hi + read.lo === read.hi ? read : refuse(read.lo, `${place}.lo`, 'what rounding leaves of hi');
};

const moments = objectOf({ n: count, x: total, y: total, xx: total, yy: total, xy: total });

const end = orNull(objectOf({ at: number, id: text, value: number }));

const bins = listOf(listOf(number));

const histogram: ReadAt<Histogram> = (value, place) =>
  bins(value, place).map(([at, n, more], i, all) => {
    const here = `${place}[${String(i)}]`;
    if (at === undefined || n === undefined || more !== undefined)
      return refuse(all[i], here, 'a value and how often it occurs');
    if (i > 0 && !(all[i - 1]![0]! < at)) return refuse(at, here, 'a value above the one before');
    return [at, count(n, here)] as const;
  });

/** Reads what a state holds, as its kind has it. */
export function readerOf(state: State): ReadAt<StateValue> {
  switch (state.op) {
    case 'count':
    case 'distinct':
      return count;
    case 'sum':
      return total;
    case 'min':
    case 'max':
      return state.of.op === 'word' ? orNull(text) : orNull(number);
    case 'first':
    case 'last':
      return end;
    case 'histogram':
      return histogram;
    case 'moments':
      return moments;
  }
}
