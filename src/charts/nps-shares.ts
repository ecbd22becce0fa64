import { npsEnglish } from '../text/english-nps.js';
import type { Reading } from '../metrics/reading.js';
import { fill } from '../text/fill.js';
import { npsGroups, type NpsGroup } from '../text/nps-facts.js';
import { detailAt, labelSize, type ChartOptions } from './chart-options.js';
import type { Label } from './labels.js';
import type { Rect } from './rect.js';

/** A piece of the share bar; without answers of its kind it has no width. */
export interface Share extends Rect {
  readonly group: NpsGroup;
}

/** The share bar of the three kinds, with its words; `height` is that of both. */
export interface Shares {
  readonly bars: readonly Share[];
  readonly labels: readonly Label[];
  readonly height: number;
}

/** Between two pieces, and from the edge of a piece to its text, px. */
const gap = 2;
const inset = 8;
/** Between two texts below, px. */
const apart = 12;

interface Named {
  readonly bar: Share;
  readonly percent: string;
  /** `Detractors 164`. */
  readonly counted: string;
  /** `Detractors 164 (14%)`, where the piece is too narrow for its share. */
  readonly inFull: string;
}

function barsOf({ parts, n }: Reading, { x, y, width, height }: Rect): readonly Share[] {
  const shown = npsGroups.filter((group) => (parts[group] ?? 0) > 0);
  const room = width - gap * Math.max(0, shown.length - 1);
  let from = x;
  return npsGroups.map((group) => {
    const wide = (room * (parts[group] ?? 0)) / n;
    const bar = { group, x: Math.min(from, x + width - wide), y, width: wide, height };
    from += wide > 0 ? wide + gap : 0;
    return bar;
  });
}

/** Texts below, each from where its piece begins on as far as the others leave room; undefined where they do not fit. */
function inOneLine(
  texts: readonly string[],
  bars: readonly Share[],
  line: Rect,
  options: ChartOptions,
): Label[] | undefined {
  const size = labelSize(options);
  const widths = texts.map((text) => options.measure(text, size, 400));
  const places: number[] = [];
  let free = line.x + line.width;
  for (let i = texts.length - 1; i >= 0; i--) {
    places[i] = Math.min(bars[i]!.x, free - widths[i]!);
    free = places[i]! - apart;
  }
  let taken = line.x;
  const labels = texts.map((text, i): Label => {
    const x = Math.max(taken, places[i]!);
    taken = x + widths[i]! + apart;
    return { text, x, y: line.y, anchor: 'start', role: 'axis', size, weight: 400 };
  });
  return taken - apart <= line.x + line.width ? labels : undefined;
}

/** Below the bar: in one line where the texts have room, else in one each, as far as they have that. */
function wordsBelow(
  texts: readonly string[],
  bars: readonly Share[],
  line: Rect,
  options: ChartOptions,
): readonly Label[] {
  const one = inOneLine(texts, bars, line, options);
  if (one) return one;
  const size = labelSize(options);
  return texts
    .filter((text) => options.measure(text, size, 400) <= line.width)
    .map((text, i) => ({
      text,
      x: line.x,
      y: line.y + i * 1.4 * size,
      anchor: 'start',
      role: 'axis',
      size,
      weight: 400,
    }));
}

/** Lays the three kinds out as shares of a bar: share and words in it where they fit, below it where they do not. */
export function npsShares(reading: Reading, x: number, y: number, options: ChartOptions): Shares {
  const { words, measure, width, fontPx = 14 } = options;
  const nps = npsEnglish;
  const size = labelSize(options);
  const thick = 2.1 * fontPx;
  const bars = barsOf(reading, { x, y, width, height: thick });
  const named = bars.map((bar): Named => {
    const count = reading.parts[bar.group] ?? 0;
    const percent = words.percent(Math.round((100 * count) / reading.n) / 100);
    const told = { group: nps.group[bar.group], n: words.count(count), share: percent };
    return { bar, percent, counted: fill(nps.counted, told), inFull: fill(nps.withShare, told) };
  });
  const baseline = y + thick / 2 + 0.35 * size;
  const bold = (text: string): number => measure(text, size, 600);
  const holdsPercent = ({ bar, percent }: Named): boolean => bar.width >= bold(percent) + 2 * inset;
  const holdsAll = ({ bar, percent, counted }: Named): boolean =>
    bar.width >= bold(percent) + inset + measure(counted, size, 400) + 2 * inset;
  const shares = named.filter(holdsPercent).map(({ bar, percent }): Label => {
    return { text: percent, x: bar.x + inset, y: baseline, anchor: 'start', role: bar.group, size, weight: 600 };
  });
  if (named.every(holdsAll)) {
    const inside = named.map(({ bar, percent, counted }): Label => {
      const from = bar.x + 2 * inset + bold(percent);
      return { text: counted, x: from, y: baseline, anchor: 'start', role: bar.group, size, weight: 400 };
    });
    return { bars, labels: [...shares, ...inside], height: thick };
  }
  if (detailAt(options) !== 'labels') return { bars, labels: shares, height: thick };
  const texts = named.map((each) => (holdsPercent(each) || each.bar.width === 0 ? each.counted : each.inFull));
  const line = { x, y: y + thick + 4 + size, width, height: size };
  const below = wordsBelow(texts, bars, line, options);
  const last = below.at(-1)?.y;
  return { bars, labels: [...shares, ...below], height: (last === undefined ? y + thick : last + 0.3 * size) - y };
}
