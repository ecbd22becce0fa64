import { detailAt, labelSize, type ChartRoom } from './chart-options.js';
import { mirroredRect, type Rect } from './rect.js';

/** A breakdown that has nothing to show yet. */
export interface NpsOutline {
  readonly width: number;
  readonly height: number;
  readonly tracks: readonly Rect[];
}

/** From this many font sizes on the score and its line stand side by side. */
export const sideBySide = 24;

/** How high the line is with its labels, px. */
export const scaleHeight = (options: ChartRoom): number =>
  detailAt(options) === 'labels'
    ? 2 * labelSize(options) + 13 + 0.9 * (options.fontPx ?? 14)
    : 10 + 0.6 * (options.fontPx ?? 14);

/** The empty picture while records are on their way, about as high as it will be: score, line, shares, scores. */
export function npsOutline(options: ChartRoom): NpsOutline {
  const { width, fontPx = 14, rtl = false } = options;
  const score = { x: 0, y: 0.3 * fontPx, width: Math.min(width, 5 * fontPx), height: 1.7 * fontPx };
  if (detailAt(options) === 'value') return { width, height: 2.6 * fontPx, tracks: [score] };
  const [line, size] = [scaleHeight(options), labelSize(options)];
  const isWide = width >= sideBySide * fontPx;
  const head = isWide ? line : 2.6 * fontPx + line;
  const height = head + 8.5 * fontPx + 5 * size + 8;
  const from = isWide ? 8 * fontPx : 0;
  const middle = isWide ? score.y + score.height / 2 : 2.8 * fontPx + size + 8;
  const tracks = [
    score,
    { x: from, y: middle - 0.3 * fontPx, width: width - from, height: 0.6 * fontPx },
    { x: 0, y: head + 0.7 * fontPx, width, height: 2.1 * fontPx },
    { x: 0, y: height - 1.4 * size - 1.4 * fontPx, width, height: 1.4 * fontPx },
  ];
  return { width, height, tracks: rtl ? tracks.map((track) => mirroredRect(track, width)) : tracks };
}
