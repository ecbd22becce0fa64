import { coveredSlots } from '../benchmarks/covered-slots.js';
import { isAim, type Benchmark } from '../benchmarks/benchmark.js';
import type { Judged } from '../benchmarks/judged.js';
import type { Slots } from '../benchmarks/period-slots.js';
import { middleOf, spanOf } from '../benchmarks/shape.js';
import { benchmarkInFull, benchmarkValue, markLabel } from '../text/against.js';
import { fill } from '../text/fill.js';
import type { Words } from '../text/words.js';
import type { Mark } from './reading-scale.js';

/** From the first period in which it was measured to the one after the last, in periods. */
type Measured = { readonly over: readonly [from: number, to: number] };

/** A range that lines are held against, in the metric's unit, and what is written beside it. */
export interface HeldRange extends Measured {
  readonly low: number;
  readonly high: number;
  readonly label: string;
}

/** What lines are held against: single figures, the most important first, and ranges that have none. */
export interface Held {
  readonly marks: readonly (Mark & Measured)[];
  readonly ranges: readonly HeldRange[];
}

/** What a judged reading is held against, each figure with its unit; the period before is part of the lines. */
export function heldAgainst({ reading, judgements }: Judged, slots: Slots, words: Words): Held {
  const held = judgements.filter(({ verdict }) => verdict !== 'not-comparable').map(({ benchmark }) => benchmark);
  const of = (benchmark: Benchmark, figure?: number): Held['marks'] => {
    if (figure === undefined) return [];
    const label = markLabel(benchmark, reading, words, benchmarkValue(benchmark, reading, words));
    return [{ at: figure, kind: isAim(benchmark) ? 'target' : 'median', label, over: coveredSlots(benchmark, slots) }];
  };
  const { band } = words.messages;
  const bands = held.flatMap((benchmark) => {
    const { shape } = benchmark;
    const over = coveredSlots(benchmark, slots);
    return ('bands' in shape ? shape.bands : []).flatMap(({ upTo: at, label: name }): Held['marks'] => {
      if (at === null) return [];
      const end = benchmarkValue({ ...benchmark, shape: { point: at } }, reading, words);
      return [{ at, kind: 'median', label: fill(band.to, { band: band[name], end }), over }];
    });
  });
  const marks = [...held.flatMap((benchmark) => of(benchmark, middleOf(benchmark.shape))), ...bands];
  return {
    marks: [...marks.filter(({ kind }) => kind === 'target'), ...marks.filter(({ kind }) => kind !== 'target')],
    ranges: held.flatMap((benchmark) => {
      const span = middleOf(benchmark.shape) === undefined ? spanOf(benchmark.shape) : undefined;
      const label = benchmarkInFull(benchmark, reading, words);
      return span ? [{ ...span, label, over: coveredSlots(benchmark, slots) }] : [];
    }),
  };
}
