import type { Codes } from '../table.js';
import type { Dictionary } from './dictionary.js';
import { EXACT_DIGITS, powersOfTen } from './exact-decimals.js';

const QUOTE = 34;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;

/**
 * The numbers of rows, NaN where blank, where the first tokens of a dictionary are all texts of numbers: digits, perhaps a minus
 * sign before them and a point among them. Undefined where any is anything else, and where a point could part thousands, as in
 * `1.234`: the reader of numbers has to see those.
 */
export function plainNumbers(dictionary: Dictionary, size: number, codes: Codes): Float64Array | undefined {
  const numbers = new Float64Array(size);
  let code = 0;
  const areNumbers = dictionary.every(size, (view, start, end) => {
    if (view.getUint8(start) !== QUOTE) return false;
    const isNegative = view.getUint8(start + 1) === MINUS;
    const from = start + (isNegative ? 2 : 1);
    const last = end - 1;
    let value = 0;
    let point = last;
    for (let at = from; at < last; at++) {
      const byte = view.getUint8(at);
      if (byte >= ZERO && byte < ZERO + 10) value = 10 * value + byte - ZERO;
      else if (byte === POINT && point === last) point = at;
      else return false;
    }
    const whole = point - from;
    const decimals = Math.max(0, last - point - 1);
    if (whole === 0 || point === last - 1 || whole + decimals > EXACT_DIGITS) return false;
    if (decimals === 3 && whole <= 3) return false;
    numbers[code++] = (isNegative ? -value : value) / powersOfTen[decimals]!;
    return true;
  });
  if (!areNumbers) return undefined;
  const ofRows = new Float64Array(codes.length);
  for (let row = 0; row < codes.length; row++) ofRows[row] = numbers[codes[row]!] ?? NaN;
  return ofRows;
}
