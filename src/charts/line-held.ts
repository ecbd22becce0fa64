import { coveredSlots } from '../benchmarks/covered-slots.js';
import { isAim, type Benchmark } from '../benchmarks/benchmark.js';
import type { Judged } from '../benchmarks/judged.js';
import type { Slots } from '../benchmarks/period-slots.js';
import { middleOf, spanOf } from '../benchmarks/shape.js';
import { benchmarkInFull, benchmarkValue, markLabel, whenOf } from '../text/against.js';
import { fill } from '../text/fill.js';
import type { Words } from '../text/words.js';
import type { Mark } from './reading-scale.js';

/** From the first period in which it was measured to the one after the last, in periods. */
interface Measured {
  readonly over: readonly [from: number, to: number];
  /** It is too old to hold anything against. */
  readonly isStale: boolean;
}

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

/** Held against nothing. */
export const unheld: Held = { marks: [], ranges: [] };

/** What a judged reading is held against, each figure with its unit; the period before is part of the lines. */
export function heldAgainst({ reading, judgements }: Judged, slots: Slots, words: Words): Held {
  const shown = judgements.filter(({ verdict }) => verdict !== 'not-comparable');
  const held = shown.map(({ benchmark }) => benchmark);
  const old = new Set(shown.filter(({ verdict }) => verdict === 'stale').map(({ benchmark }) => benchmark));
  const measured = (benchmark: Benchmark): Measured => {
    return { over: coveredSlots(benchmark, slots), isStale: old.has(benchmark) };
  };
  /** With its year where it is too old. */
  const dated = (label: string, benchmark: Benchmark): string => {
    const when = old.has(benchmark) ? whenOf(benchmark, words) : undefined;
    return when === undefined ? label : fill(words.messages.narration.list, { a: label, b: when });
  };
  const of = (benchmark: Benchmark, figure?: number): Held['marks'] => {
    if (figure === undefined) return [];
    const label = markLabel(benchmark, reading, words, benchmarkValue(benchmark, reading, words));
    const kind = isAim(benchmark) ? 'target' : 'median';
    return [{ at: figure, kind, label: dated(label, benchmark), ...measured(benchmark) }];
  };
  const { band } = words.messages;
  const bands = held.flatMap((benchmark) => {
    const { shape } = benchmark;
    return ('bands' in shape ? shape.bands : []).flatMap(({ upTo: at, label: name }): Held['marks'] => {
      if (at === null) return [];
      const end = benchmarkValue({ ...benchmark, shape: { point: at } }, reading, words);
      return [
        {
          at,
          kind: 'median',
          label: dated(fill(band.to, { band: band[name], end }), benchmark),
          ...measured(benchmark),
        },
      ];
    });
  });
  const marks = [...held.flatMap((benchmark) => of(benchmark, middleOf(benchmark.shape))), ...bands];
  return {
    marks: [...marks.filter(({ kind }) => kind === 'target'), ...marks.filter(({ kind }) => kind !== 'target')],
    ranges: held.flatMap((benchmark) => {
      const span = middleOf(benchmark.shape) === undefined ? spanOf(benchmark.shape) : undefined;
      const label = dated(benchmarkInFull(benchmark, reading, words), benchmark);
      return span ? [{ ...span, label, ...measured(benchmark) }] : [];
    }),
  };
}
