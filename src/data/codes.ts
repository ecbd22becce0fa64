import { NO_DAY, type Codes, type Column } from './table.js';

/** As many blank codes as there are rows, wide enough for so many words. */
export function noCodes(rows: number, words: number): Codes {
  const Kind = words <= 128 ? Int8Array : words <= 32_768 ? Int16Array : Int32Array;
  return new Kind(rows).fill(-1);
}

/** Codes by the rows they come from; −1 is blank. */
function pickedCodes(codes: Codes, words: number, from: Codes): Codes {
  const found = noCodes(from.length, words);
  for (let row = 0; row < from.length; row++) found[row] = codes[from[row]!] ?? -1;
  return found;
}

/** A column by the rows its cells come from; −1 is blank. Faults are left behind. */
export function picked(column: Column, from: Codes): Column {
  switch (column.kind) {
    case 'number':
      return { ...column, faults: [], data: Float64Array.from(from, (row) => column.data[row] ?? NaN) };
    case 'text': {
      const { codes, words } = column;
      const areSame = codes.every((code, row) => code === row);
      return { kind: 'text', words, codes: areSame ? from : pickedCodes(codes, words.length, from), faults: [] };
    }
    case 'time': {
      const ms = column.ms && Float64Array.from(from, (row) => column.ms![row] ?? NaN);
      const day = new Int32Array(from.length);
      for (let row = 0; row < from.length; row++) day[row] = column.day[from[row]!] ?? NO_DAY;
      return { ...column, faults: [], day, ms };
    }
  }
}
