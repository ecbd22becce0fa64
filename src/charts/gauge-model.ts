import type { Judged } from '../benchmarks/judged.js';
import { detailAt, labelSize, type ChartOptions, type Detail } from './chart-options.js';
import { centreLabels } from './gauge-centre.js';
import { frameIn, polar, reach, type DialFrame } from './gauge-frame.js';
import { labelsAround, type Wish } from './gauge-labels.js';
import { boxOf, type Label } from './labels.js';
import { dashes, linear } from './linear.js';
import type { Stop } from './stop.js';
import { clampTo, readingScale, runsThrough, type Piece, type ReadingScale, type TickKind } from './reading-scale.js';

/** A stretch of a dial between two angles. */
export type Sweep = readonly [from: number, to: number];

/** Everything a dial shows, as plain data: lengths in px, angles in radians clockwise from twelve o'clock. */
export interface GaugeModel extends DialFrame {
  readonly width: number;
  readonly height: number;
  readonly centre: readonly [x: number, y: number];
  readonly sweep: Sweep;
  /** One stretch from the base to the value; dashes where the value is partial. */
  readonly fill: readonly Sweep[];
  readonly value: number;
  readonly interval: Sweep | undefined;
  /** The parts of the interval over the fill and beyond it. */
  readonly soft: { readonly within: Sweep; readonly beyond: readonly Sweep[] } | undefined;
  readonly bands: readonly { readonly sweep: Sweep; readonly shade: 1 | 2 | 3 }[];
  readonly ticks: readonly { readonly at: number; readonly kind: TickKind }[];
  /** Where a scale that runs through zero has it. */
  readonly zero: number | undefined;
  readonly labels: readonly Label[];
  readonly stops: readonly Stop[];
}

function wishesFor(
  scale: ReadingScale,
  angle: (value: number) => number,
  { words }: ChartOptions,
  judged: Judged,
): Wish[] {
  const { marks, domain, base } = scale;
  const ends = runsThrough(scale) ? [...domain, base] : domain;
  return [
    ...marks.map(({ at, kind, label }) => ({
      text: label,
      angle: angle(at),
      role: kind,
      weight: kind === 'target' ? 600 : 400,
    })),
    ...ends.map((at) => ({
      text: words.short(at, judged.reading.unit),
      angle: angle(at),
      role: 'axis' as const,
      weight: 400,
    })),
  ];
}

/** How far the drawing goes from its centre. */
function extentOf(
  frame: DialFrame,
  labels: readonly Label[],
  { measure }: ChartOptions,
): Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>> {
  const boxes = labels.map((label) => boxOf(label, measure));
  const foot = polar(reach, frame.track[1])[1] + 1;
  return {
    left: -Math.min(-frame.rim, ...boxes.map((box) => box.left)),
    right: Math.max(frame.rim, ...boxes.map((box) => box.right)),
    top: -Math.min(-frame.rim, ...boxes.map((box) => box.top)),
    bottom: Math.max(foot, ...boxes.map((box) => box.bottom)),
  };
}

/**
 * Lays a judged reading out on a dial. The picture is the same whether high or low is better; that is for words to say.
 * Labels that would collide or be cut off are left out, the least important first.
 */
export function gaugeModel(judged: Judged, options: ChartOptions): GaugeModel {
  const { words, measure, fontPx = 14, rtl = false } = options;
  const detail: Detail = detailAt(options);
  const scale = readingScale(judged, words, options);
  const sweep: Sweep = rtl ? [reach, -reach] : [-reach, reach];
  const angle = linear(scale.domain, sweep);
  const marks = detail === 'value' ? [] : scale.marks;
  const bands = detail === 'value' ? [] : scale.bands;
  const sources = detail === 'value' ? [] : scale.sources;
  const wishes = detail === 'labels' ? wishesFor(scale, angle, options, judged) : [];
  const frame = frameIn(options, detail, marks.length + bands.length > 0);
  const intervalSize = detail === 'labels' ? labelSize(options) : undefined;
  const centre = centreLabels(judged.reading, frame, { words, measure, fontPx, intervalSize });
  const labels = [
    ...centre,
    ...labelsAround(wishes, frame, { width: options.width, size: labelSize(options), measure }),
  ];
  const { left, right, top, bottom } = extentOf(frame, labels, options);
  const piece = ([a, b]: Piece): Sweep => [angle(a), angle(b)];
  const [from, to] = [angle(scale.base), angle(scale.value)];
  return {
    ...frame,
    width: left + right,
    height: top + bottom,
    centre: [left, top],
    sweep,
    fill: scale.partial ? dashes(from, to, 5 / frame.track[1], 4 / frame.track[1]) : [[from, to]],
    value: to,
    interval: scale.interval && piece(scale.interval),
    soft: scale.soft && { within: piece(scale.soft.within), beyond: scale.soft.beyond.map(piece) },
    bands: bands.map((band) => ({ sweep: [angle(band.from), angle(band.to)], shade: band.shade })),
    zero: runsThrough(scale) && detail !== 'value' ? from : undefined,
    ticks: [
      ...sources.map((at) => ({ at: angle(at), kind: 'source' as const })),
      ...marks.map(({ at, kind }) => ({ at: angle(at), kind })),
    ],
    labels: labels.map((label) => ({ ...label, x: label.x + left, y: label.y + top })),
    stops: words.facts(judged).map((fact) => {
      const [x, y] = polar(angle(clampTo(scale.domain, fact.at)), (frame.track[0] + frame.track[1]) / 2);
      return { x: x + left, y: y + top, fact };
    }),
  };
}
