import { nice } from 'd3-array';
import { isComparable, type Judgement } from '../benchmarks/benchmark.js';
import type { Judged } from '../benchmarks/judged.js';
import { figuresOf } from '../benchmarks/shape.js';
import type { Unit } from '../metrics/reading.js';

/** Ends of a scale that a host has set; they win over what the metric and the numbers ask for. */
export interface Ends {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** Of the room beyond the largest number, so that a full scale is not taken for "all there can be". */
const headroom = 0.08;

/** What a round number is a multiple of: of durations, whole minutes, hours or days. */
function roundTo(unit: Unit, size: number): number {
  if (unit !== 'minutes') return 1;
  return size > 2880 ? 1440 : size > 120 ? 60 : 1;
}

const figures = ({ benchmark: { shape, extent } }: Judgement): readonly number[] => [
  ...figuresOf(shape),
  ...Object.values({ ...extent }),
];

/**
 * The ends of the scale that a reading stands on: those that were set, else those of the metric, else from zero to a
 * round number beyond the value, its interval, what it can be compared with and the value before.
 */
export function scaleDomain({ reading, judgements, change }: Judged, ends: Ends = {}): readonly [number, number] {
  const { value = 0, interval, unit } = reading;
  const maybe = [
    value,
    interval?.low,
    interval?.high,
    change?.previous.value,
    ...judgements.filter(isComparable).flatMap(figures),
  ];
  const seen = maybe.filter((n) => n !== undefined);
  const [low, high] = [ends.min ?? reading.domain[0], ends.max ?? reading.domain[1]];
  const bottom = low ?? Math.min(0, ...seen) * (1 + headroom);
  const top = high ?? Math.max(0, ...seen) * (1 + headroom);
  if (!(top > bottom)) {
    if (ends.min !== undefined || ends.max !== undefined) return scaleDomain({ reading, judgements, change });
    return [bottom, bottom + 1];
  }
  const step = roundTo(unit, top - bottom);
  const [from, to] = nice(bottom / step, top / step, 4);
  return [low ?? from * step + 0, high ?? to * step + 0]; // + 0 makes zero of −0.
}
