import { studentQuantile } from './student.js';

/** A place on an axis, and what was seen there. */
export type Seen = readonly [x: number, y: number];

/** What a straight line says of one more value. */
export interface Projected {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The value to expect at `at`, and the interval at `level` in which one more would lie, from a straight line by least squares. In
 * the unit of y; undefined below three values, or where all stand at one place. Values on one line give no width: that says
 * "no variation seen", not certainty.
 *
 * ŷ ± t·s·√(1 + 1/n + (x₀ − x̄)² / Σ(x − x̄)²), s² = Σ(y − ŷ)² / (n − 2), t at n − 2 degrees of freedom (Draper & Smith, Applied
 * Regression Analysis, 3rd ed., 1.4). It takes the course for a line and what is left over for independent.
 */
export function lineProjection(seen: readonly Seen[], at: number, level: number): Projected | undefined {
  const n = seen.length;
  const mean = (of: 0 | 1): number => seen.reduce((sum, each) => sum + each[of], 0) / n;
  const [meanX, meanY] = [mean(0), mean(1)];
  const spread = seen.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  if (n < 3 || spread === 0) return undefined;
  const slope = seen.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread;
  const lineAt = (x: number): number => meanY + slope * (x - meanX);
  const squares = seen.reduce((sum, [x, y]) => sum + (y - lineAt(x)) ** 2, 0);
  const width = Math.sqrt((squares / (n - 2)) * (1 + 1 / n + (at - meanX) ** 2 / spread));
  const margin = studentQuantile((1 + level) / 2, n - 2) * width;
  const value = lineAt(at);
  return { value, low: value - margin, high: value + margin };
}
