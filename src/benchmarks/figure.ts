import type { Unit } from '../metrics/reading.js';
import { BenchmarkError } from './benchmark-error.js';

/**
 * A figure as a page writes it, in a metric's unit: `0.47` or `47%` for a ratio, a plain number for all else.
 *
 * Throws {@link BenchmarkError} for anything else, a ratio of 47 or 2 among them: it could mean 2 % or 200 %, and a ratio above
 * one is written as 200%.
 */
export function figureIn(text: string, unit: Unit, place: string): number {
  const [, digits, percent] = /^([+-]?\d+(?:\.\d+)?)(\s*%)?$/.exec(text.trim()) ?? [];
  const value = digits === undefined ? NaN : Number(digits);
  if (unit === 'ratio') {
    if (percent) return value / 100;
    if (Math.abs(value) <= 1) return value;
    throw new BenchmarkError(`${place}="${text}" is no ratio: write 0.47 or 47%.`);
  }
  if (percent || Number.isNaN(value)) throw new BenchmarkError(`${place}="${text}" is no number: write it as 1234.5.`);
  return value;
}
