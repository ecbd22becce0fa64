import { max } from 'd3-array';
import type { FunnelSegment } from '../benchmarks/funnel.js';
import type { Reading } from '../metrics/reading.js';
import { sizeText } from '../text/funnel.js';
import { detailAt, labelSize, type ChartOptions, type Detail } from './chart-options.js';

/** Where things stand in a funnel: px from the left of its panel, before a page that reads from the right turns it round. */
export interface FunnelGrid {
  readonly detail: Detail;
  /** Names beside the bars; else above them. */
  readonly beside: boolean;
  readonly size: number;
  /** From and to of the bars. */
  readonly bars: readonly [from: number, to: number];
  /** Where counts begin where they stand beside the bars, and where shares end. */
  readonly counts: number;
  readonly shares: number;
  /** The text of a count: in full where that finds room, else short. */
  readonly sizeOf: (size: number) => string;
  /** Height of a line of text above a bar, of a bar, and of the room between two stages. */
  readonly line: number;
  readonly bar: number;
  readonly between: number;
}

const GAP = 10;

/** How a picture writes counts, in full or short; amounts with the digits of all of them. */
function countsOf(among: readonly number[], reading: Reading, { words }: ChartOptions, short: boolean) {
  const money = reading.groups[0]?.currency ?? reading.currency;
  return (size: number): string => {
    if (money !== undefined || reading.unit === 'money')
      return short ? words.compact(size, 'money', money) : sizeText(size, reading, words, among);
    return short ? words.short(size, 'count') : words.count(size);
  };
}

/** Fits columns to their texts: names beside the bars where both find room, else above them. */
export function funnelGrid(
  segments: readonly FunnelSegment[],
  reading: Reading,
  width: number,
  options: ChartOptions,
): FunnelGrid {
  const { measure, words, fontPx = 14 } = options;
  const size = labelSize(options);
  const unit = size / 11;
  const stages = segments.flatMap((segment) => segment.stages);
  const widest = (texts: readonly string[], weight: number): number =>
    max(texts, (text) => measure(text, size, weight)) ?? 0;
  const names = widest(
    stages.map(({ name }) => name),
    600,
  );
  const shareTexts = stages.map(({ ofFirst }) => (ofFirst === undefined ? '' : words.value(ofFirst, 'ratio')));
  const shareRoom = widest(shareTexts, 400);
  const sizes = stages.map((stage) => stage.size);
  const inFull = countsOf(sizes, reading, options, false);
  const short = widest(sizes.map(inFull), 600) > width * 0.3;
  const sizeOf = short ? countsOf(sizes, reading, options, true) : inFull;
  const countRoom = widest(sizes.map(sizeOf), 600);
  const right = countRoom + (shareRoom > 0 ? shareRoom + 1.2 * GAP : 0);
  const left = names + GAP;
  const detail = detailAt({ ...options, width });
  const beside =
    detail === 'labels' &&
    names <= 0.36 * width &&
    width - left - right - 1.2 * GAP >= Math.max(150 * unit, 0.36 * width);
  const steps = stages.some(({ step }) => step);
  // A browser may draw a pixel around text, which must not pass the edge.
  const edge = width - 1;
  return {
    detail,
    beside,
    size,
    bars: beside ? [left, width - right - 1.2 * GAP] : [0, width],
    counts: beside ? edge - right : edge - (shareRoom > 0 ? shareRoom + 1.2 * GAP : 0),
    shares: edge,
    sizeOf,
    line: beside || detail === 'value' ? 0 : 1.6 * size,
    bar: (beside ? 1.86 : 1) * fontPx,
    between: steps ? (detail === 'value' ? 0.4 : 1.8) * fontPx : 0.7 * fontPx,
  };
}
