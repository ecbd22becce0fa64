/** Powers of ten by exponent, all exact. */
const powers = [1, 10, 100, 1e3, 1e4, 1e5, 1e6] as const;

/** The most decimals that a column's numbers are held as integers with; beyond it money is not written. */
const maxScale = powers.length - 1;

/** Whether text is a number in plain form: a sign perhaps, digits, a decimal point perhaps, an exponent perhaps. */
export function isPlainNumber(text: string): boolean {
  let at = isSign(text.charCodeAt(0)) ? 1 : 0;
  const whole = afterDigits(text, at);
  let seen = whole - at;
  at = whole;
  if (text.charCodeAt(at) === 46) {
    const end = afterDigits(text, at + 1);
    seen += end - at - 1;
    at = end;
  }
  if (seen === 0) return false;
  if ((text.charCodeAt(at) | 32) === 101) {
    const start = isSign(text.charCodeAt(at + 1)) ? at + 2 : at + 1;
    at = afterDigits(text, start);
    if (at === start) return false;
  }
  return at === text.length;
}

/** Whether a plain number is written as a program writes one: no plus sign, no exponent, no leading zero (`007` is an id). */
export function isCanonicalNumber(text: string): boolean {
  const start = text.charCodeAt(0) === 45 ? 1 : 0;
  const first = text.charCodeAt(start);
  if (first < 48 || first > 57) return false;
  if (first === 48 && text.length > start + 1 && text.charCodeAt(start + 1) !== 46) return false;
  return isPlainNumber(text) && !/e/i.test(text);
}

/** The finite number of a text in plain form; undefined for any other text, `''` and `1e999` among them. */
export function plainNumber(text: string): number | undefined {
  if (!isPlainNumber(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

function isSign(char: number): boolean {
  return char === 43 || char === 45;
}

function afterDigits(text: string, from: number): number {
  let at = from;
  for (let char = text.charCodeAt(at); char >= 48 && char <= 57; char = text.charCodeAt(at)) at += 1;
  return at;
}

/**
 * Makes numbers whole in place: multiplies them by the least power of ten (at most 10⁶) that leaves none with decimals.
 * Gives the exponent; 0, and the numbers as they were, where no power does or the products would not be exact.
 *
 * That `Math.round(v · 10ˢ) / 10ˢ` gives back v means that v is the float nearest to a decimal of s places.
 */
export function makeWhole(values: Float64Array): number {
  let scale = 0;
  let largest = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    largest = Math.max(largest, Math.abs(value));
    while (scale <= maxScale && Math.round(value * power(scale)) / power(scale) !== value) scale += 1;
    if (scale > maxScale) return 0;
  }
  const factor = power(scale);
  if (scale === 0 || largest * factor > Number.MAX_SAFE_INTEGER) return 0;
  values.forEach((value, row) => (values[row] = Math.round(value * factor)));
  return scale;
}

function power(exponent: number): number {
  return powers[exponent] ?? 1;
}
