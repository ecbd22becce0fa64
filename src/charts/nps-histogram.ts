import { npsEnglish } from '../text/english-nps.js';
import { max } from 'd3-array';
import type { Reading } from '../metrics/reading.js';
import { groupOfScore, isFloored, scoreCounts, type NpsGroup } from '../text/nps-facts.js';
import { labelSize, type ChartOptions } from './chart-options.js';
import type { Label } from './labels.js';
import type { Rect } from './rect.js';

/** One score's bar; without answers it has no height. */
export interface ScoreBar extends Rect {
  readonly score: number;
  readonly group: NpsGroup;
  /** Its comments are shown. */
  readonly chosen: boolean;
}

/** How often each score from 0 to 10 was given, as bars on one baseline. */
export interface NpsHistogram {
  readonly bars: readonly ScoreBar[];
  readonly labels: readonly Label[];
  readonly height: number;
}

/** Texts beside each other are at least so far apart, px. */
const apart = 3;
/** Even one answer among thousands is to be seen, px. */
const least = 2;

/** Lays the histogram out. Counts stand above their bars where all of them have room, and the ends of the axis stay longest. */
export function npsHistogram(
  reading: Reading,
  top: number,
  options: ChartOptions,
  chosen: number | undefined,
): NpsHistogram {
  const { width, words, measure, fontPx = 14 } = options;
  const size = labelSize(options);
  const counts = scoreCounts(reading);
  const most = max(counts) ?? 0;
  const step = width / counts.length;
  const wide = 0.84 * step;
  const fits = (texts: readonly string[]): boolean => texts.every((text) => measure(text, size, 400) <= step - apart);
  const countTexts = counts.map((count) => words.compact(count, 'count'));
  const hasCounts = fits(countTexts);
  const high = 5.2 * fontPx;
  const base = top + (hasCounts ? 1.25 * size : 0) + high;
  const middle = (score: number): number => (score + 0.5) * step;
  const bars = counts.map((count, score): ScoreBar => {
    const height = count === 0 ? 0 : Math.max(least, (high * count) / most);
    const group = groupOfScore(score);
    return {
      score,
      group,
      chosen: score === chosen,
      x: middle(score) - wide / 2,
      y: base - height,
      width: wide,
      height,
    };
  });
  const label = (text: string, x: number, y: number): Label => {
    return { text, x, y, anchor: 'middle', role: 'axis', size, weight: 400 };
  };
  const scoreTexts = counts.map((_, score) => words.count(score));
  const shown = fits(scoreTexts) ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] : [0, 5, 10];
  const axisLine = base + 4 + size;
  const inRoom = (x: number, text: string): number => {
    const half = measure(text, size, 400) / 2;
    return Math.min(width - half, Math.max(half, x));
  };
  const labels = [
    ...(hasCounts ? bars.map(({ score, y }) => label(countTexts[score] ?? '', middle(score), y - 0.35 * size)) : []),
    ...shown.map((score) => label(scoreTexts[score] ?? '', inRoom(middle(score), scoreTexts[score] ?? ''), axisLine)),
  ];
  const note = npsEnglish.floored;
  const isSaid = isFloored(reading) && measure(note, size, 400) <= width;
  const noteLine = axisLine + 1.5 * size;
  if (isSaid) labels.push({ ...label(note, 0, noteLine), anchor: 'start' });
  return { bars, labels, height: (isSaid ? noteLine : axisLine) + 0.4 * size - top };
}
