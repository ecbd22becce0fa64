import type { Unit } from '../metrics/reading.js';

/** How Intl is asked to write a number. */
export type NumberOptions = Intl.NumberFormatOptions;

/** A sign on both sides of zero and none on zero. */
export const signed: NumberOptions = { signDisplay: 'exceptZero' };

/** Exactly one decimal, so that numbers under each other line up. */
export const oneDecimal: NumberOptions = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

/** Three digits and the thousand, million … of the locale, where it has one: `€18.2K`, `18.200 €`. */
export const shortened: NumberOptions = { notation: 'compact', maximumSignificantDigits: 3 };

/** From here on a number is shortened where room is short. */
export const many = 10_000;

/** A share just short of none or all must not read as none or all: 0.02 %, not 0.0 %. */
function share(n: number): NumberOptions {
  const gap = Math.min(Math.abs(n), Math.abs(1 - n));
  return { style: 'percent', ...oneDecimal, ...(gap > 0 && gap < 5e-4 && { maximumFractionDigits: 4 }) };
}

/** Intl throws over what cannot be a currency code; the number then stands without one. */
function money(currency: string | undefined): NumberOptions {
  const trailingZeroDisplay = 'stripIfInteger';
  if (currency === undefined || !/^[A-Z]{3}$/i.test(currency)) {
    return { minimumFractionDigits: 2, maximumFractionDigits: 2, trailingZeroDisplay };
  }
  return { style: 'currency', currency, trailingZeroDisplay };
}

/** A number with its unit and all the digits that matter. */
export function fullOptions(n: number, unit: Exclude<Unit, 'minutes'>, currency: string | undefined): NumberOptions {
  return {
    ratio: share,
    money: () => money(currency),
    days: () => ({ style: 'unit', unit: 'day', unitDisplay: 'long', maximumFractionDigits: 1 }) as const,
    months: () => ({ style: 'unit', unit: 'month', unitDisplay: 'long', maximumFractionDigits: 1 }) as const,
    points: () => ({ ...signed, maximumFractionDigits: 1 }),
    count: () => ({ maximumFractionDigits: 1 }),
    number: () => ({ maximumFractionDigits: 2 }),
    multiple: () => ({ maximumFractionDigits: 2 }),
  }[unit](n);
}

/** A number without its unit, as short as it stays clear. `size` is the largest of those it stands with. */
export function withoutUnit(unit: Exclude<Unit, 'minutes'>, size: number): { scale: number; options: NumberOptions } {
  if (unit === 'ratio') return { scale: 100, options: { maximumFractionDigits: 1 } };
  if (size >= many) return { scale: 1, options: shortened };
  const decimals = unit === 'money' ? (size < 100 ? 2 : 0) : unit === 'number' || unit === 'multiple' ? 2 : 1;
  return { scale: 1, options: { maximumFractionDigits: decimals } };
}
