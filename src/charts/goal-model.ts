import type { GoalProgress } from '../benchmarks/goal-progress.js';
import { goalEnglish } from '../text/english-goal.js';
import type { Fact } from '../text/facts.js';
import { fill as fillIn } from '../text/fill.js';
import { goalFacts } from '../text/goal-facts.js';
import { placedUnder, type BulletWish } from './bullet-labels.js';
import { detailAt, labelSize, type ChartOptions, type ChartRoom } from './chart-options.js';
import type { Label } from './labels.js';
import { linear } from './linear.js';
import type { Stop } from './stop.js';

/** A stretch between two places, px. */
export type Stretch = readonly [from: number, to: number];

/** An end of an interval: its place, px, and whether the interval goes on where the picture ends. */
export interface End {
  readonly at: number;
  readonly goesOn: boolean;
}
/** Both ends of an interval, the low one first. */
export type Ends = readonly [End, End];

/** Everything a goal's picture shows, as plain data in px: the way from the baseline to the target, and below it the projection. */
export interface GoalModel {
  readonly width: number;
  readonly height: number;
  /** Top and bottom of the way, and of the bar in its middle. */
  readonly track: Stretch;
  readonly bar: Stretch;
  /** From the baseline to the target, and from the baseline to the value, which may be back. */
  readonly way: Stretch;
  readonly fill: Stretch;
  readonly isBack: boolean;
  /** The ends of the value's interval, and the parts of it over the fill and beyond it. */
  readonly interval: Ends | undefined;
  readonly soft: { readonly within: Stretch; readonly beyond: readonly Stretch[] } | undefined;
  readonly baseline: number;
  readonly target: number;
  /** Where an even pace would be; undefined before the goal begins and when it is due, and where there is no room. */
  readonly expected: number | undefined;
  /** The projection at a height of its own. */
  readonly projection:
    | {
        readonly y: number;
        readonly at: number;
        readonly from: number;
        readonly to: number;
        readonly ends: Ends;
      }
    | undefined;
  readonly labels: readonly Label[];
  readonly stops: readonly Stop[];
}

/** How far beyond either end of the way the ends of intervals are drawn, as a share of it; and px that are left free at the edges. */
const BEYOND = 0.75;
const EDGE = 5;

const lowest = (figures: readonly number[]): number => figures.reduce((a, b) => Math.min(a, b), Infinity);

/** Where a figure is drawn, and whether that is outside the picture. */
interface Scale {
  readonly x: (figure: number) => number;
  readonly isOutside: (figure: number) => boolean;
}

/**
 * From the baseline to the target, and beyond them as far as value, pace and projection lie; of intervals not much more. The
 * baseline is where a page begins to be read.
 */
function scaleOf(progress: GoalProgress, { width, rtl = false }: ChartRoom): Scale {
  const { baseline, target, expected, projection, now } = progress;
  const shares = (...figures: readonly (number | undefined)[]): number[] =>
    figures.flatMap((figure) => (figure === undefined ? [] : [(figure - baseline) / (target - baseline)]));
  const points = [0, 1, ...shares(now.value, expected, projection?.value)];
  const ends = [...points, ...shares(now.interval?.low, now.interval?.high, projection?.low, projection?.high)];
  const from = (way: 1 | -1): number => {
    const [point, end] = [points, ends].map((each) => lowest(each.map((share) => way * share)));
    return way * Math.max(end!, Math.min(point!, (way === 1 ? 0 : -1) - BEYOND));
  };
  const [first, last] = [from(1), from(-1)];
  const place = linear([first, last], rtl ? [width - EDGE, EDGE] : [EDGE, width - EDGE]);
  const share = (figure: number): number => (figure - baseline) / (target - baseline);
  return { x: (figure) => place(share(figure)), isOutside: (figure) => share(figure) < first || share(figure) > last };
}

const rising = ([a, b]: Stretch): Stretch => (a < b ? [a, b] : [b, a]);

