import type { Judged } from '../benchmarks/judged.js';
import { benchmarkInFull, benchmarkValue, markLabel } from '../text/against.js';
import type { Words } from '../text/words.js';
import type { Mark } from './reading-scale.js';

/** A range that lines are held against, in the metric's unit, and what is written beside it. */
export interface HeldRange {
  readonly low: number;
  readonly high: number;
  readonly label: string;
}

/** What lines are held against: single figures, the most important first, and ranges that have none. */
export interface Held {
  readonly marks: readonly Mark[];
  readonly ranges: readonly HeldRange[];
}

/** What a judged reading is held against, each figure with its unit; the period before is part of the lines. */
export function heldAgainst({ reading, judgements }: Judged, words: Words): Held {
  const held = judgements.filter(({ verdict }) => verdict !== 'not-comparable').map(({ benchmark }) => benchmark);
  const marks = held.flatMap((benchmark): Mark[] => {
    const { shape, kind } = benchmark;
    if ('low' in shape) return [];
    const label = markLabel(benchmark, reading, words, benchmarkValue(benchmark, reading, words));
    const at = 'p50' in shape ? shape.p50 : shape.point;
    return [{ at, kind: kind === 'target' || kind === 'stretch' ? 'target' : 'median', label }];
  });
  return {
    marks: [...marks.filter(({ kind }) => kind === 'target'), ...marks.filter(({ kind }) => kind !== 'target')],
    ranges: held.flatMap((benchmark) => {
      const { shape } = benchmark;
      return 'low' in shape ? [{ ...shape, label: benchmarkInFull(benchmark, reading, words) }] : [];
    }),
  };
}
