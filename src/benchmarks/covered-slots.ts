import { isoDate } from '../calendar/civil.js';
import { daysOf } from './age.js';
import { isAim, type Benchmark } from './benchmark.js';
import type { Slots } from './period-slots.js';

/**
 * The periods of a trend in which a published figure was measured, from the first to the one after the last: nothing where that was
 * before or after, so that it is carried over. What one aims at, own history and a bare number hold for all of them.
 */
export function coveredSlots(benchmark: Benchmark, slots: Slots): readonly [from: number, to: number] {
  const { fieldwork, kind } = benchmark;
  const whole = [0, slots.length] as const;
  if (!fieldwork || isAim(benchmark) || kind === 'history' || kind === 'given') return whole;
  const last = daysOf(fieldwork.to);
  const first = daysOf(fieldwork.from ?? fieldwork.to);
  if (!first || !last) return whole;
  const to = slots.from(isoDate(last.to));
  const isPast = slots.from(isoDate(first.from)) === slots.length && slots.place(isoDate(first.from)) === undefined;
  const from = isPast ? to : Math.max(0, slots.from(isoDate(first.from + 1)) - 1);
  return [Math.min(from, to), to];
}