/** An interval in px, cut at the ends of the fill. */
function softOf(interval: Stretch, fill: Stretch): NonNullable<GoalModel['soft']> {
  const [[low, high], [from, to]] = [rising(interval), rising(fill)];
  const pieces: readonly Stretch[] = [
    [low, Math.min(high, from)],
    [Math.max(low, to), high],
  ];
  const beyond = pieces.filter(([a, b]) => b > a);
  return { within: [Math.min(to, Math.max(from, low)), Math.max(from, Math.min(to, high))], beyond };
}

/** Whether an even pace is something to look at: the goal has begun and is not due. */
const isUnderWay = ({ covered, elapsed }: GoalProgress): boolean => covered !== undefined && elapsed < 1;

/** What is written under the way: the most important first. */
function wishesFor(progress: GoalProgress, x: (figure: number) => number, { words }: ChartOptions): BulletWish[] {
  const { mark } = goalEnglish;
  const { target, baseline, expected, now } = progress;
  const wish = (text: string, figure: number, role: BulletWish['role']): BulletWish => {
    const v = words.short(figure, now.unit);
    return { text: fillIn(text, { v }), at: x(figure), role, weight: role === 'target' ? 600 : 400 };
  };
  return [
    wish(mark.target, target, 'target'),
    wish(mark.baseline, baseline, 'previous'),
    ...(isUnderWay(progress) ? [wish(mark.expected, expected, 'median')] : []),
  ];
}

/** px: the mark of the pace above the way, and what lies between two rows. */
const heights = { mark: 6, between: 6, whisker: 10 } as const;

/** About how high a goal's picture will be: what its outline takes while records are on their way. */
export const goalHeight = (room: ChartRoom): number => (room.fontPx ?? 14) * (detailAt(room) === 'labels' ? 5.5 : 3);

/** Lays a goal out as wide as its room. Labels stand under their marks, as many as find room. */
export function goalModel(progress: GoalProgress, facts: readonly Fact[], options: ChartOptions): GoalModel {
  const { width, words, measure, fontPx = 14 } = options;
  const { baseline, target, expected, now } = progress;
  const detail = detailAt(options);
  const projection = detail === 'value' ? undefined : progress.projection;
  const { x, isOutside } = scaleOf(progress, options);
  const end = (figure: number): End => ({ at: x(figure), goesOn: isOutside(figure) });
  const track: Stretch = [heights.mark, heights.mark + 1.3 * fontPx];
  const bar: Stretch = [heights.mark + 0.4 * fontPx, heights.mark + 0.9 * fontPx];
  const y = track[1] + heights.between + heights.whisker / 2;
  const under = projection ? y + heights.whisker / 2 : track[1] + 4;
  const size = labelSize(options);
  const line = { width, baseline: under + 5 + size, size, measure };
  const ahead = projection && {
    text: fillIn(goalEnglish.mark.projection, { v: words.short(projection.value, now.unit) }),
    at: x(projection.value),
    role: 'median' as const,
    weight: 400,
  };
  const labels =
    detail === 'labels'
      ? [
          ...placedUnder(wishesFor(progress, x, options), line),
          ...placedUnder(ahead ? [ahead] : [], { ...line, baseline: line.baseline + 1.4 * size }),
        ]
      : [];
  const fill: Stretch = [x(baseline), x(now.value ?? baseline)];
  const interval: Ends | undefined = now.interval && [end(now.interval.low), end(now.interval.high)];
  const isBack = ((now.value ?? baseline) - baseline) / (target - baseline) < 0;
  return {
    width,
    height: labels.reduce((most, label) => Math.max(most, label.y + 0.3 * size), under),
    track,
    bar,
    way: [x(baseline), x(target)],
    fill,
    isBack,
    interval,
    soft: interval && softOf([interval[0].at, interval[1].at], isBack ? [fill[1], fill[1]] : fill),
    baseline: x(baseline),
    target: x(target),
    expected: detail !== 'value' && isUnderWay(progress) ? x(expected) : undefined,
    projection: projection && {
      y,
      at: x(projection.value),
      from: x(projection.low),
      to: x(projection.high),
      ends: [end(projection.low), end(projection.high)],
    },
    labels,
    stops: [...facts, ...goalFacts(progress, words)].map((fact) => ({
      x: x(fact.at),
      y: projection && fact.name === goalEnglish.fact.projection ? y : (track[0] + track[1]) / 2,
      fact,
    })),
  };
}
