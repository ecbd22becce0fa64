import { noCodes } from '../codes.js';
import type { StoredCells } from '../source.js';

/** The order of rows by their records, where those of `late` records are stored after all others. Both lists go up. */
export function mergedOrder(records: Int32Array, late: readonly number[]): Int32Array {
  const order = new Int32Array(records.length + late.length);
  let [row, next] = [0, 0];
  for (let at = 0; at < order.length; at++) {
    const isLate = row === records.length || (next < late.length && late[next]! < records[row]!);
    order[at] = isLate ? records.length + next++ : row++;
  }
  return order;
}

/** Stored cells in another order of their rows, the different ones in the order in which they are first met in it. */
export function inOrder(cells: StoredCells, order: Int32Array): StoredCells {
  let most = -1;
  for (const code of cells.codes) most = Math.max(most, code);
  const renamed = new Int32Array(most + 1).fill(-1);
  const first: number[] = [];
  const codes = noCodes(order.length, renamed.length);
  order.forEach((row, at) => {
    const code = cells.codes[row]!;
    if (code >= 0 && renamed[code]! < 0) renamed[code] = first.push(code) - 1;
    codes[at] = renamed[code] ?? -1;
  });
  let values: readonly unknown[] | undefined;
  return {
    codes,
    get values() {
      return (values ??= first.map((code) => cells.values[code]));
    },
    numbers: undefined,
    get plainNumbers() {
      const numbers = cells.plainNumbers;
      return numbers && Float64Array.from(order, (row) => numbers[row]!);
    },
    areWords: cells.areWords,
  };
}
