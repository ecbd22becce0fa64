import type { Judged } from '../benchmarks/judged.js';
import { benchmarkInFull } from '../text/against.js';
import type { Words } from '../text/words.js';
import { readingScale, type Mark } from './reading-scale.js';

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

/** What a judged reading is held against; the period before is part of the lines. */
export function heldAgainst(judged: Judged, words: Words): Held {
  const { reading, judgements } = judged;
  return {
    marks: readingScale(judged, words).marks.filter(({ kind }) => kind !== 'previous'),
    ranges: judgements.flatMap(({ benchmark, verdict }) => {
      const { shape } = benchmark;
      if (verdict === 'not-comparable' || !('low' in shape)) return [];
      return [{ ...shape, label: benchmarkInFull(benchmark, reading, words) }];
    }),
  };
}
