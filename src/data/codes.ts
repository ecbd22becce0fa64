import { NO_DAY, type Codes, type Column } from './table.js';

/** As many blank codes as there are rows, wide enough for so many words. */
export function noCodes(rows: number, words: number): Codes {
  const Kind = words <= 128 ? Int8Array : words <= 32_768 ? Int16Array : Int32Array;
  return new Kind(rows).fill(-1);
}

const asWide = (codes: Codes): number => 2 ** (8 * codes.BYTES_PER_ELEMENT - 1);

/** Codes by the rows they come from; −1 is blank. */
function pickedCodes(codes: Codes, from: Codes): Codes {
  const found = noCodes(from.length, asWide(codes));
  for (let row = 0; row < from.length; row++) found[row] = codes[from[row]!] ?? -1;
  return found;
}

function pickedNumbers(numbers: Float64Array, from: Codes): Float64Array {
  const found = new Float64Array(from.length);
  for (let row = 0; row < from.length; row++) found[row] = numbers[from[row]!] ?? NaN;
  return found;
}

/** A column by the rows its cells come from; −1 is blank. Faults are left behind. */
export function picked(column: Column, from: Codes): Column {
  switch (column.kind) {
    case 'number':
      return { ...column, faults: [], data: pickedNumbers(column.data, from) };
    case 'text': {
      const { codes } = column;
      const areSame = codes.every((code, row) => code === row);
      return {
        kind: 'text',
        // They may be made for the first time when they are asked for.
        get words() {
          return column.words;
        },
        codes: areSame ? from : pickedCodes(codes, from),
        faults: [],
      };
    }
    case 'time': {
      const ms = column.ms && pickedNumbers(column.ms, from);
      const day = new Int32Array(from.length);
      for (let row = 0; row < from.length; row++) day[row] = column.day[from[row]!] ?? NO_DAY;
      return { ...column, faults: [], day, ms };
    }
  }
}
