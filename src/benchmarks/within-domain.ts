import type { Reading } from '../metrics/reading.js';
import { BenchmarkError } from './benchmark-error.js';
import type { Benchmark } from './benchmark.js';
import { figuresOf } from './shape.js';

/** Throws {@link BenchmarkError} for a figure that the metric can never have, such as 47 where it is a share. */
export function checkFigures(
  { label, unit, domain: [lowest = -Infinity, highest = Infinity] }: Pick<Reading, 'label' | 'unit' | 'domain'>,
  { id, shape }: Benchmark,
): void {
  const isThere = (value: number): boolean => value >= lowest && value <= highest;
  const wrong = figuresOf(shape).find((value) => !isThere(value));
  if (wrong === undefined) return;
  const reach =
    highest === Infinity ? `is never below ${String(lowest)}` : `goes from ${String(lowest)} to ${String(highest)}`;
  const isPercent = unit === 'ratio' && wrong > 1 && isThere(wrong / 100);
  const instead = isPercent ? ` Write ${String(wrong / 100)} for ${String(wrong)}%.` : '';
  throw new BenchmarkError(`The benchmark "${id}" gives ${String(wrong)}, and ${label} ${reach}.${instead}`);
}
