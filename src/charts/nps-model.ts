import { npsEnglish } from '../text/english-nps.js';
import type { Judged } from '../benchmarks/judged.js';
import { marginText, npsFacts } from '../text/nps-facts.js';
import { detailAt, labelSize, type ChartOptions } from './chart-options.js';
import type { Label } from './labels.js';
import { npsHistogram, type ScoreBar } from './nps-histogram.js';
import { scaleHeight, sideBySide } from './nps-outline.js';
import { npsScale, type NpsScale } from './nps-scale.js';
import { npsShares, type Share } from './nps-shares.js';
import { clampTo } from './reading-scale.js';
import { valueTexts } from './reading-text.js';
import { mirroredLabel, mirroredRect } from './rect.js';
import type { Stop } from './stop.js';

/** A place in the breakdown; `score` is that of a histogram bar. */
export interface NpsStop extends Stop {
  readonly score?: number;
}

/** Everything a breakdown shows, as plain data in px. In a narrow room only the score. */
export interface NpsModel {
  readonly width: number;
  readonly height: number;
  readonly labels: readonly Label[];
  readonly scale: NpsScale | undefined;
  readonly shares: readonly Share[];
  readonly bars: readonly ScoreBar[];
  readonly stops: readonly NpsStop[];
}

/** What a breakdown is drawn with beside the room. */
export interface NpsOptions extends ChartOptions {
  /** The score whose comments are shown. */
  readonly chosen?: number | undefined;
}

/** The score as large as a headline, with its margin where that has room. */
function headLabels({ reading }: Judged, middle: number, options: ChartOptions): { labels: Label[]; width: number } {
  const { words, measure, width, fontPx = 14 } = options;
  const [full] = valueTexts(reading, words);
  // A number that is wider than its room shrinks rather than being cut.
  const size = Math.min(1, width / measure(full, 2.3 * fontPx, 650)) * 2.3 * fontPx;
  const [margin, small] = [marginText(reading, words), labelSize(options)];
  const [wide, more] = [measure(full, size, 650), margin === undefined ? 0 : measure(margin, small, 400)];
  const y = middle + 0.36 * size;
  const labels: Label[] = [{ text: full, x: 0, y, anchor: 'start', role: 'value', size, weight: 650 }];
  const from = wide + 0.6 * fontPx;
  if (margin === undefined || from + more > width || detailAt(options) === 'value') return { labels, width: wide };
  labels.push({ text: margin, x: from, y, anchor: 'start', role: 'interval', size: small, weight: 400 });
  return { labels, width: from + more };
}

function mirrored(model: NpsModel): NpsModel {
  const { width, scale, stops } = model;
  const flip = (x: number): number => width - x;
  return {
    ...model,
    labels: model.labels.map((label) => mirroredLabel(label, width)),
    shares: model.shares.map((share) => mirroredRect(share, width)),
    bars: model.bars.map((bar) => mirroredRect(bar, width)),
    stops: stops.map((stop) => ({ ...stop, x: flip(stop.x), area: stop.area && mirroredRect(stop.area, width) })),
    scale: scale && {
      track: mirroredRect(scale.track, width),
      bands: scale.bands.map((band) => mirroredRect(band, width)),
      interval: scale.interval && mirroredRect(scale.interval, width),
      mark: { ...scale.mark, x: flip(scale.mark.x) },
      zero: flip(scale.zero),
      ticks: scale.ticks.map((tick) => ({ ...tick, at: flip(tick.at) })),
    },
  };
}

/** Lays a judged Net Promoter Score out: score, its line, the three shares, the histogram. Read from the right, mirrored. */
export function npsModel(judged: Judged, options: NpsOptions): NpsModel {
  const { width, words, fontPx = 14, rtl = false } = options;
  const { reading } = judged;
  const isWide = width >= sideBySide * fontPx;
  const detail = detailAt(options);
  const facts = npsFacts(judged, words);
  const tall = 2.3 * fontPx;
  const lineHigh = scaleHeight(options);
  const middle = isWide ? Math.max(tall / 2, labelSize(options) + 8 + 0.3 * fontPx) : tall / 2;
  const head = headLabels(judged, middle, options);
  if (detail === 'value') {
    const stops = facts.slice(0, 1).map((fact) => ({ x: head.width / 2, y: middle, fact }));
    const height = middle + 0.62 * 2.3 * fontPx;
    const small = { width, height, labels: head.labels, scale: undefined, shares: [], bars: [], stops };
    return rtl ? mirrored(small) : small;
  }
  const from = isWide ? head.width + 1.6 * fontPx : 0;
  const lineTop = isWide ? middle - labelSize(options) - 8 - 0.3 * fontPx : tall + 0.5 * fontPx;
  const line = npsScale(judged, { x: from, y: lineTop, width: width - from, height: lineHigh }, options);
  const sharesTop = Math.max(lineTop + lineHigh, middle + tall / 2) + 0.7 * fontPx;
  const shares = npsShares(reading, 0, sharesTop, options);
  const barsTop = sharesTop + shares.height + 0.9 * fontPx;
  const histogram = npsHistogram(reading, barsTop, options, options.chosen);
  const { mark, track } = line.scale;
  const domain = [reading.domain[0] ?? -100, reading.domain[1] ?? 100] as const;
  const scored = facts.findIndex(({ name }) => name === npsEnglish.group.detractors);
  const stops = facts.map((fact, i): NpsStop => {
    const [share, bar] = [shares.bars[i - scored], histogram.bars[i - scored - shares.bars.length]];
    if (i < scored) return { x: line.place(clampTo(domain, fact.at)), y: track.y + track.height / 2, fact };
    if (share) return { x: share.x + share.width / 2, y: share.y + share.height / 2, fact, area: share };
    if (bar) {
      const area = { ...bar, y: barsTop, height: histogram.height };
      return { x: bar.x + bar.width / 2, y: bar.y, fact, score: bar.score, area };
    }
    return { x: head.width / 2, y: mark.y, fact };
  });
  const labels = [...head.labels, ...line.labels, ...shares.labels, ...histogram.labels];
  const height = barsTop + histogram.height;
  const model = { width, height, labels, scale: line.scale, shares: shares.bars, bars: histogram.bars, stops };
  return rtl ? mirrored(model) : model;
}
